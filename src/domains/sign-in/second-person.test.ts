import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { waitingDays } from '#domains/members/deed-of-two.ts'
import { decideDeedOfTwo, insertDeedOfTwo } from '#domains/members/deed-of-two-queries.server.ts'
import { countForSecond, deedsOfTwoDesk } from '#domains/members/deeds-of-two.server.ts'
import { listMandates, renewMandate } from '#domains/members/mandates.server.ts'
import type { Proposal } from '#domains/members/model.ts'
import { admitParty, liftSuspension, readDeeds, suspendParty } from '#domains/members/operations.server.ts'
import { insertMandate, insertPerson } from '#domains/members/queries.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { givePasskey, newMember } from '../../../tests/members.ts'
import { openInvitation } from './invitations.server.ts'
import { handOverMandate, invite } from './inviting.server.ts'
import { admitByTwo, approveDeed, liftByTwo, refuseDeed } from './second-person.server.ts'

const origin = 'https://liaison.example'
const refused = { kind: 'forbidden' }
const proposal = (changed: Partial<Proposal> = {}): Proposal => ({
  name: 'New Person',
  email: `${randomUUID()}@example.org`,
  language: 'en',
  party: 'IT',
  role: 'national_administrator',
  authority: 'Ministero',
  validFrom: '2026-11-21',
  validUntil: '2027-11-20',
  languages: ['it'],
  functions: [],
  ...changed,
})
const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

describe('while nobody else could decide', () => {
  const database = withDatabase()

  test('one officer works alone, and the record says that there was no second person yet', async () => {
    const one = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    await givePasskey(database, one)
    // Somebody who was invited and never came cannot decide anything.
    await newMember(database, { role: 'chair', party: 'NO' })
    expect(await invite(await one.scope(), proposal(), origin)).toBe('invited')
    const admission = { circle: 'member-states', party: 'unodc', decision: 'A decision for a test', decidedOn: '2026-11-01' }
    expect(await admitByTwo(await one.scope(), admission, origin)).toBe('done')
    await suspendParty(await one.scope(), { circle: 'member-states', party: 'unodc', reason: 'For a test' })
    expect(await liftByTwo(await one.scope(), 'member-states', 'unodc', origin)).toBe('done')
    const alone = (await readDeeds(await one.scope(), { limit: 50 })).filter(({ note }) => note.second === 'nobody_yet')
    expect(alone.map(({ deed }) => deed)).toEqual(['lift_suspension', 'admit_party', 'give_mandate'])
  })

  test('but not once there was somebody: who ends everybody else’s mandate is not alone for thirty days', async () => {
    const one = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    const other = await newMember(database, { role: 'chair', party: 'NO' })
    await givePasskey(database, other)
    await database.query(`update members.mandate set ended_at = '${testNow.toISOString()}', end_reason = 'left'
      where person <> '${one.person}' and ended_at is null`)
    expect(await invite(await one.scope(), proposal(), origin)).toBe('waits')
    const after = { validFrom: '2026-12-22' }
    expect(await invite(await one.scope(true, later(31)), proposal(after), origin)).toBe('invited')
  })
})

describe('a deed of two', () => {
  const database = withDatabase()
  const member = async (role: MemberRole, party: string) => {
    const one = await newMember(database, { role, party })
    await givePasskey(database, one)
    return one
  }
  type Somebody = Awaited<ReturnType<typeof member>>
  const officer = () => member('secretariat', 'council_of_europe')
  const waitingOf = async (by: Somebody) => {
    const lines = await deedsOfTwoDesk(await by.scope())
    return lines.find(({ askedBy, standing }) => askedBy === by.person && standing === 'waiting')?.id ?? ''
  }
  const asked = async (by: Somebody, changed: Partial<Proposal> = {}) => {
    const given = proposal(changed)
    expect(await invite(await by.scope(), given, origin)).toBe('waits')
    return { given, id: await waitingOf(by) }
  }
  const lettersTo = async (email: string): Promise<{ kind: string; plain: string }[]> =>
    (await database.query(`select kind, plain from mail.message where recipient = '${email}' order by made_at, kind`)).rows
  const mandatesTo = async ({ email }: Proposal) =>
    (await database.query(`select m.* from members.mandate m join members.person p on p.id = m.person where p.email = '${email}'`)).rows

  test('waits, is written of to colleagues, and is done by the second person alone: the mandate, the link, and word to who asked', async () => {
    const [one, other] = [await officer(), await officer()]
    const { given, id } = await asked(one)
    expect(await mandatesTo(given)).toEqual([])
    expect(await lettersTo(given.email)).toEqual([])
    expect((await lettersTo(`${other.person}@example.org`)).map(({ kind }) => kind)).toEqual(['second_person'])
    expect((await lettersTo(`${other.person}@example.org`))[0]?.plain).not.toContain(given.name)
    expect(await countForSecond(await other.scope())).toBe(1)
    expect(await countForSecond(await one.scope())).toBe(0)
    await approveDeed(await other.scope(), id, origin)
    expect(await mandatesTo(given)).toMatchObject([{ role: 'national_administrator', created_by: other.mandate }])
    const link = /invitation#([\w-]{43})/.exec((await lettersTo(given.email))[0]?.plain ?? '')?.[1] ?? ''
    expect((await openInvitation(database.programScope(), link)).mandates).toMatchObject([{ role: 'national_administrator' }])
    expect((await lettersTo(`${one.person}@example.org`)).map(({ kind }) => kind)).toEqual(['decided'])
    const { rows } = await database.query(`select who, person is not null as known from members.deed_of_two where id = '${id}'`)
    expect(rows).toEqual([{ who: null, known: true }])
    await expect(approveDeed(await other.scope(), id, origin)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test.each(['chair', 'national_administrator'] as const)(
    'is approved by the %s of a party inside, who gives no such mandate alone',
    async (role) => {
      const [one, second] = [await officer(), await member(role, 'NO')]
      const { given, id } = await asked(one, { role: 'chair', party: 'SE' })
      await expect(invite(await second.scope(), proposal({ party: 'NO' }), origin)).rejects.toMatchObject(refused)
      await approveDeed(await second.scope(), id, origin)
      expect(await mandatesTo(given)).toMatchObject([{ role: 'chair', party: 'SE' }])
    },
  )

  test('lets a party in, and in again, by somebody who does not act for it; suspending stays the deed of one', async () => {
    const [one, second] = [await officer(), await member('chair', 'NO')]
    const own = await member('national_administrator', 'AT')
    await suspendParty(await one.scope(false), { circle: 'member-states', party: 'AT', reason: 'For a test' })
    expect(await liftByTwo(await one.scope(), 'member-states', 'AT', origin)).toBe('waits')
    const lift = await waitingOf(one)
    await expect(approveDeed(await own.scope(), lift, origin)).rejects.toMatchObject({ kind: 'not-found' })
    await approveDeed(await second.scope(), lift, origin)
    expect((await own.scope()).actor).toMatchObject({ circles: ['member-states'] })
    const admission = { circle: 'member-states', party: 'unodc', decision: 'A decision for a test', decidedOn: '2026-11-01' }
    expect(await admitByTwo(await one.scope(), admission, origin)).toBe('waits')
    await approveDeed(await second.scope(), await waitingOf(one), origin)
    const guest = await member('observer', 'unodc')
    expect((await guest.scope()).actor).toMatchObject({ circles: ['member-states'] })
  })

  test('is approved by nobody who asked for it, whom it is about, whose party is suspended, or whose passkey was not used a moment ago', async () => {
    const [one, other, outside] = [await officer(), await officer(), await member('national_administrator', 'BE')]
    await suspendParty(await one.scope(), { circle: 'member-states', party: 'BE', reason: 'For a test' })
    const { id } = await asked(one, { email: `${other.person}@example.org`, role: 'auditor', party: 'FR' })
    await expect(approveDeed(await one.scope(), id, origin)).rejects.toMatchObject(refused)
    await expect(approveDeed(await other.scope(), id, origin)).rejects.toMatchObject(refused)
    await expect(approveDeed(await outside.scope(), id, origin)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(approveDeed(await (await officer()).scope(false), id, origin)).rejects.toMatchObject(refused)
    const decide = (by: Somebody) => async () => {
      const scope = await by.scope()
      return actingAs(scope, (tx) => decideDeedOfTwo(tx, id, { outcome: 'approved', mandate: by.mandate, by: by.person }, testNow))
    }
    for (const by of [one, other]) await expect(decide(by)(), by.role).rejects.toThrow(/check constraint|row-level security/)
    expect(await decide(outside)()).toBe(false)
  })

  test('is not approved once who asked has lost the mandate, nor after its time; then its names go', async () => {
    const [one, other] = [await officer(), await officer()]
    const { id } = await asked(one)
    await database.query(
      `update members.mandate set ended_at = '${testNow.toISOString()}', end_reason = 'left' where id = '${one.mandate}'`,
    )
    await expect(approveDeed(await other.scope(), id, origin)).rejects.toMatchObject({ kind: 'conflict' })
    const old = await asked(other)
    const late = await (await officer()).scope(true, later(waitingDays.give_mandate))
    await expect(approveDeed(late, old.id, origin)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('is refused by who could approve it, and taken back by who asked; nothing is done', async () => {
    const [one, other] = [await officer(), await officer()]
    for (const [by, told] of [
      [other, ['decided']],
      [one, ['decided']],
    ] as const) {
      const { given, id } = await asked(one)
      await refuseDeed(await by.scope(false), id, origin)
      await expect(approveDeed(await other.scope(), id, origin)).rejects.toMatchObject({ kind: 'conflict' })
      expect(await mandatesTo(given)).toEqual([])
      expect((await lettersTo(`${one.person}@example.org`)).map(({ kind }) => kind)).toEqual(told)
    }
  })

  test('asked for twice waits once, and of two who approve at the same moment one does', async () => {
    const [one, other, third] = [await officer(), await officer(), await officer()]
    const { given, id } = await asked(one)
    await expect(invite(await other.scope(), given, origin)).rejects.toMatchObject({ kind: 'conflict' })
    const scopes = [await other.scope(), await third.scope()]
    const outcomes = await Promise.allSettled(scopes.map((scope) => approveDeed(scope, id, origin)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await mandatesTo(given)).toHaveLength(1)
  })

  test('is no way round by handing over; a power that goes on is renewed by one, and one that lapsed is not', async () => {
    const [one, holder] = [await officer(), await member('national_administrator', 'PT')]
    const to = { name: 'Next', email: `${randomUUID()}@example.org`, language: 'en' as const, languages: [] }
    await expect(handOverMandate(await one.scope(), { mandate: holder.mandate, ...to }, origin)).rejects.toMatchObject({ kind: 'conflict' })
    await renewMandate(await one.scope(), holder.mandate, '2029-06-30')
    expect((await listMandates(await one.scope(), 'PT')).some(({ validUntil }) => validUntil === '2029-06-30')).toBe(true)
    const lapsed = await newMember(database, { role: 'auditor', party: 'PT', until: '2026-06-30' })
    await expect(renewMandate(await one.scope(), lapsed.mandate, '2029-06-30')).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('is refused by the database too, where the program forgets to ask', async () => {
    const [one, other] = [await officer(), await officer()]
    const scope = await one.scope()
    const byDatabase = /row-level security|second person/
    const given = { ...proposal(), id: randomUUID(), person: other.person, follows: null }
    await expect(actingAs(scope, (tx) => insertMandate(tx, given, testNow, one.mandate))).rejects.toThrow(byDatabase)
    await expect(actingAs(scope, (tx) => insertMandate(tx, { ...given, follows: other.mandate }, testNow, null))).rejects.toThrow(
      byDatabase,
    )
    const admission = { circle: 'member-states', party: 'interpol', decision: 'A decision', decidedOn: '2026-11-01' }
    await expect(actingAs(scope, (tx) => admitParty(tx, scope, admission))).rejects.toThrow(byDatabase)
    await suspendParty(scope, { circle: 'member-states', party: 'LU', reason: 'For a test' })
    await expect(actingAs(scope, (tx) => liftSuspension(tx, scope, 'member-states', 'LU'))).rejects.toThrow(byDatabase)
    // Approved for one person, a mandate goes to no other and in no other role.
    const { id } = await asked(one, { party: 'GR' })
    const second = await other.scope()
    const misuse = (changed: Partial<typeof given>) =>
      actingAs(second, async (tx) => {
        const named = { id: randomUUID(), name: 'Named', email: `${randomUUID()}@example.org`, language: 'en' as const }
        await insertPerson(tx, named, testNow)
        await decideDeedOfTwo(tx, id, { outcome: 'approved', mandate: other.mandate, by: other.person, person: named.id }, testNow)
        await insertMandate(tx, { ...given, party: 'GR', id: randomUUID(), person: named.id, ...changed }, testNow, null)
      })
    await expect(misuse({ role: 'secretariat' })).rejects.toThrow(byDatabase)
    await expect(misuse({ person: one.person })).rejects.toThrow(byDatabase)
    await misuse({})
  })

  test('is asked for by nobody who could not do it alone', async () => {
    const [nobody, own] = [await member('desk_officer', 'IT'), await member('national_administrator', 'IT')]
    for (const by of [nobody, own]) {
      const scope = await by.scope()
      const given = {
        deed: 'give_mandate' as const,
        party: 'IT',
        what: { role: 'auditor' as const },
        id: randomUUID(),
        mandate: by.mandate,
        by: by.person,
      }
      await expect(actingAs(scope, (tx) => insertDeedOfTwo(tx, { ...given, expiresAt: later(1) }, testNow))).rejects.toThrow(
        /row-level security/,
      )
      await expect(invite(scope, proposal({ role: 'auditor' }), origin)).rejects.toMatchObject(refused)
    }
    await expect(deedsOfTwoDesk(await nobody.scope())).rejects.toMatchObject(refused)
  })
})
