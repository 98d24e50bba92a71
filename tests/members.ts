import { randomUUID } from 'node:crypto'
import type { Known } from '#domains/members/entering.server.ts'
import { enter } from '#domains/members/entering.server.ts'
import { deskTermsVersion, termsVersion } from '#domains/members/model.ts'
import type { Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'
import { type TestDatabase, testNow } from './database.ts'

export type Newcomer = { role: MemberRole; party: string; authority?: string; terms?: boolean; until?: string }
export type Means = Partial<Pick<Known, 'key' | 'workstation'>>

/** A passkey that stays on its device, made with a link, of an unknown model. */
export const boundKey = { deviceBound: true, vouched: true, attested: false, model: '00000000-0000-0000-0000-000000000000' }

/** A person with one mandate, put there by the owner of the database; asks as the pages do, having just confirmed. */
export async function newMember(
  database: TestDatabase,
  { role, party, authority = 'Office', terms = true, until = '2027-12-31' }: Newcomer,
) {
  const [person, mandate] = [randomUUID(), randomUUID()]
  const at = testNow.toISOString()
  await database.query(`
    insert into members.person (id, name, email, created_at) values ('${person}', '${role} of ${party}', '${person}@example.org', '${at}');
    insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      values ('${mandate}', '${person}', '${party}', '${role}', '${authority}', '2026-01-01', '${until}', '${at}')`)
  const versions = role === 'desk_officer' ? [termsVersion, deskTermsVersion] : [termsVersion]
  for (const version of terms ? versions : [])
    await database.query(`insert into members.terms_accepted values ('${person}', '${version}', '${at}')`)
  const entered = (confirmed = true, now: Date | string = testNow, means: Means = {}) =>
    enter(database.programScope(now), { person, mandate: null, confirmed, key: boundKey, workstation: null, ...means })
  const scope = async (confirmed = true, now: Date | string = testNow, means: Means = {}): Promise<Scope> => {
    const found = await entered(confirmed, now, means)
    if (!found) throw new Error('no such person')
    return { ...database.programScope(now), actor: found.actor }
  }
  return { person, mandate, role, party, entered, scope }
}

/** A passkey of somebody, put there by the owner of the database: they can sign in, and decide. */
export const givePasskey = (database: TestDatabase, { person }: { person: string }) =>
  database.query(`insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, attested, vouched, name, created_at)
    values ('key-of-${person}', '${person}', '\\x00', 0, gen_random_uuid(), true, false, true, 'Key', '${testNow.toISOString()}')`)
