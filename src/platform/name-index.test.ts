import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameIndexOf, namesLike } from './name-index.ts'
import { soundDistance, soundsOf } from './name-sounds.ts'
import { romanised } from './romanised.ts'

const cities = [
  'Athens',
  'Tirana',
  'Tripoli',
  'Tehran',
  'Ankara',
  'Belgrade',
  'Sarajevo',
  'Yerevan',
  'Tbilisi',
  'Kyiv',
  'Chișinău',
  'Bucharest',
  'Brussels',
  'Rome',
  'Roma',
  'Canary Islands',
  'Marshall Islands',
  'San Juan',
]
const index = nameIndexOf(cities)
const nearest = (asked: string) => cities[namesLike(index, asked, 1)[0]?.index ?? -1]

describe('a name is written in Latin letters as it sounds', () => {
  test.each([
    ['Αθήνα', 'athina'],
    ['Βουκουρέστι', 'vukuresti'],
    ['Μαΐου', 'maiu'],
    ['Κάιρο', 'kairo'],
    ['Хрещатик', 'khreshchatik'],
    ['Київ', 'kiyiv'],
    ['آنکارا', 'ankara'],
    ['طرابلس', 'trabls'],
    ['تهران', 'tehran'],
    ['თბილისი', 'tbilisi'],
    ['Երևան', 'erevan'],
    ['Chișinău', 'chishinau'],
    ['  Málaga–Ronda ', 'malaga ronda'],
    ['', ''],
    ['…', ''],
  ])('%j → %j', (name, written) => {
    expect(romanised(name)).toBe(written)
  })
})

describe('names are found by how they sound', () => {
  test.each([
    ['Αθήνα', 'Athens'],
    ['Тирана', 'Tirana'],
    ['تهران', 'Tehran'],
    ['أنقرة', 'Ankara'],
    ['Београд', 'Belgrade'],
    ['Сараево', 'Sarajevo'],
    ['Երևան', 'Yerevan'],
    ['თბილისი', 'Tbilisi'],
    ['Кишинёв', 'Chișinău'],
    ['București', 'Bucharest'],
    ['Bruselas', 'Brussels'],
    ['روما', 'Roma'],
    ['سان خوان', 'San Juan'],
    ['Маршаллові Острови', 'Marshall Islands'],
  ])('%s is %s', (asked, name) => {
    expect(nearest(asked)).toBe(name)
  })

  test('a name that others sound more like is still among the first', () => {
    expect(namesLike(index, 'طرابلس', 3).map((found) => cities[found.index])).toContain('Tripoli')
  })

  test('what has no letters finds nothing, and so does an empty list', () => {
    for (const nothing of ['', '  ', '!?', '—']) expect(namesLike(index, nothing, 5)).toEqual([])
    expect(namesLike(nameIndexOf([]), 'Athens', 5)).toEqual([])
  })

  test('every name finds itself first, or one that sounds the same', () => {
    for (const [place, name] of cities.entries()) {
      const [first] = namesLike(index, name, 5)
      expect(first?.distance, name).toBe(0)
      expect(cities[first?.index ?? -1]).toBe(cities[place])
    }
  })
})

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'abcdeghij αβγου бвгхщ اتنوی -,('), maxLength: 20 }),
)

describe('whatever is asked', () => {
  test('the answer is nearest first, names each once, within bounds, and the same again', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 12 }), anyName, fc.integer({ min: 1, max: 6 }), (names, asked, most) => {
        const own = nameIndexOf(names)
        const found = namesLike(own, asked, most)
        expect(found.length).toBeLessThanOrEqual(most)
        expect(new Set(found.map((one) => one.index)).size).toBe(found.length)
        expect(found.map(({ distance }) => distance)).toEqual(found.map(({ distance }) => distance).toSorted((a, b) => a - b))
        for (const one of found) expect(names[one.index]).toBeDefined()
        expect(namesLike(own, asked, most)).toEqual(found)
      }),
    )
  })

  test('Latin letters stay letters, and writing twice is writing once', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const written = romanised(name)
        expect(written).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
        expect(romanised(written)).toBe(written)
      }),
    )
  })

  test('a name is as far from another as the other from it, and from itself not at all', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const [a, b] = [soundsOf(romanised(one)), soundsOf(romanised(other))]
        expect(soundDistance(a, b, false)).toBeCloseTo(soundDistance(b, a, false), 4)
        expect(soundDistance(a, a, false)).toBe(0)
        expect(soundDistance(a, b, true)).toBeLessThanOrEqual(soundDistance(a, b, false) + 1e-4)
      }),
    )
  })
})
