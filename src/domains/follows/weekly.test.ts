import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { newMember } from '../../../tests/members.ts'
import { follow } from './operations.server.ts'
import { tellFollowers } from './telling.server.ts'

const database = withDatabase()
const round = (at: string) => tellFollowers(database.scope(at), { origin: 'https://liaison.example' })

describe('a weekly notice goes at seven in the morning of its day, by the clock of the reader', () => {
  const dueAt = async (weekday: number, opened: string, zone: string): Promise<string> =>
    (
      await database.query(
        `select to_char(follows.due_at('weekly', ${weekday}, '${opened}', '${zone}', '5 min') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI"Z"') as due`,
      )
    ).rows[0].due
  test.each([
    ['a Monday, opened on Saturday', 1, '2026-11-21T12:00Z', 'Europe/Paris', '2026-11-23T06:00Z'],
    ['opened a minute before: that morning', 6, '2026-11-21T05:59Z', 'Europe/Paris', '2026-11-21T06:00Z'],
    ['opened at that very minute: the week after', 6, '2026-11-21T06:00Z', 'Europe/Paris', '2026-11-28T06:00Z'],
    ['summer begins on the day (Paris, 29 March 2026)', 7, '2026-03-28T12:00Z', 'Europe/Paris', '2026-03-29T05:00Z'],
    ['winter begins on the day (Paris, 25 October 2026)', 7, '2026-10-24T12:00Z', 'Europe/Paris', '2026-10-25T06:00Z'],
    ['where it is tomorrow already', 1, '2026-11-22T19:00Z', 'Pacific/Auckland', '2026-11-29T18:00Z'],
    ['where it is yesterday still', 7, '2026-11-22T05:00Z', 'America/Los_Angeles', '2026-11-22T15:00Z'],
    ['half an hour off', 3, '2026-11-21T12:00Z', 'Asia/Kolkata', '2026-11-25T01:30Z'],
    ['a zone that the database does not know is taken as UTC', 1, '2026-11-21T12:00Z', 'Nowhere/None', '2026-11-23T07:00Z'],
  ])('%s', async (_, weekday, opened, zone, due) => {
    expect(await dueAt(weekday, opened, zone)).toBe(due)
  })

  test('on any day, in any zone, within a week, at seven on that zone’s clock', async () => {
    const zones = ['Europe/Paris', 'Europe/Tirane', 'Europe/Chisinau', 'Asia/Tbilisi', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC']
    const clock = (at: string, timeZone: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(at))
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...zones), fc.integer({ min: 1, max: 7 }), minute, async (zone, weekday, opened) => {
        const due = await dueAt(weekday, new Date(opened * 60_000).toISOString(), zone)
        expect(clock(due, zone)).toBe(`${days[weekday - 1]} 07:00`)
        const hours = (Date.parse(due) - opened * 60_000) / 3_600_000
        expect(hours).toBeGreaterThan(0)
        expect(hours).toBeLessThanOrEqual(7 * 24 + 1)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('and collects until then', async () => {
    const one = await newMember(database, { role: 'expert', party: 'IT' })
    await follow(await one.scope(), { kind: 'state', state: 'IT' }, { note: '', cadence: 'weekly', weekday: 1 })
    const mails = async () => (await database.query(`select plain from mail.message where recipient like '%${one.person}%'`)).rows
    await database.query(`update members.person set time_zone = 'Asia/Tbilisi' where id = '${one.person}'`)
    await publish(database, [realChange()])
    await round('2026-11-21T12:01:00Z')
    await publish(database, [realChange({ subject: `IT/offence/${randomUUID()}` })])
    await round('2026-11-23T02:59:00Z')
    expect(await mails()).toEqual([])
    await round('2026-11-23T03:00:00Z')
    expect((await mails())[0]?.plain.match(/^- /gm)).toHaveLength(2)
  })
})
