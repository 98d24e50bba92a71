import { expect, test } from 'vitest'
import { expansionsOf } from './expansion.ts'
import { chunksOf, codeOf, isTooLong, isUnit, openingsOf, plain, tidy } from './question.ts'

const words = (question: string) => chunksOf(question).map(({ text }) => text)

test('a question is its words; signs command nothing', () => {
  expect(words('entry AND -stay | (transit) !')).toEqual(['entry', 'AND', '-stay', '(transit)'])
  expect(words("l'entrée d’un étranger")).toEqual(['entrée', 'un', 'étranger'])
  expect(words('L823-3-1')).toEqual(['L 823-3-1'])
  expect(words('« … » ??? ***')).toEqual([])
})

test('words in quotation marks stay together, in any marks', () => {
  for (const question of ['"financial benefit" boat', '“financial benefit” boat', '«financial benefit» boat'])
    expect(chunksOf(question)).toEqual([
      { text: 'boat', quoted: false },
      { text: 'financial benefit', quoted: true },
    ])
})

test('what no database and no page can bear is taken out', () => {
  expect(tidy(' a\0b\n\tc \ud800 \u202e d ')).toBe('a b c d')
  expect(tidy('e\u0301')).toBe('é')
  expect(isTooLong('x'.repeat(201))).toBe(true)
})

test('an article is one code, however it is written', () => {
  for (const text of ['Art. 12(1)', 'article 12 (1)', '§ 12(1)', '12 1']) expect(codeOf(text), text).toBe('12 1')
  expect(codeOf('Art. L. 823-1')).toBe('l 823 1')
  expect(codeOf('Section 25A')).toBe('25a')
  expect(openingsOf('12 1 a')).toEqual(['12', '12 1'])
  expect(openingsOf('criminal code')).toEqual([])
})

test('a word that only says what kind of number follows is known by its number', () => {
  const unit = (question: string) => {
    const [one, next, afterNext] = chunksOf(question)
    return one !== undefined && isUnit(one, next, afterNext)
  }
  expect(unit('Art. 12')).toBe(true)
  expect(unit('article L. 823-1')).toBe(true)
  expect(unit('article on entry')).toBe(false)
  expect(unit('Act 1971')).toBe(false)
})

test('labels of the vocabularies and other words for the same carry a question into the other language', () => {
  const others = (question: string, language: 'en' | 'fr') =>
    expansionsOf(
      words(question).map((word) => plain(word)),
      language,
    ).flatMap((found) => found.others)
  expect(others('passeur', 'en')).toContain('smuggling')
  expect(others('smugglers', 'fr')).toContain('passeur')
  expect(others('humanitarian help', 'fr')).toContain('aide humanitaire')
  expect(others('traite des êtres humains', 'en')).toContain('trafficking in human beings')
  expect(others('lampshade', 'en')).toEqual([])
})
