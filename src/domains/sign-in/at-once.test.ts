import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { deedsOfTwoDesk, letBackInOwnName } from '#domains/members/deeds-of-two.server.ts'
import type { Proposal } from '#domains/members/model.ts'
import { askErasure, listErasures } from '#domains/members/own-record.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { boundKey, givePasskey, newMember } from '../../../tests/members.ts'
import { SoftwarePasskey } from '../../../tests/software-passkey.ts'
import { challengeToEnrol } from './ceremonies.server.ts'
import { erase } from './erasing.server.ts'
import { addPasskey, enrol } from './invitations.server.ts'
import { invite } from './inviting.server.ts'
import { askRecovery } from './recovery.server.ts'
import { approveDeed } from './second-person.server.ts'
import { beginSession } from './sessions.server.ts'

// Two tabs, two officers, one person who presses a button twice: what may happen at the same moment leaves nothing half done
// and nothing done twice. Where it depends on who comes first, it is tried several times.

const database = withDatabase()
const origin = 'https://liaison.example'
const times = Array.from({ length: 4 })
const officer = () => newMember(database, { role: 'secretariat', party: 'council_of_europe' })
const proposal = (changed: Partial<Proposal> = {}): Proposal => ({
  name: 'New Person',
  email: `${randomUUID()}@example.org`,
  language: 'en',
  party: 'IT',
  role: 'prosecutor',
  authority: 'Procura',
  validFrom: '2026-11-21',
  validUntil: '2027-11-20',
  languages: [],
  functions: [],
  ...changed,
})
const numbers = async (statement: string) => Object.values((await database.query(statement)).rows[0]).map(Number)
const outcomes = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason.kind ?? String(one.reason)))).sort()

/** Somebody just invited, and the answer their browser is about to send. */
async function aboutToEnrol() {
  const given = proposal()
  await invite(await (await officer()).scope(), given, origin)
  const { rows } = await database.query(
    `select p.id, m.plain from members.person p join mail.message m on m.recipient = p.email where p.email = '${given.email}'`,
  )
  const { id: person, plain } = rows[0] as { id: string; plain: string }
  const token = /invitation#([\w-]{43})/.exec(plain)?.[1] ?? ''
  const place = { origin, boundTo: token }
  const { challenge } = await challengeToEnrol(database.programScope(), { id: person, name: '', email: given.email }, place)
  const answer = new SoftwarePasskey(origin).made(challenge)
  return {
    person,
    email: given.email,
    enrols: () => enrol(database.programScope(), { token, answer, passkeyName: 'Key', browser: 'Test', place }),
  }
}
/** Between using up the link and keeping the passkey lies a moment: here it is long enough for somebody to come between. */
beforeAll(() =>
  database.query(`create function sign_in.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(1.5); return null; end $$;
    create trigger dawdle after update on sign_in.invitation for each row when (new.used_at is not null) execute function sign_in.dawdle()`),
)
const dawdling = async () => {
  const { rows } = await database.query(
    `select from pg_locks where relation = 'sign_in.invitation'::regclass and mode = 'RowExclusiveLock'`,
  )
  return rows.length > 0
}
const keysOf = (person: string) => numbers(`select count(*) from sign_in.passkey where person = '${person}' and revoked_at is null`)
const askedErasure = async (person: string) => {
  const scope = { ...database.programScope(), actor: { kind: 'entrant' as const, person, confirmed: true } }
  await askErasure(scope, person)
  const { id } = (await listErasures(await (await officer()).scope())).find((one) => one.person === person) ?? { id: '' }
  return id
}

describe('an invitation', () => {
  test('sent twice, at once or in a row, gives one mandate and one message', async () => {
    for (const _ of times) {
      const [scope, given] = [await (await officer()).scope(), proposal()]
      expect(await outcomes([invite(scope, given, origin), invite(scope, given, origin)])).toEqual(['conflict', 'done'])
      await expect(invite(scope, given, origin)).rejects.toMatchObject({ kind: 'conflict' })
      const counted = await numbers(`
        select (select count(*) from members.mandate m join members.person p on p.id = m.person where p.email = '${given.email}'),
          (select count(*) as mails from mail.message where recipient = '${given.email}')`)
      expect(counted).toEqual([1, 1])
    }
  })

  test('to two mandates at once makes one person', async () => {
    const [scope, given] = [await (await officer()).scope(), proposal()]
    const all = (['prosecutor', 'expert', 'trainer'] as const).map((role) => invite(scope, { ...given, role }, origin))
    expect(await outcomes(all)).toEqual(['done', 'done', 'done'])
    expect(await numbers(`select count(*) from members.person where email = '${given.email}'`)).toEqual([1])
  })
})

describe('an erasure', () => {
  test('leaves no passkey to who uses a link in the same moment', async () => {
    const { person, enrols } = await aboutToEnrol()
    const id = await askedErasure(person)
    const scope = await (await officer()).scope()
    const enrolled = enrols()
    await expect.poll(dawdling, { timeout: 15_000 }).toBe(true)
    expect(await outcomes([enrolled, erase(scope, id)])).toEqual(['done', 'done'])
    expect(await keysOf(person)).toEqual([0])
  })

  test('leaves no mandate to who is given one in the same moment', async () => {
    for (const _ of times) {
      const { person, email } = await aboutToEnrol()
      const id = await askedErasure(person)
      const [one, other] = [await (await officer()).scope(), await (await officer()).scope()]
      expect(await outcomes([invite(one, proposal({ email, role: 'trainer' }), origin), erase(other, id)])).toEqual(['done', 'done'])
      expect(await numbers(`select count(*) from members.mandate where person = '${person}' and ended_at is null`)).toEqual([0])
    }
  })
})

describe('an erasure, while a second person approves a mandate with power,', () => {
  test('leaves none to who is erased, and no name in what waits', async () => {
    for (const _ of times) {
      const { person, email } = await aboutToEnrol()
      const [one, other, third] = [await officer(), await officer(), await officer()]
      await givePasskey(database, other)
      expect(await invite(await one.scope(), proposal({ email, role: 'auditor' }), origin)).toBe('waits')
      const waiting = (await deedsOfTwoDesk(await other.scope())).find(({ askedBy }) => askedBy === one.person)
      const [id, scope, eraser] = [await askedErasure(person), await other.scope(), await third.scope()]
      const done = await outcomes([approveDeed(scope, waiting?.id ?? '', origin), erase(eraser, id)])
      expect([
        ['done', 'done'],
        ['conflict', 'done'],
      ]).toContainEqual(done)
      expect(await numbers(`select count(*) from members.mandate where person = '${person}' and ended_at is null`)).toEqual([0])
      expect(await numbers(`select count(*) from members.deed_of_two where who is not null or outcome is null`)).toEqual([0])
    }
  })
})

describe('a recovery', () => {
  test('leaves no passkey to who uses the old link in the same moment', async () => {
    const { person, enrols } = await aboutToEnrol()
    const [one, other] = [await (await officer()).scope(), await (await officer()).scope()]
    await askRecovery(one, { person, reason: 'Called back' }, origin)
    const own = { ...database.programScope(), actor: { kind: 'entrant' as const, person, confirmed: true } }
    const id = (await letBackInOwnName(own, person))?.id ?? ''
    const enrolled = enrols()
    await expect.poll(dawdling, { timeout: 15_000 }).toBe(true)
    expect(await outcomes([enrolled, approveDeed(other, id, origin)])).toEqual(['done', 'done'])
    expect(await keysOf(person)).toEqual([0])
  })

  test('takes from a session it has ended the passkey that was being added', async () => {
    const member = await newMember(database, { role: 'prosecutor', party: 'IT' })
    const scope = await member.scope()
    const at = testNow.toISOString()
    await givePasskey(database, member)
    await actingAs(scope, (tx) => beginSession(tx, scope, { person: member.person, passkey: `key-of-${member.person}`, browser: 'Test' }))
    const { rows } = await database.query(`select id from sign_in.session where person = '${member.person}'`)
    const place = { origin, boundTo: rows[0].id as string }
    const { challenge } = await challengeToEnrol(scope, { id: member.person, name: '', email: '' }, place)
    await database.query(`update sign_in.session set ended_at = '${at}', end_reason = 'passkey_revoked' where id = '${place.boundTo}'`)
    const answer = new SoftwarePasskey(origin).made(challenge)
    const adding = { mandates: [], demands: {}, session: { person: member.person, key: boundKey } }
    await expect(addPasskey(scope, adding, answer, 'Mine', place)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await keysOf(member.person)).toEqual([1])
  })
})
