import { stateNamed } from '#domains/facts/operations.server.ts'
import type { FindableKind, Finder } from '#platform/findable.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { typeset } from '#ui/typography.ts'
import { type Language, languages, otherLanguage } from '#vocabulary/language.ts'
import { type Cut, findTexts } from './finding.ts'
import { upToDate } from './following.server.ts'
import { wordHeard } from './hearing.ts'
import { excerptOf, type Marking, marked, markingOf } from './marking.ts'
import { hasBeginning } from './matching.ts'
import { type Index, shownTexts } from './memory.server.ts'
import { type HitRow, namesIn } from './memory-queries.server.ts'
import { type Found, type Hit, type Match, nothingFound, type Run, type Suggestion, suggestedFrom, suggestedUntil } from './model.ts'
import { maySearch } from './policy.ts'
import { queryOf } from './query.ts'
import { type Chunk, chunksOf, codesIn, isTooLong, plain, tidy } from './question.ts'
import { type Read, readChunks } from './reading.ts'
import { isWord, wordMeant } from './spelling.ts'
import { suggestedTexts } from './suggesting.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not search.', fr: 'Vous ne pouvez pas effectuer de recherche.' })

export type SearchAsked = {
  question: string
  /** Of the reader. */
  language: Language
  kind?: FindableKind | undefined
  /** ISO 3166-1 alpha-2, in capitals. */
  state?: string | undefined
  cut: Cut
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
  const first = await readChunks(scope, asked.language, chunks)
  const wanted: Wanted = { ...asked, kind: asked.kind ?? null, state: asked.state ?? null, codes: codesIn(question, chunks) }
  if (first.demands.length === 0) return nothingFound('common')
  return upToDate(
    scope,
    finders,
    async (index) =>
      (await tried({ scope, index }, wanted, first, 'all', null)) ??
      (await triedAfterFirst({ scope, index }, wanted, chunks)) ??
      (await tried({ scope, index }, wanted, first, 'some', null)) ??
      nothingFound('nothing'),
  )
}

/** What somebody may be about to type: things whose name has words that begin so. Nothing for one letter or a long text. */
export async function suggest(
  scope: Scope,
  finders: readonly Finder[],
  { question, language }: Pick<SearchAsked, 'question' | 'language'>,
): Promise<Suggestion[]> {
  if (!maySearch(scope)) throw forbidden()
  const beginning = plain(tidy(question))
  if (beginning.length < suggestedFrom || beginning.length > suggestedUntil) return []
  const words = beginning.split(' ')
  const found = await upToDate(scope, finders, async (index) => {
    const named = suggestedTexts(index[language], words)
    if (named.length > 0) return shownTexts(scope.db, named)
    const heard = (await Promise.all(words.map((word) => wordHeard(scope, language, word)))).filter((word) => word !== undefined)
    return heard.length > 0 ? shownTexts(scope.db, suggestedTexts(index[language], plain(heard.join(' ')).split(' '))) : []
  })
  return found.map(({ kind, title, place, address }) => ({
    kind,
    address,
    title: typeset(title, language),
    place: typeset(place, language),
  }))
}

/** Where is searched: the index is the same for a whole question. */
type Place = { scope: Scope; index: Index }

type Wanted = Omit<SearchAsked, 'kind' | 'state'> & { kind: FindableKind | null; state: string | null; codes: string[] }

async function triedAfterFirst(place: Place, wanted: Wanted, chunks: readonly Chunk[]): Promise<Found | null> {
  const { language } = wanted
  const { scope } = place
  const better = await spelled(place, language, chunks)
  if (better) {
    const text = better.map((chunk) => (chunk.quoted ? `"${chunk.text}"` : chunk.text)).join(' ')
    const read = await readChunks(scope, language, better)
    const found =
      (await tried(place, { ...wanted, codes: codesIn(text, better) }, read, 'all', text)) ??
      (await tried(place, wanted, read, 'some', text))
    if (found) return found
  }
  return tried(place, wanted, await readChunks(scope, otherLanguage(language), chunks), 'all', null)
}

async function tried(
  { scope, index }: Place,
  wanted: Wanted,
  read: Read,
  how: 'all' | 'some',
  corrected: string | null,
): Promise<Found | null> {
  if (read.demands.length === 0 || (how === 'some' && read.demands.length === 1)) return null
  const { language, kind, state, codes, cut } = wanted
  const { kinds, ids } = findTexts(index[read.texts], { kind, state, codes, ...queryOf(read.demands, read, how) }, cut)
  if (kinds.length === 0) return null
  const rows = await shownTexts(scope.db, ids)
  const named = read.texts === language ? null : await namesIn(scope.db, language, ids)
  const match: Match = how === 'some' ? 'some' : corrected !== null ? 'corrected' : read.texts === language ? 'all' : 'other_language'
  const total = kinds.reduce((sum, one) => sum + (kind === null || one.kind === kind ? one.count : 0), 0)
  const marking = markingOf(read.demands, read.isCommon)
  const hits = rows.map((row) => hitOf({ ...row, ...named?.get(row.id) }, marking, language))
  return { outcome: 'found', match, corrected, kinds, total, hits }
}

const isMarked = (runs: readonly Run[]) => runs.some(({ marked: one }) => one)

const hitOf = (row: HitRow, marking: Marking, language: Language): Hit => {
  const title = marked(typeset(row.title, language), marking)
  // A name in the state's own language keeps its own spaces.
  const local = row.local === null || row.local === row.title ? null : marked(row.local, marking)
  const excerpt = excerptOf(row.words, marking, (text) => typeset(text, row.language))
  const shown = isMarked([...title, ...(local ?? []), ...excerpt])
  const labels = shown ? [] : row.concepts.split('\n').map((label) => marked(typeset(label, language), marking))
  return {
    kind: row.kind,
    state: row.state,
    address: row.address,
    notice: row.notice,
    title,
    local,
    place: typeset(row.place, language),
    excerpt,
    concepts: labels.filter(isMarked),
    language: row.language,
  }
}

/** The chunks with each unknown word put right, or heard as a name in another script; null where no word is unknown or none is near. */
async function spelled({ scope, index }: Place, language: Language, chunks: readonly Chunk[]): Promise<Chunk[] | null> {
  const words = [...new Set(chunks.flatMap(({ text }) => plain(text).split(' ')))].filter((word) => /^\p{L}{4,40}$/u.test(word))
  const segments = languages.flatMap((one) => index[one])
  const unheard = words.filter((word) => !segments.some((segment) => hasBeginning(segment, word)))
  const unknown = unheard.filter((word) => !languages.some((one) => isWord(index.words[one], word)))
  const meant = new Map<string, string>()
  for (const word of unknown) {
    const found =
      wordMeant(index.words[language], word) ??
      wordMeant(index.words[otherLanguage(language)], word) ??
      (await wordHeard(scope, language, word))
    if (found) meant.set(word, plain(found))
  }
  if (meant.size === 0) return null
  return chunks.map((chunk) => {
    const parts = plain(chunk.text).split(' ')
    return parts.some((part) => meant.has(part)) ? { ...chunk, text: parts.map((part) => meant.get(part) ?? part).join(' ') } : chunk
  })
}
