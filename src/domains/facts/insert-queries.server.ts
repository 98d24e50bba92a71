import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { FactRows } from './fact-rows.ts'
import type { AttestationMode } from './model.ts'
import type { Speaker } from './publication.ts'

/** The version of each question in force on a day. */
export async function indicatorVersions(db: Db, day: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`select id, version from facts.indicator where valid @> ${day}::date`.execute(
    db,
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** The words of facts, by fact and field. */
export async function textsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Record<string, Bilingual>>> {
  const { rows } = await sql<{ fact: string; texts: Record<string, Bilingual> }>`
    select fact, jsonb_object_agg(field, languages) as texts from (
      select fact, field, jsonb_object_agg(language, value) as languages from facts.fact_text
      where fact = any(${ids as string[]}::uuid[]) group by fact, field) t group by fact`.execute(tx)
  return new Map(rows.map(({ fact, texts }) => [fact, texts]))
}

/** Who says new facts: an import, of what others published; or two persons, for a state or for the secretariat. */
export type Origin = { run: string } | { author: string; approver: string; position: 'national' | 'secretariat' }

const imported = { position: 'external', review: 'imported', run: null, author: null, approver: null }
const published = { review: 'published', run: null }

/** Writes new facts with their words, sources and readings. `at`: from when we say so. */
export async function insertFacts(
  tx: Tx,
  rows: FactRows,
  { origin, at, compiledOn, sourceIds }: { origin: Origin; at: Date; compiledOn: string; sourceIds: ReadonlyMap<string, string> },
): Promise<void> {
  const by = 'run' in origin ? { ...imported, ...origin } : { ...published, ...origin }
  await sql`
    insert into facts.fact (id, jurisdiction, subject, indicator, indicator_version, state, value, article, instrument, position, confidence,
      valid, start_certainty, end_certainty, recorded, compiled_on, review, run, author, approver, supersedes, digest)
    select f.id, f.jurisdiction, f.subject, f.indicator, f."indicatorVersion", f.state, f.value, f.article, f.instrument, ${by.position}, f.confidence,
      daterange(f."from", f."to"), f."startCertainty", f."endCertainty", tstzrange(${at.toISOString()}::timestamptz, null), ${compiledOn}, ${by.review}, ${by.run}::uuid, ${by.author}::uuid, ${by.approver}::uuid, f.supersedes, f.digest
    from jsonb_to_recordset(${JSON.stringify(rows.facts)}::jsonb) as f(id uuid, jurisdiction text, subject text, indicator text, "indicatorVersion" int, state text, value jsonb,
      article text, instrument text, confidence text, "from" date, "to" date, "startCertainty" text, "endCertainty" text, supersedes uuid, digest text)`.execute(
    tx,
  )
  await sql`
    insert into facts.fact_text (fact, field, language, value, origin, from_language, from_sha256)
    select fact, field, language, value, origin, from_language, from_sha256
    from jsonb_to_recordset(${JSON.stringify(rows.texts)}::jsonb)
      as t(fact uuid, field text, language text, value text, origin text, from_language text, from_sha256 text)`.execute(tx)
  const sources = rows.sources.map(({ fact, key, ordinal }) => ({ fact, ordinal, source: sourceIds.get(key) }))
  await sql`
    insert into facts.fact_source (fact, ordinal, source)
    select fact, ordinal, source from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as s(fact uuid, ordinal int, source uuid)`.execute(
    tx,
  )
  await insertReadings(tx, rows.readings, at)
}

export const insertReadings = (tx: Tx, readings: readonly { fact: string; on: string; knownBy: string }[], at: Date): Promise<void> =>
  insertAttestations(
    tx,
    readings.map((one) => ({ ...one, mode: 'read' })),
    null,
    at,
  )

type AttestationRow = { fact: string; mode: AttestationMode; on: string; knownBy: string; note?: string }

/** `speaker`: in whose name; null: what an import noted, or that nobody objected. */
export async function insertAttestations(tx: Tx, rows: readonly AttestationRow[], speaker: Speaker | null, at: Date): Promise<void> {
  await sql`
    insert into facts.attestation (fact, mode, on_date, known_by, member, party, authority, note, recorded_at)
    select fact, mode, "on", "knownBy", ${speaker?.mandate ?? null}::uuid, ${speaker?.party ?? null}, ${speaker?.authority ?? null}, note,
      ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(fact uuid, mode text, "on" text, "knownBy" date, note text)`.execute(tx)
}
