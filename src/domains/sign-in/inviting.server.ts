import { giveMandate, handOver, mandateHeld, refuseWrongDeputy } from '#domains/members/mandates.server.ts'
import type { Person, Proposal } from '#domains/members/model.ts'
import { listParties, namesOf } from '#domains/members/operations.server.ts'
import { mayGiveMandate } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { isUuid } from '#platform/form.server.ts'
import { type OutboxLine, outboxSeen, waitingMessage } from '#platform/outbox.server.ts'
import { invalid, notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { writeToGiven } from './inviting-letters.server.ts'
import { type HandOver, outboxLinesMax, resendMinutes, standingOfInvitation } from './model.ts'
import { mayReadInvitations, mayReadOutbox, mayWithdrawInvitation } from './policy.ts'
import * as queries from './queries.server.ts'
import { askMandateOfTwo } from './second-person.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not invite to that one, or your passkey must confirm it first.',
    fr: 'Votre mandat ne permet pas d’inviter à celui-là, ou votre clé d’accès doit d’abord le confirmer.',
  })

const sent = () =>
  new Refusal(
    'conflict',
    {
      en: 'This person holds this mandate already and was written to. Nothing was sent again.',
      fr: 'Cette personne exerce déjà ce mandat et a été prévenue. Rien n’a été renvoyé.',
    },
    'email',
  )

const closed = () =>
  new Refusal('forbidden', {
    en: 'The mandate you act under does not open this, or your passkey must confirm it first.',
    fr: 'Le mandat au titre duquel vous agissez n’ouvre pas cette page, ou votre clé d’accès doit d’abord le confirmer.',
  })

/**
 * Gives a mandate and writes to the person, in one transaction: a new person gets a link, who has a passkey is told. One with
 * power over others waits for a second person. Asked again, it sends a new link to who never used the first. Returns which of
 * the three it was.
 */
export async function invite(scope: Scope, proposal: Proposal, origin: string): Promise<'invited' | 'told' | 'waits'> {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  const party = (await listParties(scope)).find(({ id }) => id === proposal.party)
  if (!party) throw invalid({ en: 'There is no such party.', fr: 'Il n’y a pas de telle partie.' }, 'party')
  return actingAs(scope, async (tx) => {
    const held = await mandateHeld(tx, scope, proposal)
    if (held && !(await needsAnotherLink(tx, scope, held.person))) throw sent()
    const given = held ?? (await giveOrAsk(tx, scope, proposal, origin))
    return given === 'waits' ? given : writeToGiven(tx, scope, { ...given, proposal, partyName: party.name, origin })
  })
}

/** A form sent twice writes once; days later the first link may be lost or too old. */
const needsAnotherLink = async (tx: Tx, { now }: Scope, { id }: Person) =>
  (await queries.passkeysOf(tx, id)).length === 0 &&
  !(await queries.wasInvitedSince(tx, id, new Date(now.getTime() - resendMinutes * 60_000)))

async function giveOrAsk(tx: Tx, scope: Scope, proposal: Proposal, origin: string) {
  await refuseWrongDeputy(tx, scope, proposal)
  return (await askMandateOfTwo(tx, scope, proposal, origin)) ?? giveMandate(tx, scope, proposal)
}

/** A mandate passes to somebody else, who is written to: one transaction, so there is never a day with both or with neither. */
export async function handOverMandate(scope: Scope, { mandate, ...to }: HandOver, origin: string): Promise<'invited' | 'told'> {
  // Open: the policy is asked of the mandate, which must be read first (members/mandates.server.ts).
  return actingAs(scope, async (tx) => writeToGiven(tx, scope, { ...(await handOver(tx, scope, mandate, to)), origin }))
}

/** Invitations that who asks may see, the newest first, with the persons' names. */
export async function listInvitations(scope: Scope) {
  if (!mayReadInvitations(scope)) throw closed()
  const lines = await actingAs(scope, (tx) => queries.invitationsSeen(tx, outboxLinesMax))
  const names = await namesOf(
    scope,
    lines.map(({ person }) => ({ person, note: {} })),
  )
  return lines.map((line) => ({ ...line, name: names[line.person] ?? '', standing: standingOfInvitation(line, scope.now) }))
}

/** The link opens nothing from now on; the mandate stays as it is. */
export async function withdrawInvitation(scope: Scope, id: string): Promise<void> {
  if (!mayWithdrawInvitation(scope)) throw closed()
  await actingAs(scope, async (tx) => {
    const person = isUuid(id) ? await queries.withdrawInvitation(tx, id, scope.now) : undefined
    if (!person) throw notFound({ en: 'This invitation does not wait any more.', fr: 'Cette invitation n’attend plus.' })
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'withdraw_invitation', about: `invitation ${id}`, note: { person } })
  })
}

/** What was sent and what waits. */
export async function listOutbox(scope: Scope): Promise<OutboxLine[]> {
  if (!mayReadOutbox(scope)) throw closed()
  return actingAs(scope, (tx) => outboxSeen(tx, scope.now, outboxLinesMax))
}

/** The words of a message that no mail server has taken, to be brought by other means. Reading it is a deed: it may hold a link. */
export async function readWaiting(scope: Scope, id: string): Promise<{ recipient: string; subject: string; plain: string }> {
  if (!mayReadOutbox(scope, { words: true })) throw closed()
  return actingAs(scope, async (tx) => {
    const message = isUuid(id) ? await waitingMessage(tx, id) : undefined
    if (!message) throw notFound({ en: 'This message was sent or is not there.', fr: 'Ce message a été envoyé ou n’existe pas.' })
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'read_message', about: `message ${id}` })
    return message
  })
}
