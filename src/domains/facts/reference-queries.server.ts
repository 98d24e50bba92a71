import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Affiliations, Indicators, NotPublic } from './references.server.ts'

/** Adds new questions; a question that exists keeps its meaning, only its label and dates of use may be corrected. */
export async function writeIndicators(tx: Tx, indicators: Indicators): Promise<void> {
  await sql`
    insert into facts.indicator (id, version, topic, value_type, vocabulary, unit, norm, comparable, label, valid)
    select id, version, topic, "valueType", vocabulary, unit, norm, comparable, label, daterange("from", "to")
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) as i(id text, version int, "from" date, "to" date, topic text, "valueType" text,
      vocabulary text, unit text, norm jsonb, comparable boolean, label jsonb)
    on conflict (id, version) do update set label = excluded.label, valid = excluded.valid, norm = excluded.norm, comparable = excluded.comparable
    where (facts.indicator.label, facts.indicator.valid, facts.indicator.norm, facts.indicator.comparable)
      is distinct from (excluded.label, excluded.valid, excluded.norm, excluded.comparable)`.execute(tx)
}

/** States that memberships speak of. Names of states with a file come from the file. */
export async function writeStates(
  tx: Tx,
  codes: readonly string[],
  named: Record<string, { name: Bilingual; officialLanguages: string[] }>,
): Promise<void> {
  const states = [...new Set(codes)].map((iso2) => ({
    iso2,
    name: named[iso2]?.name ?? { en: iso2, fr: iso2 },
    languages: named[iso2]?.officialLanguages ?? [],
  }))
  await sql`
    insert into facts.jurisdiction (id, iso2, kind, name, official_languages)
    select iso2, iso2, 'state', name, array(select jsonb_array_elements_text(languages))
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as s(iso2 text, name jsonb, languages jsonb)
    on conflict (id) do nothing`.execute(tx)
}

/** Replaces the list of what the open zone never shows when it differs. Readers see the change at once: it decides what may leave. */
export async function writeNotPublic(tx: Tx, notPublic: NotPublic): Promise<void> {
  const wanted = sql`select kind, concept from jsonb_to_recordset(${JSON.stringify(notPublic)}::jsonb) as n(kind text, concept text)`
  await sql`delete from facts.not_public n where (n.kind, n.concept) not in (${wanted})`.execute(tx)
  await sql`insert into facts.not_public (kind, concept) ${wanted} on conflict do nothing`.execute(tx)
}

/** Replaces the list of memberships when it differs: it is reference data, carried with the program and versioned with it. */
export async function writeAffiliations(tx: Tx, affiliations: Affiliations): Promise<void> {
  const json = JSON.stringify(affiliations)
  const wanted = sql`select state, body, role, daterange("from", "to") as valid, source, confidence
    from jsonb_to_recordset(${json}::jsonb) as a(state text, body text, role text, "from" date, "to" date, source text, confidence text)`
  await sql`delete from facts.affiliation a where not exists (
    select 1 from (${wanted}) w where (w.state, w.body, w.role, w.valid, w.source, w.confidence) = (a.jurisdiction, a.body, a.role, a.valid, a.source, a.confidence))`.execute(
    tx,
  )
  await sql`insert into facts.affiliation (jurisdiction, body, role, valid, source, confidence)
    select * from (${wanted}) w where not exists (select 1 from facts.affiliation a where (w.state, w.body, w.valid) = (a.jurisdiction, a.body, a.valid))`.execute(
    tx,
  )
}
