import type { BrowserContext, Page } from 'playwright-core'
import { type Authenticator, giveAuthenticator } from './authenticator.ts'
import type { MembersZone } from './members-zone.ts'

/** Somebody at a browser of their own, with a passkey in software. */
export type Somebody = { context: BrowserContext; page: Page; key: Authenticator }

export const desk = 'Sala operativa'

export async function newcomer(zone: MembersZone, kind = {}): Promise<Somebody> {
  const context = await zone.browser.newContext()
  const page = await context.newPage()
  return { context, page, key: await giveAuthenticator(context, page, kind) }
}

export const submitPasskey = (page: Page) => page.click('form[data-passkey] button[type=submit]')

/** A desk officer of Italy, invited by Ada; the link as it waits in the outbox. */
export async function inviteOfficer(zone: MembersZone, name: string): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`
  await zone.go('/en/members/invite')
  for (const [field, value] of Object.entries({ name, email, authority: desk, validUntil: '2028-01-01' }))
    await zone.page.fill(`#${field}`, value)
  await zone.page.selectOption('#party', 'IT')
  await zone.page.selectOption('#role', 'desk_officer')
  await zone.page.click('article button[type=submit]')
  await zone.page.waitForURL(/members\/mandates/)
  await zone.go('/en/members/outbox')
  await zone.page.locator('tr', { hasText: email }).locator('button').click()
  return /http\S+invitation#\S{43}/.exec((await zone.page.textContent('pre')) ?? '')?.[0] ?? ''
}

/** As far as making a passkey. */
export async function openLink({ page }: Somebody, link: string) {
  await page.goto(link)
  await page.click('article form button')
  await makePasskey(page)
}

export async function makePasskey(page: Page) {
  await page.fill('#passkeyName', 'Key')
  await submitPasskey(page)
}

/** The link that enrols a workstation of the desk, as Ada is shown it. */
export async function workstationLink(zone: MembersZone, name: string): Promise<string> {
  await zone.go('/en/members/workstations?party=IT')
  await zone.page.fill('#name', name)
  await zone.page.click('form[action*=make] button')
  return (await zone.page.getAttribute('section.band a', 'href')) ?? ''
}
