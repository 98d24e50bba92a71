import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { releaseOfMonth } from './monthly-release.server.ts'
import { releaseBytes, releaseList } from './releases.server.ts'

const database = withDatabase()
const folder = mkdtempSync(join(tmpdir(), 'liaison-monthly-'))
afterAll(() => rmSync(folder, { recursive: true }))
const place = { folder, origin: 'https://liaison.example' }
/** The first day of the month after the edition was imported, by the clock in Strasbourg. */
const opened = async () => new Date((await database.query('select at from ledger.change order by seq limit 1')).rows[0].at)
const monthsAfter = (first: Date, months: number) => new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 2))
const nameOf = (day: Date) => day.toISOString().slice(0, 7)

test('the data of each new month are released once, by themselves, with what changed in both languages', async () => {
  const first = await opened()
  expect(await releaseOfMonth(database.scope(first), place)).toBe(false)
  const [next, afterNext] = [monthsAfter(first, 1), monthsAfter(first, 2)]
  expect((await Promise.all([1, 2].map(() => releaseOfMonth(database.scope(next), place)))).sort()).toEqual([false, true])
  expect(await releaseOfMonth(database.scope(next), place)).toBe(false)
  await publish(database, [realChange()], next)
  expect(await releaseOfMonth(database.scope(afterNext), place)).toBe(true)
  expect((await releaseList(database.scope())).map(({ name }) => name)).toEqual([nameOf(afterNext), nameOf(next)])
  expect(readdirSync(join(folder, 'releases')).sort()).toEqual([nameOf(next), nameOf(afterNext)])
  const text = async (path: string) => String(await releaseBytes(database.scope(), folder, nameOf(afterNext), path))
  expect(await text('what-changed.en.md')).toMatch(
    /72 months became 84 months[\s\S]*Law 9 of 2026|Law 9 of 2026[\s\S]*72 months became 84 months/,
  )
  expect(await text('what-changed.fr.md')).toMatch(/La loi n° 9 de 2026/)
}, 120_000)

test('only by the program that owns the data', async () => {
  await expect(releaseOfMonth(database.scope(undefined, { kind: 'anyone' }), place)).rejects.toMatchObject({ kind: 'forbidden' })
})
