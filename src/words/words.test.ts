import { expect, test } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** Every sentence of a tree of words with its path; a sentence with parameters is spoken with 2 and "x". */
const sentences = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, word]: [string, unknown]): [string, string][] => {
    const here = `${path}.${name}`
    if (typeof word === 'string') return [[here, word]]
    if (typeof word === 'function') return [[here, String(word(2, 'x', 'x', 'x'))]]
    return sentences(word as object, here)
  })
const [english, french] = [sentences(en), sentences(fr)]

test('both languages say the same things', () => {
  expect(french.map(([path]) => path)).toEqual(english.map(([path]) => path))
})

test('no sentence is empty or shouts', () => {
  for (const [path, text] of [...english, ...french]) {
    expect(text.trim(), path).not.toBe('')
    expect(text, path).not.toMatch(/!/)
  }
})

test('French punctuation has its no-break spaces', () => {
  for (const [path, text] of french) {
    expect(text, path).not.toMatch(/ [;:?»]|« |[^\s\u00a0\u202f][;?](?=\s|$)/)
    expect(text, path).not.toMatch(/'/)
  }
})
