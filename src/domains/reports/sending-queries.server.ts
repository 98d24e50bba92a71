import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Language } from '#vocabulary/language.ts'
import type { ReportKind } from '#vocabulary/report.ts'
import { markHours, type ReportTold, sameMinuteMax } from './model.ts'

/** The key of a day; `fresh` becomes it where the day has none. Two who ask at once get the same. */
export async function keyOfDay(db: Db, day: string, fresh: Buffer): Promise<Buffer> {
  const found = await sql<{ key: Buffer }>`select key from reports.day_key where day = ${day}::date`.execute(db)
  if (found.rows[0]) return found.rows[0].key
  await sql`insert into reports.day_key (day, key) values (${day}::date, ${fresh}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ key: Buffer }>`select key from reports.day_key where day = ${day}::date`.execute(db)
  return rows[0]?.key ?? fresh
}

/** One sending at a time, so that they count each other. */
export const takeSendingTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('reports.sending'))`.execute(tx)

export type SentOfLate = { own: number; all: number; minuteFull: boolean }

/** Reports of the last hour, from one mark and in all, and whether the minute in which a form was opened is full. */
export async function sentOfLate(tx: Tx, mark: Buffer, opened: Date, now: Date): Promise<SentOfLate> {
  const { rows } = await sql<SentOfLate>`
    select count(*) filter (where at > ${now.toISOString()}::timestamptz - interval '1 hour' and mark = ${mark}) as own,
      count(*) filter (where at > ${now.toISOString()}::timestamptz - interval '1 hour') as all,
      count(*) filter (where opened = date_trunc('minute', ${opened.toISOString()}::timestamptz)) >= ${sameMinuteMax} as "minuteFull"
    from reports.sending where at > ${now.toISOString()}::timestamptz - make_interval(hours => ${markHours})`.execute(tx)
  return rows[0] ?? { own: 0, all: 0, minuteFull: false }
}

export const noteSending = (tx: Tx, mark: Buffer, opened: Date, now: Date) =>
  sql`insert into reports.sending (at, opened, mark)
    values (${now.toISOString()}, date_trunc('minute', ${opened.toISOString()}::timestamptz), ${mark})`.execute(tx)

/** The reference of what a form became; undefined where it was not sent yet. */
export async function sentBefore(tx: Tx, form: string): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string | null }>`select reports.became(${form}) as reference`.execute(tx)
  return rows[0]?.reference ?? undefined
}

export type NewReport = {
  id: string
  form: string
  reference: string
  language: Language
  subject: string | null
  jurisdiction: string
  place: string | null
  kind: ReportKind
  words: string
  source: string | null
  email: string | null
}

/** Undefined where the statement is none that everybody sees. */
export async function takeReport(tx: Tx, given: NewReport, at: Date): Promise<string | undefined> {
  const { id, form, reference, language, subject, jurisdiction, place, kind, words, source, email } = given
  const { rows } = await sql<{ given: string }>`
    select given from reports.take(${id}, ${form}, ${reference}, ${at.toISOString()}, ${language}, ${subject}, ${jurisdiction}, ${place},
      ${kind}, ${words}, ${source}, ${email})`.execute(tx)
  return rows[0]?.given
}

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export async function reportByReference(db: Db, reference: string): Promise<ReportTold | undefined> {
  const { rows } = await sql<ReportTold>`
    select ${told(sql`at`)} as at, language, kind, jurisdiction, standing, outcome, answer, ${told(sql`answered_at`)} as "answeredAt"
    from reports.told(${reference})`.execute(db)
  return rows[0]
}
