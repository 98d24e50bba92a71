import type { Db } from '#platform/database.server.ts'
import { type Language, languages } from '#vocabulary/language.ts'
import * as queries from './memory-queries.server.ts'
import { type Segment, segmentBuilder } from './segment.ts'
import { type Words, wordsOf } from './spelling.ts'

// The index in the memory of the program. A row of the database is never changed, only replaced by one with another id:
// so what is held needs no check of its own, and after a change only the new rows are read.

/** Another object whenever the rows are others. */
export type Index = Record<Language, readonly Segment[]> & { words: Record<Language, Words> }

const noWords = wordsOf([])
const emptyIndex: Index = { en: [], fr: [], words: { en: noWords, fr: noWords } }

/** Texts as they are shown, by id: characters kept of each database. The edition of today takes a tenth of it. */
const shownCharactersMax = 32_000_000

type Shown = { rows: Map<number, queries.HitRow>; characters: number }
type Memory = { index: Index; refreshed: Promise<unknown>; shown: Shown }

const memories = new WeakMap<Db, Memory>()

const memoryOf = (db: Db): Memory => {
  const known = memories.get(db) ?? { index: emptyIndex, refreshed: Promise.resolve(), shown: { rows: new Map(), characters: 0 } }
  memories.set(db, known)
  return known
}

/** What is held now; none before it was read. */
export const heldIndex = (db: Db): Index | null => {
  // Open: it holds only what every reader may see, and whoever searches in it was asked.
  const { index } = memoryOf(db)
  return index === emptyIndex ? null : index
}

/** Reads what the database has and memory has not; one reading after the other. */
export async function refreshedIndex(db: Db): Promise<Index> {
  // Open: it holds only what every reader may see, and whoever searches in it was asked.
  const memory = memoryOf(db)
  const turn = memory.refreshed.then(() => refresh(db, memory))
  memory.refreshed = turn.catch(() => undefined)
  return turn
}

async function refresh(db: Db, memory: Memory): Promise<Index> {
  const read = []
  for (const language of languages) read.push(await segmentsNow(db, language, memory))
  const [en, fr] = read as [Change, Change]
  if (memory.index !== emptyIndex && !en.changed && !fr.changed) return memory.index
  const words = { en: wordsOf(await queries.wordsIn(db, 'en')), fr: wordsOf(await queries.wordsIn(db, 'fr')) }
  en.apply()
  fr.apply()
  memory.index = { en: en.segments, fr: fr.segments, words }
  return memory.index
}

type Change = { changed: boolean; segments: readonly Segment[]; apply: () => void }

const livingIn = ({ ids, gone }: Segment, held: ReadonlySet<number>) => ids.filter((id, text) => gone[text] === 0 && held.has(id))

/**
 * New rows make a segment of their own, together with those of segments that are no larger: so there are never many
 * segments, and a large one is hardly ever made again.
 */
async function segmentsNow(db: Db, language: Language, { index, shown }: Memory): Promise<Change> {
  const held = new Set(await queries.idsIn(db, language))
  const living = index[language]
    .map((segment) => ({ segment, ids: livingIn(segment, held) }))
    .toSorted((a, b) => b.ids.length - a.ids.length)
  const known = new Set(living.flatMap(({ ids }) => ids))
  let due = [...held].filter((id) => !known.has(id))
  const changed = due.length > 0 || living.some(({ segment, ids }) => ids.length < segment.ids.length)
  const kept = [...living]
  for (let last = kept.at(-1); due.length > 0 && last && last.ids.length <= due.length; last = kept.at(-1)) {
    due = [...due, ...last.ids]
    kept.pop()
  }
  const made = due.length > 0 ? [await segmentOf(db, language, due, shown)] : []
  const apply = () => {
    for (const { segment } of kept) for (const [text, id] of segment.ids.entries()) if (!held.has(id)) segment.gone[text] = 1
    for (const row of shown.rows.values()) if (row.language === language && !held.has(row.id)) forget(shown, row)
  }
  return { changed, segments: [...kept.map(({ segment }) => segment), ...made], apply }
}

const readAtOnce = 1_000

async function segmentOf(db: Db, language: Language, ids: readonly number[], shown: Shown): Promise<Segment> {
  const builder = segmentBuilder()
  const sorted = ids.toSorted((a, b) => a - b)
  for (let from = 0; from < sorted.length; from += readAtOnce)
    for (const { row, ...text } of await queries.textsOf(db, language, sorted.slice(from, from + readAtOnce))) {
      builder.add(text)
      if (shown.characters < shownCharactersMax) keep(shown, row)
    }
  return builder.done()
}

const charactersOf = ({ words, title, place, concepts }: queries.HitRow) => words.length + title.length + place.length + concepts.length

const forget = (shown: Shown, row: queries.HitRow) => {
  shown.characters -= charactersOf(row)
  shown.rows.delete(row.id)
}

const keep = (shown: Shown, row: queries.HitRow) => {
  if (shown.rows.has(row.id)) return
  shown.rows.set(row.id, row)
  shown.characters += charactersOf(row)
}

/** Room for new rows is made by those that were kept first. */
const makeRoom = (shown: Shown) => {
  for (const row of shown.rows.values()) {
    if (shown.characters <= shownCharactersMax) return
    forget(shown, row)
  }
}

/** Texts by their ids, in that order; one that was replaced meanwhile is left out. */
export async function shownTexts(db: Db, ids: readonly number[]): Promise<queries.HitRow[]> {
  // Open: it holds only what every reader may see, and whoever searches in it was asked.
  const { shown } = memoryOf(db)
  const missing = ids.filter((id) => !shown.rows.has(id))
  const read = missing.length > 0 ? await queries.rowsOf(db, missing) : []
  const byId = new Map(read.map((row) => [row.id, row]))
  const found = ids.map((id) => shown.rows.get(id) ?? byId.get(id)).filter((row) => row !== undefined)
  for (const row of read) keep(shown, row)
  makeRoom(shown)
  return found
}
