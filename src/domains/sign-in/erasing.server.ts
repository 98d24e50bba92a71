import { eraseInside, listErasures, ownRecord } from '#domains/members/own-record.server.ts'
import { mayErase, mayReadErasures } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import * as kept from './access-kept-queries.server.ts'
import { signedOut } from './model.ts'
import { mayKeepAccess } from './policy.ts'
import * as queries from './queries.server.ts'

const gone = () => new Refusal('not-found', { en: 'There is no such request here.', fr: 'Il n’y a pas de telle demande ici.' })
const refused = () =>
  new Refusal('forbidden', {
    en: 'Somebody else of the secretariat does this, with a passkey used a moment ago.',
    fr: 'Une autre personne du secrétariat s’en charge, avec une clé d’accès utilisée à l’instant.',
  })

/** Everything kept of a person, as they take it home: no secret and no key is in it. */
export async function takeOwnRecord(scope: Scope, person: string) {
  if (!mayKeepAccess(scope, { person })) throw new Refusal('forbidden', signedOut)
  const [record, access] = await Promise.all([
    ownRecord(scope, person),
    actingAs(scope, async (tx) => ({
      passkeys: await kept.allPasskeysOf(tx, person),
      sessions: await kept.allSessionsOf(tx, person),
    })),
  ])
  return { takenAt: scope.now.toISOString(), ...record, ...access }
}

/** Carries out a request of erasure: mandates, passkeys and sessions end, links are withdrawn, and what names the person is replaced. */
export async function erase(scope: Scope, id: string): Promise<void> {
  if (!mayReadErasures(scope)) throw refused()
  const asked = (await listErasures(scope)).find((one) => one.id === id)
  if (!asked) throw gone()
  if (!mayErase(scope, { person: asked.person })) throw refused()
  await actingAs(scope, async (tx) => {
    // Before anything of the person is touched: who adds a passkey meanwhile holds this turn and needs the person's row.
    await queries.takePasskeyTurn(tx, asked.person)
    await eraseInside(tx, scope, asked)
    await queries.revokeAllPasskeys(tx, asked.person, scope.now)
    await queries.endSessions(tx, asked.person, {}, 'passkey_revoked', scope.now)
    await queries.withdrawInvitations(tx, asked.person, scope.now)
    await kept.forgetAccess(tx, asked.person)
  })
}
