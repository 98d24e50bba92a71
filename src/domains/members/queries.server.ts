import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Circle, EndReason, Mandate, OwnRecord, Party, Person, Proposal } from './model.ts'

const mandateColumns = sql`m.id, m.person, p.name as "personName", m.party, y.name as "partyName", m.role, m.authority, m.valid_from as "validFrom",
  m.valid_until as "validUntil", m.languages, m.functions, m.end_reason as "endReason",
  (select jsonb_build_object('mandate', d.id, 'person', d.person, 'name', o.name, 'role', d.role) from members.mandate d join members.person o on o.id = d.person
    where d.id = members.goes_by_now(m.deputy_of)) as "deputyOf",
  to_char(m.ended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt"`

export async function parties(db: Db | Tx): Promise<Party[]> {
  const { rows } = await sql<Party>`select id, kind, name, fictitious from members.party order by id collate "C"`.execute(db)
  return rows
}

export async function writeParties(tx: Tx, given: readonly Omit<Party, 'fictitious'>[]): Promise<void> {
  await sql`
    insert into members.party (id, kind, jurisdiction, name)
    select id, kind, case when kind = 'organisation' then null else id end, name
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id text, kind text, name jsonb)
    on conflict (id) do update set kind = excluded.kind, jurisdiction = excluded.jurisdiction, name = excluded.name
    where (party.kind, party.name) is distinct from (excluded.kind, excluded.name)`.execute(tx)
}

export async function anyFictitiousParty(db: Db | Tx): Promise<boolean> {
  const { rows } = await sql`select from members.party where fictitious limit 1`.execute(db)
  return rows.length > 0
}

export async function anyPerson(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from members.person limit 1`.execute(tx)
  return rows.length > 0
}

export const writeFictitious = (tx: Tx, given: readonly Omit<Party, 'fictitious'>[]) =>
  sql`insert into members.party (id, kind, name, fictitious)
    select id, kind, name, true from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id text, kind text, name jsonb)
    on conflict do nothing`.execute(tx)

export async function earliestSecretariat(db: Db, today: string): Promise<{ person: string; mandate: string } | undefined> {
  const { rows } = await sql<{ person: string; mandate: string }>`
    select person, id as mandate from members.mandate
    where role = 'secretariat' and ended_at is null and ${today}::date between valid_from and valid_until order by created_at limit 1`.execute(
    db,
  )
  return rows[0]
}

/** The circle of the member states with all of them; who is in it already, suspended or not, stays as they are. */
export async function writeDefaultCircle(tx: Tx, circle: Pick<Circle, 'id' | 'name'>, states: readonly string[], at: Date): Promise<void> {
  await sql`insert into members.circle (id, name, created_at) values (${circle.id}, ${JSON.stringify(circle.name)}::jsonb, ${at.toISOString()})
    on conflict (id) do nothing`.execute(tx)
  await sql`insert into members.circle_party (circle, party, basis, admitted_at)
    select ${circle.id}, id, 'member_state', ${at.toISOString()}::timestamptz from unnest(${states as string[]}::text[]) as s(id)
    on conflict do nothing`.execute(tx)
}

/** The address is there for who may write to the person (migrations/0023-…); callers without that ask for no address. */
export async function personById(tx: Tx, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select id, name, members.address_of(id) as email, language, time_zone as "timeZone", languages, muted
    from members.person where id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function personByEmail(tx: Tx, email: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select id, name, email, language, time_zone as "timeZone", languages, muted from members.known_by(${email})`.execute(tx)
  return rows[0]
}

export const insertPerson = (tx: Tx, { id, name, email, language }: Pick<Person, 'id' | 'name' | 'email' | 'language'>, at: Date) =>
  sql`insert into members.person (id, name, email, language, created_at) values (${id}, ${name}, ${email}, ${language}, ${at.toISOString()})`.execute(
    tx,
  )

export const updateOwnRecord = (tx: Tx, id: string, { name, language, timeZone, languages, muted }: OwnRecord) =>
  sql`update members.person set name = ${name}, language = ${language}, time_zone = ${timeZone}, languages = ${languages}, muted = ${muted} where id = ${id}`.execute(
    tx,
  )

/** The mandates that who asks may see: of one person (the earliest given first), of one party, or all. */
export async function mandatesSeen(tx: Tx, asked: { person?: string; party?: string }): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select ${mandateColumns} from members.mandate m join members.person p on p.id = m.person join members.party y on y.id = m.party
    where (${asked.person ?? null}::uuid is null or m.person = ${asked.person ?? null})
      and (${asked.party ?? null}::text is null or m.party = ${asked.party ?? null})
    order by case when ${asked.person ?? null}::uuid is not null then m.created_at end, m.party collate "C", m.valid_until desc, m.id`.execute(
    tx,
  )
  return rows
}

export async function mandateById(tx: Tx, id: string): Promise<Mandate | undefined> {
  const { rows } = await sql<Mandate>`
    select ${mandateColumns} from members.mandate m join members.person p on p.id = m.person
      join members.party y on y.id = m.party where m.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export type NewMandate = Omit<Proposal, 'name' | 'email' | 'language'> & { id: string; person: string; follows: string | null }

export const insertMandate = (tx: Tx, given: NewMandate, at: Date, by: string | null) =>
  sql`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, languages, functions, deputy_of, follows, created_at,
      created_by)
    values (${given.id}, ${given.person}, ${given.party}, ${given.role}, ${given.authority}, ${given.validFrom}, ${given.validUntil},
      ${given.languages}, ${given.functions}, ${given.deputyOf ?? null}, ${given.follows}, ${at.toISOString()}, ${by})`.execute(tx)

/** Whether somebody (null: who is not known yet) may stand in for the holder of a mandate of this party. */
export async function mayStandIn(tx: Tx, mandate: string, party: string, deputy: string | null): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select members.may_stand_in(${mandate}::uuid, ${party}, ${deputy}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** The mandate by which somebody has the same for some of the same days. */
export async function sameMandate(
  tx: Tx,
  person: string,
  { party, role, authority, validFrom, validUntil }: Pick<Proposal, 'party' | 'role' | 'authority' | 'validFrom' | 'validUntil'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from members.mandate where person = ${person} and party = ${party} and role = ${role} and authority = ${authority}
      and ended_at is null and valid_from <= ${validUntil}::date and valid_until >= ${validFrom}::date limit 1`.execute(tx)
  return rows[0]?.id
}

/** False where it had ended already. */
export async function endMandate(tx: Tx, id: string, reason: EndReason, at: Date, by: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`update members.mandate set ended_at = ${at.toISOString()}, ended_by = ${by}, end_reason = ${reason}
    where id = ${id} and ended_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** The circles that the acting mandate is inside of now. */
export async function circlesInside(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from members.circle where members.inside(id) order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The circles that who asks may see, with their parties. */
export async function circlesSeen(tx: Tx): Promise<Circle[]> {
  const { rows } = await sql<Circle>`
    select c.id, c.name, c.within, coalesce((select jsonb_agg(jsonb_build_object('party', p.party, 'basis', p.basis, 'decision', p.decision,
        'decidedOn', p.decided_on, 'suspendedAt', to_char(p.suspended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'suspensionReason', p.suspension_reason) order by p.party collate "C")
      from members.circle_party p where p.circle = c.id), '[]') as parties
    from members.circle c order by c.within nulls first, c.id collate "C"`.execute(tx)
  return rows
}

/** False where the party is in the circle already, or one of them does not exist. */
export async function insertCircleParty(
  tx: Tx,
  { circle, party, decision, decidedOn }: { circle: string; party: string; decision: string; decidedOn: string },
  at: Date,
  by: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into members.circle_party (circle, party, basis, decision, decided_on, admitted_at, admitted_by)
    select ${circle}, p.id, 'decision', ${decision}, ${decidedOn}::date, ${at.toISOString()}::timestamptz, ${by}::uuid from members.party p
    where p.id = ${party} and exists (select from members.circle c where c.id = ${circle} and c.within is null)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** False where nothing changed: not in the circle, or suspended already (not suspended, for `reason` null). */
export async function setSuspension(tx: Tx, circle: string, party: string, reason: string | null, at: Date, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update members.circle_party set suspended_at = ${reason === null ? null : at.toISOString()}, suspended_by = ${reason === null ? null : by},
      suspension_reason = ${reason}
    where circle = ${circle} and party = ${party} and (suspended_at is null) = ${reason !== null}`.execute(tx)
  return numAffectedRows === 1n
}

export const acceptTerms = (tx: Tx, person: string, version: string, at: Date) =>
  sql`insert into members.terms_accepted (person, version, at) values (${person}, ${version}, ${at.toISOString()}) on conflict do nothing`.execute(
    tx,
  )

/** One giving or ending of mandates at a time. */
export const takeMandateTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('members.mandate'))`.execute(tx)

export async function namesById(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from members.person where id = any(${ids as string[]}::uuid[])`.execute(tx)
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export type PersonInCare = Pick<Person, 'id' | 'name' | 'email' | 'language'> & { parties: string[] }

/** Persons with a mandate that is not over, whom the acting mandate may help (migrations/0015-…). */
export async function personsInCare(tx: Tx): Promise<PersonInCare[]> {
  const { rows } = await sql<PersonInCare>`select id, name, email, language, parties from members.in_care() order by name, id`.execute(tx)
  return rows
}
