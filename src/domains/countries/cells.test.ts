import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '#domains/facts/said.ts'
import {
  aggravation,
  companies,
  day,
  type Entry,
  exemption,
  factsOf,
  months,
  offence,
  type Times,
  upTo,
} from '../../../tests/sample-law.ts'
import { type Cell, cellOf, lawOf } from './cells.ts'
import { elements, elementsById } from './elements.ts'

// Each case is a small law, what is asked of it, and what a cell must answer.

const law = (entries: Entry[], on = day) => lawOf(entries.map(factsOf).flatMap((facts) => blocksOf(facts, on, [])))
const asked = (id: string, entries: Entry[], on = day): Cell => {
  const element = elementsById.get(id)
  if (!element) throw new Error(id)
  return cellOf(element, law(entries, on))
}

const entry = (benefit: string | null, times: Times = {}) => offence('12(1)', ['entry', 'transit'], benefit, months(24, 72, false), times)
const unread = { read: '2026-09-01' }

describe('the role of benefit', () => {
  test.each([
    ['an offence of entry with a benefit', 'benefit_entry', [entry('required')], 'value', 'required', []],
    ['an offence of entry without one', 'benefit_entry', [entry('not_required')], 'value', 'not_required', []],
    ['an offence that leaves it open', 'benefit_entry', [entry(null)], 'unknown', null, []],
    ['the same offence also covers transit', 'benefit_transit', [entry('aggravating')], 'value', 'aggravating', []],
    ['no offence covers documents: not found, never “no”', 'benefit_documents', [entry('required')], 'not_found', null, []],
    ['no offence at all', 'benefit_entry', [companies(true)], 'not_found', null, []],
    [
      'the first listed answers, another that says otherwise is named',
      'benefit_entry',
      [entry('required'), offence('77', ['entry'], 'not_required')],
      'value',
      'required',
      ['not_required'],
    ],
    [
      'another that says the same is not',
      'benefit_entry',
      [entry('required'), offence('77', ['entry'], 'required')],
      'value',
      'required',
      [],
    ],
    [
      'another that leaves it open is named as not known',
      'benefit_entry',
      [entry('required'), offence('77', ['entry'], null)],
      'value',
      'required',
      ['unknown'],
    ],
    [
      'offences of other conduct say nothing of entry',
      'benefit_entry',
      [offence('12(5)', ['stay'], 'required'), entry('not_required')],
      'value',
      'not_required',
      [],
    ],
    ['not read by the day', 'benefit_entry', [entry('required', unread)], 'not_read', null, []],
    [
      'the one listed before it was not read: it might be the basic one',
      'benefit_entry',
      [entry('required', unread), offence('77', ['entry'], 'not_required')],
      'not_read',
      null,
      [],
    ],
    [
      'one listed after it was not read: the basic one answers',
      'benefit_entry',
      [entry('required'), offence('77', ['entry'], 'not_required', {}, unread)],
      'value',
      'required',
      [],
    ],
    [
      'nothing covers stay, but not everything was read',
      'benefit_stay',
      [entry('required'), offence('77', ['stay'], 'required', {}, unread)],
      'not_read',
      null,
      [],
    ],
    ['repealed before the day', 'benefit_entry', [entry('required', { inForceUntil: '2022-07-01' })], 'not_in_force', null, []],
    ['announced for a later day', 'benefit_entry', [entry('required', { inForceFrom: '2027-01-01' })], 'not_in_force', null, []],
    [
      'repealed, and another took its place',
      'benefit_entry',
      [entry('required', { inForceUntil: '2022-07-01' }), offence('77', ['entry'], 'not_required')],
      'value',
      'not_required',
      [],
    ],
  ] as const)('%s', (_case, id, entries, kind, answer, also) => {
    expect(asked(id, [...entries])).toMatchObject({ kind, answer, also })
  })

  test('a cell names the statements it follows from, the one that answers first, with its article, reading and standing', () => {
    expect(asked('benefit_entry', [entry('required'), offence('77', ['entry'], 'not_required')])).toMatchObject({
      statements: ['12(1)', '77'],
      article: 'Art. 12(1)',
      readOn: '2026-01-01',
      standing: 'not_confirmed',
      confidence: 'high',
    })
  })

  test('a day not read names the first day that was', () => {
    expect(asked('benefit_entry', [entry('required', unread)])).toMatchObject({ earliest: '2026-09-01', article: null, statements: [] })
  })
})

describe('the penalty of the basic entry offence', () => {
  const of = (min: number | null, max: number | null, life?: boolean) => [offence('25', ['entry'], 'not_required', months(min, max, life))]
  test.each([
    ['its minimum', 'imprisonment_min', of(24, 72), 'value', 24],
    ['no minimum in the text', 'imprisonment_min', of(null, 72), 'not_found', null],
    ['its maximum', 'imprisonment_max', of(24, 72), 'value', 72],
    ['no maximum recorded', 'imprisonment_max', of(24, null), 'unknown', null],
    ['for life', 'imprisonment_max', of(null, null, true), 'value', 'life'],
    ['life outweighs a term', 'imprisonment_max', of(null, 240, true), 'value', 'life'],
    ['life is said', 'imprisonment_life', of(null, 240, true), 'value', true],
    ['life is denied', 'imprisonment_life', of(null, 240, false), 'value', false],
    ['whether life is not said', 'imprisonment_life', of(null, 240), 'unknown', null],
    [
      'aggravated forms listed later do not count',
      'imprisonment_max',
      [...of(24, 72), offence('25(3)', ['entry'], 'aggravating', months(72, 192))],
      'value',
      72,
    ],
    ['an offence of stay has no say', 'imprisonment_max', [offence('12(5)', ['stay'], 'required', months(6, 48))], 'not_found', null],
  ] as const)('%s', (_case, id, entries, kind, answer) => {
    expect(asked(id, [...entries])).toMatchObject({ kind, answer })
  })
})

describe('aggravating circumstances', () => {
  test.each([
    ['recorded with a term', [aggravation('death', 'a', upTo(180))], 'value', 180],
    ['recorded without one', [aggravation('death', 'a')], 'value', 'named'],
    ['the highest of several', [aggravation('death', 'a', upTo(120)), aggravation('death', 'b', upTo(240))], 'value', 240],
    ['life above all', [aggravation('death', 'a', upTo(360)), aggravation('death', 'b', upTo(180, true))], 'value', 'life'],
    ['a term recorded as not for life', [aggravation('death', 'a', upTo(360, false))], 'value', 360],
    ['another circumstance only', [aggravation('profit', 'a', upTo(120))], 'not_found', null],
    ['none recorded at all', [entry('required')], 'not_found', null],
    ['read later', [aggravation('death', 'a', upTo(120), unread)], 'not_read', null],
    ['another was read later: the list was not whole', [aggravation('profit', 'a', {}, unread)], 'not_read', null],
    ['none recorded, and the offences read later', [entry('required', unread)], 'not_read', null],
    ['repealed', [aggravation('death', 'a', upTo(120), { inForceUntil: '2020-01-01' })], 'not_in_force', null],
  ] as const)('%s', (_case, entries, kind, answer) => {
    expect(asked('aggravation_death', [...entries])).toMatchObject({ kind, answer })
  })
})

describe('what only its wording can tell', () => {
  test.each([
    ['a statement on humanitarian help, whatever it says', 'exemption_humanitarian', [exemption('humanitarian')], 'wording'],
    ['none on family', 'exemption_family', [exemption('humanitarian')], 'not_found'],
    ['read later', 'exemption_rescue', [exemption('rescue', unread)], 'not_read'],
    [
      'the migrant’s own position',
      'migrant_liability',
      [{ kind: 'regime', slug: 'migrant-liability', facts: { 'migrant_liability.summary': {} } }],
      'wording',
    ],
    ['another aggravating circumstance', 'aggravation_other', [aggravation('other', 'a', upTo(60))], 'wording'],
  ] as const)('%s has no answer to compare', (_case, id, entries, kind) => {
    expect(asked(id, [...entries])).toMatchObject({ kind, answer: null })
  })
})

describe('persons and requests', () => {
  test.each([
    ['liable', [companies(true)], 'value', true],
    ['not liable', [companies(false)], 'value', false],
    ['not known', [companies(null)], 'unknown', null],
    ['nothing recorded', [entry('required')], 'not_found', null],
  ] as const)('legal persons: %s', (_case, entries, kind, answer) => {
    expect(asked('legal_persons', [...entries])).toMatchObject({ kind, answer })
  })
  test('languages of requests are a list', () => {
    const languages = { kind: 'regime', slug: 'mutual-assistance', facts: { 'mutual_assistance.request_languages': ['fr', 'nl'] } }
    expect(asked('request_languages', [languages])).toMatchObject({ kind: 'value', answer: ['fr', 'nl'] })
  })
})

test('a state of which nothing is recorded was not read', () => {
  for (const element of elements) expect(cellOf(element, lawOf([]))).toMatchObject({ kind: 'not_read', answer: null })
})

const anyTimes = fc.record({ read: fc.constantFrom('2026-01-01', '2026-09-01') })
const anyLaw = fc.array(
  fc.oneof(
    fc
      .tuple(
        fc.uniqueArray(fc.constantFrom('entry', 'stay', 'transit', 'documents'), { minLength: 1 }),
        fc.constantFrom('required', 'aggravating', 'not_required', null),
        fc.nat(400),
        anyTimes,
      )
      .map(([conduct, benefit, max, times]) => offence(`o${max}`, conduct, benefit, months(null, max), times)),
    fc
      .tuple(fc.constantFrom('death', 'profit', 'other'), fc.nat(400), anyTimes)
      .map(([code, max, times]) => aggravation(code, `a${max}`, upTo(max), times)),
    fc.tuple(fc.constantFrom('humanitarian', 'rescue'), anyTimes).map(([code, times]) => exemption(code, times)),
    fc.constantFrom(companies(true), companies(false), companies(null)),
  ),
  { maxLength: 8 },
)

test('a day before every reading never yields an answer', () => {
  fc.assert(
    fc.property(anyLaw, fc.constantFrom('1999-12-31', '2020-01-01', '2025-12-31'), (entries, before) => {
      for (const element of elements) {
        const { kind, answer, statements, article } = cellOf(element, law(entries, before))
        expect([kind, answer, statements, article]).toEqual(['not_read', null, [], null])
      }
    }),
  )
})

test('an answer comes only from statements that were read by the day', () => {
  fc.assert(
    fc.property(anyLaw, (entries) => {
      const blocks = law(entries)
      const stated = new Set(
        [...blocks.values()].flat().flatMap(({ statement }) => (statement.reading.kind === 'stated' ? [statement.id] : [])),
      )
      for (const element of elements) {
        const cell = cellOf(element, blocks)
        if (cell.kind === 'value' || cell.kind === 'wording') expect(cell.statements.filter((id) => !stated.has(id))).toEqual([])
        expect(cell.kind === 'value').toBe(cell.answer !== null)
      }
    }),
  )
})
