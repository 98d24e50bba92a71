import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { memberStates } from '#vocabulary/state.ts'
import { expansionsOf } from './expansion.ts'
import * as queries from './queries.server.ts'
import { type Demand, demandsOf, type Reading, singularOf } from './query.ts'
import { type Chunk, plain } from './question.ts'

/** A question as it is looked for in the texts of one language: what it demands of them. */
export type Read = { texts: Language; demands: Demand[]; isCommon: (word: string) => boolean }

const readingsMax = 20_000
const known = new Map<string, Reading>()

/** How words are read never changes, so each is asked of the database once in the life of the program. */
async function readings(scope: Scope, texts: Language, words: readonly string[]): Promise<Map<string, Reading>> {
  const keyOf = (word: string) => `${texts} ${word}`
  const found = new Map(words.flatMap((word) => [[word, known.get(keyOf(word))] as const]))
  const unread = words.filter((word) => !found.get(word))
  if (known.size + unread.length > readingsMax) known.clear()
  for (const row of unread.length > 0 ? await queries.readWords(scope.db, texts, unread) : []) {
    known.set(keyOf(row.text), row)
    found.set(row.text, row)
  }
  return new Map([...found].flatMap(([word, reading]) => (reading ? [[word, reading]] : [])))
}

const nothingRead: Reading = { plain: '', stems: [], shownStems: [] }
const isState = (text: string) => Object.hasOwn(memberStates.concepts, text.toUpperCase())

/** Without accents a stemmer may cut a plural and its singular differently: "etrangers", "etranger". */
const shownAlsoAsOne = (reading: Reading, words: ReadonlyMap<string, Reading>): Reading => ({
  ...reading,
  shownStems: [...new Set([...reading.shownStems, ...(words.get(singularOf(reading.plain))?.shownStems ?? [])])],
})

/** A question as the texts of a language would have it: without the words that say nothing, unless one is a state's code and alone. */
export async function readChunks(scope: Scope, texts: Language, chunks: readonly Chunk[]): Promise<Read> {
  const typed = chunks.map(({ text }) => plain(text))
  const expressions = expansionsOf(typed, texts).flatMap(({ others }) => others)
  const every = [
    ...new Set([
      ...chunks.map(({ text }) => text),
      ...[...typed, ...expressions].flatMap((text) => text.split(' ')),
      ...typed.map(singularOf),
    ]),
  ]
  const words = await readings(scope, texts, every)
  const only = chunks.length === 1
  const spoken = chunks
    .map((chunk) => ({ chunk, reading: shownAlsoAsOne(words.get(chunk.text) ?? nothingRead, words) }))
    .filter(({ reading }) => reading.plain !== '')
    .filter(({ chunk, reading }) => reading.stems.length > 0 || /[^\p{L}]/u.test(chunk.text) || (only && isState(chunk.text)))
  const others = expansionsOf(
    spoken.map(({ reading }) => reading.plain),
    texts,
  )
  const stems = (word: string) => words.get(word)?.stems ?? []
  const isCommon = (word: string) => words.has(word) && stems(word).length === 0
  const lexicon = { isCommon, stems, shownStems: (word: string) => words.get(word)?.shownStems ?? [] }
  return { texts, isCommon, demands: demandsOf(spoken, others, lexicon) }
}
