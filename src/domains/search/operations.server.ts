import { stateNamed } from '#domains/facts/operations.server.ts'
import type { FindableKind, Finder } from '#platform/findable.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { typeset } from '#ui/typography.ts'
import { type Language, otherLanguage } from '#vocabulary/language.ts'
import { memberStates } from '#vocabulary/state.ts'
import { type Expansion, expansionsOf } from './expansion.ts'
import { followLedger } from './following.server.ts'
import { type Found, type Hit, type Match, nothingFound } from './model.ts'
import { maySearch } from './policy.ts'
import * as queries from './queries.server.ts'
import { type Chunk, chunksOf, codesIn, isTooLong, plain, tidy } from './question.ts'
import { plainText, runsOf, startMark } from './runs.ts'
import { wordMeant } from './spelling.ts'
import { type Query, queryOf, type Reading, type Spoken, singularOf } from './tsquery.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not search.', fr: 'Vous ne pouvez pas effectuer de recherche.' })

export type SearchAsked = {
  question: string
  /** Of the reader. */
  language: Language
  kind?: FindableKind | undefined
  /** ISO 3166-1 alpha-2, in capitals. */
  state?: string | undefined
  cut: queries.Cut
}

/**
 * Finds what a question asks for in everything that rooms offer (`finders`). First all of its words in the reader's
 * language; where nothing has them, with their spelling put right, then in the other language, then some of them.
 */
export async function search(scope: Scope, finders: readonly Finder[], asked: SearchAsked): Promise<Found> {
  if (!maySearch(scope)) throw forbidden()
  if (asked.state) await stateNamed(scope, asked.state, 'state')
  const question = tidy(asked.question)
  if (isTooLong(question)) return nothingFound('too_long')
  const chunks = chunksOf(question)
  if (chunks.length === 0) return nothingFound(question === '' ? 'empty' : 'nothing')
  const [first] = await Promise.all([readChunks(scope, asked.language, chunks), followLedger(scope, finders)])
  const wanted: Wanted = { ...asked, kind: asked.kind ?? null, state: asked.state ?? null, codes: codesIn(question, chunks) }
  if (first.spoken.length === 0) return nothingFound('common')
  return (
    (await tried(scope, wanted, first, 'all', null)) ??
    (await triedAfterFirst(scope, wanted, chunks)) ??
    (await tried(scope, wanted, first, 'some', null)) ??
    nothingFound('nothing')
  )
}

type Wanted = Omit<SearchAsked, 'kind' | 'state'> & { kind: FindableKind | null; state: string | null; codes: string[] }

async function triedAfterFirst(scope: Scope, wanted: Wanted, chunks: readonly Chunk[]): Promise<Found | null> {
  const { language } = wanted
  const better = await spelled(scope, language, chunks)
  if (better) {
    const text = better.map((chunk) => (chunk.quoted ? `"${chunk.text}"` : chunk.text)).join(' ')
    const read = await readChunks(scope, language, better)
    const found =
      (await tried(scope, { ...wanted, codes: codesIn(text, better) }, read, 'all', text)) ??
      (await tried(scope, wanted, read, 'some', text))
    if (found) return found
  }
  return tried(scope, wanted, await readChunks(scope, otherLanguage(language), chunks), 'all', null)
}

type Read = { texts: Language; spoken: Spoken[]; others: Expansion[]; words: ReadonlyMap<string, Reading> }

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
async function readChunks(scope: Scope, texts: Language, chunks: readonly Chunk[]): Promise<Read> {
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
  return { texts, spoken, others, words }
}

const queryFor = ({ spoken, others, words }: Read, how: 'all' | 'some'): Query => {
  const stems = (word: string) => words.get(word)?.stems ?? []
  const lexicon = {
    isCommon: (word: string) => words.has(word) && stems(word).length === 0,
    stems,
    shownStems: (word: string) => words.get(word)?.shownStems ?? [],
  }
  return queryOf(spoken, others, lexicon, how)
}

async function tried(scope: Scope, wanted: Wanted, read: Read, how: 'all' | 'some', corrected: string | null): Promise<Found | null> {
  if (read.spoken.length === 0 || (how === 'some' && read.spoken.length === 1)) return null
  const { language, kind, state, codes, cut } = wanted
  const { kinds, hits } = await queries.findDocuments(
    scope.db,
    { language, texts: read.texts, kind, state, codes, ...queryFor(read, how) },
    cut,
  )
  if (kinds.length === 0) return null
  const match: Match = how === 'some' ? 'some' : corrected !== null ? 'corrected' : read.texts === language ? 'all' : 'other_language'
  const total = kinds.reduce((sum, one) => sum + (kind === null || one.kind === kind ? one.count : 0), 0)
  return { outcome: 'found', match, corrected, kinds, total, hits: hits.map((hit) => hitOf(hit, language, read.texts)) }
}

/** An excerpt says where it leaves something out. */
const withEllipses = ({ excerpt, begins, ends }: queries.HitRow) => {
  const bare = plainText(runsOf(excerpt, 'en'))
  return `${excerpt === '' || bare.startsWith(begins) ? '' : '… '}${excerpt}${excerpt === '' || bare.endsWith(ends) ? '' : ' …'}`
}

const hitOf = (row: queries.HitRow, language: Language, texts: Language): Hit => ({
  kind: row.kind,
  state: row.state,
  address: row.address,
  notice: row.notice,
  title: runsOf(row.title, language),
  // A name in the state's own language keeps its own spaces.
  local: row.local === null || row.local === row.title ? null : runsOf(row.local, 'en'),
  place: typeset(row.place, language),
  excerpt: runsOf(withEllipses(row), texts),
  concepts: row.concepts
    .split('\n')
    .filter((label) => label.includes(startMark))
    .map((label) => runsOf(label, language)),
  language: texts,
})

/** The chunks with each unknown word put right; null where no word is unknown or none is near. */
async function spelled(scope: Scope, language: Language, chunks: readonly Chunk[]): Promise<Chunk[] | null> {
  const words = [...new Set(chunks.flatMap(({ text }) => plain(text).split(' ')))].filter((word) => /^\p{L}{4,40}$/u.test(word))
  const unknown = words.length > 0 ? await queries.unknownWords(scope.db, words) : []
  const meant = new Map<string, string>()
  for (const word of unknown) {
    const found =
      wordMeant(word, await queries.wordsLike(scope.db, language, word)) ??
      wordMeant(word, await queries.wordsLike(scope.db, otherLanguage(language), word))
    if (found) meant.set(word, found)
  }
  if (meant.size === 0) return null
  return chunks.map((chunk) => {
    const parts = plain(chunk.text).split(' ')
    return parts.some((part) => meant.has(part)) ? { ...chunk, text: parts.map((part) => meant.get(part) ?? part).join(' ') } : chunk
  })
}
