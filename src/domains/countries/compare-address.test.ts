import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { memberStates } from '#vocabulary/state.ts'
import { compareAsked, compareQuery } from './compare-address.ts'
import { elements } from './elements.ts'

const canonical = (query: string) => compareQuery(compareAsked(new URLSearchParams(query)))

test.each([
  ['', ''],
  ['states=IT,FR,DE', '?states=IT,FR,DE'],
  ['states=it%2Cfr', '?states=IT,FR'],
  ['states=IT&states=FR&states=IT', '?states=IT,FR'],
  ['states=UK,EL', '?states=GB,GR'],
  ['first=IT&states=FR', '?states=IT,FR'],
  ['first=IT', '?states=IT,ALL'],
  ['first=&states=', ''],
  ['states=ALL', ''],
  ['states=ALL,IT', ''],
  ['states=IT,ALL,FR', '?states=IT,ALL'],
  ['states=EU,GB', '?states=EU,GB'],
  ['cell=it.benefit_entry&states=IT', '?states=IT&cell=IT.benefit_entry'],
  ['row=&by=&differ=0&at=', ''],
  ['differ=1&at=2020-01-01&by=imprisonment_max', '?at=2020-01-01&differ=1&by=imprisonment_max'],
  ['elements=legal_persons,benefit_entry', '?elements=legal_persons,benefit_entry'],
  ['known=2026-11-20', '?known=2026-11-20'],
  ['known=2026-11-20T12:00:00%2B01:00', '?known=2026-11-20T11:00:00.000Z'],
  ['whatever=1', ''],
])('“%s” is asked as “%s”', (written, asked) => expect(canonical(written)).toBe(asked))

test.each([
  ['states=ZZ', 'states'],
  ['states=constructor', 'states'],
  ['first=US', 'states'],
  ['at=yesterday', 'at'],
  ['known=yesterday', 'known'],
  ['known=2026-02-30', 'known'],
  ['known=0001-01-01', 'known'],
  ['by=colour', 'by'],
  ['row=__proto__', 'row'],
  ['elements=benefit_entry,nothing', 'elements'],
  ['cell=IT', 'cell'],
  ['cell=US.benefit_entry', 'cell'],
  ['cell=IT.nothing', 'cell'],
])('“%s” is refused, naming “%s”', (written, parameter) => {
  expect(() => canonical(written)).toThrow(Refusal)
  try {
    canonical(written)
  } catch (refusal) {
    expect(refusal).toMatchObject({ kind: 'invalid', parameter })
  }
})

test('the one address of a view leads nowhere else, and needs no encoding', () => {
  const code = fc.constantFrom(...Object.keys(memberStates.concepts), 'EU', 'ALL', 'uk', 'el', 'it')
  const element = fc.constantFrom(...elements.map(({ id }) => id), '')
  const query = fc.record({
    states: fc.array(code),
    first: fc.option(code.filter((one) => one !== 'EU' && one !== 'ALL')),
    by: element,
    row: element,
    differ: fc.constantFrom('', '0', '1'),
    at: fc.constantFrom('', '2020-01-01'),
    known: fc.constantFrom('', '2026-11-20', '2026-11-20T12:00:00+01:00'),
  })
  fc.assert(
    fc.property(query, ({ states, first, ...rest }) => {
      const written = new URLSearchParams(rest)
      for (const one of states) written.append('states', one)
      if (first) written.append('first', first)
      const once = canonical(String(written))
      expect(canonical(once)).toBe(once)
      expect(new URL(`https://liaison.example/en/compare${once}`).search).toBe(once)
    }),
  )
})
