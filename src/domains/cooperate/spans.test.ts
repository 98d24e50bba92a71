import { describe, expect, test } from 'vitest'
import type { Instrument, Participation } from '#domains/treaties/model.ts'
import { certain, no, probable, spanOf, statusOn, unknown } from './spans.ts'

// An instrument of 2000, in force since 1 March 2003, its table read in December 2025; the edition is of 21 November 2026.

const party = (entry: Partial<Participation>): Participation => ({
  party: true,
  consent: null,
  inForce: null,
  confidence: 'high',
  sources: ['k'],
  ...entry,
})

const instrument = (entry: Participation | undefined, more: Partial<Instrument> = {}): Instrument => ({
  id: 'X',
  title: { en: 'X', fr: 'X' },
  kind: 'convention',
  group: 'coe_mla',
  place: null,
  opened: '2000',
  inForce: '2003-03-01',
  depositary: { en: '', fr: '' },
  url: '',
  coverage: { asOf: '2025-12', complete: true, basis: 'consulted' },
  participants: entry ? { AA: entry } : {},
  nonParties: ['NN'],
  unknown: ['UU'],
  ...more,
})

const statusOf = (entry: Participation | undefined, day: string, state = 'AA', more: Partial<Instrument> = {}) =>
  ({ [no]: 'no', [unknown]: 'unknown', [probable]: 'probable', [certain]: 'certain' })[
    statusOn(spanOf(instrument(entry, more), state, '2026-11-21'), day)
  ]

describe('whether an instrument binds a state on a day', () => {
  test.each([
    ['the day before', party({ inForce: '2016-06-01' }), '2016-05-31', 'no'],
    ['the day itself', party({ inForce: '2016-06-01' }), '2016-06-01', 'certain'],
    ['never before the instrument', party({ inForce: '2001-01-01' }), '2003-02-28', 'no'],
    ['with the instrument', party({ inForce: '2001-01-01' }), '2003-03-01', 'certain'],
    ['a year: before it', party({ inForce: '2016' }), '2015-12-31', 'no'],
    ['a year: within it', party({ inForce: '2016' }), '2016-01-01', 'probable'],
    ['a leap year: within it', party({ inForce: '2016' }), '2016-02-29', 'probable'],
    ['a year: on its last day', party({ inForce: '2016' }), '2016-12-31', 'certain'],
    ['a month: before it', party({ inForce: '2024-02' }), '2024-01-31', 'no'],
    ['a month: within it', party({ inForce: '2024-02' }), '2024-02-28', 'probable'],
    ['a month: its leap day', party({ inForce: '2024-02' }), '2024-02-29', 'certain'],
    ['consent only: before it', party({ consent: '2010-05-20' }), '2010-05-19', 'no'],
    ['consent only: soon after', party({ consent: '2010-05-20' }), '2010-07-01', 'probable'],
    ['consent only: six months on', party({ consent: '2010-05-20' }), '2010-11-30', 'certain'],
    ['year of consent only', party({ consentYear: 2010 }), '2011-06-29', 'probable'],
    ['year of consent, long past', party({ consentYear: 2010 }), '2011-06-30', 'certain'],
    ['no date: before the instrument', party({}), '2003-02-28', 'no'],
    ['no date: before the table', party({}), '2010-01-01', 'probable'],
    ['no date: once the table shows it', party({}), '2025-12-31', 'certain'],
    ['left: the last day', party({ inForce: '2005-01-01', ceasedOn: '2021-01-01' }), '2020-12-31', 'certain'],
    ['left: the first day after', party({ inForce: '2005-01-01', ceasedOn: '2021-01-01' }), '2021-01-01', 'no'],
    ['left in a month: within it', party({ inForce: '2005-01-01', ceasedOn: '2021-02' }), '2021-02-10', 'unknown'],
    ['left in a month: after it', party({ inForce: '2005-01-01', ceasedOn: '2021-02' }), '2021-02-28', 'no'],
    ['provisionally', party({ inForce: '2021-05-01', provisionalFrom: '2021-01-01' }), '2021-01-01', 'certain'],
    ['national law later', party({ inForce: '2017-05-22', nationalFrom: '2018-07-02' }), '2018-07-01', 'no'],
    ['national law later, its year', party({ inForce: '2017-05-22', nationalFromYear: 2018 }), '2018-03-01', 'probable'],
    ['not a party', party({ party: false }), '2026-11-21', 'no'],
    ['not known', party({ party: null }), '2026-11-21', 'unknown'],
    ['not known, but before the instrument', party({ party: null }), '2003-02-28', 'no'],
  ])('%s', (_, entry, day, expected) => {
    expect(statusOf(entry, day)).toBe(expected)
  })

  test('who has no row in a complete table is not a party; who is in no list is not known', () => {
    expect(statusOf(undefined, '2026-11-21', 'NN')).toBe('no')
    expect(statusOf(undefined, '2026-11-21', 'UU')).toBe('unknown')
    expect(statusOf(undefined, '2026-11-21', 'ZZ')).toBe('unknown')
  })

  test('a ratified instrument that is not in force binds nobody', () => {
    expect(statusOf(party({ consent: '2020-01-01' }), '2026-11-21', 'AA', { status: 'not_in_force', inForce: null })).toBe('no')
  })

  test('a table without a day leaves a party without dates probable for good', () => {
    const coverage = { asOf: null, complete: false, basis: 'knowledge' } as const
    expect(statusOf(party({}), '2040-01-01', 'AA', { coverage })).toBe('probable')
  })
})
