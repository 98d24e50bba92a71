import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import { kindsOfNationalLaw } from './draft.ts'
import type { SaidFact, WithdrawnSubject } from './said.ts'

/**
 * Null means any. `at`: only what the law says on that day; `bearsOn`: also what a source announces for a later day, and
 * what had ended by then, of subjects without law on the day; `known`: as we said it at that instant, null now.
 */
export type FactsAsked = {
  state: string | null
  /** Only what is said of one subject. */
  subject?: string
  indicator: string | null
  kinds: string[] | null
  at: string | null
  bearsOn?: string | null
  known: string | null
  limit: number | null
  offset: number
  /** With what the open zone never shows: for the operator's own copy only. */
  inFull?: boolean
}

const rfc3339 = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

const columns = sql`f.id, f.jurisdiction, f.subject, f.kind, f.slug, f.concept, f.ordinal, f.indicator, f.indicator_version as "indicatorVersion",
  f.state, f.value, f.article, f.instrument, f.position, f.rank, f.confidence, f.review,
  lower(f.valid) as "from", upper(f.valid) as "to", f.start_certainty as "startCertainty", f.end_certainty as "endCertainty",
  to_char(lower(f.recorded) at time zone 'utc', ${sql.raw(rfc3339)}) as "recordedFrom",
  to_char(upper(f.recorded) at time zone 'utc', ${sql.raw(rfc3339)}) as "recordedTo",
  f.compiled_on as "compiledOn", f.texts, f.sources, f.attestations`

// An open end of recorded time contains `infinity`: what is said now, whatever the clocks of two machines think.
const said = ({ inFull, known }: FactsAsked) =>
  inFull
    ? sql`facts.said_in_full(coalesce(${known}::timestamptz, 'infinity'))`
    : sql`facts.said(coalesce(${known}::timestamptz, 'infinity'))`

const asked = (filter: FactsAsked) => {
  const { state, subject = null, indicator, kinds, at, bearsOn = null, known } = filter
  return sql`${said(filter)} f
  where (${subject}::text is null or f.subject = ${subject}) and (${state}::text is null or f.jurisdiction = ${state}) and (${indicator}::text is null or f.indicator = ${indicator})
    and (${kinds}::text[] is null or f.kind = any(${kinds}::text[])) and (${at}::date is null or f.valid @> ${at}::date)
    and (${bearsOn}::date is null or f.valid @> ${bearsOn}::date
      or (lower(f.valid) > ${bearsOn}::date and f.start_certainty in ('day', 'month', 'year'))
      or (upper(f.valid) <= ${bearsOn}::date and f.subject not in (
        select law.subject from facts.fact law where law.valid @> ${bearsOn}::date and law.recorded @> coalesce(${known}::timestamptz, 'infinity')
          and law.review in ('imported', 'published') and law.rank <> 'deprecated' and (${state}::text is null or law.jurisdiction = ${state}))))`
}

/** Facts in the order of the files: by state, kind of subject, place in the list, question. */
export async function saidFacts(db: Db, filter: FactsAsked): Promise<SaidFact[]> {
  const { rows } = await sql<SaidFact>`
    select ${columns} from ${asked(filter)}
    order by f.jurisdiction, f.kind, f.ordinal, f.subject, f.indicator, f.position, lower(f.valid) nulls first
    limit ${filter.limit} offset ${filter.offset}`.execute(db)
  return rows
}

export async function countFacts(db: Db, filter: FactsAsked): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${asked(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** What a state's own law is made of: participations in treaties make no file, and are counted by themselves. */
const nationalLaw = sql`any(${[...kindsOfNationalLaw]}::text[])`

export type StateRow = { iso2: string; name: { en: string; fr: string }; officialLanguages: string[] }

export type Body = 'council-of-europe' | 'european-union'

/** Members of a body on a day that have a file, by code. */
export async function memberStatesOn(db: Db, day: string, body: Body): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    select j.iso2, j.name, j.official_languages as "officialLanguages" from facts.jurisdiction j
    where exists (select 1 from facts.affiliation a where a.jurisdiction = j.id and a.body = ${body} and a.valid @> ${day}::date)
      and exists (select 1 from facts.subject s where s.jurisdiction = j.id and s.kind = ${nationalLaw})
    order by j.iso2`.execute(db)
  return rows
}

export type MembershipRow = { state: string; from: string; to: string | null }

/** Which states belonged to a body when, by code; `to` is the first day that no longer counts. */
export async function membershipsIn(db: Db, body: string): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`
    select j.iso2 as state, coalesce(lower(a.valid), '-infinity') as "from", upper(a.valid) as "to"
    from facts.affiliation a join facts.jurisdiction j on j.id = a.jurisdiction
    where a.body = ${body} order by j.iso2, lower(a.valid)`.execute(db)
  return rows
}

export async function stateRow(db: Db, iso2: string): Promise<StateRow | null> {
  const { rows } = await sql<StateRow>`
    select j.iso2, j.name, j.official_languages as "officialLanguages" from facts.jurisdiction j
    where j.iso2 = ${iso2} and exists (select 1 from facts.subject s where s.jurisdiction = j.id and s.kind = ${nationalLaw})`.execute(db)
  return rows[0] ?? null
}

export type JurisdictionRow = { id: string; kind: string; name: { en: string; fr: string }; officialLanguages: string[]; hasFile: boolean }

/** Everybody whose law is spoken of here; `hasFile`: whose own law is. */
export async function jurisdictions(db: Db): Promise<JurisdictionRow[]> {
  const { rows } = await sql<JurisdictionRow>`
    select j.id, j.kind, j.name, j.official_languages as "officialLanguages",
      exists (select 1 from facts.subject s where s.jurisdiction = j.id and s.kind = ${nationalLaw}) as "hasFile"
    from facts.jurisdiction j order by j.id`.execute(db)
  return rows
}

export type VersionRow = { subject: string; indicator: string; recordedFrom: string; recordedTo: string; before: unknown; after: unknown }

const content = (alias: string) =>
  sql.raw(`jsonb_build_object('state', ${alias}.state, 'value', ${alias}.value, 'article', ${alias}.article, 'texts',
  (select jsonb_object_agg(t.field, t.languages) from (select field, jsonb_object_agg(language, value) as languages from facts.fact_text where fact = ${alias}.id group by field) t))`)

/** What we said of some kinds of subject, of a state (of all: null), and no longer say, newest first, each with what we said next (null: nothing). */
export async function earlierVersions(db: Db, state: string | null, kinds: readonly string[], known: string | null): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select old.subject, old.indicator, ${content('old')} as before,
      to_char(lower(old.recorded) at time zone 'utc', ${sql.raw(rfc3339)}) as "recordedFrom",
      to_char(upper(old.recorded) at time zone 'utc', ${sql.raw(rfc3339)}) as "recordedTo",
      (select ${content('next')} from facts.fact next where next.supersedes = old.id and lower(next.recorded) = upper(old.recorded)
        order by lower(next.valid) desc nulls last limit 1) as after
    from facts.fact old join facts.open_subject s on s.id = old.subject
    where s.kind = any(${[...kinds]}::text[]) and (${state}::text is null or old.jurisdiction = ${state}) and not upper_inf(old.recorded) and old.review in ('imported', 'published')
      and upper(old.recorded) <= coalesce(${known}::timestamptz, 'infinity')
      and not exists (select from facts.withdrawal w
        where w.subject = old.subject and w.also_before and upper_inf(w.during) and lower(old.recorded) < lower(w.during))
    order by upper(old.recorded) desc, old.subject, old.indicator`.execute(db)
  return rows
}

/** The statements of some kinds (null: any), of a state (of all: null), of which nothing is said at an instant because they were taken offline. */
export async function withdrawnSubjects(
  db: Db,
  state: string | null,
  kinds: readonly string[] | null,
  known: string | null,
): Promise<WithdrawnSubject[]> {
  const { rows } = await sql<WithdrawnSubject>`
    select s.jurisdiction, s.kind, s.slug, s.concept, to_char(lower(w.during) at time zone 'utc', ${sql.raw(rfc3339)}) as since, w.reason, w.party, w.authority
    from facts.withdrawal w join facts.open_subject s on s.id = w.subject
    where (w.during @> coalesce(${known}::timestamptz, 'infinity') or (w.also_before and upper_inf(w.during)))
      and (${state}::text is null or s.jurisdiction = ${state}) and (${kinds as string[] | null}::text[] is null or s.kind = any(${kinds as string[] | null}::text[]))
      and not exists (select from facts.fact f where f.subject = w.subject and f.review in ('imported', 'published')
        and f.recorded @> coalesce(${known}::timestamptz, 'infinity') and lower(f.recorded) >= lower(w.during))
    order by s.jurisdiction, s.kind, s.ordinal`.execute(db)
  return rows
}

export type EditionRow = { states: number; statements: number; confirmed: number; sources: number; compiledOn: string | null }

/** What the law of the states amounts to; confirmed: facts whose last word is a confirmation by a person. */
export async function editionRow(db: Db): Promise<EditionRow> {
  const { rows } = await sql<EditionRow>`
    select
      (select count(distinct jurisdiction) from facts.subject where kind = ${nationalLaw}) as states,
      (select count(*) from facts.open_fact f where f.kind = ${nationalLaw}
         and f.review in ('imported', 'published') and upper_inf(f.recorded) and f.rank <> 'deprecated') as statements,
      (select count(*) from (
         select distinct on (a.fact) a.fact, a.mode from facts.attestation a where a.mode in ('confirmed', 'contradicted')
         order by a.fact, a.known_by desc, a.id desc) last
       join facts.open_fact f on f.id = last.fact
       where last.mode = 'confirmed' and f.kind = ${nationalLaw} and f.review in ('imported', 'published') and upper_inf(f.recorded)) as confirmed,
      (select count(*) from facts.source_version v join facts.open_source q on q.id = v.source
         join facts.jurisdiction j on j.id = q.jurisdiction
         where upper_inf(v.recorded) and j.kind <> 'international') as sources,
      (select max(compiled_on) from facts.import_run) as "compiledOn"`.execute(db)
  return rows[0] ?? { states: 0, statements: 0, confirmed: 0, sources: 0, compiledOn: null }
}

/** Which of these files, by SHA-256 of their bytes, were imported before. */
export async function importedFiles(db: Db, sha256s: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    sha256: string
  }>`select distinct sha256 from facts.import_run where sha256 = any(${sha256s as string[]}::text[])`.execute(db)
  return new Set(rows.map(({ sha256 }) => sha256))
}

export async function indicatorIds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct id from facts.indicator order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export type FigureRow = {
  state: string
  kind: string
  subjects: number
  statements: number
  confirmed: number
  readOn: string | null
  confidence: 'high' | 'medium' | 'low' | null
}

/** For each state and kind of subject what is said on a day: how many subjects and statements, the latest reading, the most frequent confidence. */
export async function figuresByState(db: Db, at: string): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select f.jurisdiction as state, f.kind, count(distinct f.subject) as subjects, count(*) as statements,
      count(*) filter (where (
        select a.mode from facts.attestation a where a.fact = f.id and a.mode in ('confirmed', 'contradicted') order by a.known_by desc, a.id desc limit 1) = 'confirmed') as confirmed,
      max((select max(a.on_date) from facts.attestation a where a.fact = f.id and a.mode = 'read' and a.known_by <= ${at}::date)) as "readOn",
      mode() within group (order by f.confidence) as confidence
    from facts.open_fact f
    where f.review in ('imported', 'published') and f.rank <> 'deprecated' and upper_inf(f.recorded) and f.valid @> ${at}::date
      and f.kind = ${nationalLaw}
    group by f.jurisdiction, f.kind`.execute(db)
  return rows
}

/** Statements of the law of states, as said now and in force on a day, of which some part has no day on which its text was read. */
export async function undatedStatements(db: Db, day: string): Promise<{ state: string; subject: string }[]> {
  const { rows } = await sql<{ state: string; subject: string }>`
    select distinct f.jurisdiction as state, f.subject from facts.fact f join facts.open_subject s on s.id = f.subject
    where f.review in ('imported', 'published') and f.rank <> 'deprecated' and upper_inf(f.recorded) and f.valid @> ${day}::date
      and s.kind = ${nationalLaw} and not exists (select from facts.attestation a where a.fact = f.id and a.mode = 'read')
    order by f.jurisdiction, f.subject`.execute(db)
  return rows
}

export type SourceRow = { key: string; title: string; url: string | null; kind: string; consulted: boolean }

/** The sources of a state as they are named now, by key. */
export async function sourcesOf(db: Db, state: string, inFull = false): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select q.key, v.title, v.url, v.kind, v.consulted from ${inFull ? sql`facts.source` : sql`facts.open_source`} q join facts.source_version v on v.source = q.id and upper_inf(v.recorded)
    where q.jurisdiction = ${state} order by q.key`.execute(db)
  return rows
}
