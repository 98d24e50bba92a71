import { randomUUID } from 'node:crypto'
import { listPersonsInCare, personInCare } from '#domains/members/mandates.server.ts'
import { namesOf } from '#domains/members/operations.server.ts'
import { mayCareForPersons } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { isUuid } from '#platform/form.server.ts'
import { enqueue } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { makeInvitation } from './invitations.server.ts'
import { recoveryAskedLetter, recoveryLetter } from './mail.ts'
import { outboxLinesMax, type Recovery, type RecoveryAsked, recoveryDays, signedOut, standingOfRecovery } from './model.ts'
import { mayApproveRecovery, mayAskRecovery, mayKeepAccess, mayReadRecoveries, mayRefuseRecovery } from './policy.ts'
import * as queries from './queries.server.ts'
import * as recoveries from './recovery-queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that: a second person is needed, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas : il faut une seconde personne, ou votre clé d’accès doit d’abord le confirmer.',
  })
const gone = () => new Refusal('not-found', { en: 'There is no such request here.', fr: 'Il n’y a pas de telle demande ici.' })
const decided = () =>
  new Refusal('conflict', { en: 'This request was decided or is too old.', fr: 'Cette demande a été tranchée ou est trop ancienne.' })
const waits = () =>
  new Refusal('conflict', { en: 'A request for this person waits already.', fr: 'Une demande attend déjà pour cette personne.' })

/** Requests to let somebody back in, what who asks may do to each, and the persons for whom they may make one. */
export async function recoveryDesk(scope: Scope) {
  if (!mayReadRecoveries(scope)) throw refused()
  const own = 'person' in scope.actor ? scope.actor.person : ''
  const persons = mayCareForPersons(scope) ? await listPersonsInCare(scope) : []
  const seen = await actingAs(scope, (tx) => recoveries.recoveriesSeen(tx, outboxLinesMax))
  const ids = seen.flatMap(({ person, askedBy, decidedBy }) => [person, askedBy, ...(decidedBy ? [decidedBy] : [])])
  const names = await namesOf(
    scope,
    ids.map((person) => ({ person, note: {} })),
  )
  const lines = seen.map((recovery) => {
    const standing = standingOfRecovery(recovery, scope.now)
    const waiting = standing === 'waiting'
    const lost = { person: recovery.person, parties: persons.find(({ id }) => id === recovery.person)?.parties ?? [] }
    return {
      ...recovery,
      standing,
      names: { person: names[recovery.person], askedBy: names[recovery.askedBy], decidedBy: names[recovery.decidedBy ?? ''] },
      mayApprove: waiting && mayApproveRecovery(scope, { ...lost, askedBy: recovery.askedBy }),
      mayRefuse: waiting && mayRefuseRecovery(scope, lost),
      isMine: waiting && recovery.askedBy === own,
    }
  })
  return { lines, persons: persons.filter(({ id }) => id !== own) }
}

/** What waits in one's own name: who is not locked out can refuse it. */
export async function recoveryInOwnName(scope: Scope, person: string): Promise<Recovery | undefined> {
  if (!mayKeepAccess(scope, { person })) throw new Refusal('forbidden', signedOut)
  return actingAs(scope, (tx) => recoveries.waitingRecoveryOf(tx, person, scope.now))
}

/** One person says that another lost every passkey. Nothing opens and nothing closes until a second one approves. */
export async function askRecovery(scope: Scope, { person: id, reason }: RecoveryAsked, origin: string): Promise<void> {
  // Open: the policy is asked of the person, who must be read first; whom who asks may not help is not found.
  await actingAs(scope, async (tx) => {
    const person = await personInCare(tx, scope, id)
    if (!person) throw gone()
    const { actor } = scope
    if (!mayAskRecovery(scope, { person: id, parties: person.parties }) || actor.kind !== 'member') throw refused()
    await queries.takePasskeyTurn(tx, id)
    if (await recoveries.waitingRecoveryOf(tx, id, scope.now)) throw waits()
    const expiresAt = new Date(scope.now.getTime() + recoveryDays * 86_400_000)
    const recovery = { id: randomUUID(), person: id, reason, mandate: actor.mandate, by: actor.person, expiresAt }
    await recoveries.insertRecovery(tx, recovery, scope.now)
    const to = { recipient: person.email, language: person.language }
    await enqueue(tx, { ...to, ...recoveryAskedLetter(person, origin), kind: 'recovery_asked', uselessAt: expiresAt }, scope.now)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'ask_recovery', about: `recovery ${recovery.id}`, note: { person: id } })
  })
}

async function toDecide(tx: Tx, scope: Scope, id: string): Promise<Recovery> {
  const recovery = isUuid(id) ? await recoveries.recoveryToDecide(tx, id) : undefined
  if (!recovery) throw gone()
  if (standingOfRecovery(recovery, scope.now) !== 'waiting') throw decided()
  return recovery
}

/** The second person: all old passkeys are revoked, every session ends, and a link goes to the person's own address. */
export async function approveRecovery(scope: Scope, id: string, origin: string): Promise<void> {
  // Open: the policy is asked of the request, which must be read first.
  await actingAs(scope, async (tx) => {
    const recovery = await toDecide(tx, scope, id)
    const person = await personInCare(tx, scope, recovery.person)
    const { actor } = scope
    const asked = { person: recovery.person, parties: person?.parties ?? [], askedBy: recovery.askedBy }
    if (!person || !mayApproveRecovery(scope, asked) || actor.kind !== 'member') throw refused()
    await queries.takePasskeyTurn(tx, person.id)
    await recoveries.decideRecovery(tx, id, 'approved', actor, scope.now)
    const keys = await queries.revokeAllPasskeys(tx, person.id, scope.now)
    await queries.endSessions(tx, person.id, {}, 'passkey_revoked', scope.now)
    const { token, expiresAt } = await makeInvitation(tx, scope, person.id)
    const letter = recoveryLetter(person, origin, token, expiresAt.toISOString().slice(0, 10))
    const to = { recipient: person.email, language: person.language }
    await enqueue(tx, { ...to, ...letter, kind: 'recovery', uselessAt: expiresAt }, scope.now)
    const note = { person: person.id, askedBy: recovery.askedBy, passkeys: String(keys) }
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'approve_recovery', about: `recovery ${id}`, note })
  })
}

/** Nothing happens to anybody's passkeys. Who asked takes it back in the same way. */
export async function refuseRecovery(scope: Scope, id: string): Promise<void> {
  // Open: as approveRecovery.
  await actingAs(scope, async (tx) => {
    const recovery = await toDecide(tx, scope, id)
    const { actor } = scope
    const own = 'person' in actor && actor.person === recovery.person
    const parties = own ? [] : ((await personInCare(tx, scope, recovery.person))?.parties ?? [])
    if (!mayRefuseRecovery(scope, { person: recovery.person, parties }) || !('person' in actor)) throw refused()
    const by = { person: actor.person, mandate: actor.kind === 'member' ? actor.mandate : null }
    await recoveries.decideRecovery(tx, id, 'refused', by, scope.now)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'refuse_recovery', about: `recovery ${id}`, note: { person: recovery.person } })
  })
}
