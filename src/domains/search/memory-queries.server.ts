import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import type { FindableKind } from '#platform/findable.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Vectored } from './segment.ts'

/** One thing as it is shown; `concepts` has a label a line. */
export type HitRow = {
  id: number
  language: Language
  kind: FindableKind
  key: string
  state: string | null
  address: string
  title: string
  local: string | null
  place: string
  concepts: string
  words: string
  notice: string | null
}

const hitColumns = sql`id, language, kind, key, state, address, title, local, place, concepts, words, notice`

export async function idsIn(db: Db, language: Language): Promise<number[]> {
  const { rows } = await sql<{ ids: number[] | null }>`
    select array_agg(id order by id) as ids from search.document where language = ${language}`.execute(db)
  return rows[0]?.ids ?? []
}

/** The plain words that texts have, without numbers and short words. */
export async function wordsIn(db: Db, language: Language): Promise<string[]> {
  const { rows } = await sql<{ words: string[] | null }>`
    select array_agg(word) as words from search.word where language = ${language}`.execute(db)
  return rows[0]?.words ?? []
}

/** The vectors of texts, in the order of their ids, each with what is shown of it. */
export async function textsOf(db: Db, language: Language, ids: readonly number[]): Promise<(Vectored & { row: HitRow })[]> {
  const { rows } = await sql<HitRow & Omit<Vectored, 'titleLength'>>`
    select ${hitColumns}, prominence, codes, openings, lexemes::text as vector from search.document
    where language = ${language} and id = any(${ids as number[]}::bigint[]) order by id`.execute(db)
  return rows.map(({ prominence, codes, openings, vector, ...row }) => {
    const { id, kind, state, title } = row
    return { id, kind, state, prominence, titleLength: title.length, codes, openings, vector, row }
  })
}

export async function rowsOf(db: Db, ids: readonly number[]): Promise<HitRow[]> {
  const { rows } = await sql<HitRow>`
    select ${hitColumns} from search.document where language in ('en', 'fr') and id = any(${ids as number[]}::bigint[])`.execute(db)
  return rows
}

/** How things are called in another language, by the ids of their texts. */
export async function namesIn(
  db: Db,
  language: Language,
  ids: readonly number[],
): Promise<Map<number, Pick<HitRow, 'title' | 'place' | 'concepts'>>> {
  const { rows } = await sql<{ id: number } & Pick<HitRow, 'title' | 'place' | 'concepts'>>`
    select d.id, o.title, o.place, o.concepts from search.document d
      join search.document o on o.language = ${language} and (o.kind, o.key) = (d.kind, d.key)
    where d.language in ('en', 'fr') and d.id = any(${ids as number[]}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}
