import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Erasure } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export async function termsAcceptedBy(tx: Tx, person: string): Promise<{ version: string; at: string }[]> {
  const { rows } = await sql<{ version: string; at: string }>`
    select version, ${told(sql`at`)} as at from members.terms_accepted where person = ${person} order by at`.execute(tx)
  return rows
}

/** Requests that nobody has answered: one person's, or all that who asks may see. */
export async function erasuresWaiting(tx: Tx, person?: string): Promise<Erasure[]> {
  const { rows } = await sql<Erasure>`
    select e.id, e.person, p.name as "personName", ${told(sql`e.asked_at`)} as "askedAt"
    from members.erasure e join members.person p on p.id = e.person
    where e.outcome is null and (${person ?? null}::uuid is null or e.person = ${person ?? null}) order by e.asked_at`.execute(tx)
  return rows
}

/** False where one waits already. */
export async function insertErasure(tx: Tx, id: string, person: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into members.erasure (id, person, asked_at) values (${id}, ${person}, ${at.toISOString()}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Whose it was; undefined where it was answered before or is not there. */
export async function decideErasure(
  tx: Tx,
  id: string,
  outcome: 'erased' | 'withdrawn',
  by: string | null,
  at: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`
    update members.erasure set outcome = ${outcome}, decided_at = ${at.toISOString()}, decided_by = ${by}
    where id = ${id}::uuid and outcome is null returning person`.execute(tx)
  return rows[0]?.person
}

/** Name, address, language, zone and settings, and the address in the outbox; the number stays, under which mandates and deeds are known. */
export async function erasePerson(tx: Tx, person: string, name: string, at: Date): Promise<void> {
  await sql`select members.forget(${person}, ${name}, ${at.toISOString()})`.execute(tx)
}
