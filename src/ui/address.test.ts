import { expect, test } from 'vitest'
import { canonicalAddress, inLanguage, placeOf, switchedAddress } from './address.ts'

test('changing the language keeps the page, the day and the search', () => {
  expect(switchedAddress(new URL('http://x/en/countries/it?at=2020-01-01'), 'en')).toBe('/fr/countries/it?at=2020-01-01')
  expect(switchedAddress(new URL('http://x/fr/countries?q=%C3%A9t'), 'fr')).toBe('/en/countries?q=%C3%A9t')
  expect(switchedAddress(new URL('http://x/en/decisions?keyword=family&q=a&page=2'), 'en')).toBe('/fr/decisions?keyword=family&page=2&q=a')
  expect(switchedAddress(new URL('http://x/en'), 'en')).toBe('/fr')
})

test('a parameter nobody knows is not carried along', () => {
  expect(switchedAddress(new URL('http://x/en/countries?utm=1&at=2020-01-01'), 'en')).toBe('/fr/countries?at=2020-01-01')
  expect(canonicalAddress(new URL('http://x/en/countries?q=a&at='), 'en')).toBe('/en/countries')
  expect(canonicalAddress(new URL('http://x/en/decisions?q=a&keyword=family&utm=1'), 'en')).toBe('/en/decisions?keyword=family')
  expect(canonicalAddress(new URL('http://x/en/countries?view=map&answer=x&question=y'), 'en')).toBe('/en/countries?question=y&view=map')
})

test('a place has no language in it', () => {
  expect(placeOf('/fr/countries/it')).toBe('/countries/it')
  expect(placeOf('/en')).toBe('/')
  expect(placeOf('/english')).toBe('/english')
  expect(inLanguage('en', '/')).toBe('/en')
})
