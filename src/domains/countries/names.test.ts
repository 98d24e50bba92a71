import { expect, test } from 'vitest'
import { byName, matching } from './names.ts'

const states = [
  { iso2: 'ES', name: { en: 'Spain', fr: 'Espagne' } },
  { iso2: 'EE', name: { en: 'Estonia', fr: 'Estonie' } },
  { iso2: 'TR', name: { en: 'Türkiye', fr: 'Türkiye' } },
  { iso2: 'GB', name: { en: 'United Kingdom', fr: 'Royaume-Uni' } },
  { iso2: 'AT', name: { en: 'Austria', fr: 'Autriche' } },
]
const found = (asked: string) => matching(states, asked).map(({ iso2 }) => iso2)

test('a state is found in either language, with or without accents and capitals', () => {
  expect(found('turkiye')).toEqual(['TR'])
  expect(found('ESP')).toEqual(['ES'])
  expect(found('royaume uni')).toEqual(['GB'])
  expect(found('Kingdom')).toEqual(['GB'])
})

test('a state is found by its code', () => {
  expect(found('gb')).toEqual(['GB'])
})

test('nothing asked is everything, nonsense is nothing', () => {
  expect(found('  ')).toHaveLength(5)
  expect(found('???')).toHaveLength(5)
  expect(found('zzz')).toEqual([])
})

test('states stand in the alphabet of the reader', () => {
  expect(byName(states, 'en').map(({ iso2 }) => iso2)).toEqual(['AT', 'EE', 'ES', 'TR', 'GB'])
  expect(byName(states, 'fr').map(({ iso2 }) => iso2)).toEqual(['AT', 'ES', 'EE', 'GB', 'TR'])
})
