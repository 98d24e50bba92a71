import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

/** One collection at a time, and none while somebody begins to follow. */
export const takeTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('follows.collect'))`.execute(tx)

/**
 * Puts the real changes that nobody has looked at yet into the open notices of who follows them, and moves the cursor to the
 * head of the ledger: one statement, so all of it or nothing. `rules`: which keywords point to which elements. How many lines.
 */
export async function collect(tx: Tx, rules: readonly unknown[], now: Date): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    with head as (select coalesce(max(seq), 0) as seq from ledger.change),
    read as (select coalesce(max(seq), 0) as seq from follows.cursor),
    fresh as materialized (
      select c.seq, c.state, c.indicator, c.subject, c.before, c.after, c.note from ledger.change c, read, head
      where c.seq > read.seq and c.seq <= head.seq and c.significance = 'major'),
    named as materialized (
      select c.seq, i.instrument from fresh c cross join lateral unnest(facts.instruments_told(c.subject, c.before, c.after)) i(instrument)
      where exists (select from follows.follow where kind = 'instrument')),
    sorted as materialized (
      select c.seq, t.topic from fresh c
        cross join lateral unnest(facts.topics_told(c.before, c.after, ${JSON.stringify(rules)}::jsonb)) t(topic)
      where split_part(c.subject, '/', 2) = 'decision' and exists (select from follows.follow where kind = 'topic')),
    worded as materialized (
      select c.seq, facts.words_told(c.state, c.indicator, c.before, c.after, c.note) as words from fresh c
      where exists (select from follows.follow where kind = 'search')),
    matched as (
      select f.id as follow, c.seq from fresh c join follows.follow f on f.kind = 'state' and f.state = c.state where f.since < c.seq
      union all
      select f.id, c.seq from fresh c join follows.follow f on f.kind = 'indicator' and f.indicator = c.indicator
        where f.since < c.seq and (f.state is null or f.state = c.state)
      union all
      select f.id, c.seq from named c join follows.follow f on f.kind = 'instrument' and f.instrument = c.instrument where f.since < c.seq
      union all
      select f.id, c.seq from sorted c join follows.follow f on f.kind = 'topic' and f.topic = c.topic where f.since < c.seq
      union all
      select f.id, c.seq from worded c join follows.follow f on f.kind = 'search' and c.words @@ f.wanted where f.since < c.seq),
    opened as (
      insert into follows.notice (id, follow, opened_at)
      select gen_random_uuid(), m.follow, ${now.toISOString()}::timestamptz from (select distinct follow from matched) m
      on conflict (follow) where closed_at is null do nothing returning id, follow),
    open as (
      select id, follow from opened
      union all select n.id, n.follow from follows.notice n where n.closed_at is null),
    written as (
      insert into follows.line (follow, change, notice) select m.follow, m.seq, o.id from matched m join open o on o.follow = m.follow returning 1),
    moved as (
      insert into follows.cursor (single, seq) select true, head.seq from head, read where head.seq > read.seq
      on conflict (single) do update set seq = excluded.seq)
    select count(*) as lines from written`.execute(tx)
  return rows[0]?.lines ?? 0
}
