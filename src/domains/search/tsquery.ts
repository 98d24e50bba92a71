import { type Chunk, isUnit } from './question.ts'

/** One word as the database reads it: plain words, stems in the language of the texts, stems for showing. No stem: a word that says nothing. */
export type Reading = { plain: string; stems: string[]; shownStems: string[] }

const lexeme = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const anyOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`)

/** Plain words one after the other. Words that say nothing are not in the body of a text but count as a step there. */
const inOrder = (words: readonly string[], isCommon: (word: string) => boolean): string => {
  let steps = 1
  return words.reduce((query, word, index) => {
    if (index > 0 && index < words.length - 1 && isCommon(word)) {
      steps += 1
      return query
    }
    const joined = query === '' ? lexeme(word) : `${query} ${steps === 1 ? '<->' : `<${steps}>`} ${lexeme(word)}`
    steps = 1
    return joined
  }, '')
}

/** A word without the sign of a plural, which English and French share. */
export const singularOf = (word: string) => (word.length > 4 ? word.replace(/[sx]$/, '') : word)

/** The beginning that all forms of a word share as far as plurals go; none of a short word. */
const beginning = (word: string) => (word.length < 4 || /\d/.test(word) ? [] : [`${lexeme(singularOf(word))}:*`])

type Forms = (word: string, stems: readonly string[]) => string[]

/** Every form that may be meant: what finds. */
const anyForm: Forms = (word, stems) => [...new Set([lexeme(word), ...stems.map(lexeme), ...beginning(word)])]

/** Only whole words, one and many: what ranks. Beginnings would cost more than the whole rest of the search, text by text. */
const wholeForms: Forms = (word, stems) => [...new Set([word, singularOf(word), `${singularOf(word)}s`, ...stems])].map(lexeme)

export type Spoken = { chunk: Chunk; reading: Reading }

/** Queries in the language of PostgreSQL: what a text must have, what it is ranked by, and the same loosely, for showing. */
export type Query = { query: string; ranking: string; shown: string }

type Others = readonly { from: number; to: number; others: string[] }[]

/** How words are written into a query: which are common, how they are stemmed, and in which forms they count. */
type Writing = {
  isCommon: (word: string) => boolean
  stems: (word: string) => readonly string[]
  stemsOf: (reading: Reading) => readonly string[]
  forms: Forms
}

/** One chunk: a word in its forms, or plain words in their order. */
const chunkQuery = ({ chunk, reading }: Spoken, { isCommon, stemsOf, forms }: Writing) => {
  const words = reading.plain.split(' ')
  const [only] = words
  return words.length === 1 && only && !chunk.quoted ? anyOf(forms(only, stemsOf(reading))) : `(${inOrder(words, isCommon)})`
}

/** Another expression for what was asked, word by word in order. */
const expressionQuery = (text: string, { isCommon, stems, forms }: Writing) => {
  const words = text.split(' ')
  const [only] = words
  return words.length === 1 && only ? anyOf(forms(only, stems(only))) : `(${inOrder(words, isCommon)})`
}

/** What each part of the question asks for; a word that only names the kind of a number demands nothing. */
const demandsOf = (spoken: readonly Spoken[], others: Others, writing: Writing) => {
  const demands: string[] = []
  let index = 0
  while (index < spoken.length) {
    const one = spoken[index] as Spoken
    const expansion = others.find(({ from }) => from === index)
    if (expansion) {
      const own = spoken.slice(expansion.from, expansion.to).map((word) => chunkQuery(word, writing))
      demands.push(anyOf([`(${own.join(' & ')})`, ...expansion.others.map((text) => expressionQuery(text, writing))]))
      index = expansion.to
    } else if (isUnit(one.chunk, spoken[index + 1]?.chunk, spoken[index + 2]?.chunk)) {
      index += 1
    } else {
      demands.push(chunkQuery(one, writing))
      index += 1
    }
  }
  return demands
}

/** The queries for a question: all of what it asks for, or some of it. */
export const queryOf = (
  spoken: readonly Spoken[],
  others: Others,
  { isCommon, stems, shownStems }: Pick<Writing, 'isCommon' | 'stems'> & { shownStems: Writing['stems'] },
  how: 'all' | 'some',
): Query => {
  const found: Writing = { isCommon, stems, stemsOf: (reading) => reading.stems, forms: anyForm }
  const shown: Writing = { isCommon, stems: shownStems, stemsOf: (reading) => reading.shownStems, forms: anyForm }
  const join = how === 'all' ? ' & ' : ' | '
  return {
    query: demandsOf(spoken, others, found).join(join),
    ranking: demandsOf(spoken, others, { ...found, forms: wholeForms }).join(join),
    shown: demandsOf(spoken, others, shown).join(' | '),
  }
}
