import { noteNoObjection } from '#domains/facts/publishing.server.ts'
import { hashOf, newToken } from '#domains/sign-in/tokens.server.ts'
import { inTransaction } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { enqueue } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { roundLetter } from './mail.ts'
import { atOpening, reminderDays } from './model.ts'
import { mayTendRounds } from './policy.ts'
import { endRound } from './queries.server.ts'
import * as tending from './tending-queries.server.ts'

const forbidden = () => new Refusal('forbidden', { en: 'Rounds tend themselves.', fr: 'Les cycles se gèrent d’eux-mêmes.' })

/** Closes the rounds whose last day is over: of what nobody answered it is noted that nobody objected, and never more. */
export async function closeOverdue(scope: Scope): Promise<number> {
  if (!mayTendRounds(scope)) throw forbidden()
  const overdue = await tending.overdueRounds(scope.db, scope.today)
  for (const round of overdue) {
    for (const party of await tending.silentParties(scope.db, round)) await noteSilenceOf(scope, round, party)
    await inTransaction(scope.db, async (tx) => {
      if (await endRound(tx, round, scope.now, null))
        await recordDeed(tx, scope, { room: 'rounds', deed: 'close_round', about: `round ${round}` })
    })
  }
  return overdue.length
}

/** One party in one transaction: a program that dies between two goes on where it was. */
const noteSilenceOf = (scope: Scope, round: string, party: string): Promise<void> =>
  inTransaction(scope.db, async (tx) => {
    await tending.takeTurn(tx)
    const silent = await tending.silentRows(tx, round, party)
    await noteNoObjection(scope, tx, party, silent)
    await tending.noteSilence(tx, round, silent, scope.now)
  })

/** Writes to whoever can answer for a party that has not answered everything. Asked again the same day, it writes to nobody. */
export async function remindOfRounds(scope: Scope, origin: string): Promise<number> {
  if (!mayTendRounds(scope)) throw forbidden()
  return inTransaction(scope.db, async (tx) => {
    await tending.takeTurn(tx)
    const waiting = await tending.mandatesToRemind(tx, reminderDays, atOpening, scope.today)
    for (const one of waiting) {
      const token = newToken()
      const until = new Date(Date.parse(one.deadline) + 86_400_000)
      await tending.insertReminder(tx, one, scope.now)
      await tending.insertLink(tx, hashOf(token), one, until)
      const letter = roundLetter(one, origin, token)
      await enqueue(tx, { ...letter, recipient: one.email, language: one.language, kind: 'round', uselessAt: until }, scope.now)
    }
    return waiting.length
  })
}
