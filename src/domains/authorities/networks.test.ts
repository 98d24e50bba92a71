import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFilesWith } from '#domains/facts/import-files.server.ts'
import { reportLines } from '#domains/facts/import-report.ts'
import { categories, measures, measuresByCode } from '#domains/measures/measure-list.ts'
import { withDatabase } from '../../../tests/database.ts'
import { networkReader } from './import.server.ts'
import type { NetworkEntry } from './network-file.ts'
import { helpingNetworks, networkFileOf, networksAsked } from './operations.server.ts'

const carried = () => JSON.parse(readFileSync('data/networks.json', 'utf8'))
const database = withDatabase()

// From, to, measure, day, and who helps: surest first; `?` where it must be asked whether both belong.
const pairs: [string, string, string, string, string][] = [
  ['IT', 'FR', 'hearing_video', '2026-11-21', 'coe-prosecutors-smuggling? ejn eurojust pc-oc liaison-magistrates?'],
  ['IT', 'TR', 'hearing_video', '2026-11-21', 'coe-prosecutors-smuggling? ejn? eurojust:IT pc-oc liaison-magistrates?'],
  ['GB', 'FR', 'hearing_video', '2019-06-01', 'coe-prosecutors-smuggling? ejn eurojust pc-oc liaison-magistrates?'],
  ['GB', 'FR', 'hearing_video', '2022-06-01', 'coe-prosecutors-smuggling? ejn? eurojust:FR pc-oc liaison-magistrates?'],
  ['TR', 'GE', 'jit', '2026-11-21', 'coe-prosecutors-smuggling? ejn? eurojust? liaison-magistrates?'],
  ['IT', 'TR', 'jit', '2026-11-21', 'coe-prosecutors-smuggling? ejn? eurojust:IT jits-network:IT liaison-magistrates?'],
  ['IT', 'AT', 'fiu_exchange', '2026-11-21', 'fiu-net egmont?'],
  ['IT', 'LY', 'fiu_exchange', '2026-11-21', 'egmont?'],
  ['ES', 'BR', 'evidence_taking', '2026-11-21', 'coe-prosecutors-smuggling? ejn? eurojust:ES iberred pc-oc? liaison-magistrates?'],
  ['LY', 'TN', 'flag_confirmation', '2026-11-21', ''],
]
const inShort = ({ network, fit }: Awaited<ReturnType<typeof helpingNetworks>>[number]) =>
  `${network.slug}${fit.kind === 'to_check' ? '?' : fit.kind === 'one' ? `:${fit.member}` : ''}`

describe('which bodies and networks can help', () => {
  test.each(pairs)('%s asks %s for %s on %s: %s', async (from, to, code, on, expected) => {
    const { category } = measuresByCode.get(code) ?? { category: 'none' }
    const found = (await helpingNetworks(database.scope(), { from, to, measure: { code, category }, on })).map(inShort)
    expect(found.toSorted()).toEqual(expected.split(' ').filter(Boolean).toSorted())
  })

  test('the surest come first', async () => {
    const found = await helpingNetworks(database.scope(), {
      from: 'IT',
      to: 'TR',
      measure: { code: 'jit', category: 'operations' },
      on: '2026-11-21',
    })
    expect(found.map(({ fit }) => fit.kind)).toEqual(['one', 'one', 'to_check', 'to_check', 'to_check'])
  })

  test('a network of the parties to an instrument follows who is bound, and not known is not "no"', async () => {
    const asked = { from: 'IT', to: 'LY', measure: { code: 'data_preservation', category: 'electronic' }, on: '2026-11-21' }
    const fitWhen = async (bound?: (instrument: string, state: string) => boolean | null) =>
      (await helpingNetworks(database.scope(), asked, bound)).find(({ network }) => network.slug === 'budapest-24-7')?.fit.kind
    expect(await fitWhen()).toBe('to_check')
    expect(await fitWhen((_, state) => (state === 'LY' ? null : true))).toBe('to_check')
    expect(await fitWhen(() => true)).toBe('both')
    expect(await fitWhen((_, state) => state === 'IT')).toBeUndefined()
  })
})

const wrong: [string, (one: NetworkEntry) => void, RegExp][] = [
  ['an unknown source', (one) => void one.sources.push('zz'), /"zz" is not listed/],
  [
    'high confidence on general knowledge',
    (one) => void Object.assign(one, { sources: ['nwk'], confidence: 'high' }),
    /needs a source that was consulted/,
  ],
  ['a mailbox', (one) => void Object.assign(one.reached, { en: 'Write to someone@example.org' }), /names a mailbox/],
  ['an unknown key', (one) => void Object.assign(one, { telephone: '1' }), /unknown key "telephone"/],
]

describe('the register of networks', () => {
  test('comes out of the database as its file went in, key for key', async () => {
    const { meta: _meta, ...said } = carried()
    const out = await networkFileOf(database.scope())
    expect(out).toEqual({ ...said, sources: Object.fromEntries(Object.entries(said.sources).sort(([a], [b]) => (a < b ? -1 : 1))) })
  })

  test('names only measures and categories that there are', () => {
    for (const one of carried().networks as NetworkEntry[]) {
      expect([one.id, one.measures.filter((code) => !measures.some((measure) => measure.code === code))]).toEqual([one.id, []])
      expect([one.id, one.categories.filter((code) => !categories.some((category) => category === code))]).toEqual([one.id, []])
    }
  })

  test('has a source, a standing and a confidence for each, and nothing sure that nobody read', async () => {
    for (const { slug, sources, confidence, standing } of await networksAsked(database.scope(), {})) {
      expect([slug, sources.length > 0, confidence === 'high', standing]).toEqual([slug, true, false, 'not_confirmed'])
    }
  })

  test.each(wrong)('with %s is refused with its line', async (_, change, expected) => {
    const file = carried()
    change(file.networks[0])
    const bytes = new TextEncoder().encode(JSON.stringify(file, null, 2))
    const report = await importFilesWith(database.scope(), [networkReader], [{ name: 'networks.json', bytes }], {
      dryRun: true,
      compiledOn: '2026-11-21',
    })
    expect(report.refused).toBe(true)
    expect(reportLines(report, 'en', false).join('\n')).toMatch(expected)
  })
})
