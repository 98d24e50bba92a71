import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { DraftJurisdiction, DraftSource, DraftSubject, Edition } from './draft.ts'
import type { PartialDate, Source } from './model.ts'
import type { KnownFact } from './plan.ts'

/** One import at a time, whoever starts it: what a plan was made from cannot change under it. */
export const takeImportTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('facts.import'))`.execute(tx)

/** True when a file with exactly these bytes was imported before, at any time. */
export async function wasImported(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from facts.import_run where sha256 = ${sha256} limit 1`.execute(db)
  return rows.length > 0
}

export async function insertRun(
  tx: Tx,
  run: { at: Date; file: string; sha256: string; compiledOn: string; counts: unknown },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into facts.import_run (at, file, sha256, compiled_on, counts)
    values (${run.at.toISOString()}, ${run.file}, ${run.sha256}, ${run.compiledOn}, ${JSON.stringify(run.counts)}::jsonb) returning id`.execute(
    tx,
  )
  const id = rows[0]?.id
  if (!id) throw new Error('facts.import_run: nothing inserted')
  return id
}

/** Whose law it is that others speak of; those already known keep their names. */
export async function insertJurisdictions(tx: Tx, all: readonly DraftJurisdiction[]): Promise<void> {
  await sql`
    insert into facts.jurisdiction (id, iso2, kind, name, official_languages)
    select id, iso2, kind, name, array(select jsonb_array_elements_text("officialLanguages"))
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as j(id text, iso2 text, kind text, name jsonb, "officialLanguages" jsonb)
    on conflict (id) do nothing`.execute(tx)
}

export async function upsertJurisdiction(tx: Tx, { id, iso2, kind, name, officialLanguages }: DraftJurisdiction): Promise<void> {
  await sql`
    insert into facts.jurisdiction (id, iso2, kind, name, official_languages)
    values (${id}, ${iso2}, ${kind}, ${JSON.stringify(name)}::jsonb, ${officialLanguages})
    on conflict (id) do update set name = excluded.name, official_languages = excluded.official_languages
    where (facts.jurisdiction.name, facts.jurisdiction.official_languages) is distinct from (excluded.name, excluded.official_languages)`.execute(
    tx,
  )
}

export type SubjectRow = Required<DraftSubject> & { id: string }

export async function upsertSubjects(tx: Tx, subjects: readonly SubjectRow[]): Promise<void> {
  await sql`
    insert into facts.subject (id, jurisdiction, kind, slug, concept, ordinal)
    select id, jurisdiction, kind, slug, concept, ordinal
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(id text, jurisdiction text, kind text, slug text, concept text, ordinal int)
    on conflict (id) do update set concept = excluded.concept, ordinal = excluded.ordinal
    where (facts.subject.concept, facts.subject.ordinal) is distinct from (excluded.concept, excluded.ordinal)`.execute(tx)
}

export type InstrumentRow = { id: string; title: unknown; number: string | null; date: PartialDate | null }

export async function insertInstruments(tx: Tx, home: string, instruments: readonly InstrumentRow[]): Promise<void> {
  await sql`
    insert into facts.instrument (id, jurisdiction, title, number, date)
    select id, ${home}, title, number, date
    from jsonb_to_recordset(${JSON.stringify(instruments)}::jsonb) as i(id text, title jsonb, number text, date text)
    on conflict (id) do nothing`.execute(tx)
}

/** A source as it was named before an import and is named now. */
export type CorrectedSource = { key: string; before: Omit<Source, 'key'>; after: Omit<Source, 'key'> }
export type WrittenSources = { ids: Map<string, string>; corrected: CorrectedSource[] }

/** Writes the sources of an edition's home; a corrected title or address closes the version it replaces. Answers ids by key and what was corrected. */
export async function writeSources(tx: Tx, home: string, at: Date, sources: Record<string, DraftSource>): Promise<WrittenSources> {
  const wanted = JSON.stringify(Object.entries(sources).map(([key, source]) => ({ key, ...source })))
  await sql`
    insert into facts.source (jurisdiction, key)
    select ${home}, key from jsonb_to_recordset(${wanted}::jsonb) as s(key text) on conflict (jurisdiction, key) do nothing`.execute(tx)
  const corrected = await sql<CorrectedSource>`
    update facts.source_version v set recorded = tstzrange(lower(v.recorded), ${at.toISOString()}::timestamptz)
    from facts.source q, jsonb_to_recordset(${wanted}::jsonb) as s(key text, title text, url text, kind text, consulted boolean)
    where q.id = v.source and q.jurisdiction = ${home} and q.key = s.key and upper_inf(v.recorded)
      and (v.title, v.url, v.kind, v.consulted) is distinct from (s.title, s.url, s.kind, s.consulted)
    returning q.key, jsonb_build_object('title', v.title, 'url', v.url, 'kind', v.kind, 'consulted', v.consulted) as before,
      jsonb_build_object('title', s.title, 'url', s.url, 'kind', s.kind, 'consulted', s.consulted) as after`.execute(tx)
  await sql`
    insert into facts.source_version (source, title, url, kind, consulted, recorded)
    select q.id, s.title, s.url, s.kind, s.consulted, tstzrange(${at.toISOString()}::timestamptz, null)
    from facts.source q join jsonb_to_recordset(${wanted}::jsonb) as s(key text, title text, url text, kind text, consulted boolean) on s.key = q.key
    where q.jurisdiction = ${home} and not exists (select 1 from facts.source_version v where v.source = q.id and upper_inf(v.recorded))`.execute(
    tx,
  )
  const { rows } = await sql<{ id: string; key: string }>`select id, key from facts.source where jurisdiction = ${home}`.execute(tx)
  return { ids: new Map(rows.map(({ key, id }) => [key, id])), corrected: corrected.rows }
}

export type OpenIn = { subjects: string[]; sources: string[]; withdrawn: string[] }

/** What of an edition the open zone may show: of these subjects, by id, and of the sources of its home, by key; and which of the subjects are withdrawn. */
export async function openIn(tx: Tx, home: string, subjects: readonly string[]): Promise<OpenIn> {
  const { rows } = await sql<OpenIn>`
    select (select coalesce(array_agg(id), '{}') from facts.open_subject where id = any(${subjects as string[]}::text[])) as subjects,
      (select coalesce(array_agg(key), '{}') from facts.open_source where jurisdiction = ${home}) as sources,
      (select coalesce(array_agg(subject), '{}') from facts.withdrawn_at('infinity') where subject = any(${subjects as string[]}::text[])) as withdrawn`.execute(
    tx,
  )
  return rows[0] ?? { subjects: [], sources: [], withdrawn: [] }
}

/** The facts that imports brought of what an edition speaks for and that are said today; of each question the one that reaches furthest. */
export async function importedFacts(tx: Tx, { home, speaksFor }: Edition): Promise<KnownFact[]> {
  const { rows } = await sql<KnownFact>`
    select distinct on (f.subject, f.indicator) f.id, f.subject, f.indicator, f.digest, lower(f.valid) as "from", f.start_certainty as "startCertainty",
      case f.start_certainty when 'day' then lower(f.valid)::text when 'month' then to_char(lower(f.valid), 'YYYY-MM') when 'year' then to_char(lower(f.valid), 'YYYY') end as "validFrom",
      case f.end_certainty when 'day' then upper(f.valid)::text when 'month' then to_char(upper(f.valid), 'YYYY-MM') when 'year' then to_char(upper(f.valid), 'YYYY') end as "validTo",
      coalesce((select jsonb_agg(jsonb_build_object('on', a.on_date, 'knownBy', a.known_by)) from facts.attestation a where a.fact = f.id and a.mode = 'read'), '[]') as readings
    from facts.fact f join facts.subject s on s.id = f.subject
    where (${speaksFor.everybody} or f.jurisdiction = ${home.id}) and s.kind = any(${[...speaksFor.kinds]}::text[]) and f.review = 'imported' and f.rank <> 'deprecated' and upper_inf(f.recorded)
    order by f.subject, f.indicator, upper(f.valid) desc nulls first`.execute(tx)
  return rows
}

/** Stops saying facts: their recorded time ends at `at`. Nothing is deleted. */
export async function stopSaying(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    update facts.fact set recorded = tstzrange(lower(recorded), ${at.toISOString()}::timestamptz)
    where id = any(${ids as string[]}::uuid[])`.execute(tx)
}

/** Days of a fact that are said again under a new id; what an import says again is of its own run. */
export type Remaining = { id: string; newId: string; from: string | null; to: string | null; startCertainty: string; endCertainty: string }

/** Says facts again for the days that remain of them: the text as it was read, until another was. `run`: of an import; null: of people. */
export async function sayAgain(tx: Tx, run: string | null, at: Date, remaining: readonly Remaining[]): Promise<void> {
  const json = JSON.stringify(remaining)
  await sql`
    insert into facts.fact (id, jurisdiction, subject, indicator, indicator_version, state, value, article, instrument, position, rank, rank_reason,
      confidence, valid, start_certainty, end_certainty, recorded, compiled_on, review, run, author, approver, supersedes, digest)
    select b."newId", f.jurisdiction, f.subject, f.indicator, f.indicator_version, f.state, f.value, f.article, f.instrument, f.position, f.rank, f.rank_reason,
      f.confidence, daterange(b."from", b."to"), b."startCertainty", b."endCertainty", tstzrange(${at.toISOString()}::timestamptz, null), f.compiled_on, f.review,
      ${run}::uuid, f.author, f.approver, f.id, f.digest
    from facts.fact f join jsonb_to_recordset(${json}::jsonb)
      as b(id uuid, "newId" uuid, "from" date, "to" date, "startCertainty" text, "endCertainty" text) on b.id = f.id
    where not exists (select from facts.withdrawn_at('infinity') w where w.subject = f.subject and lower(f.recorded) < w.until)`.execute(tx)
  await copyBelongings(tx, json)
}

async function copyBelongings(tx: Tx, pairs: string): Promise<void> {
  const from = sql`jsonb_to_recordset(${pairs}::jsonb) as b(id uuid, "newId" uuid) join facts.fact again on again.id = b."newId"`
  await sql`insert into facts.fact_text (fact, field, language, value, origin, from_language, from_sha256)
    select b."newId", t.field, t.language, t.value, t.origin, t.from_language, t.from_sha256 from ${from} join facts.fact_text t on t.fact = b.id`.execute(
    tx,
  )
  await sql`insert into facts.fact_source (fact, ordinal, source, locator, relation, quote)
    select b."newId", s.ordinal, s.source, s.locator, s.relation, s.quote from ${from} join facts.fact_source s on s.fact = b.id`.execute(
    tx,
  )
  await sql`insert into facts.attestation (fact, mode, on_date, known_by, member, party, authority, note, recorded_at)
    select b."newId", a.mode, a.on_date, a.known_by, a.member, a.party, a.authority, a.note, a.recorded_at from ${from} join facts.attestation a on a.fact = b.id order by a.id`.execute(
    tx,
  )
}

/** What facts said, as the list of changes shows it: answer, words, article. */
export async function contentOf(tx: Tx, ids: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ id: string; content: unknown }>`
    select f.id, jsonb_build_object('state', f.state, 'value', f.value, 'article', f.article,
      'readOn', (select max(a.on_date) from facts.attestation a where a.fact = f.id and a.mode = 'read'))
      || coalesce((select jsonb_object_agg(x.field, x.languages) from (
           select field, jsonb_object_agg(language, value) as languages from facts.fact_text t where t.fact = f.id group by field) x), '{}') as content
    from facts.fact f where f.id = any(${ids as string[]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, content }) => [id, content]))
}

/** What the planner knows of these tables is from before a large import until the database looks again by itself, a minute later. */
export async function lookAgain(db: Db): Promise<void> {
  await sql`analyze facts.subject, facts.fact, facts.fact_text, facts.fact_source, facts.source, facts.source_version, facts.attestation,
    facts.instrument`.execute(db)
}
