import { describe, expect, test } from 'vitest'
import { reportLines } from '#domains/facts/import-report.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { fileOf, importOne, italyWithAnswers } from '../../../tests/sample-answers.ts'
import type { CountryFile } from './country-file.ts'
import { countryFileInFull, countryFileOf } from './export.server.ts'

type Change = (measures: NonNullable<CountryFile['measures']>, practices: NonNullable<CountryFile['assistancePractice']>) => void

const wrong: [string, Change, RegExp, RegExp][] = [
  [
    'a measure that is not in the list',
    ([one]) => void Object.assign(one ?? {}, { code: 'torture' }),
    /measures\.0\.code/,
    /measures\.0\.code/,
  ],
  ['an answer to nothing', (list) => void list.push({ code: 'jit', confidence: 'low', sources: ['k'] }), /answers none/, /aucune question/],
  [
    'a measure twice',
    (list) => void list.push({ code: 'hearing_video', possible: 'yes', confidence: 'low', sources: ['k'] }),
    /"hearing_video" appears twice/,
    /figure deux fois/,
  ],
  [
    'a family twice',
    (_, list) => void list.push({ family: 'extradition', languages: ['it'], confidence: 'low', sources: ['k'] }),
    /"extradition" appears twice/,
    /figure deux fois/,
  ],
  [
    'an unknown source',
    ([one]) => void Object.assign(one ?? {}, { sources: ['zz'] }),
    /measures\.0\.sources\.0 .*"zz" is not listed/,
    /« zz » ne figure pas/,
  ],
  [
    'high confidence on general knowledge',
    ([one]) => void Object.assign(one ?? {}, { sources: ['k'], confidence: 'high' }),
    /needs a source that was consulted/,
    /source consultée/,
  ],
  ['a channel that is none', ([one]) => void Object.assign(one ?? {}, { channels: ['pigeon'] }), /measures\.0\.channels\.0/, /channels/],
  [
    'a sentence in one language',
    ([one]) => void Object.assign(one ?? {}, { conditions: { en: 'only' } }),
    /measures\.0\.conditions\.fr/,
    /conditions\.fr/,
  ],
  [
    'direct transmission outside mutual assistance',
    (_, [, two]) => void Object.assign(two ?? {}, { directTransmission: 'https://www.example.org' }),
    /direct transmission is of mutual/,
    /transmission directe/,
  ],
]

describe('answers on measures in a country file', () => {
  const database = withDatabase()

  test.each(wrong)('%s is refused with its line', async (_, change, english, french) => {
    const file = italyWithAnswers()
    change(file.measures ?? [], file.assistancePractice ?? [])
    const report = await importOne(database.scope(), file)
    expect(report.refused).toBe(true)
    expect(report.faults[0]?.line).toBeGreaterThan(1)
    expect(reportLines(report, 'en', false).join('\n')).toMatch(english)
    expect(reportLines(report, 'fr', false).join('\n')).toMatch(french)
  })

  test('the carried files hold none, and come out without the keys', async () => {
    for (const iso2 of ['IT', 'TR', 'SM']) {
      const { name, officialLanguages } = fileOf(iso2)
      const out = await countryFileOf(database.scope(), { iso2, name, officialLanguages })
      expect(Object.keys(out)).not.toContain('measures')
      expect(Object.keys(out)).not.toContain('assistancePractice')
    }
  })

  test('come out for the operator as they went in, key for key, and are named line by line', async () => {
    const file = italyWithAnswers()
    const { iso2, name, officialLanguages } = file
    const report = await importOne(database.scope('2026-11-22T09:00:00Z'), file)
    expect(reportLines(report, 'en', false).filter((line) => /IT\/measure_answer\/hearing-video {2}measure\./.test(line))).toHaveLength(8)
    expect(await countryFileInFull(database.scope(), { iso2, name, officialLanguages })).toEqual(file)
    const again = await importOne(database.scope('2026-11-23T09:00:00Z'), file)
    expect([...new Set(again.editions.flatMap(({ lines }) => lines.map(({ outcome }) => outcome)))]).toEqual(['same'])
  })

  test('the copy in full is for the operator alone', async () => {
    const { iso2, name, officialLanguages } = fileOf('IT')
    const visitor = database.scope(testNow, { kind: 'anyone' })
    await expect(countryFileInFull(visitor, { iso2, name, officialLanguages })).rejects.toThrow(/may not read/)
  })

  test('an answer that is gone from the file is no longer said', async () => {
    const file = italyWithAnswers()
    file.measures = file.measures?.slice(1)
    const report = await importOne(database.scope('2026-11-24T09:00:00Z'), file)
    const lines = report.editions.flatMap((edition) => edition.lines).filter(({ outcome }) => outcome === 'closed')
    expect([...new Set(lines.map(({ subject }) => subject))]).toEqual(['IT/measure_answer/hearing-video'])
  })
})
