import { expect, test, vi } from 'vitest'
import { withDatabase } from '../tests/database.ts'
import { followDays } from './prepared-database.ts'

const database = withDatabase()

test('when midnight passes in Strasbourg while the program runs, the search is made for the new day, and what is old is forgotten', {
  timeout: 60_000,
}, async () => {
  const made = async () => (await database.query('select day::text as day from search.edition')).rows[0]?.day
  // In winter, Strasbourg is an hour ahead of the clock in UTC.
  let now = new Date('2199-11-21T22:59:30Z')
  // The month has its release already.
  await database.query(`insert into open_data.release (name, at, law_at, ledger) values ('2199-11', '2199-11-01', '2199-11-01', 0)`)
  await database.query(`insert into sign_in.challenge (challenge, purpose, expires_at) values ('old', 'sign_in', '2026-11-21')`)
  const stop = followDays(database.db, { origin: 'https://liaison.example', folder: '/nowhere' }, { now: () => now, everyMs: 50 })
  try {
    await vi.waitFor(async () => expect(await made()).toBe('2199-11-21'), { timeout: 25_000, interval: 100 })
    now = new Date('2199-11-21T23:00:10Z')
    await vi.waitFor(async () => expect(await made()).toBe('2199-11-22'), { timeout: 25_000, interval: 100 })
    const { rows } = await database.query('select from sign_in.challenge')
    expect(rows).toEqual([])
  } finally {
    await stop()
  }
})
