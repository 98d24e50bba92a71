import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
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

/** Words of the names of states, authorities and courts and of the places where they sit, in Latin letters or not. */
export async function nameWords(db: Db, language: Language): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct w.word from search.document d,
      regexp_split_to_table(case d.kind when 'decision' then d.names else concat_ws(' ', d.title, d.names, d.words) end, '[^[:alpha:]]+') as w(word)
    where d.language = ${language} and d.kind in ('state', 'authority', 'decision') and length(w.word) > 3
      and w.word <> lower(w.word) and w.word <> upper(w.word) order by w.word`.execute(db)
  return rows.map(({ word }) => word)
}
