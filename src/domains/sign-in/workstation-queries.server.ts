import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Workstation, WorkstationLine } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export type NewWorkstation = {
  id: string
  party: string
  authority: string
  name: string
  codeHash: Buffer
  codeExpiresAt: Date
  by: string
}

export const insertWorkstation = (tx: Tx, given: NewWorkstation, at: Date) =>
  sql`insert into sign_in.workstation (id, party, authority, name, made_at, made_by, code_hash, code_expires_at)
    values (${given.id}, ${given.party}, ${given.authority}, ${given.name}, ${at.toISOString()}, ${given.by}, ${given.codeHash},
      ${given.codeExpiresAt.toISOString()})`.execute(tx)

type Found = Omit<Workstation, 'label'>
type Row = Omit<Found, 'partyName'>

/** Turns a code into a cookie; undefined where the code is used, withdrawn or too old. */
export async function enrolWorkstation(
  tx: Tx,
  given: { codeHash: Buffer; tokenHash: Buffer; browser: string; until: Date },
  at: Date,
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select id, party, authority, name from sign_in.enrol_workstation(${given.codeHash}::bytea, ${given.tokenHash}::bytea, ${given.browser},
      ${at.toISOString()}::timestamptz, ${given.until.toISOString()}::timestamptz)`.execute(tx)
  return rows[0]
}

export async function workstationAt(db: Db | Tx, tokenHash: Buffer, at: Date): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select id, party, "partyName", authority, name from sign_in.workstation_at(${tokenHash}::bytea, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows[0]
}

export const useWorkstation = (tx: Tx, tokenHash: Buffer, at: Date, until: Date) =>
  sql`select sign_in.use_workstation(${tokenHash}::bytea, ${at.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)`.execute(
    tx,
  )

/** Those that who asks may see, of one party or of all; who made them by name. */
export async function workstationsSeen(tx: Tx, party: string | undefined, limit: number): Promise<WorkstationLine[]> {
  const { rows } = await sql<WorkstationLine>`
    select w.id, w.party, w.authority, w.name, w.browser, ${told(sql`w.made_at`)} as "madeAt", w.made_by as "madeBy",
      ${told(sql`w.code_expires_at`)} as "codeExpiresAt", ${told(sql`w.enrolled_at`)} as "enrolledAt",
      ${told(sql`w.last_used_at`)} as "lastUsedAt", ${told(sql`w.expires_at`)} as "expiresAt", ${told(sql`w.revoked_at`)} as "revokedAt"
    from sign_in.workstation w where (${party ?? null}::text is null or w.party = ${party ?? null})
    order by w.revoked_at nulls first, w.made_at desc limit ${limit}`.execute(tx)
  return rows
}

/** Whose it was; undefined where it is revoked already, or not in one's care. */
export async function revokeWorkstation(tx: Tx, id: string, by: string, at: Date): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    update sign_in.workstation set revoked_at = ${at.toISOString()}, revoked_by = ${by} where id = ${id}::uuid and revoked_at is null
    returning id, party, authority, name`.execute(tx)
  return rows[0]
}
