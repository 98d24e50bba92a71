import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportLines } from '#domains/facts/import-report.ts'
import { sourcesOf } from '#domains/facts/operations.server.ts'
import { ledgerHead } from '#platform/ledger.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import type { CountryFile } from './country-file.ts'
import { importFiles } from './import.server.ts'
import { profile } from './operations.server.ts'

const fileOf = (iso2: string): CountryFile => JSON.parse(readFileSync(`data/countries/${iso2}.json`, 'utf8'))
const offence = (file: CountryFile, id = 'it-entry') => {
  const found = file.offences.find((one) => one.id === id)
  if (!found) throw new Error(`no offence ${id}`)
  return found
}

/** Italy's entry offence: two to six years, text read on 1 January 2026; the edition was compiled on 21 November 2026. */
describe('what was said and what was law stay apart', () => {
  const database = withDatabase()

  const bring = async (now: string, iso2: string, change: (file: CountryFile) => void, dryRun = false) => {
    const file = fileOf(iso2)
    change(file)
    const bytes = new TextEncoder().encode(JSON.stringify(file, null, 2))
    const report = await importFiles(database.scope(now), [{ name: `${iso2}.json`, bytes }], { dryRun, compiledOn: now.slice(0, 10) })
    if (report.refused) throw new Error(reportLines(report, 'en', false).join('\n'))
    const lines = report.editions.flatMap((edition) => edition.lines)
    return { report, changed: lines.filter(({ outcome }) => outcome !== 'same') }
  }
  const entry = async (now: string, asked: { at?: string; known?: string } = {}) =>
    (await profile(database.scope(now), 'IT', asked)).offences.find(({ id }) => id === 'it-entry')
  const maximum = async (now: string, asked: { at?: string; known?: string } = {}) =>
    (await entry(now, asked))?.penalty.imprisonmentMaxMonths

  test('a trial run tells what it would do and writes nothing', async () => {
    const before = await ledgerHead(database.db)
    const { changed } = await bring(
      '2026-11-30T10:00:00Z',
      'IT',
      (file) => Object.assign(offence(file), { penalty: { imprisonmentMaxMonths: 1 } }),
      true,
    )
    expect(changed.map(({ indicator, outcome }) => `${indicator} ${outcome}`)).toEqual([
      'offence.imprisonment_max corrected',
      'offence.fine closed',
      'offence.imprisonment_min closed',
      'offence.life closed',
    ])
    expect(await ledgerHead(database.db)).toBe(before)
    expect(await maximum('2026-11-30T11:00:00Z')).toBe(72)
  })

  test('a correction closes the old answer, which stays readable as what was said', async () => {
    const { changed } = await bring('2026-12-01T10:00:00Z', 'IT', (file) =>
      Object.assign(offence(file).penalty ?? {}, { imprisonmentMaxMonths: 84 }),
    )
    expect(changed).toMatchObject([
      { outcome: 'corrected', indicator: 'offence.imprisonment_max', before: { value: 72 }, after: { value: 84 } },
    ])
    expect(await maximum('2026-12-02T00:00:00Z')).toBe(84)
    expect(await maximum('2026-12-02T00:00:00Z', { at: '2026-06-01' })).toBe(84)
    expect(await maximum('2026-12-02T00:00:00Z', { known: '2026-11-30T00:00:00Z' })).toBe(72)
    expect((await entry('2026-12-02T00:00:00Z'))?.versions).toMatchObject([
      {
        recordedTo: '2026-12-01T10:00:00.000Z',
        changes: [{ indicator: 'offence.imprisonment_max', before: { value: 72 }, after: { value: 84 } }],
      },
    ])
  })

  test('a later reading that finds another text leaves the earlier text its days', async () => {
    await bring('2027-02-01T10:00:00Z', 'IT', (file) => {
      Object.assign(offence(file), { asOf: '2027-01-15' })
      Object.assign(offence(file).penalty ?? {}, { imprisonmentMaxMonths: 96 })
    })
    const now = '2027-02-02T00:00:00Z'
    expect(await maximum(now, { at: '2026-12-31' })).toBe(84)
    expect(await maximum(now, { at: '2027-01-15' })).toBe(96)
    expect(await maximum(now)).toBe(96)
    expect(await entry(now, { at: '2025-12-31' })).toMatchObject({ reading: { kind: 'not_read', earliest: '2026-01-01' }, summary: null })
    expect((await entry(now, { at: '2026-12-31' }))?.validTo).toBeNull()
    expect(await maximum(now, { at: '2026-12-31', known: '2026-12-15T00:00:00Z' })).toBe(84)
  })

  test('the same text read again, later, is one more reading and no change', async () => {
    const { changed } = await bring('2027-03-01T10:00:00Z', 'IT', (file) => {
      Object.assign(offence(file), { asOf: '2027-02-20' })
      Object.assign(offence(file).penalty ?? {}, { imprisonmentMaxMonths: 96 })
    })
    expect([...new Set(changed.map(({ outcome }) => outcome))]).toEqual(['read_again'])
    expect((await entry('2027-03-02T00:00:00Z'))?.readOn).toBe('2027-02-20')
    expect((await entry('2027-03-02T00:00:00Z', { at: '2027-02-01' }))?.readOn).toBe('2027-01-15')
  })

  test('law announced for next year is shown as announced, beside the law in force', async () => {
    await bring('2026-12-05T10:00:00Z', 'FR', (file) => {
      const [first] = file.offences
      if (first) Object.assign(first, { validFrom: '2027-06-01', article: 'Art. X' })
    })
    const before = (await profile(database.scope('2026-12-06T00:00:00Z'), 'FR', {})).offences
    const { id } = fileOf('FR').offences[0] ?? { id: '' }
    expect(before.filter((one) => one.id.startsWith(id)).map((one) => [one.id, one.article, one.reading.kind])).toEqual([
      [id, fileOf('FR').offences[0]?.article, 'stated'],
      [`${id}-from-2027-06-01`, 'Art. X', 'not_yet'],
    ])
    const after = (await profile(database.scope('2027-06-01T12:00:00Z'), 'FR', {})).offences.filter((one) => one.id.startsWith(id))
    expect(after.map((one) => [one.article, one.reading.kind, one.validFrom])).toEqual([['Art. X', 'stated', '2027-06-01']])
  })

  test('a law dated after today is not in force', async () => {
    await bring('2026-12-05T10:00:00Z', 'DE', (file) => {
      const [first] = file.offences
      if (first) file.offences.push({ ...first, id: 'de-new', instrument: { ...first.instrument, date: '2027-01-10' } })
    })
    const one = async (now: string) => (await profile(database.scope(now), 'DE', {})).offences.find(({ id }) => id === 'de-new')?.reading
    expect(await one('2026-12-06T00:00:00Z')).toEqual({ kind: 'not_yet', from: '2027-01-10' })
    expect(await one('2027-01-11T00:00:00Z')).toEqual({ kind: 'stated' })
  })

  test('what a file no longer states is no longer said, and is not deleted', async () => {
    const { changed } = await bring('2026-12-05T10:00:00Z', 'GE', (file) => void file.offences.shift())
    expect([...new Set(changed.map(({ outcome }) => outcome))]).toEqual(['closed'])
    const ids = async (known?: string) =>
      (await profile(database.scope('2026-12-06T00:00:00Z'), 'GE', { known })).offences.map(({ id }) => id)
    expect(await ids()).not.toContain('ge-transfer')
    expect(await ids('2026-12-01T00:00:00Z')).toContain('ge-transfer')
  })

  test('a corrected source keeps its earlier name in what was said before', async () => {
    const { report } = await bring('2026-12-07T10:00:00Z', 'ES', (file) =>
      Object.assign(file.sources.s1 ?? {}, { title: 'Corrected title' }),
    )
    expect(report.editions[0]?.correctedSources).toEqual(['s1'])
    const scope = database.scope('2026-12-08T00:00:00Z')
    expect((await sourcesOf(scope, 'ES')).find(({ key }) => key === 's1')?.title).toBe('Corrected title')
    const titles = async (known?: string) =>
      (await profile(scope, 'ES', { known })).offences.flatMap(({ sources }) => sources.map(({ title }) => title))
    expect(await titles()).toContain('Corrected title')
    expect(await titles('2026-12-01T00:00:00Z')).not.toContain('Corrected title')
  })

  test('a translation that did not follow its original is known to be stale', async () => {
    await bring('2026-12-09T10:00:00Z', 'SE', (file) => {
      const [first] = file.offences
      if (first) first.summary.en = `${first.summary.en} Changed.`
    })
    const { rows } = await database.query(`
      select encode(sha256(convert_to(o.value, 'UTF8')), 'hex') = t.from_sha256 as fresh
      from facts.fact f join facts.fact_text o on o.fact = f.id and o.language = 'en' join facts.fact_text t on t.fact = f.id and t.language = 'fr'
      where f.jurisdiction = 'SE' and f.supersedes is not null and upper_inf(f.recorded)`)
    expect(rows).toEqual([{ fresh: false }])
  })
})
