import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { hiddenSubjects, staleSubjects } from './own-law-queries.server.ts'
import { mayReadFacts, mayReadInFull } from './policy.ts'
import { type SourceRow, saidFacts, sourcesOf } from './queries.server.ts'
import type { SaidFact } from './said.ts'

/** A state's law as those see it who answer for it. `stale`, `closed`, `withdrawn`: addresses of subjects. */
export type OwnLaw = { facts: SaidFact[]; sources: SourceRow[]; stale: Set<string>; closed: Set<string>; withdrawn: Set<string> }

/**
 * All that is said of a state now, every position and every day of the law; what the open zone never shows only for those
 * who may read it. Not remembered: what is remembered is for everybody.
 */
export async function lawOf(scope: Scope, state: string, kinds: readonly string[]): Promise<OwnLaw> {
  if (!mayReadFacts(scope)) throw new Refusal('forbidden', { en: 'You may not read this.', fr: 'Vous ne pouvez pas lire ceci.' })
  const inFull = mayReadInFull(scope, { state })
  const asked = { state, kinds: [...kinds], indicator: null, at: null, known: null, limit: null, offset: 0, inFull }
  const [facts, sources, stale, hidden] = await Promise.all([
    saidFacts(scope.db, asked),
    sourcesOf(scope.db, state, inFull),
    staleSubjects(scope.db, state),
    hiddenSubjects(scope.db, state),
  ])
  return { facts, sources, stale: new Set(stale), closed: new Set(hidden.closed), withdrawn: new Set(hidden.withdrawn) }
}
