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

const forms = (word: string, stems: readonly string[]) => [...new Set([lexeme(word), ...stems.map(lexeme), ...beginning(word)])]

export type Spoken = { chunk: Chunk; reading: Reading }

/** A query in the language of PostgreSQL, and the same loosely, for showing. */
export type Query = { query: string; shown: string }

/** One chunk: a word in all its forms, or plain words in their order. */
const chunkQuery = ({ chunk, reading }: Spoken, isCommon: (word: string) => boolean, stems: readonly string[]) => {
  const words = reading.plain.split(' ')
  const [only] = words
  return words.length === 1 && only && !chunk.quoted ? anyOf(forms(only, stems)) : `(${inOrder(words, isCommon)})`
}

/** Another expression for what was asked, word by word in order. */
const expressionQuery = (text: string, isCommon: (word: string) => boolean, stems: (word: string) => readonly string[]) => {
  const words = text.split(' ')
  const [only] = words
  return words.length === 1 && only ? anyOf(forms(only, stems(only))) : `(${inOrder(words, isCommon)})`
}

type Lexicon = { isCommon: (word: string) => boolean; stems: (word: string) => readonly string[] }
type Others = readonly { from: number; to: number; others: string[] }[]

/** What each part of the question asks for; a word that only names the kind of a number demands nothing. */
const demandsOf = (
  spoken: readonly Spoken[],
  others: Others,
  { isCommon, stems }: Lexicon,
  stemsOf: (one: Spoken) => readonly string[],
) => {
  const demands: string[] = []
  let index = 0
  while (index < spoken.length) {
    const one = spoken[index] as Spoken
    const expansion = others.find(({ from }) => from === index)
    if (expansion) {
      const own = spoken.slice(expansion.from, expansion.to).map((word) => chunkQuery(word, isCommon, stemsOf(word)))
      const also = expansion.others.map((text) => expressionQuery(text, isCommon, stems))
      demands.push(anyOf([`(${own.join(' & ')})`, ...also]))
      index = expansion.to
    } else if (isUnit(one.chunk, spoken[index + 1]?.chunk, spoken[index + 2]?.chunk)) {
      index += 1
    } else {
      demands.push(chunkQuery(one, isCommon, stemsOf(one)))
      index += 1
    }
  }
  return demands
}

/** The query for a question: all of what it asks for, or some of it. */
export const queryOf = (
  spoken: readonly Spoken[],
  others: Others,
  lexicon: Lexicon & { shownStems: Lexicon['stems'] },
  how: 'all' | 'some',
): Query => {
  const asked = demandsOf(spoken, others, lexicon, ({ reading }) => reading.stems)
  const shown = demandsOf(spoken, others, { ...lexicon, stems: lexicon.shownStems }, ({ reading }) => reading.shownStems)
  return { query: asked.join(how === 'all' ? ' & ' : ' | '), shown: shown.join(' | ') }
}
