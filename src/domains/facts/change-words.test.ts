import { expect, test } from 'vitest'
import { en } from '#words/en.ts'
import { fr } from '#words/fr.ts'
import { changesInWords } from './change-words.ts'

const said = (value: unknown, texts: object | null = null) => ({ state: 'value', value, article: null, texts })

test('a change is told with the question, what was said before and what is said now', () => {
  const changes = [{ indicator: 'offence.imprisonment_max', before: said(72), after: said(84) }]
  expect(changesInWords(changes, 'en', en.statement)).toEqual(['maximum imprisonment: 72 became 84.'])
  expect(changesInWords(changes, 'fr', fr.statement)).toEqual(['emprisonnement maximal\u00a0: 72 est devenu 84.'])
})

test('words are quoted, an answer without a value is named, an end is said', () => {
  const text = said({ original: 'en' }, { text: { en: 'Old words.', fr: 'Anciens mots.' } })
  expect(
    changesInWords([{ indicator: 'offence.summary', before: text, after: { ...said(null), state: 'unknown' } }], 'en', en.statement),
  ).toEqual(['conduct punished: “Old words.” became not known.'])
  expect(changesInWords([{ indicator: 'offence.summary', before: text, after: null }], 'en', en.statement)).toEqual([
    'conduct punished: “Old words.” became nothing.',
  ])
})

test('a record that says the same is not told as a change of the law', () => {
  const changes = ['offence.benefit', 'offence.fine'].map((indicator) => ({ indicator, before: said('x'), after: said('x') }))
  expect(changesInWords(changes, 'en', en.statement)).toEqual([
    'Days, sources or confidence made more exact: financial or other material benefit, fine.',
  ])
})
