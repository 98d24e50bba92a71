import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { factsAsked } from '#domains/facts/operations.server.ts'
import { memberStates } from '#vocabulary/state.ts'
import { withDatabase } from '../../../tests/database.ts'
import { countryFileOf } from './export.server.ts'
import { importFiles } from './import.server.ts'

const folder = join(process.cwd(), 'data/countries')
const names = readdirSync(folder).sort()
const fileOf = (iso2: string) => JSON.parse(readFileSync(join(folder, `${iso2}.json`), 'utf8'))
const options = { dryRun: false, compiledOn: '2026-11-21' }

describe('the edition that the program carries', () => {
  const database = withDatabase()

  test('has one file for each member state', () => {
    expect(names).toEqual(
      Object.keys(memberStates.concepts)
        .sort()
        .map((iso2) => `${iso2}.json`),
    )
  })

  test.each(names)('%s comes out of the database as it went in, key for key', async (name) => {
    const file = fileOf(name.slice(0, 2))
    const { iso2, name: stateName, officialLanguages } = file
    expect(await countryFileOf(database.scope(), { iso2, name: stateName, officialLanguages })).toEqual(file)
  })

  test('imported a second time changes nothing', async () => {
    const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    const before = await factsAsked(database.scope(), { state: null, indicator: null, at: null, known: null, limit: 1, offset: 0 })
    const report = await importFiles(database.scope('2026-11-22T09:00:00Z'), files, options)
    expect(report.refused).toBe(false)
    expect([...new Set(report.editions.flatMap(({ lines }) => lines.map(({ outcome }) => outcome)))]).toEqual(['same'])
    const after = await factsAsked(database.scope(), { state: null, indicator: null, at: null, known: null, limit: 1, offset: 0 })
    expect(after.total).toBe(before.total)
    expect(before.total).toBeGreaterThan(2000)
  })
})
