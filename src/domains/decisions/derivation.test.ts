import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { elementsOf, instrumentsOf } from './derivation.ts'
import { derivationSchema } from './model.ts'

const rows = new Set(
  (JSON.parse(readFileSync('data/elements.json', 'utf8')) as { elements: { id: string }[] }).elements.map(({ id }) => id),
)

const table = derivationSchema.parse(JSON.parse(readFileSync('data/decision-elements.json', 'utf8')))

describe('the table of elements', () => {
  test('every element a keyword points to has a name', () => {
    expect(table.keywords.flatMap(({ elements }) => elements).filter((element) => !(element in table.elements))).toEqual([])
  })

  test.each([
    [
      ['family', 'minors', 'asylum', 'documents'],
      ['benefit_documents', 'exemption_family'],
    ],
    [['benefit', 'constitutional_review'], ['benefit_entry']],
    [
      ['humanitarian', 'stay', 'benefit'],
      ['benefit_stay', 'exemption_humanitarian'],
    ],
    [['stay'], []],
    [['sentencing', 'organised_group', 'profit'], []],
    [[], []],
  ])('%j point to %j', (keywords, elements) => expect(elementsOf(keywords, table)).toEqual(elements))
})

type Told = { keywords?: string[]; court?: string; summary?: string }

test.each<[Told, string[]]>([
  [{ keywords: ['return_directive'] }, ['return-directive']],
  [{ summary: 'does not commit facilitation within Directive 2002/90.' }, ['facilitation-directive']],
  [{ court: 'European Court of Human Rights (Grand Chamber)' }, ['human-rights-convention']],
  [{ summary: 'A decision on the return of persons.' }, []],
])('%j applies %j', ({ keywords = [], court, summary }, expected) => {
  const told = summary === undefined ? null : { en: summary, fr: summary }
  expect(instrumentsOf({ keywords, court: court ?? null, title: null, summary: told }, table)).toEqual(expected)
})

test('an element of a decision is a row of the comparison', () => {
  expect(Object.keys(table.elements).filter((id) => !rows.has(id))).toEqual([])
  expect(table.keywords.flatMap(({ elements }) => elements).filter((id) => !(id in table.elements))).toEqual([])
})
