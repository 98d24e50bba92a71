import { describe, expect, test } from 'vitest'
import { insertDemand } from '#domains/members/demand-queries.server.ts'
import { readDemands } from '#domains/members/demands.server.ts'
import { type Demand, demandSchema, keyFaultOf } from '#domains/members/demands.ts'
import { deskTermsVersion } from '#domains/members/model.ts'
import { acceptTerms, readDeeds } from '#domains/members/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { Desk, origin, type Signed } from '../../../tests/desk.ts'
import { boundKey, newMember } from '../../../tests/members.ts'
import { SoftwarePasskey } from '../../../tests/software-passkey.ts'
import { challengeFor } from './challenges.server.ts'
import { demand } from './demanding.server.ts'
import { addPasskey } from './invitations.server.ts'

// With which passkeys somebody may act, and what is tried with others.

const database = withDatabase()
const desk = new Desk(database)
const model = '11111111-2222-3333-4444-555555555555'
const listed = { syncedAllowed: false, models: [{ aaguid: model, name: 'A key for tests', source: 'this test' }], onlyWorkstations: false }
const bound: Demand = { syncedAllowed: false, models: [], onlyWorkstations: false }
const any: Demand = { ...bound, syncedAllowed: true }

const giveDesk = (person: string, party = 'IT') =>
  database.query(`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
    values (gen_random_uuid(), '${person}', '${party}', 'desk_officer', 'Desk', '2026-01-01', '2027-12-31', '2026-11-22T00:00:00Z');
    insert into members.terms_accepted values ('${person}', '${deskTermsVersion}', '2026-11-22') on conflict do nothing`)

/** Another passkey of one's own, as the page makes it. */
async function add(signed: Signed, key: SoftwarePasskey, lies = {}) {
  const options = await challengeFor(signed.scope, { purpose: 'enrol' }, { origin, session: signed.session, browserWord: '' })
  const adding = { ...signed.entered, session: signed.session }
  await addPasskey(signed.scope, adding, key.made(options.challenge, lies), 'Another', { origin, boundTo: signed.session.id })
}
const chosen = async (party: string, role: 'desk_officer' | 'national_administrator' | 'secretariat', given: Demand) => {
  const { scope, session } = await desk.signIn((await desk.member('secretariat', 'council_of_europe')).key)
  await demand(scope, { party, role, demand: given }, session)
}

describe('a passkey that its maker copies', () => {
  test.each(['desk_officer', 'national_administrator'] as const)(
    'is refused to a %s, with the reason, and the link still works',
    async (role) => {
      const { person } = await newMember(database, { role, party: 'IT' })
      const link = await desk.linkFor(person)
      await expect(desk.enrol(link, new SoftwarePasskey(origin, { synced: true }))).rejects.toMatchObject({
        kind: 'conflict',
        detail: { en: expect.stringMatching(/can be copied/), fr: expect.stringMatching(/copiée/) },
      })
      const { rows } = await database.query(`select count(*)::int as keys from sign_in.passkey where person = '${person}'`)
      expect(rows).toEqual([{ keys: 0 }])
      await desk.enrol(link, new SoftwarePasskey(origin))
    },
  )

  test('does for a prosecutor, who is given a desk later: the desk is closed to it, and the person is told why', async () => {
    const { key, person } = await desk.member('prosecutor', 'IT', { synced: true })
    await giveDesk(person)
    const { entered } = await desk.signIn(key)
    expect(entered.actor).toMatchObject({ role: 'prosecutor' })
    expect(Object.values(entered.hindrances)).toEqual(['passkey'])
  })

  test('makes none that is worth more than itself', async () => {
    const { key, person } = await desk.member('prosecutor', 'IT', { synced: true })
    await giveDesk(person)
    const better = new SoftwarePasskey(origin)
    await add(await desk.signIn(key), better)
    const { entered } = await desk.signIn(better)
    expect(entered.actor).toMatchObject({ role: 'prosecutor' })
    expect(Object.values(entered.hindrances)).toEqual(['passkey'])
  })

  test('by which a session is confirmed closes what asks for a better one, and the better one opens it again', async () => {
    const { key, person } = await desk.member('prosecutor', 'IT')
    await giveDesk(person)
    const copied = new SoftwarePasskey(origin, { synced: true })
    const first = await desk.signIn(key)
    expect(first.entered.hindrances).toEqual({})
    await add(first, copied)
    const lowered = await desk.confirm(first, copied)
    expect(Object.values(lowered.entered.hindrances)).toEqual(['passkey'])
    expect((await desk.confirm(lowered, key)).entered.hindrances).toEqual({})
  })

  test('does where the party chose so, from the next request on, and the choice is a deed', async () => {
    const { key, person } = await desk.member('prosecutor', 'PT', { synced: true })
    await giveDesk(person, 'PT')
    const { token } = await desk.signIn(key)
    await chosen('PT', 'desk_officer', any)
    expect((await desk.opened(token))?.entered.hindrances).toEqual({})
    const deeds = await readDeeds(await desk.secretariat(), { deed: 'choose_demand', party: 'PT', limit: 5 })
    expect(deeds[0]?.note).toEqual({ role: 'desk_officer', passkeys: 'any' })
    await chosen('PT', 'desk_officer', bound)
    expect(Object.values((await desk.opened(token))?.entered.hindrances ?? {})).toEqual(['passkey'])
  })
})

test('a passkey that said it stays on its device, and says otherwise later, is refused', async () => {
  const { key } = await desk.member('desk_officer', 'IT')
  await expect(desk.signIn(key, 0, undefined, { synced: true })).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await desk.signIn(key)).entered.actor).toMatchObject({ role: 'desk_officer' })
})

describe('a list of models', () => {
  test('is met by a model that its maker’s certificate proves, and by nothing else', () => {
    const key = { ...boundKey, attested: true, model }
    expect(keyFaultOf(listed, key)).toBeNull()
    expect(keyFaultOf(listed, { ...key, attested: false })).toBe('unattested')
    expect(keyFaultOf(listed, { ...key, model: boundKey.model })).toBe('unlisted')
    expect(keyFaultOf(listed, { ...key, deviceBound: false })).toBe('copied')
    expect(keyFaultOf(bound, boundKey)).toBeNull()
  })

  test('is not met by a passkey that vouches for itself', async () => {
    await chosen('SE', 'desk_officer', listed)
    const { person } = await newMember(database, { role: 'desk_officer', party: 'SE' })
    const link = await desk.linkFor(person)
    await expect(desk.enrol(link, new SoftwarePasskey(origin), { model })).rejects.toMatchObject({
      detail: { en: expect.stringMatching(/does not prove/) },
    })
  })

  test('is the only reason why an authenticator is asked what it is', async () => {
    const asked = async (role: 'desk_officer' | 'prosecutor') => {
      const { person } = await newMember(database, { role, party: 'IT' })
      const link = await desk.linkFor(person)
      return challengeFor(desk.at(), { purpose: 'invitation', link }, { origin, session: undefined, browserWord: '' })
    }
    expect(await asked('desk_officer')).toMatchObject({ attestation: 'direct' })
    expect(await asked('prosecutor')).toMatchObject({ attestation: 'none' })
  })

  test('is typed one a line, with its source; the number of nothing is not taken', () => {
    const typed = (models: string, keys = 'listed') => demandSchema.safeParse({ party: 'IT', role: 'desk_officer', keys, models })
    expect(typed(`${model.toUpperCase()}; A key; https://example.org/list; page 2`).data?.demand.models).toEqual([
      { aaguid: model, name: 'A key', source: 'https://example.org/list; page 2' },
    ])
    for (const wrong of ['', model, `${model}; name`, 'x; y; z', `${boundKey.model}; y; z`]) expect(typed(wrong).success).toBe(false)
    expect(typed(`${model}; a; b`, 'any').success).toBe(false)
  })
})

describe('what is asked of a role', () => {
  test('never locks out who asks it: the first officer begins with any passkey, and cannot raise it above the one in hand', async () => {
    const officer = await desk.member('secretariat', 'council_of_europe', { synced: true })
    const { scope, session, entered } = await desk.signIn(officer.key)
    expect(entered.actor).toMatchObject({ role: 'secretariat' })
    const asked = { party: 'council_of_europe', role: 'secretariat' as const, demand: bound }
    await expect(demand(scope, asked, session)).rejects.toMatchObject({
      kind: 'conflict',
      detail: { en: expect.stringMatching(/lock yourself out/) },
    })
    expect((await desk.signIn(officer.key)).entered.actor).toMatchObject({ role: 'secretariat' })
  })

  test('is chosen by the party’s administrator, not for another party, not for the secretariat, not without the passkey', async () => {
    const { scope } = await newMember(database, { role: 'national_administrator', party: 'NL' })
    const ask = async (party: string, role: 'desk_officer' | 'secretariat', confirmed = true) =>
      demand(await scope(confirmed), { party, role, demand: any }, { key: boundKey })
    await ask('NL', 'desk_officer')
    await expect(ask('NL', 'desk_officer')).rejects.toMatchObject({ kind: 'conflict' })
    for (const [party, role, confirmed] of [
      ['FR', 'desk_officer', true],
      ['NL', 'secretariat', true],
      ['NL', 'desk_officer', false],
    ] as const)
      await expect(ask(party, role, confirmed)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('is refused by the database too, changed by nobody, and seen inside the party', async () => {
    const one = await newMember(database, { role: 'national_administrator', party: 'DK' })
    const acting = await one.scope()
    for (const given of [
      { party: 'FR', role: 'desk_officer' as const },
      { party: 'DK', role: 'secretariat' as const },
    ])
      await expect(actingAs(acting, (tx) => insertDemand(tx, { ...given, demand: any }, acting.now, one.mandate))).rejects.toThrow(
        /row-level security/,
      )
    for (const statement of ['update members.demand set synced_allowed = true', 'delete from members.demand']) {
      await expect(database.programQuery(statement)).rejects.toThrow(/permission denied/)
      await expect(database.query(statement)).rejects.toThrow(/append-only/)
    }
    await chosen('DK', 'desk_officer', any)
    expect((await readDemands(acting, 'DK')).now.find(({ role }) => role === 'desk_officer')).toMatchObject({ syncedAllowed: true })
    await expect(readDemands(acting, 'FR')).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('the terms of the 24/7 channel', () => {
  test('are accepted before somebody first acts for a desk; other mandates do not wait for them', async () => {
    const { key, person } = await desk.member('prosecutor', 'IT')
    await database.query(`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      values (gen_random_uuid(), '${person}', 'IT', 'desk_officer', 'Desk', '2026-01-01', '2027-12-31', '2026-11-22')`)
    const { token, entered, scope } = await desk.signIn(key)
    expect(entered).toMatchObject({ actor: { role: 'prosecutor' }, acceptedDeskTerms: false })
    expect(Object.values(entered.hindrances)).toEqual(['desk_terms'])
    await acceptTerms(scope, 'desk')
    expect((await desk.opened(token))?.entered.hindrances).toEqual({})
    const deeds = await readDeeds(scope, { person, deed: 'accept_terms', limit: 5 })
    expect(deeds.map(({ note }) => note.version)).toEqual([deskTermsVersion])
  })
})
