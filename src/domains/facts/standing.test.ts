import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttestationMode, ReviewState } from './model.ts'
import { standings } from './model.ts'
import { lowestConfidence, standing, weakestStanding } from './standing.ts'

type Said = [AttestationMode, string][]
const table: [string, ReviewState, Said, string][] = [
  ['an imported fact that nobody attested', 'imported', [], 'not_confirmed'],
  ['a text that was only read', 'imported', [['read', '2026-01-01']], 'not_confirmed'],
  ['a check by the secretariat', 'published', [['checked', '2026-01-01']], 'not_confirmed'],
  ['publication alone', 'published', [], 'not_confirmed'],
  ['silence after a round', 'published', [['tacit', '2026-02-01']], 'not_objected'],
  ['a confirmation', 'imported', [['confirmed', '2026-02-01']], 'confirmed'],
  [
    'a confirmation after silence',
    'published',
    [
      ['tacit', '2026-01-01'],
      ['confirmed', '2026-02-01'],
    ],
    'confirmed',
  ],
  [
    'silence after a confirmation',
    'published',
    [
      ['confirmed', '2026-01-01'],
      ['tacit', '2026-02-01'],
    ],
    'confirmed',
  ],
  [
    'a contradiction after a confirmation',
    'published',
    [
      ['confirmed', '2026-01-01'],
      ['contradicted', '2026-02-01'],
    ],
    'contradicted',
  ],
  [
    'a confirmation after a contradiction',
    'published',
    [
      ['contradicted', '2026-01-01'],
      ['confirmed', '2026-02-01'],
    ],
    'confirmed',
  ],
  [
    'two words on one day: the later given',
    'published',
    [
      ['confirmed', '2026-02-01'],
      ['contradicted', '2026-02-01'],
    ],
    'contradicted',
  ],
  ['withdrawal, whatever was attested', 'withdrawn', [['confirmed', '2026-02-01']], 'withdrawn'],
]

describe('how a fact stands', () => {
  test.each(table)('%s', (_, review, said, expected) => {
    const attestations = said.map(([mode, knownBy]) => ({ mode, knownBy }))
    expect(standing({ review }, attestations)).toBe(expected)
  })

  test('nothing is confirmed without a confirmation by somebody', () => {
    const modes = fc.array(
      fc.record({
        mode: fc.constantFrom<AttestationMode>('read', 'tacit', 'checked', 'contradicted'),
        knownBy: fc.constantFrom('2025-01-01', '2026-01-01'),
      }),
    )
    const reviews = fc.constantFrom<ReviewState>('imported', 'published', 'withdrawn')
    fc.assert(fc.property(reviews, modes, (review, attestations) => standing({ review }, attestations) !== 'confirmed'))
  })

  test('several facts stand as the weakest of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...standings), { minLength: 1 }), (all) => {
        const weakest = weakestStanding(all)
        return all.includes(weakest) && (weakest !== 'confirmed' || all.every((one) => one === 'confirmed'))
      }),
    )
    expect(weakestStanding([])).toBe('not_confirmed')
    expect(lowestConfidence(['high', 'low', 'medium'])).toBe('low')
    expect(lowestConfidence([])).toBe('low')
  })
})
