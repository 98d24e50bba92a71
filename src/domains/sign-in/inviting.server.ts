import { giveMandate, handOver, refuseWrongDeputy } from '#domains/members/mandates.server.ts'
import type { Proposal } from '#domains/members/model.ts'
import { listParties, namesOf } from '#domains/members/operations.server.ts'
import { mayGiveMandate } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { type OutboxLine, outboxSeen, waitingMessage } from '#platform/outbox.server.ts'
import { invalid, notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { writeToGiven } from './inviting-letters.server.ts'
import { type HandOver, outboxLinesMax, standingOfInvitation } from './model.ts'
import { mayReadInvitations, mayReadOutbox, mayWithdrawInvitation } from './policy.ts'
import * as queries from './queries.server.ts'
import { askMandateOfTwo } from './second-person.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not invite to that one, or your passkey must confirm it first.',
    fr: 'Votre mandat ne permet pas d’inviter à celui-là, ou votre clé d’accès doit d’abord le confirmer.',
  })

/**
 * Gives a mandate and writes to the person, in one transaction: a new person gets a link, who has a passkey is told. One with
 * power over others waits for a second person. Returns which of the three it was.
 */
export async function invite(scope: Scope, proposal: Proposal, origin: string): Promise<'invited' | 'told' | 'waits'> {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  const party = (await listParties(scope)).find(({ id }) => id === proposal.party)
  if (!party) throw invalid({ en: 'There is no such party.', fr: 'Il n’y a pas de telle partie.' }, 'party')
  return actingAs(scope, async (tx) => {
    await refuseWrongDeputy(tx, scope, proposal)
    const waits = await askMandateOfTwo(tx, scope, proposal, origin)
    if (waits) return waits
    const { person, mandate } = await giveMandate(tx, scope, proposal)
    return writeToGiven(tx, scope, { person, mandate, proposal, partyName: party.name, origin })
  })
}

/** A mandate passes to somebody else, who is written to: one transaction, so there is never a day with both or with neither. */
export async function handOverMandate(scope: Scope, { mandate, ...to }: HandOver, origin: string): Promise<'invited' | 'told'> {
  // Open: the policy is asked of the mandate, which must be read first (members/mandates.server.ts).
  return actingAs(scope, async (tx) => writeToGiven(tx, scope, { ...(await handOver(tx, scope, mandate, to)), origin }))
}

/** Invitations that who asks may see, the newest first, with the persons' names. */
export async function listInvitations(scope: Scope) {
  if (!mayReadInvitations(scope)) throw refused()
  const lines = await actingAs(scope, (tx) => queries.invitationsSeen(tx, outboxLinesMax))
  const names = await namesOf(
    scope,
    lines.map(({ person }) => ({ person, note: {} })),
  )
  return lines.map((line) => ({ ...line, name: names[line.person] ?? '', standing: standingOfInvitation(line, scope.now) }))
}

/** The link opens nothing from now on; the mandate stays as it is. */
export async function withdrawInvitation(scope: Scope, id: string): Promise<void> {
  if (!mayWithdrawInvitation(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    const person = /^[\da-f-]{36}$/.test(id) ? await queries.withdrawInvitation(tx, id, scope.now) : undefined
    if (!person) throw notFound({ en: 'This invitation does not wait any more.', fr: 'Cette invitation n’attend plus.' })
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'withdraw_invitation', about: `invitation ${id}`, note: { person } })
  })
}

/** What was sent and what waits. */
export async function listOutbox(scope: Scope): Promise<OutboxLine[]> {
  if (!mayReadOutbox(scope)) throw refused()
  return actingAs(scope, (tx) => outboxSeen(tx, scope.now, outboxLinesMax))
}

/** The words of a message that no mail server has taken, to be brought by other means. Reading it is a deed: it may hold a link. */
export async function readWaiting(scope: Scope, id: string): Promise<{ recipient: string; subject: string; plain: string }> {
  if (!mayReadOutbox(scope, { words: true })) throw refused()
  return actingAs(scope, async (tx) => {
    const message = /^[\da-f-]{36}$/.test(id) ? await waitingMessage(tx, id) : undefined
    if (!message) throw notFound({ en: 'This message was sent or is not there.', fr: 'Ce message a été envoyé ou n’existe pas.' })
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'read_message', about: `message ${id}` })
    return message
  })
}
