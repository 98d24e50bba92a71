import type { BrowserContext, Page } from 'playwright-core'

/** A passkey in software, as Chromium's own tests use it: present, verified, discoverable, answering at once; `synced`: its maker may copy it. */
export type Authenticator = { verifies(verified: boolean): Promise<void>; remove(): Promise<void> }

export async function giveAuthenticator(context: BrowserContext, page: Page, { synced = false } = {}): Promise<Authenticator> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...(synced ? { defaultBackupEligibility: true, defaultBackupState: true } : {}),
    },
  })
  return {
    verifies: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    },
  }
}
