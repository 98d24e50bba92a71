import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countryReader } from '#domains/countries/import.server.ts'
import { importFilesWith } from '#domains/facts/import-files.server.ts'
import { reportLines } from '#domains/facts/import-report.ts'
import { ledgerHead } from '#platform/ledger.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { treatyReader } from './import.server.ts'
import type { RulesFile } from './rules-file.ts'
import type { TreatyFile } from './treaty-file.ts'

type Files = { treaties: TreatyFile; measures: RulesFile }
type Change = (files: Files) => unknown

const first = <One>(list: readonly One[]): One => {
  const [one] = list
  if (one === undefined) throw new Error('the test needs an entry')
  return one
}
const albania = ({ treaties }: Files) => {
  const found = first(treaties.instruments).participants.AL
  if (!found) throw new Error('the test needs Albania')
  return found
}

const wrong: [string, Change, RegExp, RegExp][] = [
  [
    'a state that is none',
    ({ treaties }) => first(treaties.instruments).unknown.push('ZZ' as 'IT'),
    /instruments\.0\.unknown\.0 {2}refused/,
    /refusé/,
  ],
  ['a state told of twice', ({ treaties }) => first(treaties.instruments).nonParties.push('AL'), /AL is told of twice/, /deux fois de AL/],
  [
    'a day that does not exist',
    (files) => Object.assign(albania(files), { consent: '1998-02-30' }),
    /AL\.consent .*not a date/,
    /pas une date/,
  ],
  [
    'a signature in the future',
    (files) => Object.assign(albania(files), { signed: '2027-01-01' }),
    /AL\.signed .*in the future/,
    /dans le futur/,
  ],
  [
    'an end before its start',
    (files) => Object.assign(albania(files), { ceasedOn: '1990-01-01' }),
    /AL\.ceasedOn .*not after its start/,
    /pas après/,
  ],
  ['an unknown source', (files) => albania(files).sources.push('zz'), /source "zz" is not listed/, /« zz » ne figure pas/],
  [
    'high confidence without a document',
    (files) => Object.assign(albania(files), { sources: ['k'] }),
    /needs a source that was consulted/,
    /source consultée/,
  ],
  [
    'a text in one language',
    ({ treaties }) => Object.assign(first(treaties.relations), { note: { en: 'Only.' } }),
    /relations\.0\.note\.fr/,
    /refusé/,
  ],
  [
    'hidden characters',
    ({ treaties }) => Object.assign(first(treaties.declarations).summary, { en: 'A\u202eB' }),
    /declarations\.0\.summary\.en .*direction/,
    /direction/,
  ],
  [
    'a relation to an instrument that is not there',
    ({ treaties }) => Object.assign(first(treaties.relations), { over: 'CETS-999' }),
    /instrument "CETS-999" is not listed/,
    /« CETS-999 »/,
  ],
  [
    'an instrument twice',
    ({ treaties }) => treaties.instruments.push(first(treaties.instruments)),
    /"CETS-024" appears twice/,
    /figure deux fois/,
  ],
  ['an unknown key', (files) => Object.assign(albania(files), { colour: 'red' }), /unknown key "colour"/, /clé inconnue/],
  [
    'a rule on a measure that is not there',
    ({ measures }) => Object.assign(first(measures.rules), { measure: 'nothing' }),
    /measure "nothing" is not listed/,
    /« nothing »/,
  ],
  [
    'a channel that is not there',
    ({ measures }) => first(measures.rules).channel.push('pigeon'),
    /channel "pigeon" is not listed/,
    /« pigeon »/,
  ],
  ['a rule twice', ({ measures }) => measures.rules.push(first(measures.rules)), /appears twice/, /figure deux fois/],
  [
    'a rule of an instrument that is not there',
    ({ measures }) => Object.assign(first(measures.rules), { instrument: 'CETS-999' }),
    /rules\.0\.instrument/,
    /« CETS-999 »/,
  ],
]

describe('what an import of treaties refuses', () => {
  const database = withDatabase()
  const files = (): Files => ({
    treaties: JSON.parse(readFileSync('data/treaties.json', 'utf8')),
    measures: JSON.parse(readFileSync('data/measures.json', 'utf8')),
  })
  const bring = (content: Partial<Record<string, unknown>>) =>
    importFilesWith(
      database.scope(),
      [treatyReader, countryReader],
      Object.entries(content).map(([name, value]) => ({
        name: `${name}.json`,
        bytes: new TextEncoder().encode(JSON.stringify(value, null, 1)),
      })),
      { dryRun: false, compiledOn: '2026-11-21' },
    )

  test.each(wrong)('%s, with its line, in both languages, and writes nothing', async (_, change, english, french) => {
    const before = await ledgerHead(database.db)
    const changed = files()
    change(changed)
    const report = await bring(changed)
    expect(reportLines(report, 'en', false).join('\n')).toMatch(english)
    expect(reportLines(report, 'fr', false).join('\n')).toMatch(french)
    expect(report.faults.every(({ line }) => line > 1)).toBe(true)
    expect(await ledgerHead(database.db)).toBe(before)
  })

  test('the rules alone are read beside the treaties that the database has', async () => {
    const { measures } = files()
    expect((await bring({ measures })).refused).toBe(false)
    Object.assign(first(measures.rules), { instrument: 'CETS-999' })
    expect((await bring({ measures })).refused).toBe(true)
  })

  test('one bad file refuses the good ones beside it, a country among them', async () => {
    const { treaties } = files()
    Object.assign(first(treaties.relations), { over: 'CETS-999' })
    const italy = JSON.parse(readFileSync('data/countries/IT.json', 'utf8'))
    expect((await bring({ treaties, IT: italy })).refused).toBe(true)
  })
})
