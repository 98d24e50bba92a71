import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFiles } from '#domains/countries/import.server.ts'
import { importFilesWith } from '#domains/facts/import-files.server.ts'
import { reportLines } from '#domains/facts/import-report.ts'
import { factsAsked } from '#domains/facts/operations.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { treatyReader } from './import.server.ts'
import type { Participation } from './model.ts'
import { bookOf } from './operations.server.ts'
import type { TreatyFile } from './treaty-file.ts'
import { instrumentAt, participationsAsked, partyAt } from './views.server.ts'

const treaties = (): TreatyFile => JSON.parse(readFileSync('data/treaties.json', 'utf8'))
const entryOf = (file: TreatyFile, id: string, state: string): Participation => {
  const found = file.instruments.find((one) => one.id === id)?.participants[state as 'IT']
  if (!found) throw new Error(`no participation of ${state} in ${id}`)
  return found
}

/** Italy and ETS 030: in force since 21 November 1961, by the table of 13 February 2025. */
describe('what was said of a participation stays readable', () => {
  const database = withDatabase()
  const bring = async (now: string, change: (file: TreatyFile) => void, dryRun = false) => {
    const file = treaties()
    change(file)
    const bytes = new TextEncoder().encode(JSON.stringify(file))
    const report = await importFilesWith(database.scope(now), [treatyReader], [{ name: 'treaties.json', bytes }], {
      dryRun,
      compiledOn: now.slice(0, 10),
    })
    if (report.refused) throw new Error(reportLines(report, 'en', false).join('\n'))
    return report.editions.flatMap(({ lines }) => lines.filter(({ outcome }) => outcome !== 'same'))
  }
  const italy = async (now: string, asked: { at?: string; known?: string } = {}) =>
    (await participationsAsked(database.scope(now), { state: 'IT', instrument: 'cets-030', ...asked }))[0]

  test('a denunciation is a correction of one fact, and what we said before is found by its instant', async () => {
    const lines = await bring('2026-12-01T10:00:00Z', (file) => Object.assign(entryOf(file, 'CETS-030', 'IT'), { ceasedOn: '2026-11-30' }))
    expect(lines.map(({ subject, outcome }) => [subject, outcome])).toEqual([['IT/participation/cets-030', 'corrected']])
    const now = '2026-12-02T00:00:00Z'
    expect((await italy(now))?.bond).toBe('ceased')
    expect((await italy(now, { at: '2026-11-29' }))?.bond).toBe('in_force')
    expect((await italy(now, { known: '2026-11-25T00:00:00Z' }))?.bond).toBe('in_force')
    expect(
      (await bookOf(database.scope(now), '2026-11-25T00:00:00Z')).instruments.find(({ id }) => id === 'CETS-030')?.participants.IT
        ?.ceasedOn,
    ).toBe(undefined)
  })

  test('a state that leaves the table is no longer said to be a party, and was', async () => {
    const lines = await bring('2026-12-03T10:00:00Z', (file) => {
      const one = file.instruments.find(({ id }) => id === 'CETS-030')
      delete one?.participants.IT
      one?.unknown.push('IT')
    })
    expect(lines.map(({ subject, outcome }) => `${subject} ${outcome}`).sort()).toEqual([
      'IT/participation/cets-030 closed',
      'international/coverage/cets-030 corrected',
    ])
    expect((await italy('2026-12-04T00:00:00Z'))?.bond).toBe('unknown')
    expect((await italy('2026-12-04T00:00:00Z', { known: '2026-11-25T00:00:00Z' }))?.bond).toBe('in_force')
  })

  test('a trial run writes nothing', async () => {
    await bring('2026-12-05T10:00:00Z', (file) => Object.assign(entryOf(file, 'CETS-030', 'FR'), { party: false }), true)
    const [france] = await participationsAsked(database.scope('2026-12-05T11:00:00Z'), { state: 'FR', instrument: 'cets-030' })
    expect(france?.bond).toBe('in_force')
  })

  test('a country file leaves participations alone, and the treaties leave the law of a state alone', async () => {
    const asked = { state: 'LI', indicator: null, at: null, known: null, limit: 1, offset: 0 }
    const before = (await factsAsked(database.scope('2026-12-06T00:00:00Z'), asked)).total
    const bytes = new Uint8Array(readFileSync('data/countries/LI.json'))
    const report = await importFiles(database.scope('2026-12-06T10:00:00Z'), [{ name: 'LI.json', bytes }], {
      dryRun: false,
      compiledOn: '2026-12-06',
    })
    expect(report.editions.flatMap(({ lines }) => lines.filter(({ outcome }) => outcome !== 'same'))).toEqual([])
    expect((await factsAsked(database.scope('2026-12-06T11:00:00Z'), asked)).total).toBe(before)
  })
})

describe('one instrument and one party on a day', () => {
  const database = withDatabase()

  test('the convention of 1959 binds nobody in 1960, Norway in 1962, and fifty today', async () => {
    const bound = async (at: string) =>
      (await instrumentAt(database.scope(), 'cets-030', { at })).rows.filter(({ bond }) => bond === 'in_force').map(({ party }) => party)
    expect(await bound('1960-01-01')).toEqual([])
    expect(await bound('1962-06-12')).toContain('NO')
    expect(await bound('2026-11-21')).toHaveLength(50)
  })

  test('what its articles give is not told of a day before it was in force', async () => {
    const early = await instrumentAt(database.scope(), 'cets-182', { at: '2003-01-01' })
    expect(new Set(early.rules.map(({ reading }) => reading.kind))).toEqual(new Set(['not_yet']))
    const late = await instrumentAt(database.scope(), 'cets-182', { at: '2010-01-01' })
    expect(new Set(late.rules.map(({ reading }) => reading.kind))).toEqual(new Set(['stated']))
  })

  test('a protocol that is not in force is said not to be, whoever signed it', async () => {
    const one = await instrumentAt(database.scope(), 'coe-mla-p3', {})
    expect(one.force).toBe('not_in_force')
    expect(one.rows.filter(({ bond }) => bond === 'in_force' || bond === 'probable' || bond === 'provisional')).toEqual([])
  })

  test('the United Kingdom and the investigation order: bound in 2020, no longer in 2021', async () => {
    const uk = async (at: string) =>
      (await participationsAsked(database.scope(), { state: 'GB', instrument: 'eu-eio-2014-41', at }))[0]?.bond
    expect([await uk('2020-12-31'), await uk('2021-01-01')]).toEqual(['in_force', 'ceased'])
  })

  test('Tunisia has a page of treaties and no profile', async () => {
    const tunisia = await partyAt(database.scope(), 'TN', {})
    expect(tunisia).toMatchObject({ name: { fr: 'Tunisie' }, hasFile: false })
    expect(tunisia.instruments.find(({ id }) => id === 'UN-SOM')?.row.bond).toBe('in_force')
    expect(tunisia.instruments.some(({ id }) => id === 'BI-IT-TN-MLX-1967')).toBe(true)
    expect(tunisia.instruments.some(({ id }) => id === 'BI-CH-IN-MLA-1989')).toBe(false)
  })

  test('a “no” always has the day of a table', async () => {
    const all = await participationsAsked(database.scope(), {})
    expect(all.filter(({ bond, asOf }) => bond === 'not_party' && asOf === null)).toEqual([])
    expect(all.some(({ bond }) => bond === 'unknown')).toBe(true)
  })

  test('nobody and nothing of that name is refused as not found', async () => {
    await expect(partyAt(database.scope(), 'XX', {})).rejects.toThrow(/No party has the code/)
    await expect(instrumentAt(database.scope(), 'constructor', {})).rejects.toThrow(/No instrument/)
    await expect(participationsAsked(database.scope(undefined, { kind: 'stranger' } as never), {})).rejects.toThrow(/may not read/)
  })
})
