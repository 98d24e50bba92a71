import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'

export type EndingMandate = {
  mandate: string
  days: number
  name: string
  email: string
  language: Language
  party: Bilingual
  role: MemberRole
  authority: string
  validFrom: string
  validUntil: string
}

/**
 * Mandates in force whose end is near and not yet announced, each under the nearest of the days asked for: one found late
 * is announced once, not twice. Kept from other programs until the caller's transaction ends.
 */
export async function endingMandates(tx: Tx, days: readonly number[], today: string): Promise<EndingMandate[]> {
  await sql`select pg_advisory_xact_lock(hashtext('members.reminder'))`.execute(tx)
  const { rows } = await sql<EndingMandate>`
    select m.id as mandate, near.days, p.name, p.email, p.language, y.name as party, m.role, m.authority,
      m.valid_from as "validFrom", m.valid_until as "validUntil"
    from members.mandate m join members.person p on p.id = m.person join members.party y on y.id = m.party
      cross join lateral (select min(d) as days from unnest(${days as number[]}::int[]) as d where m.valid_until - ${today}::date <= d) near
    where m.ended_at is null and ${today}::date between m.valid_from and m.valid_until and not 'reminder' = any (p.muted) and near.days is not null
      and not exists (select from members.reminder r where r.mandate = m.id and r.days <= near.days)
      and not exists (select from members.mandate n where n.follows = m.id)
    order by m.valid_until, m.id`.execute(tx)
  return rows
}

export const insertReminder = (tx: Tx, mandate: string, days: number, at: Date) =>
  sql`insert into members.reminder (mandate, days, at) values (${mandate}, ${days}, ${at.toISOString()})`.execute(tx)
