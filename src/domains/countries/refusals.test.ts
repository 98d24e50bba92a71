import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportLines } from '#domains/facts/import-report.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import type { CountryFile } from './country-file.ts'
import { importFiles } from './import.server.ts'

const italy = () => JSON.parse(readFileSync('data/countries/IT.json', 'utf8'))
const encode = (text: string) => new TextEncoder().encode(text)
const options = { dryRun: false, compiledOn: '2026-11-21' }

type Change = (file: CountryFile & Record<string, unknown>) => void
const first = <T>(list: T[]): T => {
  const [one] = list
  if (one === undefined) throw new Error('the test needs an entry')
  return one
}

const wrong: [string, Change, RegExp, RegExp][] = [
  [
    'an unknown source',
    (file) => first(file.offences).sources.push('zz'),
    /offences\.0\.sources\.2 .*"zz" is not listed/,
    /« zz » ne figure pas/,
  ],
  [
    'a source called like a method',
    (file) => first(file.offences).sources.push('constructor'),
    /"constructor" is not listed/,
    /« constructor »/,
  ],
  [
    'a minimum above the maximum',
    (file) => Object.assign(first(file.offences), { penalty: { imprisonmentMinMonths: 90, imprisonmentMaxMonths: 72 } }),
    /minimum 90 months above maximum 72/,
    /minimum de 90 mois/,
  ],
  [
    'a text read in the future',
    (file) => Object.assign(first(file.offences), { asOf: '2026-11-22' }),
    /asOf .*read in the future: 2026-11-22/,
    /lu dans le futur/,
  ],
  [
    'a month of reading in the future',
    (file) => Object.assign(first(file.offences), { asOf: '2026-12' }),
    /in the future: 2026-12/,
    /futur/,
  ],
  [
    'a decision dated in the future',
    (file) => Object.assign(first(file.caseLaw), { date: '2027' }),
    /dated in the future: 2027/,
    /date future/,
  ],
  [
    'the same id twice',
    (file) => Object.assign(file.offences[1] ?? {}, { id: first(file.offences).id }),
    /"it-entry" appears twice/,
    /figure deux fois/,
  ],
  ['an unknown key', (file) => Object.assign(file, { extra: 1 }), /unknown key "extra"/, /clé inconnue « extra »/],
  [
    'an unknown key deep down',
    (file) => void Object.assign(first(file.offences).penalty ?? {}, { minMonths: 3 }),
    /offences\.0\.penalty .*unknown key "minMonths"/,
    /clé inconnue/,
  ],
  ['a date that does not exist', (file) => Object.assign(first(file.offences), { asOf: '2025-02-30' }), /not a date/, /pas une date/],
  [
    'a missing language',
    (file) => void delete (first(file.offences).summary as Partial<{ fr: string }>).fr,
    /offences\.0\.summary\.fr/,
    /offences\.0\.summary\.fr/,
  ],
  ['an unknown state', (file) => void Object.assign(file, { iso2: 'RU' }), /iso2/, /iso2/],
  ['an unknown code', (file) => void Object.assign(first(file.offences), { conduct: ['swimming'] }), /offences\.0\.conduct\.0/, /conduct/],
  [
    'high confidence on general knowledge',
    (file) => void Object.assign(first(file.offences), { sources: ['k'], confidence: 'high' }),
    /needs a source that was consulted/,
    /source consultée/,
  ],
  [
    'a website that is a script',
    (file) => Object.assign(first(file.authorities), { website: 'javascript:alert(1)' }),
    /not a web address/,
    /website/,
  ],
  [
    'text that reorders itself',
    (file) => Object.assign(first(file.offences).summary, { en: 'abc\u202edef' }),
    /direction characters/,
    /summary\.en/,
  ],
  [
    'a NUL that no database keeps',
    (file) => Object.assign(first(file.offences).summary, { en: 'a\u0000b' }),
    /control or direction/,
    /summary\.en/,
  ],
  ['half a character', (file) => Object.assign(first(file.offences).summary, { en: 'a\ud800b' }), /broken Unicode/, /summary\.en/],
  [
    'a person named in a decision',
    (file) => Object.assign(first(file.caseLaw).title, { en: 'Mr Rossi and the boat' }),
    /may name a private person \("Mr Rossi"\)/,
    /personne privée/,
  ],
  [
    'parties written out',
    (file) => Object.assign(first(file.caseLaw).title, { en: 'Public Prosecutor v. Bianchi' }),
    /"Bianchi"/,
    /« Bianchi »/,
  ],
  [
    'an end before the start',
    (file) => void Object.assign(first(file.offences), { validFrom: '2025', validTo: '2024-06' }),
    /not after its start/,
    /pas après son début/,
  ],
  ['an empty list of conduct', (file) => Object.assign(first(file.offences), { conduct: [] }), /offences\.0\.conduct/, /conduct/],
  [
    'a negative penalty',
    (file) => Object.assign(first(file.offences), { penalty: { imprisonmentMaxMonths: -1 } }),
    /imprisonmentMaxMonths/,
    /imprisonmentMaxMonths/,
  ],
]

const bytesThatAreNoFile: [string, Uint8Array, RegExp][] = [
  ['an empty file', encode(''), /not JSON/],
  ['something cut off', encode('{"iso2": "IT",'), /:1 .*not JSON/],
  ['a comment', encode('{} // note'), /not JSON/],
  ['a key that appears twice', encode('{\n"iso2": "IT",\n"iso2": "FR"}'), /:3 .*"iso2" appears twice/],
  ['Latin-1', new Uint8Array([0x22, 0xe9, 0x22]), /not UTF-8/],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), /not UTF-8/],
  ['a list', encode('[]'), /refused/],
  ['a number', encode('1e999'), /refused/],
  ['a tower of brackets', encode('['.repeat(100_000)), /nested deeper/],
  ['50 MB', new Uint8Array(50_000_000).fill(0x20), /too large/],
  ['a prototype', encode('{"__proto__": {"iso2": "IT"}}'), /refused/],
]

describe('an import that is wrong is refused whole', () => {
  const database = withDatabase()
  const good = { name: 'FR.json', bytes: encode(readFileSync('data/countries/FR.json', 'utf8').replace('"FR"', '"FR" ')) }
  const headOf = async () =>
    (await database.db
      .selectFrom('ledger.change' as never)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirst()) as unknown

  test.each(wrong)('%s', async (_, change, english, french) => {
    const file = italy()
    change(file)
    const before = await headOf()
    const report = await importFiles(
      database.scope(testNow),
      [good, { name: 'IT.json', bytes: encode(JSON.stringify(file, null, 1)) }],
      options,
    )
    expect(report.refused).toBe(true)
    expect(reportLines(report, 'en', false).join('\n')).toMatch(english)
    expect(reportLines(report, 'fr', false).join('\n')).toMatch(french)
    expect(reportLines(report, 'en', false).at(-1)).toMatch(/nothing was written/)
    expect(await headOf()).toEqual(before)
  })

  test.each(bytesThatAreNoFile)('%s', async (_, bytes, english) => {
    const report = await importFiles(database.scope(testNow), [{ name: 'IT.json', bytes }], options)
    expect(report.refused).toBe(true)
    expect(reportLines(report, 'en', false).join('\n')).toMatch(english)
  })

  test('the line of a fault is the line in the file', async () => {
    const text = JSON.stringify({ ...italy(), history: [{ date: '2025-13', sources: ['s1'], change: { en: 'a', fr: 'b' } }] }, null, 2)
    const report = await importFiles(database.scope(testNow), [{ name: 'IT.json', bytes: encode(text) }], options)
    const line = text.split('\n').findIndex((one) => one.includes('2025-13')) + 1
    expect(report.faults).toMatchObject([{ line, path: 'history.0.date' }])
  })

  test('a state that comes in two files', async () => {
    const bytes = encode(JSON.stringify(italy()))
    const report = await importFiles(
      database.scope(testNow),
      [
        { name: 'IT.json', bytes },
        { name: 'italy.json', bytes },
      ],
      options,
    )
    expect(reportLines(report, 'en', false).join('\n')).toMatch(/italy\.json:1 {2}iso2 {2}refused {2}the state IT is also in IT\.json/)
  })

  test('an edition compiled in the future, and an import by somebody who is not the operator', async () => {
    await expect(importFiles(database.scope(testNow), [good], { dryRun: false, compiledOn: '2026-11-22' })).rejects.toThrow(/future/)
    await expect(importFiles(database.scope(testNow, { kind: 'anyone' }), [good], options)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
