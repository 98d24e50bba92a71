import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'

// What the program does by itself, as the owner of the database.

/** One program at a time tends the rounds. */
export const takeTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('rounds.tend'))`.execute(tx)

/** Rounds whose last day is over and that nobody has closed. */
export async function overdueRounds(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from rounds.round where closed_at is null and deadline < ${today}::date order by deadline, id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Parties of a round with statements that nobody answered and whose silence is not noted yet. */
export async function silentParties(db: Db, round: string): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select distinct party from rounds.answered
    where round = ${round}::uuid and silent_at is null and answer is null order by party`.execute(db)
  return rows.map(({ party }) => party)
}

/** Those of one party. */
export async function silentRows(tx: Tx, round: string, party: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from rounds.answered
    where round = ${round}::uuid and party = ${party} and silent_at is null and answer is null order by subject`.execute(tx)
  return rows.map(({ subject }) => subject)
}

export const noteSilence = (tx: Tx, round: string, subjects: readonly string[], at: Date) =>
  sql`update rounds.row set silent_at = ${at.toISOString()} where round = ${round}::uuid and subject = any(${subjects as string[]}::text[])`.execute(
    tx,
  )

export type ToRemind = {
  round: string
  name: Bilingual
  deadline: string
  mandate: string
  /** Administrators act with a passkey only, by default: a link in a message would open nothing for them. */
  byLink: boolean
  days: number
  person: string
  email: string
  language: Language
  party: string
  asked: number
  open: number
}

/** Who is to be written to today, and under which term (migrations/0031-…). */
export async function mandatesToRemind(tx: Tx, days: readonly number[], opening: number, today: string): Promise<ToRemind[]> {
  const { rows } = await sql<ToRemind>`
    select * from rounds.to_remind(${days as number[]}::int[], ${opening}::int, ${today}::date)`.execute(tx)
  return rows
}

export const insertReminder = (tx: Tx, { round, mandate, days }: ToRemind, at: Date) =>
  sql`insert into rounds.reminder (round, mandate, days, at) values (${round}, ${mandate}, ${days}, ${at.toISOString()})`.execute(tx)

export const insertLink = (tx: Tx, hash: Buffer, { round, mandate }: ToRemind, expiresAt: Date) =>
  sql`insert into rounds.link (token_sha256, round, mandate, expires_at) values (${hash}, ${round}, ${mandate}, ${expiresAt.toISOString()})`.execute(
    tx,
  )

export type LinkHeld = { round: string; mandate: string; person: string }

/** Whose link it is while it opens anything: until it expires, the round ends or the mandate does. */
export async function linkHeld(db: Db, hash: Buffer, now: Date, today: string): Promise<LinkHeld | undefined> {
  const { rows } = await sql<LinkHeld>`
    select round, mandate, person from rounds.held(${hash}, ${now.toISOString()}::timestamptz, ${today}::date)`.execute(db)
  return rows[0]
}
