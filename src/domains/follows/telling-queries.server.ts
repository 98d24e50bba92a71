import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Followed } from './model.ts'
import { followedOf } from './queries.server.ts'

/** A notice as it is to be written: to whom, of what, why, and of how many changes. `member`: a mandate of theirs is in force. */
export type Due = {
  notice: string
  follow: string
  message: string | null
  followed: Followed
  note: string
  name: string
  email: string
  language: Language
  member: boolean
  /** Numbers of the ledger, the earliest first: at most as many as were asked for. */
  changes: number[]
  count: number
}

type DueRow = Omit<Due, 'followed'> & Parameters<typeof followedOf>[0]

const columns = (
  today: string,
  linesMax: number,
) => sql`n.id as notice, n.follow, n.message, f.kind, f.state, f.indicator, f.instrument, f.topic, f.words, f.note,
  f.name, follows.address_of(f.person) as email, f.language, follows.is_member(f.person, ${today}::date) as member,
  (select coalesce(array_agg(l.change order by l.change), '{}')
    from (select change from follows.line where notice = n.id order by change limit ${linesMax}) l) as changes,
  (select count(*) from follows.line l where l.notice = n.id) as count`
const readers = sql`join follows.reader f on f.id = n.follow`

const dueOf = ({ notice, follow, message, note, name, email, language, member, changes, count, ...row }: DueRow): Due => ({
  ...{ notice, follow, message, note, name, email, language, member, changes, count },
  followed: followedOf(row),
})

export type DueAsked = { now: Date; today: string; settlingMinutes: number; linesMax: number; limit: number }

/** Open notices whose hour has come, kept from other programs until the caller's transaction ends. */
export async function dueNotices(tx: Tx, { now, today, settlingMinutes, linesMax, limit }: DueAsked): Promise<Due[]> {
  const { rows } = await sql<DueRow>`
    with due as materialized (
      select n.id from follows.notice n ${readers}
      where n.closed_at is null
        and follows.due_at(f.cadence, f.weekday, n.opened_at, f.time_zone, make_interval(mins => ${settlingMinutes})) <= ${now.toISOString()}
      order by n.opened_at, n.id limit ${limit} for update of n skip locked)
    select ${columns(today, linesMax)} from due join follows.notice n on n.id = due.id ${readers} order by n.opened_at, n.id`.execute(tx)
  return rows.map(dueOf)
}

/** Notices that these messages carry. */
export async function noticesOf(tx: Tx, messages: readonly string[], today: string, linesMax: number): Promise<Due[]> {
  const { rows } = await sql<DueRow>`
    select ${columns(today, linesMax)} from follows.notice n ${readers}
    where n.message = any(${messages as string[]}::uuid[])`.execute(tx)
  return rows.map(dueOf)
}

export type Closed = { notice: string; message: string | null }

/** Notices that were sent, each with its message, or withheld. */
export const closeNotices = (tx: Tx, closed: readonly Closed[], at: Date) =>
  sql`update follows.notice n set closed_at = ${at.toISOString()}, outcome = case when c.message is null then 'withheld' else 'sent' end, message = c.message
    from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as c(notice uuid, message uuid) where n.id = c.notice`.execute(tx)

/** `hash`: hexadecimal. */
export const insertStopLinks = (tx: Tx, links: readonly { hash: string; follow: string }[]) =>
  sql`insert into follows.stop_link (token_hash, follow)
    select decode(hash, 'hex'), follow from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l(hash text, follow uuid)`.execute(tx)

/** What waits for somebody who has no mandate in force any more is not sent. */
export const forgetForGone = (db: Db, today: string) => sql`select follows.forget_gone(${today}::date)`.execute(db)
