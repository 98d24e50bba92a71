import type { Bilingual } from './language.ts'

/**
 * One entry of a closed list. `source` names the text the meaning is taken from (an article, a standard, the
 * Action Plan); `definition` is in our words.
 */
export type Concept = { label: Bilingual; definition: Bilingual; source: string; broader?: string }

/** A closed list under a name; the name is its address in the open data (`/api/v1/vocabularies/{name}`). */
export type Vocabulary<Code extends string = string> = {
  name: string
  title: Bilingual
  concepts: Record<Code, Concept>
}

/** The codes of a list, in the order in which the list gives them. */
export const codesOf = <Code extends string>(vocabulary: Vocabulary<Code>) => Object.keys(vocabulary.concepts) as [Code, ...Code[]]

/** Where a concept stands on the page of its list: its code in letters that an address and an id may both have. */
export const anchorOf = (code: string) => code.replace(/^(?=\d)/, 'c').replace(/[^\w-]+/g, '-')
