import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withDatabase } from '../../tests/database.ts'
import { inTransaction } from './database.server.ts'

const database = withDatabase()

test('a date stays the day it is, and a count is a number', async () => {
  const { rows } = await sql`
    select date '2020-02-29' as day, array[date '1999-12-31', null] as days, 42::int8 as count, array[7::int8] as counts,
      9007199254740993::int8 as large, current_setting('timezone') as zone`.execute(database.db)
  expect(rows).toEqual([{ day: '2020-02-29', days: ['1999-12-31', null], count: 42, counts: [7], large: '9007199254740993', zone: 'UTC' }])
})

test('what a transaction wrote goes when it throws', async () => {
  const failing = inTransaction(database.db, async (tx) => {
    await sql`create table public.passing (word text)`.execute(tx)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  const { rows } = await sql<{ left: string | null }>`select to_regclass('public.passing') as left`.execute(database.db)
  expect(rows).toEqual([{ left: null }])
})
