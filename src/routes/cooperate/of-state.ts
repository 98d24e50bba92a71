import type { Checked } from '#domains/cooperate/asked.ts'
import type { OfState } from '#domains/cooperate/telling-basis.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'

/** What other rooms know of each state asked: who may receive the request there, and in which languages. */
export const ofStates = async (_scope: Scope, { to }: Checked, _language: Language): Promise<OfState[]> =>
  to.map(() => ({ receivers: [], languages: null }))
