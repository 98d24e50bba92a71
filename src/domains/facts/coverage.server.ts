import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import * as queries from './coverage-queries.server.ts'
import { overdueBefore } from './overdue.ts'
import { mayReadFacts } from './policy.ts'

export type { CoverageRow } from './coverage-queries.server.ts'

/** How the facts of every state stand on a day, by state and topic. */
export async function coverageRows(scope: Scope, at: string): Promise<queries.CoverageRow[]> {
  if (!mayReadFacts(scope)) throw new Refusal('forbidden', { en: 'You may not read this.', fr: 'Vous ne pouvez pas lire ceci.' })
  return remembered(scope, 'facts.coverage', [at], () => queries.coverageRows(scope.db, at, overdueBefore(at)))
}
