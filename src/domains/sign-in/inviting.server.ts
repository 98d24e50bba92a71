import { giveMandate } from '#domains/members/mandates.server.ts'
import type { Proposal } from '#domains/members/model.ts'
import { listParties } from '#domains/members/operations.server.ts'
import { mayGiveMandate } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { enqueue, type OutboxLine, outboxSeen, waitingMessage } from '#platform/outbox.server.ts'
import { invalid, notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { makeInvitation } from './invitations.server.ts'
import { invitationLetter, mandateLetter } from './mail.ts'
import { outboxLinesMax } from './model.ts'
import { mayReadOutbox } from './policy.ts'
import * as queries from './queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not invite to that one, or your passkey must confirm it first.',
    fr: 'Votre mandat ne permet pas d’inviter à celui-là, ou votre clé d’accès doit d’abord le confirmer.',
  })

/**
 * Gives a mandate and writes to the person, in one transaction: a new person gets a link, who has a passkey is told.
 * Returns which of the two it was.
 */
export async function invite(scope: Scope, proposal: Proposal, origin: string): Promise<'invited' | 'told'> {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  const party = (await listParties(scope)).find(({ id }) => id === proposal.party)
  if (!party) throw invalid({ en: 'There is no such party.', fr: 'Il n’y a pas de telle partie.' }, 'party')
  return actingAs(scope, async (tx) => {
    const { person, mandate } = await giveMandate(tx, scope, proposal)
    const told = { ...proposal, name: person.name, language: person.language, party: party.name }
    const to = { recipient: person.email, language: person.language }
    const about = `mandate ${mandate}`
    if ((await queries.passkeysOf(tx, person.id)).length > 0) {
      await enqueue(tx, { ...to, ...mandateLetter(told, origin), kind: 'mandate', uselessAt: null }, scope.now)
      await recordDeed(tx, scope, { room: 'sign-in', deed: 'invite', about, party: party.id, note: { person: person.id, link: 'no' } })
      return 'told'
    }
    const { token, expiresAt } = await makeInvitation(tx, scope, person.id)
    const letter = invitationLetter(told, origin, token, expiresAt.toISOString().slice(0, 10))
    await enqueue(tx, { ...to, ...letter, kind: 'invitation', uselessAt: expiresAt }, scope.now)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'invite', about, party: party.id, note: { person: person.id, link: 'yes' } })
    return 'invited'
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
