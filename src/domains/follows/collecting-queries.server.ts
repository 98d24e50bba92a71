import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

/** One collection at a time, and none while somebody begins to follow. */
export const takeTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('follows.collect'))`.execute(tx)

/**
 * Puts the real changes that nobody has looked at yet into the open notices of who follows them (migrations/0030-…).
 * `rules`: which keywords point to which elements. How many lines were written.
 */
export async function collect(tx: Tx, rules: readonly unknown[], now: Date): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select follows.collect(${JSON.stringify(rules)}::jsonb, ${now.toISOString()}::timestamptz) as lines`.execute(tx)
  return rows[0]?.lines ?? 0
}
