import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { EndReason, Passkey } from './model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Revoked ones too: all that is kept of them, save the key itself. */
export async function allPasskeysOf(tx: Tx, person: string): Promise<(Passkey & { revokedAt: string | null })[]> {
  const { rows } = await sql<Passkey & { revokedAt: string | null }>`
    select id, name, device_bound as "deviceBound", vouched, attested, aaguid as model, ${told(sql`created_at`)} as "createdAt", ${told(sql`last_used_at`)} as "lastUsedAt",
      ${told(sql`revoked_at`)} as "revokedAt" from sign_in.passkey where person = ${person} order by created_at, id`.execute(tx)
  return rows
}

export type SessionKept = {
  browser: string
  place: string | null
  beganAt: string
  seenAt: string
  endedAt: string | null
  endReason: EndReason | null
}

export async function allSessionsOf(tx: Tx, person: string): Promise<SessionKept[]> {
  const { rows } = await sql<SessionKept>`
    select browser, place, ${told(sql`began_at`)} as "beganAt", ${told(sql`seen_at`)} as "seenAt", ${told(sql`ended_at`)} as "endedAt",
      end_reason as "endReason" from sign_in.session where person = ${person} order by began_at`.execute(tx)
  return rows
}

/** The names somebody gave their passkeys, and which browsers they used. */
export async function forgetAccess(tx: Tx, person: string): Promise<void> {
  await sql`update sign_in.passkey set name = '–', last_used_at = null where person = ${person}`.execute(tx)
  await sql`update sign_in.session set browser = '', place = null where person = ${person}`.execute(tx)
}

/** Sessions that ended before a moment, or began so long before it that they were over by then. */
export async function deleteSessions(tx: Tx, endedBefore: Date, begunBefore: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from sign_in.session where ended_at < ${endedBefore.toISOString()} or began_at < ${begunBefore.toISOString()}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export async function deleteChallenges(tx: Tx, expiredBefore: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from sign_in.challenge where expires_at < ${expiredBefore.toISOString()}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
