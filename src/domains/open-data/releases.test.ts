import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importFiles } from '#domains/countries/import.server.ts'
import { home } from '#platform/home.ts'
import { withDatabase } from '../../../tests/database.ts'
import { isReleaseName } from './model.ts'
import { makeRelease, releaseBytes, releaseList, releaseNamed } from './releases.server.ts'

const database = withDatabase()
const folder = mkdtempSync(join(tmpdir(), 'liaison-releases-'))
afterAll(() => rmSync(folder, { recursive: true }))

const place = { folder, origin: 'https://liaison.example' }
const make = (name: string, now?: string) => makeRelease(database.scope(now), name, place)
const textOf = async (name: string, path: string) => (await releaseBytes(database.scope(), folder, name, path)).toString('utf8')

test('a name is a year and a month', () => {
  expect(['2026-11', '2000-01', '2199-12'].filter((name) => !isReleaseName(name))).toEqual([])
  const wrong = ['2026-13', '2026-00', '2026-1', '26-11', '2026-11-21', '1999-12', '2026-11\n', '../2026-11', '', '２０２６-11']
  expect(wrong.filter(isReleaseName)).toEqual([])
})

describe('a release', () => {
  test('is refused for what is no month, or one to come', async () => {
    await expect(make('november')).rejects.toThrow(/no name of a release/)
    await expect(make('2026-12')).rejects.toThrow(/not begun/)
    expect(await releaseList(database.scope())).toEqual([])
  })

  test('is made by the operator only', async () => {
    await expect(makeRelease(database.scope(undefined, { kind: 'anyone' }), '2026-11', place)).rejects.toThrow(/Only the operator/)
  })

  test('holds tables, states, lists, words on it, and a sum for each', async () => {
    const { files, previous } = await make('2026-10')
    expect([files, previous]).toEqual([61, null])
    const sums = (await textOf('2026-10', 'SHA256SUMS')).trimEnd().split('\n')
    const listed = (await releaseNamed(database.scope(), '2026-10')).files.filter(({ path }) => path !== 'SHA256SUMS')
    expect(sums.sort()).toEqual(listed.map(({ path, sha256 }) => `${sha256}  ${path}`).sort())
    expect(JSON.parse(await textOf('2026-10', 'states/IT.json'))).toEqual(
      JSON.parse(readFileSync(join(home, 'data/countries/IT.json'), 'utf8')),
    )
    expect(JSON.parse(await textOf('2026-10', 'treaties/treaties.json'))).toEqual(
      JSON.parse(readFileSync(join(home, 'data/treaties.json'), 'utf8')),
    )
    expect(await textOf('2026-10', 'what-changed.en.md')).toMatch(/first release/)
    expect(await textOf('2026-10', 'read-me.fr.md')).toMatch(/pas encore décidée/)
    expect(readdirSync(join(folder, 'releases'))).toEqual(['2026-10'])
  }, 60_000)

  test('is made once', async () => {
    await expect(make('2026-10')).rejects.toThrow(/never changes/)
    await expect(make('2026-09')).rejects.toThrow(/never changes/)
  })

  test('says what changed since the one before, in both languages', async () => {
    const italy = JSON.parse(readFileSync(join(home, 'data/countries/IT.json'), 'utf8'))
    italy.offences[0].penalty.imprisonmentMaxMonths = 84
    const files = [{ name: 'IT.json', bytes: Buffer.from(JSON.stringify(italy)) }]
    await importFiles(database.scope('2027-01-02T13:00:00Z'), files, { dryRun: false, compiledOn: '2026-11-21' })
    expect((await make('2027-01', '2027-01-02T14:00:00Z')).previous).toBe('2026-10')
    const english = await textOf('2027-01', 'what-changed.en.md')
    expect(english).toMatch(/What changed since 2026-10\n\n## Italy\n\n2.January 2027: 1 statement changed\.\n- Art\. 12\(1\)/)
    expect(english).toMatch(/72 months became 84 months/)
    expect(english.match(/^## /gm)).toHaveLength(1)
    expect(await textOf('2027-01', 'what-changed.fr.md')).toMatch(/## Italie[\s\S]*72.mois.*84.mois/)
    expect(JSON.parse(await textOf('2026-10', 'states/IT.json')).offences[0].penalty.imprisonmentMaxMonths).toBe(72)
  }, 60_000)

  test('never changes: not in the database', async () => {
    for (const statement of [
      `update open_data.release set law_at = '2020-01-01'`,
      `delete from open_data.release_file`,
      `update open_data.release_file set sha256 = repeat('0', 64)`,
      `truncate open_data.release cascade`,
    ])
      await expect(database.query(statement), statement).rejects.toThrow(/append-only/)
  })

  test('never changes: a file changed on the disk is not served', async () => {
    const path = join(folder, 'releases/2026-10/states.csv')
    const before = readFileSync(path)
    chmodSync(path, 0o644)
    writeFileSync(path, Buffer.concat([before, Buffer.from('XX\r\n')]))
    await expect(textOf('2026-10', 'states.csv')).rejects.toThrow(/not the file that was released/)
    writeFileSync(path, before)
    expect(await textOf('2026-10', 'states.csv')).toMatch(/^state,/)
  })

  test('gives out what is in it and nothing else', async () => {
    for (const path of ['../2026-11/facts.csv', '/etc/passwd', 'states', 'nothing.csv', ''])
      await expect(textOf('2026-10', path), path).rejects.toThrow(/no such file/)
    await expect(textOf('2020-01', 'facts.csv')).rejects.toThrow(/no release/)
  })
})
