import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Language } from '#vocabulary/language.ts'
import { keptDays, keyDays, markHours, type Report, type ReportAnswer, type ReportStanding } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const columns = sql`r.id, ${told(sql`r.at`)} as at, r.language, r.subject, r.jurisdiction, r.party, r.page as place, r.kind, r.words, r.source,
  r.standing, ${told(sql`r.taken_at`)} as "takenAt", reports.holder(r.taken_by) as "takenBy",
  r.outcome, r.answer, ${told(sql`r.answered_at`)} as "answeredAt", reports.wants_answer(r.id) as "wantsAnswer",
  (select g.id from reports.gap g where g.report = r.id order by g.created_at limit 1) as gap`

/** Reports that who asks may see, the oldest that wait first, then the latest that were answered. */
export async function reportsSeen(
  tx: Tx,
  asked: { answered: boolean; limit: number; offset: number },
): Promise<{ items: Report[]; total: number }> {
  const { answered, limit, offset } = asked
  const { rows } = await sql<Report>`
    select ${columns} from reports.report r where (r.standing = 'answered') = ${answered}
    order by case when r.standing <> 'answered' then r.at end, r.answered_at desc nulls last, r.id limit ${limit} offset ${offset}`.execute(
    tx,
  )
  const counted = await sql<{ total: number }>`
    select count(*) as total from reports.report r where (r.standing = 'answered') = ${answered}`.execute(tx)
  return { items: rows, total: counted.rows[0]?.total ?? 0 }
}

export async function reportById(tx: Tx, id: string): Promise<Report | undefined> {
  const { rows } = await sql<Report>`select ${columns} from reports.report r where r.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** False where somebody took it or answered it before. */
export async function setTaken(tx: Tx, id: string, mandate: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reports.report set standing = 'taken', taken_at = ${at.toISOString()}, taken_by = ${mandate}
    where id = ${id}::uuid and standing = 'received'`.execute(tx)
  return numAffectedRows === 1n
}

/** The reference by which the sender knows it; undefined where it was answered before. */
export async function setAnswer(tx: Tx, { report, outcome, answer }: ReportAnswer, mandate: string, at: Date): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string }>`
    update reports.report set standing = 'answered', outcome = ${outcome}, answer = ${outcome === 'spam' ? null : answer || null},
      answered_at = ${at.toISOString()}, answered_by = ${mandate}
    where id = ${report}::uuid and standing <> 'answered' returning reference`.execute(tx)
  return rows[0]?.reference
}

type Letter = { subject: string; plain: string; html: string }

/** False where nobody waits for a message. */
export async function writeBack(tx: Tx, report: string, { subject, plain, html }: Letter, at: Date): Promise<boolean> {
  const uselessAt = new Date(at.getTime() + keptDays.address * 86_400_000)
  const { rows } = await sql<{ written: boolean }>`
    select reports.write_back(${report}, ${randomUUID()}, ${at.toISOString()}, ${uselessAt.toISOString()}, ${subject}, ${plain}, ${html}) as written`.execute(
    tx,
  )
  return rows[0]?.written === true
}

export async function countWaiting(tx: Tx): Promise<Record<ReportStanding, number>> {
  const { rows } = await sql<{ standing: ReportStanding; count: number }>`
    select standing, count(*) as count from reports.report where standing <> 'answered' group by standing`.execute(tx)
  return { received: 0, taken: 0, answered: 0, ...Object.fromEntries(rows.map(({ standing, count }) => [standing, count])) }
}

export type ToNotify = { person: string; name: string; email: string; language: Language; reports: number }

/**
 * Persons in whose care reports wait that came since they were last written to, and who were not written to today
 * (migrations/0027-…). Kept from other programs until the caller's transaction ends.
 */
export async function personsToNotify(tx: Tx, today: string): Promise<ToNotify[]> {
  await sql`select pg_advisory_xact_lock(hashtext('reports.notice'))`.execute(tx)
  const { rows } = await sql<ToNotify>`select person, name, email, language, reports from reports.to_notify(${today}::date)`.execute(tx)
  return rows
}

export const insertNotice = (tx: Tx, person: string, day: string, at: Date) =>
  sql`insert into reports.notice (person, day, at) values (${person}, ${day}::date, ${at.toISOString()})`.execute(tx)

const before = (at: Date, days: number) => sql`${at.toISOString()}::timestamptz - make_interval(days => ${days})`

/** What somebody left here, marks and keys whose term is over. As the owner of the database: the pages can do none of it. */
export async function forgetOverdue(tx: Tx, at: Date): Promise<void> {
  await sql`delete from reports.sending where at <= ${at.toISOString()}::timestamptz - make_interval(hours => ${markHours})`.execute(tx)
  await sql`delete from reports.day_key where day < (${at.toISOString()}::timestamptz at time zone 'utc')::date - ${keyDays - 1}::int`.execute(
    tx,
  )
  await sql`delete from reports.contact c using reports.report r where r.id = c.report
    and (r.answered_at <= ${before(at, keptDays.address)} or r.outcome = 'spam' or r.at <= ${before(at, keptDays.addressUnanswered)})`.execute(
    tx,
  )
  await sql`update reports.report set words = null, source = null, forgotten_at = ${at.toISOString()}
    where forgotten_at is null and (answered_at <= ${before(at, keptDays.words)}
      or (outcome = 'spam' and answered_at <= ${before(at, keptDays.spam)}))`.execute(tx)
}
