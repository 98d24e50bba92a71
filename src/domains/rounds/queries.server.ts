import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Opening, PartyProgress, Round } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** False where a round with this number was opened before. */
export async function insertRound(tx: Tx, { id, nameEn, nameFr, indicators, deadline }: Opening, at: Date, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into rounds.round (id, name, indicators, deadline, opened_at, opened_by)
    values (${id}, jsonb_build_object('en', ${nameEn}::text, 'fr', ${nameFr}::text), ${indicators}, ${deadline}, ${at.toISOString()}, ${by})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Asks about every statement of these states that answers one of the questions today. Answers how many. */
export async function insertRows(tx: Tx, { id, parties, indicators }: Opening, day: string): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select rounds.ask(${id}::uuid, ${parties}::text[], ${indicators}::text[], ${day}::date) as asked`.execute(tx)
  return Number(rows[0]?.asked ?? 0)
}

/** Rounds that who asks may see, the open ones first, with how much of what they see is answered. */
export async function roundsSeen(tx: Tx, id: string | null = null): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select o.id, o.name, o.indicators, o.deadline, ${told(sql`o.opened_at`)} as "openedAt", ${told(sql`o.closed_at`)} as "closedAt",
      o.called_off as "calledOff", count(a.subject)::int as asked, count(a.answer)::int as answered
    from rounds.round o left join rounds.answered a on a.round = o.id
    where ${id}::uuid is null or o.id = ${id}::uuid
    group by o.id order by (o.closed_at is null) desc, o.deadline desc, o.id`.execute(tx)
  return rows
}

export async function progressOf(tx: Tx, round: string, day: string): Promise<PartyProgress[]> {
  const { rows } = await sql<PartyProgress>`
    select r.party, count(*)::int as asked, coalesce(max(p.people), 0)::int as people,
      count(*) filter (where r.answer = 'confirmed')::int as confirmed, count(*) filter (where r.answer = 'contradicted')::int as contradicted,
      count(*) filter (where r.answer = 'proposed')::int as proposed, count(*) filter (where r.silent_at is not null)::int as silent
    from rounds.answered r left join rounds.people(${day}::date) p on p.party = r.party
    where r.round = ${round}::uuid group by r.party order by r.party`.execute(tx)
  return rows
}

/** Which statements a round asks of a party, and whether each is answered. */
export async function rowsOf(tx: Tx, round: string, party: string): Promise<{ subject: string; answered: boolean; silent: boolean }[]> {
  const { rows } = await sql<{ subject: string; answered: boolean; silent: boolean }>`
    select subject, answer is not null as answered, silent_at is not null as silent from rounds.answered
    where round = ${round}::uuid and party = ${party} order by subject`.execute(tx)
  return rows
}

export async function endRound(tx: Tx, round: string, at: Date, calledOff: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rounds.round set closed_at = ${at.toISOString()}, called_off = ${calledOff} where id = ${round}::uuid and closed_at is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
