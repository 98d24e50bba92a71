import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './database.server.ts'

/** One change as a room reports it; `before` and `after` are what a reader may see. */
export type LedgerEntry = {
  room: string
  kind: string
  significance: 'major' | 'minor'
  state: string | null
  indicator: string | null
  subject: string | null
  fact: string | null
  previous: string | null
  before: unknown
  after: unknown
  note: { en?: string; fr?: string }
}

export type LedgerChange = LedgerEntry & { seq: number; at: string }

/** Held until the end of the transaction: numbers become visible in their order, and `ledgerHead` never misses one. */
const takeTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('ledger.change'))`.execute(tx)

/** Writes changes down in the transaction that makes them. Call it last: other writers wait for this transaction from here on. */
export async function record(tx: Tx, at: Date, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return
  await takeTurn(tx)
  await sql`
    insert into ledger.change (at, room, kind, significance, state, indicator, subject, fact, previous, before, after, note)
    select ${at.toISOString()}::timestamptz, room, kind, significance, state, indicator, subject, fact, previous, before, after, note
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(
      room text, kind text, significance text, state text, indicator text, subject text, fact uuid, previous uuid,
      before jsonb, after jsonb, note jsonb)`.execute(tx)
}

/** Takes the words out of all that was noted of a subject so far; its changes keep their places. In the transaction that hides it. */
export const redact = (tx: Tx, subject: string) =>
  sql`insert into ledger.redaction (subject, through) select ${subject}, coalesce(max(seq), 0) from ledger.change
    on conflict (subject) do update set through = excluded.through`.execute(tx)

/** The number of the last change that is visible: what was read under one head is right as long as the head stands. */
export async function ledgerHead(db: Db): Promise<number> {
  const { rows } = await sql<{ head: number }>`select coalesce(max(seq), 0) as head from ledger.change`.execute(db)
  return rows[0]?.head ?? 0
}

export type ChangesAsked = { since: number; state: string | null; limit: number }

/** Changes after `since`, oldest first, and how many there are in all. */
export async function changesAfter(db: Db, { since, state, limit }: ChangesAsked): Promise<{ items: LedgerChange[]; total: number }> {
  const { rows } = await sql<LedgerChange & { total: number }>`
    select seq, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, room, kind, significance, state, indicator, subject,
      fact, previous, before, after, note
    from ledger.told where seq > ${since} and (${state}::text is null or state = ${state}) order by seq limit ${limit}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(*) as total from ledger.change where seq > ${since} and (${state}::text is null or state = ${state})`.execute(db)
  return { items: rows, total: counted.rows[0]?.total ?? 0 }
}

/** A change by its number; `withdrawn`: its statement was withdrawn since, so its words are told no more. */
export type NumberedChange = Omit<LedgerChange, 'at'> & { withdrawn: boolean }

export async function changesNumbered(db: Db | Tx, numbers: readonly number[]): Promise<Map<number, NumberedChange>> {
  const { rows } = await sql<NumberedChange>`
    select seq, room, kind, significance, state, indicator, subject, fact, previous, before, after, note,
      ledger.is_withdrawn_after(subject, seq) as withdrawn
    from ledger.change where seq = any(${numbers as number[]}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.seq, row]))
}

/**
 * What one transaction changed in one state. `kinds`: how many changes of each kind; `told`: those of the kinds asked for,
 * oldest first; `major`: followers are told of one at least; `notes`: why, as its authors say.
 */
export type LedgerRun = {
  at: string
  state: string
  first: number
  last: number
  kinds: Record<string, number>
  major: boolean
  notes: { en: string; fr: string }[]
  told: Pick<LedgerChange, 'kind' | 'subject' | 'indicator' | 'before' | 'after'>[]
}

/**
 * `quiet`: a kind that alone is no news; `toldMax`: of each run, at most so many changes are told; `only`: what else must
 * hold of a change `c`.
 */
export type RunsAsked = {
  since: number
  state: string | null
  telling: string[]
  quiet: string
  toldMax: number
  limit: number | null
  only?: RawBuilder<unknown>
}

/** Changes after `since` put together by transaction and state, the newest first. */
export async function runsAfter(
  db: Db,
  { since, state, telling, quiet, toldMax, limit, only = sql`true` }: RunsAsked,
): Promise<LedgerRun[]> {
  const { rows } = await sql<LedgerRun>`
    with counted as (
      select at, state, kind, count(*) as changes, min(seq) as first, max(seq) as last, bool_or(significance = 'major') as major
      from ledger.change c where seq > ${since} and state is not null and (${state}::text is null or state = ${state}) and ${only}
      group by at, state, kind),
    run as (
      select at, state, min(first) as first, max(last) as last, jsonb_object_agg(kind, changes) as kinds, bool_or(major) as major
      from counted group by at, state having bool_or(kind <> ${quiet}) order by max(last) desc limit ${limit})
    select to_char(r.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, r.state, r.first, r.last, r.kinds, r.major, n.notes, t.told
    from run r cross join lateral (
      select coalesce(jsonb_agg(to_jsonb(x) - 'seq' order by x.seq), '[]') as told from (
        select seq, kind, subject, indicator, before, after from ledger.told c
        where state = r.state and seq between r.first and r.last and at = r.at and kind = any(${telling}::text[]) and ${only}
        order by seq limit ${toldMax}) x) t
    cross join lateral (
      select coalesce(jsonb_agg(y.note order by y.first), '[]') as notes from (
        select note, min(seq) as first from ledger.change c
        where r.major and state = r.state and seq between r.first and r.last and at = r.at and significance = 'major' and ${only}
        group by note having note ? 'en' and note ? 'fr') y) n
    order by r.last desc`.execute(db)
  return rows
}

/** When the first change was made, RFC 3339; null before it. */
export async function firstChange(db: Db): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from ledger.change order by seq limit 1`.execute(db)
  return rows[0]?.at ?? null
}

/** When the last change was made, RFC 3339; null before the first. */
export async function lastChange(db: Db): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from ledger.change order by seq desc limit 1`.execute(db)
  return rows[0]?.at ?? null
}

/** The states that changes after `since` name; null among them where a change names none. */
export async function statesChangedAfter(db: Db, since: number): Promise<Set<string | null>> {
  const { rows } = await sql<{ state: string | null }>`select distinct state from ledger.change where seq > ${since}`.execute(db)
  return new Set(rows.map(({ state }) => state))
}
