import { sql } from 'kysely'
import type { Tx } from './database.server.ts'
import type { Scope } from './scope.ts'

/** What somebody did, as a room tells it. `about` names what it was done to: `mandate 0b1c…`; never a secret, never prose. */
export type Deed = { room: string; deed: string; about?: string; party?: string; circle?: string; note?: Record<string, string> }

/**
 * Writes a deed down under the name of who asks, in the transaction that does it. What everybody may know that it changed
 * stands in the ledger of changes besides (`record`); this is for auditors.
 */
export async function recordDeed(tx: Tx, { actor, now }: Scope, { room, deed, about, party, circle, note = {} }: Deed): Promise<void> {
  const person = actor.kind === 'member' || actor.kind === 'entrant' ? actor.person : null
  const mandate = actor.kind === 'member' ? actor.mandate : null
  const who = actor.kind === 'operator' ? `operator ${actor.command}` : actor.kind === 'member' ? actor.role : actor.kind
  const workstation = actor.kind === 'member' || actor.kind === 'entrant' ? actor.workstation : undefined
  const whose = party ?? (actor.kind === 'member' ? actor.party : null)
  await sql`
    insert into ledger.deed (at, person, mandate, actor, room, deed, about, party, circle, note, workstation)
    values (${now.toISOString()}, ${person}, ${mandate}, ${who}, ${room}, ${deed}, ${about ?? null}, ${whose}, ${circle ?? null},
      ${JSON.stringify(note)}::jsonb, ${workstation ?? null})`.execute(tx)
}

export type DeedRow = {
  seq: number
  at: string
  person: string | null
  mandate: string | null
  actor: string
  room: string
  deed: string
  about: string | null
  party: string | null
  circle: string | null
  note: Record<string, string>
  workstation: string | null
}

export type DeedsAsked = {
  person?: string | null
  party?: string | null
  deed?: string | null
  room?: string | null
  from?: string | null
  until?: string | null
  before?: number | null
  limit: number
}

/** Deeds that who asks may see, the newest first. `from` and `until` are days, both included. */
export async function deedsSeen(tx: Tx, asked: DeedsAsked): Promise<DeedRow[]> {
  const { person = null, party = null, deed = null, room = null, from = null, until = null, before = null, limit } = asked
  const { rows } = await sql<DeedRow>`
    select seq, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, person, mandate, actor, room, deed, about, party, circle, note, workstation
    from ledger.deed
    where (${person}::uuid is null or person = ${person}) and (${party}::text is null or party = ${party})
      and (${deed}::text is null or deed = ${deed}) and (${room}::text is null or room = ${room})
      and (${from}::date is null or at >= ${from}::date) and (${until}::date is null or at < ${until}::date + 1)
      and (${before}::bigint is null or seq < ${before})
    order by seq desc limit ${limit}`.execute(tx)
  return rows
}
