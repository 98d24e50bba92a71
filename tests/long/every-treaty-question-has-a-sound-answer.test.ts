import { describe, expect, test } from 'vitest'
import { carriedBook } from '#domains/cooperate/carried-book.ts'
import { dayOfSeed, sweepOf } from '../resolver-promises.ts'

// Ninety parties, each asking each other for each of the measures, on twelve days: ten of a seed, a leap day, and the
// first day on which all instruments of the book are in force that will ever be.

const book = carriedBook()
const seed = Number(process.env.LIAISON_NONSENSE_SEED ?? 20_261_121)
const days = [...Array.from({ length: 10 }, (_, n) => dayOfSeed(seed + n + 1)), '2024-02-29', '2027-02-01']

describe('every pair and measure', () => {
  test.each(days)('on %s', (day) => {
    const { answers, broken } = sweepOf(book, day)
    expect(answers).toBe(book.states.length * (book.states.length - 1) * book.measures.length)
    expect(broken.slice(0, 20)).toEqual([])
  })
})
