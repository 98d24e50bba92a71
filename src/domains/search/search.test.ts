import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFiles } from '#domains/countries/import.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#vocabulary/language.ts'
import { withDatabase } from '../../../tests/database.ts'
import { finders } from '../../rooms.ts'
import { followLedger } from './following.server.ts'
import { plainText } from './marking.ts'
import { search, suggest } from './operations.server.ts'

const database = withDatabase()
const compiledOn = JSON.parse(readFileSync('data/edition.json', 'utf8')).compiledOn as string

type More = { kind?: 'provision' | 'state'; state?: string; language?: Language; limit?: number; offset?: number; now?: string }
const find = (question: string, { language = 'en', limit = 10, offset = 0, now, ...more }: More = {}) =>
  search(database.scope(now, { kind: 'anyone' }), finders, { question, language, cut: { limit, offset }, ...more })
const addresses = async (question: string, more?: More) => (await find(question, more)).hits.map(({ address }) => address)

// After the import that prepared the database, whenever that was.
let imports = 0
const later = () => new Date(Date.UTC(2099, 0, 1) + imports++ * 1000)

const importChanged = async (iso2: string, change: (file: { offences: { summary: { en: string } }[] }) => void) => {
  const file = JSON.parse(readFileSync(`data/countries/${iso2}.json`, 'utf8'))
  change(file)
  const report = await importFiles(database.scope(later()), [{ name: `${iso2}.json`, bytes: Buffer.from(JSON.stringify(file)) }], {
    dryRun: false,
    compiledOn,
  })
  expect(report.refused).toBe(false)
}

const rowsOf = async (statement: string) => (await database.query(statement)).rows

describe('finding', () => {
  test('“étranger”, “étrangers” and “etrangers” are one word', async () => {
    const counts = await Promise.all(['étranger', 'étrangers', 'etrangers', 'ETRANGER'].map((word) => find(word, { language: 'fr' })))
    expect(counts[0]?.total).toBeGreaterThan(30)
    for (const { total } of counts) expect(total).toBe(counts[0]?.total)
  })

  test('a title in any script, with or without its accents', async () => {
    expect(await addresses('Aufenthaltsgesetz')).toContain('/countries/de')
    expect(await addresses('κωδικας μεταναστευσης')).toContain('/countries/gr')
    expect(await addresses('КРИМІНАЛЬНИЙ КОДЕКС')).toContain('/countries/ua')
    expect(await addresses('სისხლის სამართლის კოდექსი')).toContain('/countries/ge')
    expect(await addresses('Քրեական օրենսգիրք')).toContain('/countries/am')
  })

  test('what was asked for is marked, in the title and around it', async () => {
    const { hits } = await find('unlawful entry', { kind: 'provision' })
    expect(hits.length).toBeGreaterThan(3)
    for (const { title, excerpt, concepts } of hits)
      expect([...title, ...excerpt, ...concepts.flat()].some(({ marked }) => marked)).toBe(true)
    const french = await find('etrangers', { language: 'fr', kind: 'provision', limit: 30 })
    expect(french.hits.flatMap(({ excerpt }) => excerpt.filter(({ marked }) => marked)).map(({ text }) => text)).toContain('étranger')
  })

  test('a mistake is put right and said', async () => {
    const found = await find('Aufenthaltgesetz')
    expect(found).toMatchObject({ match: 'corrected', corrected: 'aufenthaltsgesetz' })
    expect(found.hits[0]?.address).toBe('/countries/de#de-entry-gain')
  })

  test.each([
    ['Αθήνα', 'athens', /^Athens|Athens/],
    ['Варшава', 'warsaw', /./],
    ['آنکارا', 'ankara', /./],
    ['Ереван', 'yerevan', /./],
  ])('a name in another script is heard: %s', async (question, corrected, place) => {
    const found = await find(question)
    expect(found).toMatchObject({ outcome: 'found', match: 'corrected', corrected })
    expect(plainText(found.hits[0]?.excerpt ?? []) + plainText(found.hits[0]?.title ?? [])).toMatch(place)
  })

  test.each([
    ['ألمانيا', '/countries/de'],
    ['ایتالیا', '/countries/it'],
    ['Германия', '/countries/de'],
    ['法国', '/countries/fr'],
  ])('a state is found by what others call it: %s', async (question, address) => {
    expect((await addresses(question))[0]).toBe(address)
  })

  test('words of one language find texts of the other', async () => {
    expect(await find('mariage reconnaissance d’enfant éloignement')).toMatchObject({ match: 'other_language' })
    const [hit] = (await find('mariage reconnaissance d’enfant éloignement')).hits
    expect(hit).toMatchObject({ address: '/countries/fr#fr-sham-family-link', language: 'fr' })
    expect(plainText(hit?.title ?? [])).toMatch(/^Code on the Entry/)
  })

  test('where nothing has all words, what has some is told as such', async () => {
    expect(await find('lampshades smuggling')).toMatchObject({ outcome: 'found', match: 'some' })
    expect(await find('lampshades')).toMatchObject({ outcome: 'nothing', hits: [] })
  })

  test('kinds are counted whatever kind is asked for, and lists are walked without loss', async () => {
    const all = await find('smuggling')
    const provisions = await find('smuggling', { kind: 'provision', limit: 200 })
    expect(provisions.kinds).toEqual(all.kinds)
    expect(provisions.total).toBe(all.kinds.find(({ kind }) => kind === 'provision')?.count)
    expect(provisions.hits).toHaveLength(provisions.total)
    const [first, second] = await Promise.all([0, 10].map((offset) => addresses('smuggling', { kind: 'provision', limit: 10, offset })))
    expect([...(first ?? []), ...(second ?? [])]).toEqual(provisions.hits.slice(0, 20).map(({ address }) => address))
    for (const { state } of (await find('smuggling', { state: 'DE' })).hits) expect(state).toBe('DE')
  })

  test('every address found is one of ours, and nothing is found that nobody has read', async () => {
    const rows = await rowsOf('select distinct address from search.document')
    for (const { address } of rows) expect(address).toMatch(/^\/[a-z]/)
    const before = await database.query("select count(*) as n from search.document where kind = 'provision'")
    await find('Italy', { now: '2024-06-01T12:00:00Z' })
    const provisions = await rowsOf("select 1 from search.document where kind = 'provision'")
    // The index is of the latest day it was made for: an earlier clock changes nothing.
    expect(provisions).toHaveLength(Number(before.rows[0]?.n))
  })
})

describe('following', { timeout: 60_000 }, () => {
  test('what an import changed is found by the very next question, and what it took away is not', async () => {
    expect(await find('quokkas')).toMatchObject({ outcome: 'nothing' })
    await importChanged('MT', ({ offences: [first] }) => {
      if (first) first.summary.en += ' Quokkas are not meant.'
    })
    expect(await addresses('quokkas')).toEqual(['/countries/mt#mt-337a'])
    expect(await find('quokkkas')).toMatchObject({ match: 'corrected', corrected: 'quokkas' })
    await importChanged('MT', () => undefined)
    expect((await find('quokkas')).outcome).toBe('nothing')
  })

  test('only the rows of what changed are written anew', async () => {
    const newest = async () => Number((await rowsOf('select max(head) as head from search.document'))[0]?.head)
    const before = await newest()
    await importChanged('SM', (file) => {
      const [first] = file.offences
      if (first) first.summary.en += ' Once more.'
      else (file as unknown as { migrantLiability: { summary: { en: string } } }).migrantLiability.summary.en += ' Once more.'
    })
    await find('San Marino')
    const rows = await rowsOf(`select state from search.document where head > ${before}`)
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['SM']))
    expect(rows.length).toBeLessThan(6)
  })

  test('a new day makes it again, and the same day does nothing', async () => {
    const edition = async () => (await rowsOf('select head, day::text, xmin::text from search.edition'))[0]
    await find('Italy')
    const before = await edition()
    await find('Italy')
    expect(await edition()).toEqual(before)
    await find('Italy', { now: '2199-06-02T12:00:00Z' })
    expect((await edition())?.day).toBe('2199-06-02')
  })

  test('a reader does not wait for a new day: the index of the day before answers until it is made', async () => {
    const day = async () => (await rowsOf('select day::text from search.edition'))[0]?.day
    await find('Italy', { now: '2199-07-01T12:00:00Z' })
    expect((await find('Italy', { now: '2199-07-02T12:00:00Z' })).outcome).toBe('found')
    expect(await day()).toBe('2199-07-01')
    await followLedger(database.scope('2199-07-02T12:00:00Z'), finders)
    expect(await day()).toBe('2199-07-02')
  })

  test('emptied, it fills itself, also when many ask at once', async () => {
    await database.query('delete from search.document; delete from search.word; delete from search.edition')
    const now = '2199-08-03T12:00:00Z'
    const answers = await Promise.all(Array.from({ length: 5 }, () => find('Aufenthaltsgesetz', { now })))
    for (const { hits } of answers) expect(hits[0]?.address).toBe('/countries/de#de-entry-gain')
    await followLedger(database.scope(now), finders)
    const twice = await rowsOf('select 1 from search.document group by language, kind, key having count(*) > 1')
    expect(twice).toEqual([])
  })
})

describe('nonsense', () => {
  test.each([
    ['', 'empty'],
    ['   \0 \u202e ', 'empty'],
    ['???', 'nothing'],
    ['& | ! <-> :* () "" \'', 'nothing'],
    ['the of and', 'common'],
    ['x'.repeat(10_000), 'too_long'],
    ['הברחת מהגרים', 'nothing'],
    ['تهريب المهاجرين', 'nothing'],
    ["'; drop table search.document; --", 'nothing'],
  ])('%j is answered: %s', async (question, outcome) => {
    const found = await find(question)
    if (outcome === 'nothing') expect(['nothing', 'found']).toContain(found.outcome)
    else expect(found.outcome).toBe(outcome)
  })

  test('whatever is typed is answered and throws nothing', { timeout: 60_000 }, async () => {
    const odd = fc.string({ unit: fc.constantFrom(...'aé§ß&|!():*"\'\\<->12.%_\0\u00a0\ud800א中'), maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 40 })),
        fc.constantFrom('en' as const, 'fr' as const),
        async (question, language) => {
          expect((await find(question, { language })).outcome).toMatch(/\w/)
        },
      ),
      { numRuns: 150, seed: 20_261_121 },
    )
  })

  test('a state that does not exist is refused', async () => {
    await expect(find('entry', { state: 'XX' })).rejects.toBeInstanceOf(Refusal)
  })
})

describe('suggesting', () => {
  const suggested = async (question: string, language: Language = 'en') =>
    (await suggest(database.scope(undefined, { kind: 'anyone' }), finders, { question, language })).map(({ title }) => title)

  test.each([
    ['ital', 'Italy'],
    ['AUFENTHALTSG', 'Residence Act'],
    ['ελλ', 'Greece'],
    ['Ιταλία', 'Italy'],
    ['c-460', 'K. (adult entering'],
    ['border po', 'Border Police'],
  ])('“%s” suggests %s', async (typed, name) => {
    expect((await suggested(typed)).some((title) => title.startsWith(name))).toBe(true)
  })

  test('a few of each kind, and nothing for one letter, nothing or a long text', async () => {
    const all = await suggest(database.scope(), finders, { question: 'cr', language: 'fr' })
    expect(all.length).toBeLessThanOrEqual(8)
    for (const [, those] of Map.groupBy(all, ({ kind }) => kind)) expect(those.length).toBeLessThanOrEqual(3)
    for (const nothing of ['', 'i', ' & ', 'x'.repeat(81)]) expect(await suggested(nothing)).toEqual([])
  })

  test('whatever is typed is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (typed) => {
        expect(Array.isArray(await suggested(typed, 'fr'))).toBe(true)
      }),
      { numRuns: 60, seed: 20_261_121 },
    )
  })
})
