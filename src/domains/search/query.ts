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

/** What a text is asked for: a word or all words that begin so; all of these; any of them; words in this order, each so many steps after the last. */
export type Query =
  | { word: string; beginning: boolean }
  | { all: readonly Query[] }
  | { any: readonly Query[] }
  | { order: readonly { word: string; steps: number }[] }

const word = (text: string): Query => ({ word: text, beginning: false })
const beginning = (text: string): Query => ({ word: text, beginning: true })
const allOf = (queries: readonly Query[]): Query => (queries.length === 1 && queries[0] ? queries[0] : { all: queries })
const anyOf = (queries: readonly Query[]): Query => (queries.length === 1 && queries[0] ? queries[0] : { any: queries })

/** Plain words one after the other. Words that say nothing are not in the body of a text but count as a step there. */
const inOrder = (words: readonly string[], isCommon: (word: string) => boolean): Query => {
  const order: { word: string; steps: number }[] = []
  let steps = 0
  for (const [index, text] of words.entries()) {
    steps += 1
    if (index > 0 && index < words.length - 1 && isCommon(text)) continue
    order.push({ word: text, steps: index === 0 ? 0 : steps })
    steps = 0
  }
  return { order }
}

/** A word without the sign of a plural, which English and French share. */
export const singularOf = (text: string) => (text.length > 4 ? text.replace(/[sx]$/, '') : text)

/** The beginning that all forms of a word share as far as plurals go; none of a short word. */
export const beginningsOf = (text: string) => (text.length < 4 || /\d/.test(text) ? [] : [singularOf(text)])

/** Plain words, each of them a beginning: what somebody has typed so far. */
export const beginningsQuery = (words: readonly string[]): Query => allOf(words.map(beginning))

type Forms = (text: string, stems: readonly string[]) => Query[]

/** Every form that may be meant: what finds. */
const anyForm: Forms = (text, stems) => [...[...new Set([text, ...stems])].map(word), ...beginningsOf(text).map(beginning)]

/** Only whole words, one and many: what ranks. */
const wholeForms: Forms = (text, stems) => [...new Set([text, singularOf(text), `${singularOf(text)}s`, ...stems])].map(word)

const partQuery = ({ words, stems, inOrder: ordered }: Part, forms: Forms, isCommon: Lexicon['isCommon']): Query =>
  ordered ? inOrder(words, isCommon) : anyOf(forms(words[0] ?? '', stems))

/** What a text must have, and what it is ranked by. */
export type Queries = { query: Query; ranking: Query }

/** The queries for all of what a question asks for, or for some of it. */
export const queryOf = (demands: readonly Demand[], { isCommon }: Pick<Lexicon, 'isCommon'>, how: 'all' | 'some'): Queries => {
  const written = (forms: Forms) =>
    (how === 'all' ? allOf : anyOf)(
      demands.map((demand) => anyOf(demand.map((parts) => allOf(parts.map((part) => partQuery(part, forms, isCommon)))))),
    )
  return { query: written(anyForm), ranking: written(wholeForms) }
}
