import { describe, expect, test } from 'vitest'
import type { SaidFact } from '#domains/facts/said.ts'
import { byRisk, riskOf, type Weighed } from './risk.ts'

const statement = (over: object) => ({
  standing: 'confirmed',
  attested: { mode: 'confirmed', on: '2026-06-01' },
  others: [],
  readOn: '2026-05-01',
  ...over,
})
const weighed = (over: object, more: Partial<Weighed> = {}): Weighed => ({
  block: { statement: statement(over) } as unknown as Weighed['block'],
  facts: [{ recordedFrom: '2026-05-02T00:00:00.000Z', from: null, startCertainty: 'unknown' } as SaidFact],
  stale: false,
  withdrawn: false,
  today: '2026-11-21',
  ...more,
})
const fact = (over: object) => [{ recordedFrom: '2026-01-01T00:00:00.000Z', from: null, startCertainty: 'unknown', ...over } as SaidFact]

describe('why a row is on the list', () => {
  test.each([
    ['in_order', weighed({})],
    ['withdrawn', weighed({}, { withdrawn: true })],
    ['contradicted', weighed({ standing: 'contradicted' })],
    ['contradicted', weighed({ others: [{ differs: [{}] }] })],
    ['in_order', weighed({ others: [{ differs: [] }] })],
    ['never_confirmed', weighed({ standing: 'not_confirmed', attested: null })],
    ['never_confirmed', weighed({ standing: 'not_objected', attested: { mode: 'tacit', on: '2026-10-01' } })],
    ['law_changed', weighed({}, { facts: fact({ recordedFrom: '2026-06-02T00:00:00.000Z' }) })],
    ['law_changed', weighed({}, { facts: fact({ from: '2027-01-01', startCertainty: 'day' }) })],
    ['in_order', weighed({}, { facts: fact({ from: '2026-07-01', startCertainty: 'reading' }) })],
    [
      'old_reading',
      weighed(
        { readOn: '2024', attested: { mode: 'confirmed', on: '2025-05-20' } },
        { facts: fact({ recordedFrom: '2024-01-01T00:00:00.000Z' }) },
      ),
    ],
    [
      'in_order',
      weighed(
        { readOn: '2024', attested: { mode: 'confirmed', on: '2025-05-22' } },
        { facts: fact({ recordedFrom: '2024-01-01T00:00:00.000Z' }) },
      ),
    ],
    ['stale_translation', weighed({}, { stale: true })],
  ])('%s', (risk, given) => {
    expect(riskOf(given)).toBe(risk)
  })

  test('the worst comes first, then offences, then the oldest reading', () => {
    const row = (risk: 'contradicted' | 'never_confirmed', kind: string, readOn: string | null) => ({ risk, kind, readOn, name: kind })
    const rows = [
      row('never_confirmed', 'event', null),
      row('never_confirmed', 'offence', '2026'),
      row('never_confirmed', 'offence', '2024'),
      row('contradicted', 'event', '2026'),
    ]
    expect(rows.sort(byRisk).map(({ kind, readOn }) => [kind, readOn])).toEqual([
      ['event', '2026'],
      ['offence', '2024'],
      ['offence', '2026'],
      ['event', null],
    ])
  })
})
