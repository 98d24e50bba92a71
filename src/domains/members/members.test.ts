import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import type { Scope } from '#platform/scope.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { endMandate, giveMandate, listMandates, renewMandate } from './mandates.server.ts'
import { type Proposal, standingOf } from './model.ts'
import {
  acceptTerms,
  admitParty,
  liftSuspension,
  listCircles,
  listParties,
  readDeeds,
  suspendParty,
  writePartyList,
} from './operations.server.ts'
import * as queries from './queries.server.ts'

const database = withDatabase()
const proposal = (changed: Partial<Proposal> = {}): Proposal => ({
  name: 'New Person',
  email: `${randomUUID()}@example.org`,
  language: 'en',
  party: 'IT',
  role: 'prosecutor',
  authority: 'Procura',
  validFrom: '2026-11-21',
  validUntil: '2027-11-20',
  languages: ['it'],
  functions: [],
  ...changed,
})
const give = (scope: Scope, changed: Partial<Proposal> = {}) => actingAs(scope, (tx) => giveMandate(tx, scope, proposal(changed)))
const refused = { kind: 'forbidden' }
const byTheDatabase = /row-level security/

describe('parties', () => {
  test('every member state and every listed organisation is one, and a second start changes nothing', async () => {
    const parties = await listParties(database.scope())
    expect(parties.filter(({ kind }) => kind === 'member_state')).toHaveLength(46)
    expect(parties.filter(({ kind }) => kind === 'organisation').map(({ id }) => id)).toContain('council_of_europe')
    await writePartyList(database.scope())
    expect(await listParties(database.scope())).toEqual(parties)
  })
})

describe('a mandate', () => {
  test('opens nothing before the terms are accepted', async () => {
    const { scope, entered } = await newMember(database, { role: 'prosecutor', party: 'FR', terms: false })
    expect((await scope()).actor.kind).toBe('entrant')
    await acceptTerms(await scope())
    expect((await entered())?.actor.kind).toBe('member')
  })

  test('opens nothing before its first day and after its last', async () => {
    const { scope } = await newMember(database, { role: 'prosecutor', party: 'FR', until: '2026-12-31' })
    expect((await scope(true, '2025-12-31T12:00:00Z')).actor.kind).toBe('entrant')
    expect((await scope(true, '2026-12-31T12:00:00Z')).actor.kind).toBe('member')
    expect((await scope(true, '2027-01-01T12:00:00Z')).actor.kind).toBe('entrant')
  })

  test('that ends closes its doors on the next request, and what was done keeps its name', async () => {
    const [officer, leaver] = [
      await newMember(database, { role: 'secretariat', party: 'council_of_europe' }),
      await newMember(database, { role: 'prosecutor', party: 'FR' }),
    ]
    await acceptTerms(await leaver.scope())
    await endMandate(await officer.scope(), leaver.mandate, 'left')
    expect((await leaver.scope()).actor.kind).toBe('entrant')
    const deeds = await readDeeds(await officer.scope(), { person: leaver.person, limit: 10 })
    expect(deeds.map(({ deed, actor }) => [deed, actor])).toEqual([['accept_terms', 'prosecutor']])
    await expect(endMandate(await officer.scope(), leaver.mandate, 'left')).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('is renewed by another that follows it', async () => {
    const [officer, member] = [
      await newMember(database, { role: 'secretariat', party: 'council_of_europe' }),
      await newMember(database, { role: 'trainer', party: 'FR' }),
    ]
    await renewMandate(await officer.scope(), member.mandate, '2028-06-30')
    const mandates = (await listMandates(await officer.scope(), 'FR')).filter(({ person }) => person === member.person)
    expect(mandates.map((mandate) => [standingOf(mandate, '2026-11-21'), mandate.validUntil])).toEqual([
      ['living', '2028-06-30'],
      ['ended', '2027-12-31'],
    ])
  })

  test('cannot be changed or deleted, whoever asks the database', async () => {
    const { mandate } = await newMember(database, { role: 'expert', party: 'FR' })
    await expect(database.query(`update members.mandate set role = 'secretariat' where id = '${mandate}'`)).rejects.toThrow(
      /followed by another/,
    )
    await expect(database.query(`delete from members.mandate where id = '${mandate}'`)).rejects.toThrow(/append-only/)
  })

  test('of one’s own is not ended, so that the last officer stays; two who end each other’s leave one', async () => {
    const [one, other] = [
      await newMember(database, { role: 'secretariat', party: 'council_of_europe' }),
      await newMember(database, { role: 'secretariat', party: 'council_of_europe' }),
    ]
    await expect(endMandate(await one.scope(), one.mandate, 'left')).rejects.toMatchObject(refused)
    const [first, second] = [await one.scope(), await other.scope()]
    const ends = await Promise.allSettled([endMandate(first, other.mandate, 'left'), endMandate(second, one.mandate, 'left')])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a national administrator', () => {
  test('gives mandates of the own party that give no power over others, and no other', async () => {
    const scope = await (await newMember(database, { role: 'national_administrator', party: 'IT' })).scope()
    await give(scope)
    await expect(give(scope, { party: 'FR' })).rejects.toMatchObject(refused)
    for (const role of ['secretariat', 'chair', 'national_administrator', 'auditor'] as const)
      await expect(give(scope, { role })).rejects.toMatchObject(refused)
  })

  test('is refused by the database too, where the program forgets to ask', async () => {
    const { scope, person } = await newMember(database, { role: 'national_administrator', party: 'IT' })
    const acting = await scope()
    const insert = (changed: Partial<Proposal>) =>
      actingAs(acting, (tx) =>
        queries.insertMandate(tx, { ...proposal(changed), id: randomUUID(), person, follows: null }, acting.now, null),
      )
    await insert({})
    await expect(insert({ party: 'FR' })).rejects.toThrow(byTheDatabase)
    await expect(insert({ role: 'secretariat' })).rejects.toThrow(byTheDatabase)
  })

  test.each(['chair', 'auditor'] as const)('gives no role that reaches beyond the own party: %s', async (role) => {
    const administrator = await newMember(database, { role: 'national_administrator', party: 'IT' })
    const scope = await administrator.scope()
    await expect(give(scope, { role })).rejects.toMatchObject(refused)
    const row = { ...proposal({ role }), id: randomUUID(), person: administrator.person, follows: null }
    await expect(actingAs(scope, (tx) => queries.insertMandate(tx, row, scope.now, administrator.mandate))).rejects.toThrow(byTheDatabase)
  })

  test('without a passkey used a moment ago gives none', async () => {
    const { scope } = await newMember(database, { role: 'national_administrator', party: 'IT' })
    await expect(give(await scope(false))).rejects.toMatchObject(refused)
  })

  test('does not rename somebody by inviting their address', async () => {
    const scope = await (await newMember(database, { role: 'national_administrator', party: 'IT' })).scope()
    const email = `${randomUUID()}@example.org`
    const first = await give(scope, { email, name: 'First Name' })
    expect((await give(scope, { email, name: 'Other Name', role: 'expert' })).person).toMatchObject({
      id: first.person.id,
      name: 'First Name',
    })
  })
})

describe('rows', () => {
  test('of other parties’ mandates are not there for a member, nor for nobody', async () => {
    await newMember(database, { role: 'prosecutor', party: 'DE' })
    const member = await newMember(database, { role: 'prosecutor', party: 'ES' })
    const seen = await actingAs(await member.scope(), (tx) => queries.mandatesSeen(tx, {}))
    expect(new Set(seen.map(({ party }) => party))).toEqual(new Set(['ES']))
    expect(await actingAs(database.programScope(), (tx) => queries.mandatesSeen(tx, {}))).toEqual([])
  })

  test('of persons are there for whom they work with, and addresses for who writes to them', async () => {
    const german = await newMember(database, { role: 'prosecutor', party: 'DE' })
    const colleague = await newMember(database, { role: 'expert', party: 'DE' })
    const stranger = await newMember(database, { role: 'national_administrator', party: 'ES' })
    const administrator = await newMember(database, { role: 'national_administrator', party: 'DE' })
    const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    const asks = async (scope: Scope) =>
      actingAs(scope, async (tx) => {
        const found = await queries.personById(tx, german.person)
        return found && [found.name, found.email]
      })
    const name = 'prosecutor of DE'
    const address = `${german.person}@example.org`
    expect(await asks(await german.scope())).toEqual([name, address])
    expect(await asks(await colleague.scope())).toEqual([name, null])
    expect(await asks(await stranger.scope())).toBeUndefined()
    expect(await asks(await administrator.scope())).toEqual([name, address])
    expect(await asks(await officer.scope())).toEqual([name, address])
    expect(await asks(database.programScope())).toBeUndefined()
  })

  test('of persons are changed by themselves alone, and addresses by no page', async () => {
    const [one, other] = [
      await newMember(database, { role: 'prosecutor', party: 'DE' }),
      await newMember(database, { role: 'prosecutor', party: 'DE' }),
    ]
    const given = { name: 'Another Name', language: 'en' as const, timeZone: 'UTC', languages: [], muted: [] }
    const scope = await one.scope()
    await actingAs(scope, (tx) => queries.updateOwnRecord(tx, other.person, given))
    expect((await actingAs(scope, (tx) => queries.personById(tx, other.person)))?.name).toBe('prosecutor of DE')
    for (const statement of ["update members.person set email = 'x@example.org'", 'select email from members.person'])
      await expect(database.programQuery(statement)).rejects.toThrow(/permission denied/)
  })

  test('are shown under a mandate of one’s own only: naming somebody else’s shows nothing', async () => {
    const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    const member = await newMember(database, { role: 'observer', party: 'PT' })
    const acting = await member.scope()
    const forged = { ...acting, actor: { ...acting.actor, mandate: officer.mandate } } as Scope
    const seen = await actingAs(forged, (tx) => queries.mandatesSeen(tx, {}))
    expect(new Set(seen.map(({ person }) => person))).toEqual(new Set([member.person]))
  })
})

describe('a circle', () => {
  test('is seen by its parties; a suspended one is out on the next request and back when it is lifted', async () => {
    const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    const member = await newMember(database, { role: 'prosecutor', party: 'AT' })
    const circlesOf = async () => (await listCircles(await member.scope())).map(({ id }) => id)
    expect(await circlesOf()).toEqual(['member-states'])
    await suspendParty(await officer.scope(false), { circle: 'member-states', party: 'AT', reason: 'For a test' })
    expect(await circlesOf()).toEqual([])
    expect((await member.scope()).actor).toMatchObject({ circles: [] })
    const lift = (scope: Scope) => actingAs(scope, (tx) => liftSuspension(tx, scope, 'member-states', 'AT'))
    await expect(lift(await officer.scope(false))).rejects.toMatchObject(refused)
    await lift(await officer.scope())
    expect(await circlesOf()).toEqual(['member-states'])
  })

  test('lets an organisation in by a recorded decision only', async () => {
    const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    const guest = await newMember(database, { role: 'observer', party: 'unodc' })
    expect((await guest.scope()).actor).toMatchObject({ circles: [] })
    const decision = { circle: 'member-states', party: 'unodc', decision: 'CDPC, a decision for a test', decidedOn: '2026-11-01' }
    const scope = await officer.scope()
    const admit = (changed: Partial<typeof decision>) => actingAs(scope, (tx) => admitParty(tx, scope, { ...decision, ...changed }))
    await expect(admit({ decidedOn: '2027-01-01' })).rejects.toMatchObject({ kind: 'invalid' })
    await admit({})
    expect((await guest.scope()).actor).toMatchObject({ circles: ['member-states'] })
    await expect(admit({})).rejects.toMatchObject({ kind: 'conflict' })
    await expect(admit({ party: 'nobody' })).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('that is closed holds the persons named in it, while their party is inside', async () => {
    const [inside, outside] = [
      await newMember(database, { role: 'expert', party: 'BE' }),
      await newMember(database, { role: 'expert', party: 'BE' }),
    ]
    await database.query(`
      insert into members.circle (id, name, within, created_at) values ('small', '{"en":"Small","fr":"Petit"}', 'member-states', '2026-11-21');
      insert into members.group_member (circle, mandate, added_at) values ('small', '${inside.mandate}', '2026-11-21')`)
    expect((await inside.scope()).actor).toMatchObject({ circles: ['member-states', 'small'] })
    expect((await outside.scope()).actor).toMatchObject({ circles: ['member-states'] })
    const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    await suspendParty(await officer.scope(), { circle: 'member-states', party: 'BE', reason: 'For a test' })
    expect((await inside.scope()).actor).toMatchObject({ circles: [] })
  })
})

describe('the record of deeds', () => {
  test('cannot be changed, deleted or emptied: not by the pages, not by the owner without taking the trigger away', async () => {
    for (const statement of ["update ledger.deed set deed = 'x'", 'delete from ledger.deed', 'truncate ledger.deed']) {
      await expect(database.programQuery(statement)).rejects.toThrow(/permission denied/)
      await expect(database.query(statement)).rejects.toThrow(/append-only/)
    }
  })

  test('takes no deed in somebody else’s name', async () => {
    const [one, other] = [
      await newMember(database, { role: 'delegate', party: 'NL' }),
      await newMember(database, { role: 'delegate', party: 'NL' }),
    ]
    const [acting, theirs] = [await one.scope(), await other.scope()]
    await expect(actingAs(acting, (tx) => recordDeed(tx, theirs, { room: 'members', deed: 'accept_terms' }))).rejects.toThrow(byTheDatabase)
  })

  test('is read whole by auditors, and by everybody else in their own part', async () => {
    const [auditor, member] = [
      await newMember(database, { role: 'auditor', party: 'council_of_europe' }),
      await newMember(database, { role: 'delegate', party: 'NL' }),
    ]
    await acceptTerms(await member.scope())
    expect((await readDeeds(await auditor.scope(), { limit: 500 })).length).toBeGreaterThan(3)
    await expect(readDeeds(await member.scope(), { limit: 10 })).rejects.toMatchObject(refused)
    await expect(readDeeds(await member.scope(), { person: auditor.person, limit: 10 })).rejects.toMatchObject(refused)
    expect((await readDeeds(await member.scope(), { person: member.person, limit: 10 })).map(({ deed }) => deed)).toEqual(['accept_terms'])
  })
})

test('the pages’ role owns nothing, makes nothing and is refused what is not granted', async () => {
  const { rows } = await database.programQuery(`
    select (select count(*)::int from pg_class where relowner = (select oid from pg_roles where rolname = current_user)) as owned,
      (select rolbypassrls or rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user) as bypass`)
  expect(rows).toEqual([{ owned: 0, bypass: false }])
  for (const statement of [
    'create table members.mine (a int)',
    'alter table ledger.deed disable trigger all',
    'alter table members.mandate disable row level security',
    "insert into public.migration (name, sha256) values ('x', 'x')",
    'delete from members.person',
    'set role liaison',
  ])
    await expect(database.programQuery(statement), statement).rejects.toThrow(/permission denied|must be owner/)
})
