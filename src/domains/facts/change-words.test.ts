import { expect, test } from 'vitest'
import { en } from '#words/en.ts'
import { fr } from '#words/fr.ts'
import { changesInWords } from './change-words.ts'

const said = (value: unknown, texts: object | null = null) => ({ state: 'value', value, article: null, texts })

test('a change is told with the question, what was said before and what is said now', () => {
  const changes = [{ indicator: 'offence.imprisonment_max', before: said(72), after: said(84) }]
  expect(changesInWords(changes, 'en', en.statement)).toEqual(['maximum imprisonment: 72 months became 84 months.'])
  expect(changesInWords(changes, 'fr', fr.statement)).toEqual([
    'emprisonnement maximal\u00a0: avant, 72\u00a0mois\u202f; désormais, 84\u00a0mois.',
  ])
})

test('a code is told by its label, and a yes by the word', () => {
  const codes = [{ indicator: 'offence.benefit', before: said('required'), after: said('aggravating') }]
  expect(changesInWords(codes, 'en', en.statement)[0]).toMatch(/benefit required became benefit aggravates/)
  const life = [{ indicator: 'offence.life', before: said(false), after: said(true) }]
  expect(changesInWords(life, 'fr', fr.statement)[0]).toMatch(/non.*oui/)
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

test('a record is told part by part, days written out, and what became known as such', () => {
  const before = said({ party: true, inForce: '1998-05-05', consent: null })
  const after = said(
    { party: true, inForce: '1998-05-05', consent: null, ceasedOn: '2022-09-16' },
    { ceased: { en: 'It left.', fr: 'Il est parti.' } },
  )
  const changes = [{ indicator: 'participation.record', before, after }]
  expect(changesInWords(changes, 'en', en.statement)).toEqual([
    'participation in a treaty, no longer bound from: not known became 16\u00a0September 2022.',
    'participation in a treaty, how it ended: not known became “It left.”.',
  ])
  expect(changesInWords(changes, 'fr', fr.statement)[0]).toMatch(/n’est plus liée depuis.*16\u00a0septembre 2022/)
  expect(changesInWords([{ indicator: 'participation.record', before, after: null }], 'en', en.statement)).toEqual([
    'participation in a treaty: yes, 5\u00a0May 1998 became nothing.',
  ])
})
