import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { dayOfSeed, sweepOf } from '../../../tests/resolver-promises.ts'
import { carriedBook } from './carried-book.ts'
import { resolve } from './resolve.ts'

// One day of the whole space; twelve others by `npm run test:long`. Another seed is another day.
const seed = 20_261_121
const day = dayOfSeed(seed)
const book = carriedBook()

describe(`every pair and measure on ${day}`, () => {
  let swept: ReturnType<typeof sweepOf>
  beforeAll(() => {
    swept = sweepOf(book, day)
  }, 120_000)

  test('nobody is left without an answer', () => {
    expect(swept.answers).toBe(book.states.length * (book.states.length - 1) * book.measures.length)
  })

  test('no instrument out of force, no displaced rule, no silence about what is not known, the same both ways', () => {
    expect(swept.broken.slice(0, 20)).toEqual([])
  })
})

describe('what cannot be asked', () => {
  const ask = (from: string, to: string | string[], measure: string, on: string) => () => resolve(book, { from, to, measure, on })

  test('no state asks itself', () => {
    for (const state of book.states) expect(ask(state, state, 'mla_general', '2026-11-21')).toThrow(Refusal)
    expect(ask('FR', ['DE', 'FR'], 'mla_general', '2026-11-21')).toThrow(Refusal)
  })

  test.each([
    ['XX', 'FR', 'mla_general', '2026-11-21'],
    ['FR', 'XX', 'mla_general', '2026-11-21'],
    ['FR', 'DE', 'mla', '2026-11-21'],
    ['FR', 'DE', 'mla_general', '2026-02-29'],
    ['FR', 'DE', 'mla_general', '2026-11'],
    ['FR', 'DE', 'mla_general', ''],
  ])('%s %s %s %s is refused', (from, to, measure, on) => {
    expect(ask(from, to, measure, on)).toThrow(Refusal)
  })

  test('nobody is asked', () => {
    expect(ask('FR', [], 'mla_general', '2026-11-21')).toThrow(Refusal)
  })
})

test('one asks several: an answer for each, in the order asked, each only once', () => {
  const answers = resolve(book, { from: 'IT', to: ['TN', 'LY', 'MT', 'TN'], measure: 'evidence_taking', on: '2026-11-21' })
  expect(answers.map(({ to }) => to)).toEqual(['TN', 'LY', 'MT'])
})
