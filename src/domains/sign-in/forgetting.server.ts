import { forgetOldNames } from '#domains/members/deeds-of-two.server.ts'
import { inTransaction } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import * as kept from './access-kept-queries.server.ts'
import { absoluteHours, challengeKeptHours, sessionKeptDays } from './model.ts'
import { mayForget } from './policy.ts'

const hourMs = 3_600_000

export type Forgotten = { sessions: number; challenges: number; names: number }

/** Deletes what has passed its term; how much it was. Asked again, it finds nothing. */
export async function forgetOld(scope: Scope): Promise<Forgotten> {
  if (!mayForget(scope)) throw new Refusal('forbidden', { en: 'This happens by itself.', fr: 'Cela se fait de soi-même.' })
  const before = (hours: number) => new Date(scope.now.getTime() - hours * hourMs)
  return inTransaction(scope.db, async (tx) => ({
    sessions: await kept.deleteSessions(tx, before(sessionKeptDays * 24), before(sessionKeptDays * 24 + absoluteHours)),
    challenges: await kept.deleteChallenges(tx, before(challengeKeptHours)),
    names: await forgetOldNames(tx, scope),
  }))
}
