import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Demand, DemandingRole } from './demands.ts'

/** A party's choice, by whom and when. */
export type DemandChosen = Demand & { party: string; role: DemandingRole; at: string; by: string }

/** Every choice of these parties that who asks may see, the last first. */
export async function demandsChosen(tx: Tx, parties: readonly string[]): Promise<DemandChosen[]> {
  const { rows } = await sql<DemandChosen>`
    select party, role, synced_allowed as "syncedAllowed", models, only_workstations as "onlyWorkstations",
      to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, by_mandate as by
    from members.demand where party = any(${parties as string[]}::text[]) order by seq desc`.execute(tx)
  return rows
}

/** One choice of a party at a time: two that read the same state would both write. */
export const takeDemandTurn = (tx: Tx, party: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`members.demand ${party}`}))`.execute(tx)

export const insertDemand = (
  tx: Tx,
  { party, role, demand }: { party: string; role: DemandingRole; demand: Demand },
  at: Date,
  by: string,
) =>
  sql`insert into members.demand (party, role, synced_allowed, models, only_workstations, at, by_mandate)
    values (${party}, ${role}, ${demand.syncedAllowed}, ${JSON.stringify(demand.models)}::jsonb, ${demand.onlyWorkstations},
      ${at.toISOString()}, ${by})`.execute(tx)
