import { sql } from 'kysely'
import type { Db } from '#platform/database.server.ts'
import { kindsOfNationalLaw } from './draft.ts'

/**
 * How the facts of one state on one topic stand: each is counted once, as whoever is shown first says it. `oldest`: the last day
 * that the oldest reading among them can mean. `overdue`: those that nobody has read, confirmed or passed over for so long.
 */
export type CoverageRow = {
  state: string
  topic: string
  facts: number
  confirmed: number
  notObjected: number
  contradicted: number
  unknown: number
  overdue: number
  oldest: string
}

/** `since`: whoever's last look lies before this day is overdue. */
export async function coverageRows(db: Db, at: string, since: string): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    with shown as (
      select f.id, f.jurisdiction as state, i.topic, f.state as answer, f.compiled_on
      from facts.open_fact f join facts.indicator i on i.id = f.indicator and i.version = f.indicator_version
      where f.kind = any(${[...kindsOfNationalLaw]}::text[]) and f.review in ('imported', 'published') and f.rank <> 'deprecated'
        and upper_inf(f.recorded) and f.valid @> ${at}::date
        and not exists (select from facts.fact p where p.subject = f.subject and p.run is null and p.review = 'published'
          and upper_inf(p.recorded) and p.valid @> ${at}::date and p.position <> f.position
          and (p.position = 'national' or f.position = 'external'))),
    looked as (
      select s.*, coalesce(w.standing, 'none') as standing, coalesce(w.read, s.compiled_on) as read, coalesce(w.looked, s.compiled_on) as looked
      from shown s left join lateral (
        select coalesce(
            (array_agg(a.mode order by a.known_by desc, a.id desc) filter (where a.mode in ('confirmed', 'contradicted')))[1],
            max(a.mode) filter (where a.mode = 'tacit')) as standing,
          max(a.known_by) filter (where a.mode = 'read') as read, max(a.known_by) as looked
        from facts.attestation a where a.fact = s.id) w on true)
    select state, topic, count(*)::int as facts, count(*) filter (where standing = 'confirmed')::int as confirmed,
      count(*) filter (where standing = 'tacit')::int as "notObjected", count(*) filter (where standing = 'contradicted')::int as contradicted,
      count(*) filter (where answer = 'unknown')::int as unknown, count(*) filter (where looked < ${since}::date)::int as overdue,
      min(read) as oldest
    from looked group by state, topic order by state, topic`.execute(db)
  return rows
}
