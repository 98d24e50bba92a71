import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

export type Delegation = { subject: string; toMandate: string; toName: string; byName: string; note: string; at: string }

/** For each row of a state's list that was handed to somebody whose mandate lives: the last time. */
export async function delegationsOf(tx: Tx, party: string): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`
    select distinct on (d.subject) d.subject, d.to_mandate as "toMandate", revision.holder_of(d.to_mandate) as "toName",
      revision.holder_of(d.by_mandate) as "byName", d.note, to_char(d.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from revision.delegation d where d.party = ${party} and revision.mandate_lives(d.to_mandate) order by d.subject, d.id desc`.execute(tx)
  return rows
}

export type Colleague = { mandate: string; name: string; role: string }

/** Everybody else who acts for a party today. */
export async function colleaguesOf(tx: Tx, party: string, besides: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select mandate, name, role from revision.acting_for(${party}) where person <> ${besides}::uuid order by name, mandate`.execute(tx)
  return rows
}

export type Handing = { party: string; subject: string; to: string; by: string; note: string }

/** The same asked twice is one line: a second click hands nothing over again. */
export async function insertDelegation(tx: Tx, { party, subject, to, by, note }: Handing, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into revision.delegation (party, subject, to_mandate, by_mandate, note, at)
    select ${party}, ${subject}, ${to}::uuid, ${by}::uuid, ${note}, ${at.toISOString()}::timestamptz
    where not exists (select from (
      select to_mandate, by_mandate, note from revision.delegation where party = ${party} and subject = ${subject} order by id desc limit 1) last
      where last.to_mandate = ${to}::uuid and last.by_mandate = ${by}::uuid and last.note = ${note})
    returning id`.execute(tx)
  return rows.length > 0
}
