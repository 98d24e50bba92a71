import { describe, expect, test } from 'vitest'
import { fictitiousStates } from '#domains/members/demonstration.ts'
import { loadEnvironment } from '#platform/environment.server.ts'
import { memberRoleCodes } from '#vocabulary/member-role.ts'
import { testNow, withDatabase } from '../tests/database.ts'
import { newMember } from '../tests/members.ts'
import { type Asked, refuseEarly, settleDemonstration } from './demonstration.ts'

const asked: Asked = { demonstration: true, production: false }
const plainly: Asked = { demonstration: false, production: false }
const here = loadEnvironment({})
const elsewhere = loadEnvironment({ ORIGIN: 'https://liaison.example' })
const withMail = loadEnvironment({ SMTP_URL: 'smtp://127.0.0.1:25' })

describe('where members exist for real', () => {
  const database = withDatabase()

  test('a demonstration is refused and nothing is written', async () => {
    await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    await expect(settleDemonstration(database.scope(), here, asked)).rejects.toThrow(/members who are not of a demonstration/)
    expect((await database.query('select id from members.party where fictitious')).rows).toEqual([])
    expect(await settleDemonstration(database.scope(), here, plainly)).toEqual([])
  })
})

describe('a demonstration', () => {
  const database = withDatabase()
  const fictitious = async () =>
    (await database.query('select id from members.party where fictitious order by id')).rows.map(({ id }) => id)
  const counted = async () =>
    (
      await database.query(`select (select count(*) from members.mandate) as mandates, (select count(*) from members.person) as persons,
        (select count(*) from members.circle) as circles, (select count(*) from members.circle_party) as inside,
        (select count(*) from members.group_member) as named, (select count(*) from sign_in.invitation) as links,
        (select count(*) from mail.message) as messages, (select count(*) from ledger.deed) as deeds`)
    ).rows[0]

  test.each([
    ['NODE_ENV is production', here, { ...asked, production: true }],
    ['ORIGIN is https://liaison.example', elsewhere, asked],
    ['SMTP_URL is set', withMail, asked],
  ])('is refused in earnest: %s', async (why, environment, how) => {
    expect(() => refuseEarly(environment, how)).toThrow(why)
    await expect(settleDemonstration(database.scope(), environment, how)).rejects.toThrow(why)
    expect(await fictitious()).toEqual([])
  })

  test('begins in an empty house, and twice is once', async () => {
    for (const _ of [1, 2]) expect((await settleDemonstration(database.scope(), here, asked))[0]).toMatch(/^This is a demonstration/)
    expect(await fictitious()).toEqual(fictitiousStates.map(({ id }) => id).sort())
  })

  test('goes on where it was interrupted, in the name of the officer who began', async () => {
    const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
    await settleDemonstration(database.scope(testNow), here, asked)
    const { rows } = await database.query(`select distinct role from members.mandate where person = '${officer.person}'`)
    expect(rows.map(({ role }) => role).sort()).toEqual([...memberRoleCodes].sort())
    const { rows: deeds } = await database.query(`select distinct person from ledger.deed where deed = 'give_mandate'`)
    expect(deeds).toEqual([{ person: officer.person }])
  })

  test('when it is furnished, another start adds nothing, and what members changed stays', async () => {
    await database.query(`delete from members.group_member`)
    const before = await counted()
    await settleDemonstration(database.scope(), here, asked)
    expect(await counted()).toEqual(before)
  })

  test('stays one when it is started plainly, and is not let out of its machine', async () => {
    expect((await settleDemonstration(database.scope(), here, plainly))[0]).toMatch(/^This data folder holds, and this therefore is,/)
    await expect(settleDemonstration(database.scope(), elsewhere, plainly)).rejects.toThrow(/ORIGIN is/)
    await expect(settleDemonstration(database.scope(), here, { ...plainly, production: true })).rejects.toThrow(/NODE_ENV/)
  })

  test('nobody of it can sign in: there is no passkey but one’s own', async () => {
    expect((await database.query('select count(*)::int as keys from sign_in.passkey')).rows).toEqual([{ keys: 0 }])
    const { rows } = await database.query(`select email from members.person where email not like '%@example.org'`)
    expect(rows.length).toBeGreaterThan(2)
    for (const { email } of rows) expect(email).toMatch(/\.invalid$/)
  })
})
