import { announceEndings } from '#domains/members/mandates.server.ts'
import { mayRemind } from '#domains/members/policy.ts'
import { inTransaction } from '#platform/database.server.ts'
import { enqueue } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { reminderLetter } from './mail.ts'

/** Writes to whose mandate ends soon, once for each term; how many were written. Asked again the same day, it writes none. */
export async function remind(scope: Scope, origin: string): Promise<number> {
  if (!mayRemind(scope)) throw new Refusal('forbidden', { en: 'Reminders go by themselves.', fr: 'Les rappels partent d’eux-mêmes.' })
  return inTransaction(scope.db, async (tx) => {
    const ending = await announceEndings(tx, scope)
    for (const told of ending) {
      // After the last day the message says nothing useful any more.
      const uselessAt = new Date(Date.parse(told.validUntil) + 86_400_000)
      const letter = reminderLetter(told, origin)
      await enqueue(tx, { ...letter, recipient: told.email, language: told.language, kind: 'reminder', uselessAt }, scope.now)
    }
    return ending.length
  })
}
