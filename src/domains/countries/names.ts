import { type Bilingual, type Language, languages } from '#vocabulary/language.ts'

type Named = { iso2: string; name: Bilingual }

const collators = { en: new Intl.Collator('en'), fr: new Intl.Collator('fr') }

/** States in the alphabetical order of the reader's language. */
export const byName = <State extends Named>(states: readonly State[], language: Language): State[] =>
  states.toSorted((a, b) => collators[language].compare(a.name[language], b.name[language]))

/** A text without accents, capitals and punctuation: what is compared in a search. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** States whose name in either language has a word that begins with what was asked for, or whose code it is. */
export const matching = <State extends Named>(states: readonly State[], asked: string): State[] => {
  const wanted = plain(asked.slice(0, 80))
  if (wanted === '') return [...states]
  return states.filter(
    ({ iso2, name }) => iso2.toLowerCase() === wanted || languages.some((language) => ` ${plain(name[language])}`.includes(` ${wanted}`)),
  )
}
