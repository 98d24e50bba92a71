import { expect, test } from 'vitest'
import { typeset } from './typography.ts'

test('French punctuation never starts a line', () => {
  expect(typeset('Elle a dit : « oui » ; et puis ?', 'fr')).toBe('Elle a dit\u00a0: «\u00a0oui\u00a0»\u202f; et puis\u202f?')
})

test('a number and its unit or abbreviation stay together', () => {
  expect(typeset('EUR 15 000 under Art. 12(3), §§ 96 and 97', 'en')).toBe('EUR\u00a015\u202f000 under Art.\u00a012(3), §§\u00a096 and 97')
  expect(typeset('GEL 1 234 567', 'en')).toBe('GEL 1\u202f234\u202f567')
})

test('English punctuation, years and addresses are left alone', () => {
  expect(typeset('Law 118 of 2010; see https://example.org/a?b=c', 'en')).toBe('Law 118 of 2010; see https://example.org/a?b=c')
})
