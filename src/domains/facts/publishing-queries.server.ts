import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Segment } from './amend.ts'
import type { WithdrawalReason } from './model.ts'
import type { Speaker } from './publication.ts'

export type OwnSegment = Segment & { indicator: string }

/** What one position says of a subject today, all days of the law, by question and from when on. */
export async function segmentsOf(tx: Tx, subject: string, position: string): Promise<OwnSegment[]> {
  const { rows } = await sql<OwnSegment>`
    select id, indicator, lower(valid) as "from", upper(valid) as "to", start_certainty as "startCertainty", end_certainty as "endCertainty", digest
    from facts.fact
    where subject = ${subject} and position = ${position} and review in ('imported', 'published') and rank <> 'deprecated' and upper_inf(recorded)
    order by indicator, lower(valid) nulls first`.execute(tx)
  return rows
}

export type SubjectKnown = { id: string; jurisdiction: string; isOpen: boolean }

/** Whose a subject is and whether the open zone may speak of it. */
export async function subjectKnown(db: Db, id: string): Promise<SubjectKnown | undefined> {
  const { rows } = await sql<SubjectKnown>`
    select s.id, s.jurisdiction, exists (select from facts.open_subject o where o.id = s.id) as "isOpen" from facts.subject s where s.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export type FactShown = { id: string; subject: string; isOpen: boolean }

/** The facts that are shown first of each subject on a day: those of the state where it spoke, else of the secretariat, else of others. */
export async function factsShown(tx: Tx, subjects: readonly string[], day: string): Promise<FactShown[]> {
  const { rows } = await sql<FactShown>`
    with said as (
      select f.id, f.subject,
        case when f.rank = 'preferred' then 0 when f.position = 'national' then 1 when f.position = 'secretariat' then 2 else 3 end as place
      from facts.fact f
      where f.subject = any(${subjects as string[]}::text[]) and f.review in ('imported', 'published') and f.rank <> 'deprecated'
        and upper_inf(f.recorded) and f.valid @> ${day}::date
        and not exists (select from facts.withdrawn_at('infinity') w where w.subject = f.subject and lower(f.recorded) < w.until))
    select s.id, s.subject, exists (select from facts.open_subject o where o.id = s.subject) as "isOpen"
    from (select *, min(place) over (partition by subject) as first from said) s where s.place = s.first order by s.subject, s.id`.execute(
    tx,
  )
  return rows
}

/** Two who withdraw the same at once: the second finds it done. */
export async function insertWithdrawal(
  tx: Tx,
  { subject, reason, alsoBefore, speaker }: { subject: string; reason: WithdrawalReason; alsoBefore: boolean; speaker: Speaker | null },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into facts.withdrawal (subject, during, also_before, reason, mandate, party, authority)
    values (${subject}, tstzrange(${at.toISOString()}::timestamptz, null), ${alsoBefore}, ${reason}, ${speaker?.mandate ?? null}::uuid,
      ${speaker?.party ?? null}, ${speaker?.authority ?? null})
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** From `at` on what was withdrawn is said again. Answers whether there was anything to end. */
export async function endWithdrawal(tx: Tx, subject: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update facts.withdrawal set during = tstzrange(lower(during), ${at.toISOString()}::timestamptz)
    where subject = ${subject} and upper_inf(during) returning id`.execute(tx)
  return rows.length > 0
}

/** One answer as its own people see it: every word with its language, where it comes from, and whether the other language has moved on since. */
export type FullFact = {
  id: string
  indicator: string
  state: string
  value: unknown
  article: string | null
  position: 'national' | 'secretariat' | 'external'
  from: string | null
  to: string | null
  recordedFrom: string
  recordedTo: string | null
  withdrawn: boolean
  texts: { field: string; language: string; value: string; origin: string; stale: boolean }[]
  sources: { key: string; title: string; url: string | null; kind: string; locator: string | null }[]
  attestations: { mode: string; on: string; party: string | null; authority: string | null; note: string | null }[]
}

/** All that was ever said of a subject, by every position, the newest first. */
export async function fullFacts(db: Db, subject: string): Promise<FullFact[]> {
  const { rows } = await sql<FullFact>`
    select f.id, f.indicator, f.state, f.value, f.article, f.position, lower(f.valid) as "from", upper(f.valid) as "to",
      to_char(lower(f.recorded) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedFrom",
      to_char(upper(f.recorded) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedTo",
      exists (select from facts.withdrawn_at('infinity') w where w.subject = f.subject and lower(f.recorded) < w.until) as withdrawn,
      coalesce((select jsonb_agg(jsonb_build_object('field', t.field, 'language', t.language, 'value', t.value, 'origin', t.origin,
          'stale', t.from_sha256 is not null and t.from_sha256 <> encode(sha256(convert_to(o.value, 'UTF8')), 'hex')) order by t.field, t.language)
        from facts.fact_text t left join facts.fact_text o on o.fact = t.fact and o.field = t.field and o.language = t.from_language
        where t.fact = f.id), '[]') as texts,
      coalesce((select jsonb_agg(jsonb_build_object('key', q.key, 'title', v.title, 'url', v.url, 'kind', v.kind, 'locator', c.locator) order by c.ordinal)
        from facts.fact_source c join facts.source q on q.id = c.source join facts.source_version v on v.source = q.id and upper_inf(v.recorded)
        where c.fact = f.id), '[]') as sources,
      coalesce((select jsonb_agg(jsonb_build_object('mode', a.mode, 'on', a.on_date, 'party', a.party, 'authority', a.authority, 'note', a.note) order by a.id)
        from facts.attestation a where a.fact = f.id), '[]') as attestations
    from facts.fact f where f.subject = ${subject} and f.review in ('imported', 'published')
    order by upper(f.recorded) desc nulls first, f.position, f.indicator, lower(f.valid) nulls first`.execute(db)
  return rows
}
