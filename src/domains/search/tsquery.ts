import { type Chunk, isUnit } from './question.ts'

/** One word as the database reads it: plain words, stems in the language of the texts, stems for showing. No stem: a word that says nothing. */
export type Reading = { plain: string; stems: string[]; shownStems: string[] }

export type Spoken = { chunk: Chunk; reading: Reading }
type Others = readonly { from: number; to: number; others: string[] }[]

/** How words of the texts' language are read: which are common, and what their stems are. */
export type Lexicon = {
  isCommon: (word: string) => boolean
  stems: (word: string) => readonly string[]
  shownStems: (word: string) => readonly string[]
}

/** A word that may stand in any of its forms, or words that stand as they are, in this order (`inOrder`). */
export type Part = { words: readonly string[]; stems: readonly string[]; shownStems: readonly string[]; inOrder: boolean }

/** What a text must have: all parts of any of these. */
export type Demand = Part[][]

const chunkPart = ({ chunk, reading }: Spoken): Part => {
  const words = reading.plain.split(' ')
  return { words, stems: reading.stems, shownStems: reading.shownStems, inOrder: words.length > 1 || chunk.quoted }
}

/** Another expression for what was asked. */
const expressionPart = (text: string, { stems, shownStems }: Lexicon): Part => {
  const words = text.split(' ')
  const [only = ''] = words
  return { words, stems: stems(only), shownStems: shownStems(only), inOrder: words.length > 1 }
}

/** What each part of a question asks for; a word that only names the kind of a number demands nothing. */
export const demandsOf = (spoken: readonly Spoken[], others: Others, lexicon: Lexicon): Demand[] => {
  const demands: Demand[] = []
  let index = 0
  while (index < spoken.length) {
    const one = spoken[index] as Spoken
    const expansion = others.find(({ from }) => from === index)
    if (expansion) {
      demands.push([
        spoken.slice(expansion.from, expansion.to).map(chunkPart),
        ...expansion.others.map((text) => [expressionPart(text, lexicon)]),
      ])
      index = expansion.to
    } else {
      if (!isUnit(one.chunk, spoken[index + 1]?.chunk, spoken[index + 2]?.chunk)) demands.push([[chunkPart(one)]])
      index += 1
    }
  }
  return demands
}

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
export const beginningsOf = (word: string) => (word.length < 4 || /\d/.test(word) ? [] : [singularOf(word)])

/** Plain words, each of them a beginning: what somebody has typed so far. */
export const beginningsQuery = (words: readonly string[]) => words.map((word) => `${lexeme(word)}:*`).join(' & ')

type Forms = (word: string, stems: readonly string[]) => string[]

/** Every form that may be meant: what finds. */
const anyForm: Forms = (word, stems) => [
  ...new Set([lexeme(word), ...stems.map(lexeme), ...beginningsOf(word).map((beginning) => `${lexeme(beginning)}:*`)]),
]

/** Only whole words, one and many: what ranks. Beginnings would cost more than the whole rest of the search, text by text. */
const wholeForms: Forms = (word, stems) => [...new Set([word, singularOf(word), `${singularOf(word)}s`, ...stems])].map(lexeme)

const partQuery = ({ words, stems, inOrder: ordered }: Part, forms: Forms, isCommon: Lexicon['isCommon']) =>
  ordered ? `(${inOrder(words, isCommon)})` : anyOf(forms(words[0] ?? '', stems))

/** Queries in the language of PostgreSQL: what a text must have, and what it is ranked by. */
export type Query = { query: string; ranking: string }

/** The queries for all of what a question asks for, or for some of it. */
export const queryOf = (demands: readonly Demand[], { isCommon }: Pick<Lexicon, 'isCommon'>, how: 'all' | 'some'): Query => {
  const written = (forms: Forms) =>
    demands
      .map((demand) =>
        anyOf(
          demand.map((parts) => {
            const queries = parts.map((part) => partQuery(part, forms, isCommon))
            return queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`
          }),
        ),
      )
      .join(how === 'all' ? ' & ' : ' | ')
  return { query: written(anyForm), ranking: written(wholeForms) }
}
