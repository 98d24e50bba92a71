import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Recovery } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const columns = sql`id, person, reason, ${told(sql`asked_at`)} as "askedAt", asked_by_person as "askedBy", ${told(sql`expires_at`)} as "expiresAt",
  ${told(sql`decided_at`)} as "decidedAt", decided_by_person as "decidedBy", outcome`

/** Requests that who asks may see: those that wait first, then the newest. */
export async function recoveriesSeen(tx: Tx, limit: number): Promise<Recovery[]> {
  const { rows } = await sql<Recovery>`
    select ${columns} from sign_in.recovery order by (outcome is null) desc, asked_at desc limit ${limit}`.execute(tx)
  return rows
}

/** One request, kept from others until the caller's transaction ends. */
export async function recoveryToDecide(tx: Tx, id: string): Promise<Recovery | undefined> {
  const { rows } = await sql<Recovery>`select ${columns} from sign_in.recovery where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

export async function waitingRecoveryOf(tx: Tx, person: string, at: Date): Promise<Recovery | undefined> {
  const { rows } = await sql<Recovery>`
    select ${columns} from sign_in.recovery where person = ${person} and outcome is null and expires_at > ${at.toISOString()}
    order by asked_at limit 1`.execute(tx)
  return rows[0]
}

export type NewRecovery = { id: string; person: string; reason: string; mandate: string; by: string; expiresAt: Date }

export const insertRecovery = (tx: Tx, given: NewRecovery, at: Date) =>
  sql`insert into sign_in.recovery (id, person, reason, asked_at, asked_by, asked_by_person, expires_at)
    values (${given.id}, ${given.person}, ${given.reason}, ${at.toISOString()}, ${given.mandate}, ${given.by}, ${given.expiresAt.toISOString()})`.execute(
    tx,
  )

export const decideRecovery = (
  tx: Tx,
  id: string,
  outcome: 'approved' | 'refused',
  by: { mandate: string | null; person: string },
  at: Date,
) =>
  sql`update sign_in.recovery set decided_at = ${at.toISOString()}, decided_by = ${by.mandate}, decided_by_person = ${by.person}, outcome = ${outcome}
    where id = ${id} and outcome is null`.execute(tx)
