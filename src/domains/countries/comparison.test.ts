import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memberStates } from '#vocabulary/state.ts'
import { distributionInWords } from './cell-words.ts'
import type { Cell, CellAnswer, CellKind } from './cells.ts'
import { type CompareAsked, compareAsked } from './compare-address.ts'
import { type Comparison, differs, distributionOf, viewOf } from './comparison.ts'
import { elements, elementsById } from './elements.ts'

const cell = (kind: CellKind, answer: CellAnswer = null, also: string[] = []): Cell => ({
  kind,
  answer,
  also,
  statements: [],
  article: null,
  readOn: null,
  earliest: null,
  standing: null,
  confidence: null,
})
const value = (answer: CellAnswer, also: string[] = []) => cell('value', answer, also)
const element = (id: string) => {
  const found = elementsById.get(id)
  if (!found) throw new Error(id)
  return found
}
const told = (id: string, cells: Cell[], language: 'en' | 'fr' = 'en') =>
  distributionInWords(distributionOf(element(id), cells), element(id), language)

test('how answers are spread is told in the order of the list, what is not known last', () => {
  const cells = [cell('not_found'), value('not_required'), value('required'), value('required', ['not_required']), cell('unknown')]
  expect(told('benefit_entry', cells)).toBe(
    'required: 2 · not required: 1 · not known: 1 · not found: 1 · another offence says otherwise in 1',
  )
  expect(told('benefit_entry', cells, 'fr')).toBe(
    'exigé\u00a0: 2 · non exigé\u00a0: 1 · non connu\u00a0: 1 · non trouvé\u00a0: 1 · une autre infraction en dispose autrement dans 1',
  )
})

test('terms are told by how frequent they are, the others together', () => {
  const cells = [60, 60, 36, 36, 24, 'life', 12, 120].map((answer) => value(answer))
  expect(told('imprisonment_max', [...cells, cell('unknown')])).toBe('5 years: 2 · 3 years: 2 · life: 1 · other: 3 · not known: 1')
})

test('circumstances are counted as recorded; texts as read, never as yes or no', () => {
  expect(told('aggravation_death', [value(180), value('named'), cell('not_found')])).toBe('recorded: 2 · not found: 1')
  expect(told('exemption_rescue', [cell('wording'), cell('not_found'), cell('not_read')])).toBe(
    'a text was read: 1 · not found: 1 · not read: 1',
  )
  expect(told('legal_persons', [value(true), value(false), value(true)])).toBe('yes: 2 · no: 1')
})

test('a state with several languages is counted for each', () => {
  expect(told('request_languages', [value(['fr', 'en']), value(['en']), value(['de'])])).toBe('English: 2 · German: 1 · French: 1')
})

test.each([
  ['two known answers differ', 'benefit_entry', [value('required'), value('not_required')], true],
  ['the same answer does not', 'benefit_entry', [value('required'), value('required')], false],
  [
    'what is not known differs from nothing',
    'benefit_entry',
    [value('required'), cell('unknown'), cell('not_found'), cell('not_read')],
    false,
  ],
  ['texts are not compared', 'exemption_family', [cell('wording'), cell('not_found')], false],
  ['a law that has none differs from one that has', 'imprisonment_min', [cell('none'), value(12)], true],
] as const)('%s', (_case, id, cells, expected) => expect(differs(element(id), cells)).toBe(expected))

const codes = Object.keys(memberStates.concepts).slice(0, 6)
const answers = ['required', 'aggravating', 'not_required', null]
const sample: Comparison = {
  at: '2026-11-21',
  known: null,
  union: codes.slice(2, 4),
  states: codes.map((iso2, index) => ({
    iso2,
    name: { en: iso2, fr: iso2 },
    cells: new Map(
      elements.map(({ id, kind }) => {
        const answer = kind === 'longest' ? [60, 36, 'life', 60, null, 12][index] : answers[index % 4]
        return [id, answer === null || answer === undefined ? cell('not_found') : value(answer)]
      }),
    ),
  })),
}
const seen = (query: string) => viewOf(sample, compareAsked(new URLSearchParams(query)), 'en')
const order = (query: string) => seen(query).columns.map(({ iso2 }) => iso2)

test('states stand in the order asked; a group brings the rest of its members', () => {
  const [a, b, c, d] = codes as [string, string, string, string]
  expect(order('')).toEqual(codes)
  expect(order(`states=${b},${a}`)).toEqual([b, a])
  expect(order(`states=${d},EU`)).toEqual([d, c])
  expect(order(`states=${c},ALL`)).toEqual([c, ...codes.filter((code) => code !== c)])
  expect(seen(`states=${b},${a}`).columns.map(({ own }) => own)).toEqual([true, false])
  expect(seen('states=EU').columns.some(({ own }) => own)).toBe(false)
})

test('ordered by a row, the own state stays first and equal answers stand together', () => {
  const [a, b, c, d, e, f] = codes as [string, string, string, string, string, string]
  expect(order('by=imprisonment_max')).toEqual([c, a, d, b, f, e])
  expect(order(`states=${b},ALL&by=imprisonment_max`)).toEqual([b, c, a, d, f, e])
  expect(seen('by=imprisonment_max').bands.map(({ span }) => span)).toEqual([1, 2, 1, 1, 1])
  expect(seen(`states=${a},ALL&by=imprisonment_max`).bands.map(({ span }) => span)).toEqual([1, 1, 1, 1, 1, 1])
})

test('no order of states changes a cell, or what is counted', () => {
  const anyStates = fc.shuffledSubarray([...codes, 'EU', 'ALL'], { minLength: 1 })
  const anyOrder = fc.option(fc.constantFrom(...elements.map(({ id }) => id)), { nil: null })
  fc.assert(
    fc.property(anyStates, anyOrder, (states, by) => {
      const asked: CompareAsked = { states, by, elements: [], at: null, known: null, differ: false, row: null, cell: null }
      const view = viewOf(sample, asked, 'fr')
      for (const {
        element: { id },
        cells,
        distribution,
      } of view.rows) {
        expect(cells).toEqual(view.columns.map(({ iso2 }) => sample.states.find((state) => state.iso2 === iso2)?.cells.get(id)))
        expect(distribution).toEqual(viewOf(sample, { ...asked, states: [] }, 'en').rows.find((row) => row.element.id === id)?.distribution)
      }
      expect(view.bands.reduce((sum, { span }) => sum + span, 0)).toBe(by ? view.columns.length : 0)
    }),
    { numRuns: 40 },
  )
})
