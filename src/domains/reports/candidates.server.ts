import type { CellKind } from '#domains/countries/cells.ts'
import { comparison } from '#domains/countries/operations.server.ts'
import { statementsUndated } from '#domains/facts/one-statement.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Candidate } from './gap-model.ts'
import { mayReadGaps } from './policy.ts'

// A text that was read and is silent ("not found") is no gap before somebody says that there is more to find.
const notKnown: ReadonlySet<CellKind> = new Set(['unknown', 'not_read'])

export type StateCandidates = { jurisdiction: string; name: Bilingual; found: Candidate[] }

/**
 * What is not known of the law of each state whose register who asks keeps, from what is said now: cells of the comparison
 * that say so, and statements of which no reading is dated.
 */
export async function candidatesNow(scope: Scope): Promise<StateCandidates[]> {
  if (!mayReadGaps(scope)) throw new Refusal('forbidden', { en: 'You keep no register.', fr: 'Vous ne tenez pas de registre.' })
  const [{ states }, undated] = await Promise.all([comparison(scope, {}), statementsUndated(scope)])
  const unread = Map.groupBy(undated, ({ state }) => state)
  return states
    .filter(({ iso2 }) => mayReadGaps(scope, { party: iso2 }))
    .map(({ iso2, name, cells }) => ({
      jurisdiction: iso2,
      name,
      found: [
        ...[...cells].flatMap(([about, { kind }]): Candidate[] =>
          notKnown.has(kind) ? [{ found: 'cell', jurisdiction: iso2, aboutKind: 'element', about }] : [],
        ),
        ...(unread.get(iso2) ?? []).map(
          ({ subject }): Candidate => ({ found: 'unread', jurisdiction: iso2, aboutKind: 'statement', about: subject }),
        ),
      ],
    }))
}
