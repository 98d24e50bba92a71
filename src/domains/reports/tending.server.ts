import { inTransaction } from '#platform/database.server.ts'
import { enqueue, forgetRecipients } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { noticeLetter } from './mail.ts'
import { keptDays } from './model.ts'
import { mayTendReports } from './policy.ts'
import { forgetOverdue, insertNotice, personsToNotify } from './report-queries.server.ts'

const usefulDays = 7

/**
 * Writes to those in whose care reports wait, at most once a day each, and forgets what its term is over for; how many
 * were written to. Asked again the same day, it writes to nobody.
 */
export async function tendReports(scope: Scope, origin: string): Promise<number> {
  if (!mayTendReports(scope)) throw new Refusal('forbidden', { en: 'Notices go by themselves.', fr: 'Les avis partent d’eux-mêmes.' })
  return inTransaction(scope.db, async (tx) => {
    const persons = await personsToNotify(tx, scope.today)
    for (const { person, email, ...told } of persons) {
      const uselessAt = new Date(scope.now.getTime() + usefulDays * 86_400_000)
      await enqueue(
        tx,
        { ...noticeLetter(told, origin), recipient: email, language: told.language, kind: 'reports_wait', uselessAt },
        scope.now,
      )
      await insertNotice(tx, person, scope.today, scope.now)
    }
    await forgetOverdue(tx, scope.now)
    await forgetRecipients(tx, 'report_answer', new Date(scope.now.getTime() - keptDays.address * 86_400_000))
    return persons.length
  })
}
