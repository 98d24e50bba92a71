import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liaison, newFolder, npmStart, removeFolder, until, whenReady } from '../program.ts'

const folder = newFolder()
const records = join(folder, 'records')
const backup = join(folder, 'backup')
const restored = join(folder, 'restored')
let site: Awaited<ReturnType<typeof npmStart>>

/** Every table's rows, in an order that does not depend on how they lie on the disk. */
const tablesOf = (path: string) =>
  Object.fromEntries(
    readdirSync(join(path, 'tables'))
      .sort()
      .map((name) => [
        name,
        gunzipSync(readFileSync(join(path, 'tables', name)))
          .toString()
          .split('\n')
          .sort(),
      ]),
  )

const sequencesOf = (path: string) => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')).contents.sequences

beforeAll(async () => {
  mkdirSync(join(records, 'files/deep'), { recursive: true })
  writeFileSync(join(records, 'files/deep/one.bin'), Buffer.from([0, 1, 2, 255]))
  site = await npmStart(records)
  await whenReady(site)
  const { code, said } = await liaison(['backup', backup], { LIAISON_DATA_DIR: records })
  expect(code, said).toBe(0)
})
afterAll(async () => {
  site.child.kill('SIGTERM')
  await site.ended
  removeFolder(folder)
})

describe('backup and restore', () => {
  test('a backup of a running Liaison, restored into an empty folder, holds the same rows, sequences and files', async () => {
    const done = await liaison(['restore', backup], { LIAISON_DATA_DIR: restored })
    expect(done.code, done.said).toBe(0)
    const again = join(folder, 'again')
    expect((await liaison(['backup', again], { LIAISON_DATA_DIR: restored })).code).toBe(0)
    const tables = tablesOf(backup)
    expect(Object.keys(tables).length).toBeGreaterThan(10)
    expect(tables['facts.fact.copy.gz']?.length).toBeGreaterThan(2000)
    expect(tablesOf(again)).toEqual(tables)
    expect(sequencesOf(again)).toEqual(sequencesOf(backup))
    expect(readFileSync(join(restored, 'files/deep/one.bin'))).toEqual(Buffer.from([0, 1, 2, 255]))
  })

  test('the database refuses to be filled twice', async () => {
    const { code, errors } = await liaison(['restore', backup], { LIAISON_DATA_DIR: records })
    expect(code).toBe(1)
    expect(errors).toMatch(/holds files already|is not empty/)
  })

  const damages: [string, (copy: string) => void][] = [
    ['a truncated table', (copy) => truncateSync(join(copy, 'tables/facts.fact.copy.gz'), 100)],
    ['a missing table', (copy) => removeFolder(join(copy, 'tables/facts.source.copy.gz'))],
    ['an altered file', (copy) => writeFileSync(join(copy, 'files/deep/one.bin'), 'altered')],
    ['a truncated manifest', (copy) => truncateSync(join(copy, 'manifest.json'), 500)],
    ['an altered manifest', (copy) => replaceIn(join(copy, 'manifest.json'), /"rows": \d+/, '"rows": 1')],
    ['no manifest', (copy) => removeFolder(join(copy, 'manifest.json'))],
  ]
  test.each(damages)('%s is refused in one line and changes nothing', async (what, damage) => {
    const copy = join(folder, what.replaceAll(' ', '-'))
    const target = `${copy}-records`
    cpSync(backup, copy, { recursive: true })
    damage(copy)
    const { code, errors } = await liaison(['restore', copy], { LIAISON_DATA_DIR: target })
    expect(code).toBe(1)
    expect(errors.trimEnd().split('\n')).toHaveLength(1)
    expect(errors).toContain(copy)
    expect(existsSync(target)).toBe(false)
  })

  test('a backup never overwrites what is there, and one that fails leaves nothing', async () => {
    const { code, errors } = await liaison(['backup', backup], { LIAISON_DATA_DIR: records })
    expect(code).toBe(1)
    expect(errors).toContain('exists already')
    expect((await liaison(['backup', join(backup, 'manifest.json/below')], { LIAISON_DATA_DIR: records })).code).toBe(1)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('every command works beside the running server; two at once alone take turns', async () => {
    const beside = { LIAISON_DATA_DIR: records }
    const alone = { LIAISON_DATA_DIR: restored }
    const law = 'data/countries/IT.json'
    const runs = await Promise.all([
      liaison(['doctor'], beside),
      liaison(['migrate'], beside),
      liaison(['import', law, '--dry-run'], beside),
      liaison(['export', 'countries', join(folder, 'out')], beside),
      liaison(['import', law], alone),
      liaison(['doctor', '--json'], alone),
    ])
    for (const { code, said } of runs) expect(code, said).toBe(0)
    expect(runs[4]?.said).toContain('0 new, 0 changed')
    expect(readdirSync(join(folder, 'out')).length).toBe(46)
    await until('no lock', () => !existsSync(join(restored, 'lock')), 2)
  })
})

function replaceIn(path: string, pattern: RegExp, by: string) {
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(pattern)
  writeFileSync(path, text.replace(pattern, by))
}
