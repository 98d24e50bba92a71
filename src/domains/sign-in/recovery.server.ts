import type { DeedOfTwo } from '#domains/members/deed-of-two.ts'
import { approveInside, askForTwo } from '#domains/members/deeds-of-two.server.ts'
import { listPersonsInCare, personInCare } from '#domains/members/mandates.server.ts'
import { mayBeSecond, mayCareForPersons } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { enqueue } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { makeInvitation } from './invitations.server.ts'
import { recoveryAskedLetter, recoveryLetter } from './mail.ts'
import type { RecoveryAsked } from './model.ts'
import * as queries from './queries.server.ts'
import { writeToSeconds } from './second-person-letters.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that: a second person is needed, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas : il faut une seconde personne, ou votre clé d’accès doit d’abord le confirmer.',
  })
const gone = () => new Refusal('not-found', { en: 'There is no such person here.', fr: 'Il n’y a pas de telle personne ici.' })

/** Persons for whom who asks may make a request. */
export async function personsToLetBackIn(scope: Scope) {
  if (!mayCareForPersons(scope)) throw refused()
  const own = 'person' in scope.actor ? scope.actor.person : ''
  return (await listPersonsInCare(scope)).filter(({ id }) => id !== own)
}

/** One person says that another lost every passkey. Nothing opens and nothing closes until a second one approves. */
export async function askRecovery(scope: Scope, { person: id, reason }: RecoveryAsked, origin: string): Promise<void> {
  if (!mayCareForPersons(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    const person = await personInCare(tx, scope, id)
    if (!person) throw gone()
    const given = { deed: 'let_back_in' as const, person: id, reason }
    const waiting = await askForTwo(tx, scope, given)
    await writeToSeconds(tx, scope, given, waiting, origin)
    const { expiresAt } = waiting
    const to = { recipient: person.email, language: person.language }
    await enqueue(tx, { ...to, ...recoveryAskedLetter(person, origin), kind: 'recovery_asked', uselessAt: expiresAt }, scope.now)
  })
}

/**
 * Once two stand for it: all old passkeys are revoked, every session ends, and a link goes to the person's own address. The caller
 * has taken the turn of the person's passkeys.
 */
export async function letBackIn(tx: Tx, scope: Scope, deed: DeedOfTwo, origin: string): Promise<void> {
  // Open: the policy is asked of the person, who must be read first.
  const person = deed.person ? await personInCare(tx, scope, deed.person) : undefined
  if (!person || !mayBeSecond(scope, { ...deed, parties: person.parties })) throw refused()
  await approveInside(tx, scope, deed)
  await queries.revokeAllPasskeys(tx, person.id, scope.now)
  await queries.endSessions(tx, person.id, {}, 'passkey_revoked', scope.now)
  const { token, expiresAt } = await makeInvitation(tx, scope, person.id)
  const letter = recoveryLetter(person, origin, token, expiresAt.toISOString().slice(0, 10))
  const to = { recipient: person.email, language: person.language }
  await enqueue(tx, { ...to, ...letter, kind: 'recovery', uselessAt: expiresAt }, scope.now)
}
