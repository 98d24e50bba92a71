import { beforeAll, describe, expect, test } from 'vitest'
import { actingAs } from '#platform/acting.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { Desk } from '../../../tests/desk.ts'
import { newMember } from '../../../tests/members.ts'
import { demand } from './demanding.server.ts'
import { codeShown, deskIdleMinutes, enrolmentMinutes, idleMinutes, workstationDays } from './model.ts'
import { giveWay, lockScreen } from './sessions.server.ts'
import * as queries from './workstation-queries.server.ts'
import { enrolWorkstation, listWorkstations, makeWorkstation, readWorkstation, revokeWorkstation } from './workstations.server.ts'

// Workstations of desks, and what somebody would try with one that is not theirs.

const database = withDatabase()
const desk = new Desk(database)
const refused = { kind: 'forbidden' }
const days = (count: number) => count * 24 * 60

type Member = Awaited<ReturnType<Desk['member']>>
let italian: Member
let second: Member
let administrator: Awaited<ReturnType<typeof newMember>>

const codeFor = async (party = 'IT', authority = 'Sala operativa') =>
  makeWorkstation(await desk.secretariat(), { party, authority, name: 'Desk 1' })
const enrolled = async (party?: string, authority?: string) => enrolWorkstation(desk.at(), await codeFor(party, authority), 'Test')
const idOf = async (token: string) => (await readWorkstation(desk.at(), token))?.id ?? ''
const onlyWorkstations = async (yes: boolean) => {
  const { scope, session } = await desk.signIn((await desk.member('secretariat', 'council_of_europe')).key)
  await demand(scope, { party: 'IT', role: 'desk_officer', demand: { syncedAllowed: false, models: [], onlyWorkstations: yes } }, session)
}

beforeAll(async () => {
  italian = await desk.member('desk_officer', 'IT', { authority: 'Sala operativa' })
  second = await desk.member('desk_officer', 'IT', { authority: 'Sala operativa' })
  administrator = await newMember(database, { role: 'national_administrator', party: 'IT' })
})

describe('a code', () => {
  test('enrols one browser, once, also typed by hand; it signs nobody in', async () => {
    const code = await codeFor()
    const token = await enrolWorkstation(desk.at(), codeShown(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'), 'Test')
    expect(await readWorkstation(desk.at(), token)).toMatchObject({ party: 'IT', authority: 'Sala operativa', name: 'Desk 1' })
    expect(await desk.opened(token, 0, token)).toBeUndefined()
    await expect(enrolWorkstation(desk.at(), code, 'Test')).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('is worth nothing too late, revoked or invented, in the same words', async () => {
    const [late, revoked] = [await codeFor(), await codeFor()]
    const { rows } = await database.query(`select id from sign_in.workstation where token_hash is null order by made_at desc`)
    for (const { id } of rows) await revokeWorkstation(await desk.secretariat(), id)
    const tries = [
      enrolWorkstation(desk.at(enrolmentMinutes + 1), late, 'Test'),
      enrolWorkstation(desk.at(), revoked, 'Test'),
      ...['', 'x', '0'.repeat(26), 'U'.repeat(26), ' '.repeat(50)].map((typed) => enrolWorkstation(desk.at(), typed, 'Test')),
    ]
    const said = await Promise.all(tries.map((one) => one.catch((error: Error) => error.message)))
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toMatch(/enrols nothing/)
  })

  test('is not worth anything after an hour, even where nobody revoked it', async () => {
    const code = await codeFor()
    await expect(enrolWorkstation(desk.at(enrolmentMinutes + 1), code, 'Test')).rejects.toMatchObject({ kind: 'not-found' })
    expect(await enrolWorkstation(desk.at(enrolmentMinutes - 1), code, 'Test')).toMatch(/^[\w-]{43}$/)
  })

  test('is made by who gives the desk’s mandates, with the passkey, for a desk that somebody answers for', async () => {
    const asked = { party: 'IT', authority: 'Sala operativa', name: 'Desk 2' }
    expect(await makeWorkstation(await administrator.scope(), asked)).toHaveLength(26)
    await expect(makeWorkstation(await administrator.scope(false), asked)).rejects.toMatchObject(refused)
    await expect(makeWorkstation(await administrator.scope(), { ...asked, party: 'FR' })).rejects.toMatchObject(refused)
    await expect(makeWorkstation(await italian.scope(), asked)).rejects.toMatchObject(refused)
    await expect(makeWorkstation(await administrator.scope(), { ...asked, authority: 'Nobody' })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('and cookie are kept as checksums only', async () => {
    const code = await codeFor()
    const token = await enrolWorkstation(desk.at(), code, 'Test')
    const { rows } = await database.query(`select string_agg(w::text, ' ') as all from sign_in.workstation w`)
    for (const secret of [code, token]) expect(rows[0].all).not.toContain(secret)
  })
})

describe('an officer', () => {
  test('signs in on it with a passkey of their own, acts for that desk, and the record names the workstation', async () => {
    const token = await enrolled()
    const { entered, session } = await desk.signIn(italian.key, 1, token)
    expect(entered.actor).toMatchObject({ kind: 'member', role: 'desk_officer', workstation: session.workstation?.label })
    const { rows } = await database.query(
      `select deed, workstation from ledger.deed where person = '${italian.person}' order by seq desc limit 1`,
    )
    expect(rows).toEqual([{ deed: 'sign_in', workstation: `Desk 1 (${(await idOf(token)).slice(0, 8)})` }])
  })

  test('with several mandates acts for the desk at its workstation, whichever was given first', async () => {
    const both = await desk.member('prosecutor', 'IT')
    await database.query(`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      values (gen_random_uuid(), '${both.person}', 'IT', 'desk_officer', 'sala operativa ', '2026-01-01', '2027-01-01', '2026-11-22');
      insert into members.terms_accepted select '${both.person}', version, at from members.terms_accepted where person = '${italian.person}' on conflict do nothing`)
    expect((await desk.signIn(both.key)).entered.actor).toMatchObject({ role: 'prosecutor' })
    expect((await desk.signIn(both.key, 0, await enrolled())).entered.actor).toMatchObject({ role: 'desk_officer' })
  })

  test('gives way to the next one, who signs in over the session; both stand in the record', async () => {
    const token = await enrolled()
    const first = await desk.signIn(italian.key, 2, token)
    const next = await desk.signIn(second.key, 3, token)
    await giveWay(first.scope, first.session)
    expect(await desk.opened(first.token, 3, token)).toBeUndefined()
    expect((await desk.opened(next.token, 3, token))?.entered.person.id).toBe(second.person)
    const { rows } = await database.query(
      `select deed, person from ledger.deed where workstation like '%(${(await idOf(token)).slice(0, 8)})' order by seq`,
    )
    expect(rows).toEqual([
      { deed: 'sign_in', person: italian.person },
      { deed: 'sign_in', person: second.person },
      { deed: 'hand_over_shift', person: italian.person },
    ])
  })

  test('locks the screen: nothing of the session opens any more', async () => {
    const token = await enrolled()
    const { scope, session, token: own } = await desk.signIn(italian.key, 2, token)
    await lockScreen(scope, session)
    expect(await desk.opened(own, 2, token)).toBeUndefined()
    const { rows } = await database.query(`select end_reason from sign_in.session where id = '${session.id}'`)
    expect(rows).toEqual([{ end_reason: 'locked' }])
  })

  test('who does nothing is out sooner than elsewhere', async () => {
    const token = await enrolled()
    const here = await desk.signIn(italian.key, 0, token)
    const elsewhere = await desk.signIn(italian.key, 0)
    expect(await desk.opened(here.token, deskIdleMinutes - 1, token)).toBeDefined()
    expect(await desk.opened(here.token, 2 * deskIdleMinutes, token)).toBeUndefined()
    expect(await desk.opened(elsewhere.token, idleMinutes - 1)).toBeDefined()
  })
})

describe('who has stolen', () => {
  test('the cookie of a workstation has nothing: no session, no mandate, no list', async () => {
    const token = await enrolled()
    expect(await desk.opened(token)).toBeUndefined()
    expect(await desk.opened('x'.repeat(43), 0, token)).toBeUndefined()
    expect(await actingAs(desk.at(), (tx) => queries.workstationsSeen(tx, undefined, 10))).toEqual([])
  })

  test('the cookie of a session begun on one has nothing without that workstation’s, nor with another’s', async () => {
    const [token, other] = [await enrolled(), await enrolled()]
    const { token: own } = await desk.signIn(italian.key, 1, token)
    expect(await desk.opened(own, 1)).toBeUndefined()
    expect(await desk.opened(own, 1, other)).toBeUndefined()
    expect(await desk.opened(own, 1, token)).toBeDefined()
  })
})

describe('revoking', () => {
  test('ends at once what was begun there, and the cookie is that of no workstation any more', async () => {
    const token = await enrolled()
    const { token: own } = await desk.signIn(italian.key, 1, token)
    await revokeWorkstation(await administrator.scope(false), await idOf(token))
    expect(await desk.opened(own, 1, token)).toBeUndefined()
    expect(await readWorkstation(desk.at(), token)).toBeUndefined()
    expect((await desk.signIn(italian.key, 2, token)).session.workstation).toBeNull()
  })

  test('is for the own party’s administrator and the secretariat; the database says so too, and lets nothing else be changed', async () => {
    const id = await idOf(await enrolled())
    const stranger = await newMember(database, { role: 'national_administrator', party: 'FR' })
    await expect(revokeWorkstation(await stranger.scope(), id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(revokeWorkstation(await italian.scope(), id)).rejects.toMatchObject(refused)
    for (const change of ["party = 'FR'", "name = 'x'", 'token_hash = null', "expires_at = '2099-01-01'"])
      await expect(database.programQuery(`update sign_in.workstation set ${change}`), change).rejects.toThrow(/permission denied/)
    await expect(database.programQuery('delete from sign_in.workstation')).rejects.toThrow(/permission denied/)
    const insert = {
      id: crypto.randomUUID(),
      party: 'IT',
      authority: 'x',
      name: 'x',
      codeHash: Buffer.alloc(32),
      codeExpiresAt: desk.at().now,
    }
    const acting = await stranger.scope()
    await expect(actingAs(acting, (tx) => queries.insertWorkstation(tx, { ...insert, by: stranger.mandate }, acting.now))).rejects.toThrow(
      /row-level security/,
    )
  })

  test('what others have is not listed', async () => {
    await enrolled()
    const stranger = await newMember(database, { role: 'national_administrator', party: 'FR' })
    await expect(listWorkstations(await stranger.scope(), 'IT')).rejects.toMatchObject(refused)
    expect(await actingAs(await stranger.scope(), (tx) => queries.workstationsSeen(tx, undefined, 10))).toEqual([])
    expect((await listWorkstations(await italian.scope(), 'IT')).length).toBeGreaterThan(0)
  })

  test('a workstation that nobody uses is none after a while; signing in prolongs it', async () => {
    const [used, idle] = [await enrolled(), await enrolled()]
    await desk.signIn(italian.key, days(workstationDays - 1), used)
    expect(await readWorkstation(desk.at(days(workstationDays + 1)), used)).toBeDefined()
    expect(await readWorkstation(desk.at(days(workstationDays + 1)), idle)).toBeUndefined()
    expect(await readWorkstation(desk.at(days(2 * workstationDays)), used)).toBeUndefined()
  })
})

describe('a party that lets its desks act from workstations only', () => {
  test('needs one first', async () => {
    const { scope, session } = await desk.signIn((await desk.member('secretariat', 'council_of_europe')).key)
    const asked = { party: 'ES', role: 'desk_officer' as const, demand: { syncedAllowed: false, models: [], onlyWorkstations: true } }
    await expect(demand(scope, asked, session)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('keeps its officers from acting elsewhere, and at another desk; they are told, and keep their other mandates', async () => {
    const french = await desk.member('desk_officer', 'FR', { authority: 'Permanence' })
    await desk.member('desk_officer', 'IT', { authority: 'Altra sala' })
    const [own, sister, foreign] = [await enrolled(), await enrolled('IT', 'Altra sala'), await enrolled('FR', 'Permanence')]
    const before = await desk.signIn(italian.key, 1)
    await onlyWorkstations(true)
    expect((await desk.opened(before.token, 1))?.entered).toMatchObject({
      actor: { kind: 'entrant' },
      hindrances: { [italian.mandate]: 'workstation' },
    })
    for (const elsewhere of [undefined, sister, foreign])
      expect((await desk.signIn(italian.key, 1, elsewhere)).entered.actor.kind).toBe('entrant')
    expect((await desk.signIn(italian.key, 1, own)).entered.actor).toMatchObject({ kind: 'member', role: 'desk_officer' })
    expect((await desk.signIn(french.key, 1)).entered.actor).toMatchObject({ kind: 'member', party: 'FR' })
    await onlyWorkstations(false)
    expect((await desk.signIn(italian.key, 1)).entered.actor).toMatchObject({ kind: 'member', role: 'desk_officer' })
  })
})
