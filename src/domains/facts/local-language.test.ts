import { expect, test } from 'vitest'
import { languageOfLocal } from './local-language.ts'

test.each([
  ['სისხლის სამართლის კოდექსი', ['ka'], 'ka'],
  ['Քրեական օրենսգիրք', ['hy'], 'hy'],
  ['Ποινικός Κώδικας', ['el', 'tr'], 'el'],
  ['Кривични законик', ['sr'], 'sr'],
  ['Krivični zakonik', ['sr'], 'sr-Latn'],
  ['Testo unico', ['it'], 'it'],
])('%s is tagged with the language it is written in', (text, official, tag) => {
  expect(languageOfLocal(text, official)).toBe(tag)
})

test('a title of a state with several languages is not guessed', () => {
  expect(languageOfLocal('Strafgesetzbuch', ['de', 'fr', 'it', 'rm'])).toBe('')
})
