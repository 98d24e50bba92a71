import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFilesWith } from '#domains/facts/import-files.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { treatyFilesOf } from './export.server.ts'
import { treatyReader } from './import.server.ts'
import { bookOf } from './operations.server.ts'

const names = ['treaties.json', 'measures.json'] as const
const bytesOf = (name: string) => new Uint8Array(readFileSync(`data/${name}`))
const fileOf = (name: string) => JSON.parse(readFileSync(`data/${name}`, 'utf8'))
const options = { dryRun: false, compiledOn: '2026-11-21' }

describe('the treaties that the program carries', () => {
  const database = withDatabase()

  test('come out of the database as they went in, key for key', async () => {
    const { treaties, measures } = await treatyFilesOf(database.scope())
    expect(treaties).toEqual(fileOf('treaties.json'))
    expect(measures).toEqual(fileOf('measures.json'))
  })

  test('make one book for the resolver, entry for entry', async () => {
    const { meta: _meta, resolverSteps: _steps, ...rules } = fileOf('measures.json')
    const { meta, excluded: _excluded, ...treaties } = fileOf('treaties.json')
    const { generated, states, groups } = meta
    expect(await bookOf(database.scope())).toEqual({ generated, states, groups, ...treaties, ...rules })
  })

  test('imported a second time change nothing', async () => {
    const files = names.map((name) => ({ name, bytes: bytesOf(name) }))
    const report = await importFilesWith(database.scope('2026-11-22T09:00:00Z'), [treatyReader], files, options)
    expect(report.faults).toEqual([])
    expect(report.editions.flatMap(({ lines }) => lines.filter(({ outcome }) => outcome !== 'same'))).toEqual([])
    expect(report.editions.flatMap(({ lines }) => lines).length).toBeGreaterThan(2500)
  })
})
