import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import type { FindableKind } from '#platform/findable.ts'
import type { Language } from '#vocabulary/language.ts'

export type WordRow = { text: string; plain: string; stems: string[]; shownStems: string[] }

/** How the database reads words in the texts of a language. */
export async function readWords(db: Db, language: Language, texts: readonly string[]): Promise<WordRow[]> {
  const { rows } = await sql<WordRow>`
    select t.text, search.plain(t.text) as plain,
      tsvector_to_array(case ${language} when 'fr' then to_tsvector('pg_catalog.french', t.text) else to_tsvector('pg_catalog.english', t.text) end) as stems,
      tsvector_to_array(case ${language} when 'fr' then to_tsvector('search.french_shown', t.text) else to_tsvector('search.english_shown', t.text) end) as "shownStems"
    from unnest(${texts as string[]}::text[]) as t(text)`.execute(db)
  return rows
}

export type Asked = {
  /** Of the reader. */
  language: Language
  /** Of the texts searched. */
  texts: Language
  query: string
  ranking: string
  /** What in the question may be a whole name or number: what is called so comes first. */
  codes: string[]
  kind: FindableKind | null
  state: string | null
}

/** One thing found: `words` are in the language of the texts, title, place and concepts (a label a line) in the reader's. */
export type HitRow = {
  kind: FindableKind
  state: string | null
  address: string
  title: string
  local: string | null
  place: string
  concepts: string
  words: string
  notice: string | null
}
export type FoundRows = { kinds: { kind: FindableKind; count: number }[]; hits: HitRow[] }

/** How the hits are cut: a few of each kind, or a page of all. */
export type Cut = { perKind: number } | { limit: number; offset: number }

/** Of each kind, so many are ranked by their whole text; of more, those with the words in their title come first. */
const rankedMax = 300

/** Counts by kind and the best hits, in one walk through the index (migration 0009). */
export async function findDocuments(db: Db, asked: Asked, cut: Cut): Promise<FoundRows> {
  const { texts, language, query, ranking, codes, kind, state } = asked
  const { perKind, limit, offset } = { perKind: null, limit: null, offset: null, ...cut }
  const { rows } = await sql<FoundRows>`
    select kinds, hits from search.find(${texts}, ${language}, ${query}::tsquery, ${ranking}::tsquery, ${codes}::text[],
      ${state}, ${kind}, ${rankedMax}, ${perKind}, ${limit}, ${offset})`.execute(db)
  return rows[0] ?? { kinds: [], hits: [] }
}

export type SuggestionRow = { kind: FindableKind; title: string; place: string; address: string }

/** What is called so or begins so; `query` in the language of PostgreSQL, `beginning` plain. */
export async function suggestions(
  db: Db,
  texts: Language,
  { query, beginning, perKind, most }: { query: string; beginning: string; perKind: number; most: number },
): Promise<SuggestionRow[]> {
  const { rows } = await sql<SuggestionRow>`
    select kind, title, place, address from search.suggest(${texts}, ${query}::tsquery, ${beginning}, ${perKind}, ${most})`.execute(db)
  return rows
}

/** Which of these plain words no text in a language has, not even as a beginning. */
export async function unknownWords(db: Db, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select w.word from unnest(${words as string[]}::text[]) as w(word)
    where not exists (select 1 from search.word k where k.word = w.word)
      and not exists (select 1 from search.document d where d.language = 'en' and length(w.word) > 3 and d.lexemes @@ (w.word || ':*')::tsquery)
      and not exists (select 1 from search.document d where d.language = 'fr' and length(w.word) > 3 and d.lexemes @@ (w.word || ':*')::tsquery)`.execute(
    db,
  )
  return rows.map(({ word }) => word)
}

/** Words of the texts that look like one, the most alike first. */
export async function wordsLike(db: Db, language: Language, word: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from search.word where language = ${language} order by word <-> ${word} limit 60`.execute(db)
  return rows.map((row) => row.word)
}

/** Words of the names of states, authorities and courts and of the places where they sit, in Latin letters or not. */
export async function nameWords(db: Db, language: Language): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct w.word from search.document d,
      regexp_split_to_table(case d.kind when 'decision' then d.names else concat_ws(' ', d.title, d.names, d.words) end, '[^[:alpha:]]+') as w(word)
    where d.language = ${language} and d.kind in ('state', 'authority', 'decision') and length(w.word) > 3
      and w.word <> lower(w.word) and w.word <> upper(w.word) order by w.word`.execute(db)
  return rows.map(({ word }) => word)
}
