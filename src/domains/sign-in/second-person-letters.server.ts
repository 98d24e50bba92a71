import type { DeedOfTwo, NewDeedOfTwo } from '#domains/members/deed-of-two.ts'
import { askerToTell, type Waiting } from '#domains/members/deeds-of-two.server.ts'
import { partyNames } from '#domains/members/operations.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { enqueue } from '#platform/outbox.server.ts'
import type { Scope } from '#platform/scope.ts'
import { decidedLetter, secondPersonLetter } from './mail.ts'

const decidedUselessDays = 30

/** Writes to who can approve a deed, in the transaction that asks for it. */
// Open: who asked was asked (askForTwo); whom it concerns is not named.
export async function writeToSeconds(tx: Tx, scope: Scope, given: NewDeedOfTwo, { expiresAt, party, seconds }: Waiting, origin: string) {
  const named = (await partyNames(tx, scope, [party])).get(party)
  for (const { name, email, language } of seconds) {
    const letter = secondPersonLetter({ name, language }, { deed: given.deed, party: named, role: given.what?.role }, expiresAt, origin)
    await enqueue(tx, { ...letter, recipient: email, language, kind: 'second_person', uselessAt: expiresAt }, scope.now)
  }
}

/** Tells who asked what came of it, in the transaction that decides; who took their own request back knows. */
// Open: who decided was asked (approveInside, refuseInside).
export async function writeToAsker(tx: Tx, scope: Scope, deed: DeedOfTwo, outcome: 'approved' | 'refused', origin: string) {
  const asker = await askerToTell(tx, scope, deed.id)
  if (!asker) return
  const party = (await partyNames(tx, scope, [deed.party ?? ''])).get(deed.party ?? '')
  const letter = decidedLetter(asker, { deed: deed.deed, party, role: deed.what.role }, outcome, origin)
  const uselessAt = new Date(scope.now.getTime() + decidedUselessDays * 86_400_000)
  await enqueue(tx, { ...letter, recipient: asker.email, language: asker.language, kind: 'decided', uselessAt }, scope.now)
}
