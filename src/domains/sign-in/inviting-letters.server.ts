import type { Person, Proposal } from '#domains/members/model.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { enqueue } from '#platform/outbox.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { makeInvitation } from './invitations.server.ts'
import { invitationLetter, mandateLetter } from './mail.ts'
import * as queries from './queries.server.ts'

export type Given = { person: Person; mandate: string; proposal: Proposal; partyName: Bilingual; origin: string }

/** Writes to whom a mandate was given, in the transaction that gave it: a link to who has no passkey; who has one is told. */
// Open: whoever gave the mandate was asked, and the database asks again for the link.
export async function writeToGiven(
  tx: Tx,
  scope: Scope,
  { person, mandate, proposal, partyName, origin }: Given,
): Promise<'invited' | 'told'> {
  const told = { ...proposal, name: person.name, language: person.language, party: partyName }
  const to = { recipient: person.email, language: person.language }
  const about = { room: 'sign-in', deed: 'invite', about: `mandate ${mandate}`, party: proposal.party }
  if ((await queries.passkeysOf(tx, person.id)).length > 0) {
    await enqueue(tx, { ...to, ...mandateLetter(told, origin), kind: 'mandate', uselessAt: null }, scope.now)
    await recordDeed(tx, scope, { ...about, note: { person: person.id, link: 'no' } })
    return 'told'
  }
  const { token, expiresAt } = await makeInvitation(tx, scope, person.id)
  const letter = invitationLetter(told, origin, token, expiresAt.toISOString().slice(0, 10))
  await enqueue(tx, { ...to, ...letter, kind: 'invitation', uselessAt: expiresAt }, scope.now)
  await recordDeed(tx, scope, { ...about, note: { person: person.id, link: 'yes' } })
  return 'invited'
}
