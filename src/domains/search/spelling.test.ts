import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, wordMeant, wordsOf } from './spelling.ts'

const meantAmong = (word: string, others: string[]) => wordMeant(wordsOf(others), word)

test('one mistake is put right, two in a long word, none in a short one', () => {
  expect(meantAmong('itlay', ['malta', 'italy'])).toBe('italy')
  expect(meantAmong('aufenthaltsgestz', ['aufenthaltsgesetz'])).toBe('aufenthaltsgesetz')
  expect(meantAmong('ert', ['art'])).toBeUndefined()
  expect(meantAmong('lampshade', ['landmark'])).toBeUndefined()
})

test('of words as near as each other the one that looks most alike is meant, whatever order they come in', () => {
  expect(meantAmong('smugling', ['smuggling', 'mugling', 'smudging'])).toBe('smuggling')
  for (const others of [
    ['strest', 'street'],
    ['street', 'strest'],
  ])
    expect(meantAmong('streett', others)).toBe('street')
})

test('a distance is the number of letters put in, taken out, changed or exchanged, as far as it is asked for', () => {
  expect(distance('itlay', 'italy', 2)).toBe(1)
  expect(distance('kitten', 'sitting', 3)).toBe(3)
  expect(distance('kitten', 'sitting', 2)).toBe(3)
  expect(distance('', 'ab', 2)).toBe(2)
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const far = distance(a, b, 7)
      expect(distance(b, a, 7)).toBe(far)
      expect(far === 0).toBe(a === b)
      for (const most of [0, 1, 2]) expect(distance(a, b, most)).toBe(Math.min(far, most + 1))
    }),
  )
})
