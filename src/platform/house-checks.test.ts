import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withDatabase } from '../../tests/database.ts'
import { backupCheck, clockCheck, diskCheck, isLoopback, noteBackup } from './house-checks.server.ts'

const database = withDatabase()
const folder = mkdtempSync(join(tmpdir(), 'liaison-checks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const later = (days: number) => new Date(Date.parse('2026-11-21T12:00:00Z') + days * 86_400_000)

test('a backup is known by its note: not known before it, in order for a week, looked at afterwards', () => {
  expect(backupCheck(folder, later(0))).toEqual({ result: 'unknown', at: null })
  noteBackup(folder, later(0))
  expect(backupCheck(folder, later(7))).toEqual({ result: 'ok', at: '2026-11-21T12:00:00.000Z' })
  expect(backupCheck(folder, later(8)).result).toBe('warn')
})

test('a backup whose note cannot be written is made all the same', () => {
  expect(() => noteBackup(join(folder, 'not there'), later(0))).not.toThrow()
})

test('disk and clock are measured, not assumed', async () => {
  expect(diskCheck(folder).bytes).toBeGreaterThan(0)
  expect(await clockCheck(database.db)).toMatchObject({ result: 'ok' })
})

test('only addresses of this machine count as its own', () => {
  expect(['localhost', '127.0.0.1', '127.9.9.9', '[::1]', '::1'].filter(isLoopback)).toHaveLength(5)
  expect(['example.org', '10.0.0.1', '127.example.org', '::2'].filter(isLoopback)).toEqual([])
})
