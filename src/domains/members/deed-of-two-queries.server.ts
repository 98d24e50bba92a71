import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { DeedOfTwo, DeedOfTwoKind, NewDeedOfTwo, Second } from './deed-of-two.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const columns = sql`id, deed, person, reason, party, circle, what, who, ${told(sql`asked_at`)} as "askedAt", asked_by_person as "askedBy",
  ${told(sql`expires_at`)} as "expiresAt", ${told(sql`decided_at`)} as "decidedAt", decided_by_person as "decidedBy", outcome`

/** Deeds that who asks may see: those that wait first, then the newest. */
export async function deedsOfTwoSeen(tx: Tx, limit: number): Promise<DeedOfTwo[]> {
  const { rows } = await sql<DeedOfTwo>`
    select ${columns} from members.deed_of_two order by (outcome is null) desc, asked_at desc limit ${limit}`.execute(tx)
  return rows
}

/** How many wait that somebody could decide, save those they asked for. */
export async function deedsWaiting(tx: Tx, person: string, at: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from members.deed_of_two
    where outcome is null and expires_at > ${at.toISOString()} and asked_by_person <> ${person} and person is distinct from ${person}
      and members.may_be_second(deed, person, party)`.execute(tx)
  return rows[0]?.count ?? 0
}

/** One deed, kept from others until the caller's transaction ends. */
export async function deedToDecide(tx: Tx, id: string): Promise<DeedOfTwo | undefined> {
  const { rows } = await sql<DeedOfTwo>`select ${columns} from members.deed_of_two where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** The same, kept from nobody. */
export async function deedAbout(tx: Tx, id: string): Promise<Pick<DeedOfTwo, 'deed' | 'person'> | undefined> {
  const { rows } = await sql<Pick<DeedOfTwo, 'deed' | 'person'>>`
    select deed, person from members.deed_of_two where id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The same deed, asked for already: of the same person, mandate or party. Kept apart by a lock, so that two who ask at once are one. */
export async function sameDeedWaiting(
  tx: Tx,
  { deed, person, party, circle, what, who }: NewDeedOfTwo,
  at: Date,
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('members.deed_of_two'))`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select id from members.deed_of_two where outcome is null and expires_at > ${at.toISOString()} and deed = ${deed}
      and case deed when 'let_back_in' then person = ${person ?? null}::uuid
        when 'give_mandate' then party = ${party ?? null} and what ->> 'role' = ${what?.role ?? null} and who ->> 'email' = ${who?.email ?? null}
        else party = ${party ?? null} and circle = ${circle ?? null} end
    order by asked_at limit 1`.execute(tx)
  return rows[0]?.id
}

export type Asking = NewDeedOfTwo & { id: string; mandate: string; by: string; expiresAt: Date }

export const insertDeedOfTwo = (tx: Tx, given: Asking, at: Date) =>
  sql`insert into members.deed_of_two (id, deed, person, reason, party, circle, what, who, asked_at, asked_by, asked_by_person, expires_at)
    values (${given.id}, ${given.deed}, ${given.person ?? null}, ${given.reason ?? null}, ${given.party ?? null}, ${given.circle ?? null},
      ${JSON.stringify(given.what ?? {})}::jsonb, ${given.who ? JSON.stringify(given.who) : null}::jsonb, ${at.toISOString()}, ${given.mandate},
      ${given.by}, ${given.expiresAt.toISOString()})`.execute(tx)

type Decision = { outcome: 'approved' | 'refused'; mandate: string | null; by: string; person?: string }

/** `person`: to whom the mandate goes, known only now. False where it was decided before. */
export async function decideDeedOfTwo(tx: Tx, id: string, { outcome, mandate, by, person }: Decision, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update members.deed_of_two set decided_at = ${at.toISOString()}, decided_by = ${mandate}, decided_by_person = ${by}, outcome = ${outcome},
      person = coalesce(person, ${person ?? null}::uuid), who = null
    where id = ${id} and outcome is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Whether anybody else could be the second person (migrations/0021-…). */
export async function hasSecond(tx: Tx, deed: DeedOfTwoKind, party: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select members.has_second(${deed}, ${party}) as any`.execute(tx)
  return rows[0]?.any === true
}

export async function possibleSeconds(tx: Tx, deed: DeedOfTwoKind, party: string, concerned: string | null): Promise<Second[]> {
  const { rows } = await sql<Second>`
    select id, name, email, language, role, wanted from members.possible_seconds(${deed}, ${party}, ${concerned}::uuid)`.execute(tx)
  return rows
}

/** Who asked for a deed that who asks has just decided; undefined where it was their own. */
export async function askerOf(tx: Tx, id: string): Promise<Omit<Second, 'id' | 'role'> | undefined> {
  const { rows } = await sql<Omit<Second, 'id' | 'role'>>`select name, email, language, wanted from members.asker_of(${id}::uuid)`.execute(
    tx,
  )
  return rows[0]
}

/** Whether a mandate lives today, whoever's it is. */
export async function mandateOfAskerLives(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ lives: boolean }>`
    select members.lives(asked_by) as lives from members.deed_of_two where id = ${id}`.execute(tx)
  return rows[0]?.lives === true
}

/** Names and addresses of deeds that nobody decided go when their time has passed. By the owner of the database. */
export async function forgetExpiredNames(tx: Tx, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update members.deed_of_two set who = null where who is not null and expires_at <= ${at.toISOString()}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
