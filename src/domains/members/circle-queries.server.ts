import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { CircleMade, GroupMember } from './model.ts'

/** False where the short name is taken, or what it should be inside of is no circle of its own. */
export async function insertCircle(tx: Tx, { id, nameEn, nameFr, within }: CircleMade, at: Date, by: string): Promise<boolean> {
  const name = JSON.stringify({ en: nameEn, fr: nameFr })
  const { numAffectedRows } = await sql`
    insert into members.circle (id, name, within, created_at, created_by)
    select ${id}, ${name}::jsonb, nullif(${within}, ''), ${at.toISOString()}::timestamptz, ${by}::uuid
    where ${within} = '' or exists (select from members.circle c where c.id = ${within} and c.within is null)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Persons named in closed groups that who asks may see, with the mandate they are named under. */
export async function groupMembersSeen(tx: Tx): Promise<GroupMember[]> {
  const { rows } = await sql<GroupMember>`
    select g.circle, g.mandate, p.name, m.party, m.role from members.group_member g join members.mandate m on m.id = g.mandate
      join members.person p on p.id = m.person where m.ended_at is null order by g.circle, p.name, g.mandate`.execute(tx)
  return rows
}

/** False where nothing changed: named already, no such group, or a mandate of a party that is not in the group's circle. */
export async function insertGroupMember(tx: Tx, circle: string, mandate: string, at: Date, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into members.group_member (circle, mandate, added_at, added_by)
    select c.id, m.id, ${at.toISOString()}::timestamptz, ${by}::uuid from members.circle c join members.circle_party p on p.circle = c.within
      join members.mandate m on m.party = p.party
    where c.id = ${circle} and m.id = ${mandate}::uuid and m.ended_at is null on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function deleteGroupMember(tx: Tx, circle: string, mandate: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from members.group_member where circle = ${circle} and mandate = ${mandate}::uuid`.execute(tx)
  return numAffectedRows === 1n
}
