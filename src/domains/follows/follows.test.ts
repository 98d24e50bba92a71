import { describe, expect, test } from 'vitest'
import { takeOwnRecord } from '#domains/sign-in/erasing.server.ts'
import type { Scope } from '#platform/scope.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { newMember } from '../../../tests/members.ts'
import { addressOfFollowed, type Followed, followedIn, followsMax, type Manner, mannerSchema } from './model.ts'
import { changeManner, follow, followNamed, followOfLink, listFollows, stopByLink, stopFollowing } from './operations.server.ts'
import { collectNotices, tellFollowers } from './telling.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const italy: Followed = { kind: 'state', state: 'IT' }
const atOnce: Manner = { note: 'for the report', cadence: 'at_once', weekday: null }
const member = () => newMember(database, { role: 'expert', party: 'IT' })
const refused = { kind: 'forbidden' }
const firstOf = async (scope: Scope) => (await listFollows(scope))[0]?.id ?? ''

/** What changed is collected, and told once it has settled. */
const tell = async () => {
  await collectNotices(database.scope())
  await tellFollowers(database.scope(new Date(testNow.getTime() + 600_000)), { origin })
}

describe('what is followed', () => {
  const everything: Followed[] = [
    italy,
    { kind: 'indicator', indicator: 'offence.fine', state: null },
    { kind: 'indicator', indicator: 'offence.fine', state: 'FR' },
    { kind: 'instrument', instrument: 'cets-030' },
    { kind: 'topic', topic: 'keyword.family' },
    { kind: 'topic', topic: 'element.benefit_entry' },
    { kind: 'search', words: 'élément moral' },
  ]

  test.each(everything.map((one) => [JSON.stringify(one), one] as const))('%s has an address that names it again', (_, one) => {
    expect(followedIn(addressOfFollowed(one))).toEqual(one)
  })

  test.each([
    {},
    { state: 'Italy' },
    { state: 'IT', instrument: 'cets-030' },
    { state: 'IT', q: 'fine' },
    { keyword: 'family', element: 'benefit_entry' },
    { indicator: '__proto__' },
    { instrument: '../etc' },
    { q: 'x' },
    { q: '()()' },
    { q: 'a\u0000b' },
  ])('%j names nothing', (given) => {
    expect(followedIn(given)).toBeUndefined()
  })

  test('a note is a line of text, and a day is one of the week', () => {
    const manner = { note: ' why ', cadence: 'weekly', weekday: '3' }
    expect(mannerSchema.parse(manner)).toEqual({ note: 'why', cadence: 'weekly', weekday: 3 })
    expect(mannerSchema.parse({ ...manner, cadence: 'at_once' })).toEqual({ note: 'why', cadence: 'at_once', weekday: null })
    for (const wrong of [{ weekday: '8' }, { weekday: 'x' }, { cadence: 'daily' }, { note: 'x'.repeat(501) }, { note: 'a\u0007' }])
      expect(mannerSchema.safeParse({ ...manner, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
  })

  test('everything that has a name can be followed, and nothing else', async () => {
    const scope = await (await member()).scope()
    for (const one of everything) await follow(scope, one, atOnce)
    expect((await listFollows(scope)).map((one) => followedIn(addressOfFollowed(one)))).toHaveLength(everything.length)
    const nothing: Followed[] = [
      { kind: 'state', state: 'ZZ' },
      { kind: 'indicator', indicator: 'offence.nothing', state: null },
      { kind: 'instrument', instrument: 'cets-999' },
      { kind: 'topic', topic: 'keyword.nothing' },
    ]
    for (const one of nothing) await expect(follow(scope, one, atOnce)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a follow', () => {
  test('asked for twice is one, as it was asked for last', async () => {
    const scope = await (await member()).scope()
    await Promise.all([follow(scope, italy, atOnce), follow(scope, italy, atOnce)])
    await follow(scope, italy, { note: 'another reason', cadence: 'weekly', weekday: 5 })
    expect(await listFollows(scope)).toMatchObject([{ ...italy, note: 'another reason', cadence: 'weekly', weekday: 5, waiting: null }])
  })

  test('is its member’s alone: neither read, nor changed, nor stopped by another, not by an officer, and not found in the table', async () => {
    const [own, other] = [await member(), await newMember(database, { role: 'secretariat', party: 'council_of_europe' })]
    await follow(await own.scope(), italy, atOnce)
    const id = await firstOf(await own.scope())
    const stranger = await other.scope()
    expect(await listFollows(stranger)).toEqual([])
    await expect(followNamed(stranger, id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(changeManner(stranger, id, atOnce)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(stopFollowing(stranger, id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(followNamed(stranger, 'no-number')).rejects.toMatchObject({ kind: 'not-found' })
    expect((await database.programQuery('select note from follows.follow')).rows).toEqual([])
    for (const table of ['follows.stop_link', 'follows.cursor'])
      await expect(database.programQuery(`select from ${table}`)).rejects.toThrow(/permission denied/)
    for (const table of ['follows.notice', 'follows.line'])
      await expect(database.programQuery(`delete from ${table}`)).rejects.toThrow(/permission denied/)
    expect(await listFollows(await own.scope())).toHaveLength(1)
  })

  test('needs a mandate in force, and stays to be taken home when it ends', async () => {
    const one = await newMember(database, { role: 'expert', party: 'IT', until: '2026-11-30' })
    await follow(await one.scope(), italy, atOnce)
    const later = await one.scope(true, '2026-12-05T12:00:00Z')
    expect(later.actor.kind).toBe('entrant')
    await expect(follow(later, { kind: 'state', state: 'FR' }, atOnce)).rejects.toMatchObject(refused)
    expect(await listFollows(later)).toMatchObject([italy])
    await expect(listFollows(database.programScope())).rejects.toMatchObject(refused)
    const insert = `insert into follows.follow (id, person, kind, state, cadence, since, created_at) values (gen_random_uuid(), '${one.person}', 'state', 'FR', 'at_once', 0, '2026-12-05')`
    await expect(
      database.programQuery(
        `select set_config('liaison.person', '${one.person}', false), set_config('liaison.day', '2026-12-05', false); ${insert}`,
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('leaves a deed that says that, and not what', async () => {
    const one = await member()
    const scope = await one.scope()
    await follow(scope, italy, atOnce)
    const id = await firstOf(scope)
    await stopFollowing(scope, id)
    const { rows } = await database.query(
      `select deed, about, note from ledger.deed where person = '${one.person}' and room = 'follows' order by seq`,
    )
    expect(rows).toEqual([
      { deed: 'follow', about: `follow ${id}`, note: {} },
      { deed: 'stop', about: `follow ${id}`, note: {} },
    ])
  })

  test('is one of so many at most', async () => {
    const one = await member()
    await database.query(`insert into follows.follow (id, person, kind, words, cadence, since, created_at)
      select gen_random_uuid(), '${one.person}', 'search', 'word ' || n, 'at_once', 0, '2026-11-21' from generate_series(1, ${followsMax}) n`)
    await expect(follow(await one.scope(), italy, atOnce)).rejects.toMatchObject({ kind: 'too-many' })
  })

  test('goes with the person who is erased, with what waits for it', async () => {
    const one = await member()
    await follow(await one.scope(), italy, atOnce)
    await publish(database, [realChange()])
    await tell()
    const waiting = async () =>
      (await database.query(`select plain is not null as words from mail.message where recipient like '%${one.person}%'`)).rows
    expect(await waiting()).toEqual([{ words: true }])
    await database.query(`update members.person set erased_at = '2026-11-21T14:00:00Z' where id = '${one.person}'`)
    expect(await waiting()).toEqual([{ words: false }])
    expect((await database.query(`select from follows.follow where person = '${one.person}'`)).rowCount).toBe(0)
  })
})

describe('the link of a mail', () => {
  /** A member with one notice in the outbox; the token of its link. */
  async function told() {
    const one = await member()
    await follow(await one.scope(), italy, atOnce)
    await follow(await one.scope(), { kind: 'state', state: 'FR' }, atOnce)
    await publish(database, [realChange()])
    await tell()
    const { rows } = await database.query(`select stop_address from mail.message where recipient like '%${one.person}%'`)
    return { one, token: String(rows[0]?.stop_address).split('/').at(-1) ?? '' }
  }

  test('shows what it stops, not whose it is nor why; a look stops nothing; one click does, and a second finds nothing', async () => {
    const { one, token } = await told()
    const anyone = database.programScope()
    expect(await followOfLink(anyone, token)).toEqual(italy)
    expect(await followOfLink(anyone, token)).toEqual(italy)
    expect(await stopByLink(anyone, token)).toBe(true)
    expect(await stopByLink(anyone, token)).toBe(false)
    expect(await followOfLink(anyone, token)).toBeUndefined()
    expect(await listFollows(await one.scope())).toMatchObject([{ kind: 'state', state: 'FR' }])
    const { rows } = await database.query(`select plain, stop_address from mail.message where recipient like '%${one.person}%'`)
    expect(rows).toEqual([{ plain: null, stop_address: null }])
  })

  test('is kept as a hash only, and another token opens nothing', async () => {
    const { token } = await told()
    const { rows } = await database.query(
      `select count(*)::int as plain from follows.stop_link where encode(token_hash, 'escape') like '%${token}%'`,
    )
    expect(rows).toEqual([{ plain: 0 }])
    for (const other of ['', 'x', token.slice(1), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'A'.repeat(43)]) {
      expect(await followOfLink(database.programScope(), other)).toBeUndefined()
      expect(await stopByLink(database.programScope(), other)).toBe(false)
    }
    expect(await followOfLink(database.programScope(), token)).toEqual(italy)
  })
})

test('notices stand in no outbox that an officer sees, and in what their reader takes home', async () => {
  const one = await member()
  await follow(await one.scope(), italy, atOnce)
  await publish(database, [realChange()])
  await tell()
  const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
  const asOfficer = `select set_config('liaison.person', '${officer.person}', false), set_config('liaison.mandate', '${officer.mandate}', false), set_config('liaison.day', '2026-11-21', false);`
  const seen = (await database.programQuery(`${asOfficer} select kind from mail.message`)) as unknown as { rows: { kind: string }[] }[]
  expect(seen[1]?.rows.filter(({ kind }) => kind === 'notice')).toEqual([])
  const { messages } = await takeOwnRecord(await one.scope(), one.person)
  expect(messages).toMatchObject([{ kind: 'notice', subject: 'Italy: maximum imprisonment changed' }])
})
