import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import type { FindableKind } from '#platform/findable.ts'
import type { Language } from '#vocabulary/language.ts'
import { endMark, startMark } from './runs.ts'

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
  shown: string
  /** What in the question may be a whole name or number: what is called so comes first. */
  codes: string[]
  kind: FindableKind | null
  state: string | null
}

export type HitRow = {
  kind: FindableKind
  state: string | null
  address: string
  title: string
  local: string | null
  place: string
  excerpt: string
  /** Labels of what it is about, a line each; empty where title or excerpt show already why it was found. */
  concepts: string
  /** How the whole text begins and ends. */
  begins: string
  ends: string
  notice: string | null
}
export type FoundRows = { kinds: { kind: FindableKind; count: number }[]; hits: HitRow[] }

/** How the hits are cut: a few of each kind, or a page of all. */
export type Cut = { perKind: number } | { limit: number; offset: number }

const marks = `StartSel="${startMark}", StopSel="${endMark}"`
const wholeTitle = `${marks}, HighlightAll=true`
const excerpt = `${marks}, MaxFragments=1, MaxWords=36, MinWords=24`

// The planner must see which of the two partial indexes is meant, so the language is a word of the query.
const indexOf = (texts: Language) => (texts === 'fr' ? sql`d.language = 'fr'` : sql`d.language = 'en'`)
const shownIn = (texts: Language) => (texts === 'fr' ? sql`'search.french_shown'::regconfig` : sql`'search.english_shown'::regconfig`)

/** What is called exactly so comes first, then what begins so. Longer texts weigh less. */
const score = ({ ranking, codes }: Asked) => sql`
  ts_rank('{0.1, 0.3, 0.5, 1.0}', d.lexemes, ${ranking}::tsquery, 1) * d.prominence
    + case when d.codes && ${codes}::text[] then d.prominence when d.openings && ${codes}::text[] then d.prominence / 2 else 0 end`

const chosen = (cut: Cut) =>
  'perKind' in cut
    ? sql`select id, score from (select id, score, row_number() over (partition by kind order by score desc, id) as place from wanted) w
        where place <= ${cut.perKind}`
    : sql`select id, score from wanted order by score desc, id limit ${cut.limit} offset ${cut.offset}`

/** Counts by kind and the best hits, in one walk through the index. */
export async function findDocuments(db: Db, asked: Asked, cut: Cut): Promise<FoundRows> {
  const { query, shown, texts, language, kind, state } = asked
  const { rows } = await sql<FoundRows>`
    with matched as materialized (
      select d.id, d.kind, ${score(asked)} as score from search.document d
      where ${indexOf(texts)} and d.lexemes @@ ${query}::tsquery and (${state}::text is null or d.state = ${state})),
    wanted as (select * from matched where ${kind}::text is null or kind = ${kind}),
    chosen as (${chosen(cut)}),
    shown as (
      select c.score, d.id, d.kind, d.state, d.address, d.notice, t.place, t.concepts,
        ts_headline(${shownIn(language)}, t.title, ${shown}::tsquery, ${wholeTitle}) as title,
        ts_headline('pg_catalog.simple', t.local, ${shown}::tsquery, ${wholeTitle}) as local,
        ts_headline(${shownIn(texts)}, d.words, ${shown}::tsquery, ${excerpt}) as excerpt,
        left(d.words, 24) as begins, right(d.words, 12) as ends
      from chosen c join search.document d on d.id = c.id
        join search.document t on t.language = ${language} and t.kind = d.kind and t.key = d.key),
    hits as (
      select s.score, s.id, s.kind, s.state, s.address, s.notice, s.place, s.title, s.local, s.excerpt, s.begins, s.ends,
        case when concat(s.title, s.local, s.excerpt) like ${`%${startMark}%`} then ''
          else ts_headline(${shownIn(language)}, s.concepts, ${shown}::tsquery, ${wholeTitle}) end as concepts
      from shown s)
    select
      coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count) order by k.best desc)
        from (select kind, count(*) as count, max(score) as best from matched group by kind) k), '[]') as kinds,
      coalesce((select jsonb_agg(to_jsonb(h) - 'score' - 'id' order by h.score desc, h.id) from hits h), '[]') as hits`.execute(db)
  return rows[0] ?? { kinds: [], hits: [] }
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
