import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import type { SaidFact } from './said.ts'

/** The answers of all states to some questions that bear on a day, as we said them at an instant (null: now), with no more than what decides how they stand then. */
export const comparedFacts = (questions: readonly string[], day: string, known: string | null) => sql<SaidFact>`
  select f.id, f.jurisdiction, f.subject, s.kind, s.slug, s.concept, s.ordinal, f.indicator, f.indicator_version as "indicatorVersion",
    f.state, f.value, f.article, null as instrument, f.position, f.rank, f.confidence, f.review,
    lower(f.valid) as "from", upper(f.valid) as "to", f.start_certainty as "startCertainty", f.end_certainty as "endCertainty",
    '' as "recordedFrom", null as "recordedTo", f.compiled_on as "compiledOn", null as texts, null as sources,
    (select jsonb_agg(jsonb_build_object('mode', a.mode, 'on', a.on_date, 'knownBy', a.known_by) order by a.id)
      from facts.attestation a where a.fact = f.id and a.recorded_at <= coalesce(${known}::timestamptz, 'infinity')) as attestations
  from facts.fact f join facts.open_subject s on s.id = f.subject
  where f.review in ('imported', 'published') and f.rank <> 'deprecated' and f.recorded @> coalesce(${known}::timestamptz, 'infinity')
    and not exists (select from facts.withdrawn_at(coalesce(${known}::timestamptz, 'infinity')) w where w.subject = f.subject and lower(f.recorded) < w.until)
    and f.indicator = any(${questions as string[]}::text[])
    and (f.valid @> ${day}::date
      or (lower(f.valid) > ${day}::date and f.start_certainty in ('day', 'month', 'year'))
      or (upper(f.valid) <= ${day}::date and f.end_certainty in ('day', 'month', 'year')))
  order by f.jurisdiction, s.kind, s.ordinal, f.subject, f.indicator, f.position`

export async function factsToCompare(db: Db, questions: readonly string[], day: string, known: string | null): Promise<SaidFact[]> {
  return (await comparedFacts(questions, day, known).execute(db)).rows
}

export type Voices = { subject: string; position: 'national' | 'secretariat' }

/** Of which subjects people say anything on a day: for these no other position is asked, even where the question itself is left open. */
export async function peoplesVoices(db: Db, day: string, known: string | null): Promise<Voices[]> {
  const { rows } = await sql<Voices>`
    select subject, min(position) as position from facts.fact
    where run is null and review = 'published' and recorded @> coalesce(${known}::timestamptz, 'infinity') and valid @> ${day}::date
    group by subject`.execute(db)
  return rows
}
