import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import type { Cell } from './cells.ts'
import type { Comparison } from './comparison.ts'
import { elements } from './elements.ts'
import { addressed, questionAsked, questions, repliesOf } from './question.ts'

const asked = (query: string) => questionAsked(new URLSearchParams(query))
const nothing = { also: [], statements: [], article: null, readOn: null, earliest: null, standing: null, confidence: null }
const saying = (answers: Record<string, Cell['answer']>) =>
  new Map(
    elements.map(({ id }): [string, Cell] => [
      id,
      id in answers ? { ...nothing, kind: 'value', answer: answers[id] ?? null } : { ...nothing, kind: 'unknown', answer: null },
    ]),
  )
const three: Comparison = {
  at: '2026-11-21',
  known: null,
  union: [],
  states: [
    { iso2: 'GB', name: { en: 'United Kingdom', fr: 'Royaume-Uni' }, cells: saying({ imprisonment_max: 'life' }) },
    {
      iso2: 'DE',
      name: { en: 'Germany', fr: 'Allemagne' },
      cells: saying({ imprisonment_min: 6, imprisonment_max: 120, benefit_entry: 'required' }),
    },
    { iso2: 'AM', name: { en: 'Armenia', fr: 'Arménie' }, cells: saying({}) },
  ],
}

describe('an address asks one question', () => {
  test('nothing asked is the highest penalty as a table, today', () => {
    expect(asked('')).toMatchObject({ element: { id: 'imprisonment_max' }, view: 'table', answer: null, search: '', at: undefined })
    expect(Object.values(addressed(asked(''))).filter(Boolean)).toEqual([])
    expect(asked('question=&view=&answer=&at=&q=')).toEqual(asked(''))
  })

  test('what is asked comes back as it was', () => {
    const query = 'question=benefit_entry&view=map&answer=required&q=fr&at=2025-01-01'
    expect(new URLSearchParams(addressed(asked(query)) as Record<string, string>).toString()).toBe(query)
  })

  test.each([
    'question=foo',
    'question=request_languages',
    'view=globe',
    'answer=maybe',
    'question=benefit_entry&answer=longest_1',
    'at=yesterday',
  ])('%s is refused', (query) => {
    expect(() => asked(query)).toThrow(Refusal)
  })

  test('every question has a text of its own in both languages', () => {
    for (const language of ['en', 'fr'] as const) expect(new Set(questions.map(({ label }) => label[language])).size).toBe(questions.length)
  })
})

describe('the answers of all states', () => {
  test('stand by name, each counted once, what nobody answers left out', () => {
    const { replies, counts } = repliesOf(three, asked('question=benefit_entry'), 'fr')
    expect(replies.map(({ iso2 }) => iso2)).toEqual(['DE', 'AM', 'GB'])
    expect(counts.map(({ code, count }) => [code, count])).toEqual([
      ['required', 1],
      ['unknown', 2],
    ])
  })

  test('an answer asked for leaves the others on the map, apart', () => {
    const { replies, counts } = repliesOf(three, asked('question=benefit_entry&answer=required'), 'en')
    expect(replies.map(({ iso2, asked, tone }) => [iso2, asked, tone])).toEqual([
      ['AM', false, 'apart'],
      ['DE', true, 'step-5'],
      ['GB', false, 'apart'],
    ])
    expect(counts).toHaveLength(2)
  })

  test('a name asked for counts only those named', () => {
    const { counts } = repliesOf(three, asked('question=benefit_entry&q=germany'), 'en')
    expect(counts.map(({ code, count }) => [code, count])).toEqual([['required', 1]])
  })

  test('a penalty is a range: its two ends, life without an end, nothing drawn where nothing is known', () => {
    const { replies } = repliesOf(three, asked(''), 'en')
    expect(replies.map(({ iso2, range }) => [iso2, range?.figures, range?.span])).toEqual([
      ['AM', 'not known', null],
      ['DE', '6 months to 10 years', { from: 6, to: 120, endless: false }],
      ['GB', 'up to life', { from: null, to: null, endless: true }],
    ])
  })
})
