import { randomUUID } from 'node:crypto'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { isUuid } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import {
  absoluteHours,
  confirmedMinutes,
  deskIdleMinutes,
  type EndReason,
  idleMinutes,
  type Passkey,
  type Session,
  type SessionLine,
  signedOut,
  type Workstation,
  workstationLabel,
} from './model.ts'
import { mayChangePasskeys, mayKeepAccess } from './policy.ts'
import * as queries from './queries.server.ts'
import { hashOf, newToken } from './tokens.server.ts'

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)
const limits = (now: Date): queries.SessionLimits => ({
  idleSince: before(now, idleMinutes),
  deskIdleSince: before(now, deskIdleMinutes),
  oldest: before(now, absoluteHours * 60),
})
const refused = () => new Refusal('forbidden', signedOut)
const unknown = () => new Refusal('not-found', { en: 'This is not there any more.', fr: 'Cela n’existe plus.' })

// A page asks for several things at once; when it was last seen need not be exact to the second.
const seenEverySeconds = 60

/** What a cookie opens now, with the cookie of the workstation if there is one; undefined: nothing. */
// Open: this finds out who asks.
export async function readSession(scope: Scope, token: string, workstationToken?: string): Promise<Session | undefined> {
  const tokens = { session: hashOf(token), workstation: workstationToken ? hashOf(workstationToken) : null }
  const found = await queries.livingSession(scope.db, tokens, limits(scope.now), scope.now)
  if (!found) return undefined
  const { id, person, mandate, passkey, key, form, confirmedAt, seenAt } = found
  const workstation = found.workstation && { ...found.workstation, label: workstationLabel(found.workstation) }
  if (scope.now.getTime() - seenAt.getTime() > seenEverySeconds * 1000) await queries.noteSeen(scope.db, id, scope.now)
  return { id, person, mandate, passkey, key, workstation, confirmed: confirmedAt > before(scope.now, confirmedMinutes), form }
}

export type Begun = {
  person: string
  passkey: string
  browser: string
  workstation?: Workstation | undefined
  mandate?: string | undefined
}

/** A session in the caller's transaction; what is returned goes into the browser's cookie and nowhere else. */
// Open: the caller has just verified a passkey of this person.
export async function beginSession(tx: Tx, scope: Scope, given: Begun): Promise<string> {
  const token = newToken()
  await queries.insertSession(
    tx,
    {
      ...given,
      workstation: given.workstation ?? null,
      mandate: given.mandate ?? null,
      browser: given.browser.slice(0, 60),
      tokenHash: hashOf(token),
      id: randomUUID(),
      form: newToken(),
    },
    scope.now,
  )
  return token
}

const deeds: Partial<Record<EndReason, string>> = { signed_out: 'sign_out', locked: 'lock_screen', replaced: 'hand_over_shift' }

async function end(scope: Scope, person: string, which: { id?: string; passkey?: string }, reason: EndReason) {
  await actingAs(scope, async (tx) => {
    const count = await queries.endSessions(tx, person, which, reason, scope.now)
    if (count === 0) throw unknown()
    await recordDeed(tx, scope, {
      room: 'sign-in',
      deed: deeds[reason] ?? 'sign_out_everywhere',
      note: { sessions: String(count) },
    })
  })
}

/** Ends one session of one's own: this one, or one left open somewhere. */
export async function signOut(scope: Scope, { person, id }: Pick<Session, 'person' | 'id'>): Promise<void> {
  if (!mayKeepAccess(scope, { person })) throw refused()
  if (!isUuid(id)) throw unknown()
  await end(scope, person, { id }, 'signed_out')
}

/** Leaves a shared screen for a while: nothing of the session opens any more, and whoever comes next signs in on the same page. */
export async function lockScreen(scope: Scope, { person, id }: Pick<Session, 'person' | 'id'>): Promise<void> {
  if (!mayKeepAccess(scope, { person })) throw refused()
  await end(scope, person, { id }, 'locked')
}

/** Somebody signed in over this session: on a workstation the shift has passed on, elsewhere it is signing out. */
export async function giveWay(scope: Scope, { person, id, workstation }: Pick<Session, 'person' | 'id' | 'workstation'>): Promise<void> {
  if (!mayKeepAccess(scope, { person })) throw refused()
  await end(scope, person, { id }, workstation ? 'replaced' : 'signed_out')
}

export async function signOutEverywhere(scope: Scope, { person }: Pick<Session, 'person'>): Promise<void> {
  if (!mayKeepAccess(scope, { person })) throw refused()
  await end(scope, person, {}, 'signed_out_everywhere')
}

/** What a person can be signed in with, and where they are. */
export async function accessOf(
  scope: Scope,
  { person }: Pick<Session, 'person'>,
): Promise<{ passkeys: Passkey[]; sessions: SessionLine[] }> {
  if (!mayKeepAccess(scope, { person })) throw refused()
  const [passkeys, sessions] = await Promise.all([
    queries.passkeysOf(scope.db, person),
    queries.sessionsOf(scope.db, person, limits(scope.now)),
  ])
  return { passkeys, sessions }
}

/** From the next request on this session acts under another of the person's mandates, which `enter` looks at again each time. */
export async function actUnder(
  scope: Scope,
  { person, id }: Pick<Session, 'person' | 'id'>,
  mandate: string,
  own: readonly string[],
): Promise<void> {
  if (!mayKeepAccess(scope, { person })) throw refused()
  if (!own.includes(mandate)) throw unknown()
  await actingAs(scope, async (tx) => {
    await queries.chooseMandate(tx, id, mandate)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'act_under', about: `mandate ${mandate}` })
  })
}

/** Revokes a passkey and ends what it opened. The last one stays: without it the person would be locked out. */
export async function revokePasskey(scope: Scope, { person }: Pick<Session, 'person'>, passkey: string): Promise<void> {
  if (!mayChangePasskeys(scope, { person })) throw refused()
  await actingAs(scope, async (tx) => {
    await queries.takePasskeyTurn(tx, person)
    if ((await queries.passkeysOf(tx, person)).length < 2) throw lastOne()
    if (!(await queries.revokePasskey(tx, person, passkey, scope.now))) throw unknown()
    await queries.endSessions(tx, person, { passkey }, 'passkey_revoked', scope.now)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'revoke_passkey', about: `passkey ${passkey.slice(0, 16)}` })
  })
}

const lastOne = () =>
  new Refusal('conflict', {
    en: 'This is your only passkey. Add another one first, then revoke this one.',
    fr: 'C’est votre seule clé d’accès. Ajoutez-en d’abord une autre, puis révoquez celle-ci.',
  })
