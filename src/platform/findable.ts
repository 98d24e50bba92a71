import type { Bilingual } from '#vocabulary/language.ts'
import type { Scope } from './scope.ts'

/** What kinds of thing can be found, in the order in which a list of kinds names them. */
export const findableKinds = ['state', 'instrument', 'provision', 'decision', 'authority', 'term', 'page'] as const
export type FindableKind = (typeof findableKinds)[number]

/**
 * One thing that can be found, in both languages. `key` tells it from others of its kind; `address` is its place in
 * the site map, without a language, and shows it. `names` (other names, numbers, articles, in any language) are found
 * but not shown; `local` is the title in the state's own language; `notice` must be known before relying on it.
 */
export type Findable = {
  kind: FindableKind
  key: string
  state: string | null
  address: string
  title: Bilingual
  local?: string | null
  names?: readonly (string | null)[]
  concepts?: readonly Bilingual[]
  place: Bilingual
  words: Bilingual
  notice?: Bilingual | null
  /** How much it weighs against others that have the same words: 1 if absent, more for what others belong to. */
  prominence?: number
}

/**
 * What a room offers to the search of the whole house (its `search.ts`). `ofState`: what the records say of one state
 * today, read again when the ledger names it; `ofNoState`: what they say of the law between states; `ofProgram`: what comes with the program and changes with it only.
 */
export type Finder = {
  ofState?(scope: Scope, state: { iso2: string; name: Bilingual }): Promise<Findable[]>
  ofNoState?(scope: Scope): Promise<Findable[]>
  ofProgram?(scope: Scope): Findable[]
}
