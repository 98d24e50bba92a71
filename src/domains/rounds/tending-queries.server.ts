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
  days: number
  person: string
  email: string
  language: Language
  party: string
  asked: number
  open: number
}

/**
 * Who is to be written to: everybody who can answer for a party that has not answered all, once when the round opens and once
 * under the nearest of the terms. A party without a correspondent is asked through its administrator. Who came later, as a
 * successor does, is told of the opening like everybody.
 */
export async function mandatesToRemind(tx: Tx, days: readonly number[], opening: number, today: string): Promise<ToRemind[]> {
  const { rows } = await sql<ToRemind>`
    with open as (
      select r.round, r.party, count(*)::int as asked, (count(*) - count(r.answer))::int as open
      from rounds.answered r join rounds.round o on o.id = r.round and o.closed_at is null and o.deadline >= ${today}::date
      group by r.round, r.party),
    able as (
      select m.id, m.person, m.party, m.role,
        bool_or(m.role = 'correspondent') over (partition by m.party) as has_correspondent
      from members.mandate m
      where m.role in ('correspondent', 'national_administrator') and m.ended_at is null and ${today}::date between m.valid_from and m.valid_until)
    select o.id as round, o.name, o.deadline, m.id as mandate, near.days, p.name as person, p.email, p.language, w.party, w.asked, w.open
    from open w join rounds.round o on o.id = w.round
      join able m on m.party = w.party and (m.role = 'correspondent' or not m.has_correspondent)
      join members.person p on p.id = m.person
      cross join lateral (select coalesce(min(d), ${opening}) as days from unnest(${days as number[]}::int[]) as d where o.deadline - ${today}::date <= d) near
    where w.open > 0 and not exists (select from rounds.reminder s where s.round = o.id and s.mandate = m.id and s.days <= near.days)
    order by o.deadline, o.id, w.party, m.id`.execute(tx)
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
