import { expect, test } from 'vitest'
import { partiesByGroup, partyInSentence, partyName } from './party-name.ts'

test.each([
  ['IT', 'Italy', 'l’Italie', 'à l’Italie', 'de l’Italie'],
  ['NE', 'Niger', 'le Niger', 'au Niger', 'du Niger'],
  ['TN', 'Tunisia', 'la Tunisie', 'à la Tunisie', 'de la Tunisie'],
  ['NL', 'the Netherlands', 'les Pays-Bas', 'aux Pays-Bas', 'des Pays-Bas'],
  ['CY', 'Cyprus', 'Chypre', 'à Chypre', 'de Chypre'],
  ['IL', 'Israel', 'Israël', 'à Israël', 'd’Israël'],
  [
    'IR',
    'the Islamic Republic of Iran',
    'la République islamique d’Iran',
    'à la République islamique d’Iran',
    'de la République islamique d’Iran',
  ],
  ['GB', 'the United Kingdom', 'le Royaume-Uni', 'au Royaume-Uni', 'du Royaume-Uni'],
])('%s stands in a sentence as it should', (code, english, the, to, of) => {
  expect(partyInSentence(code, 'en', 'to')).toBe(english)
  expect([partyInSentence(code, 'fr'), partyInSentence(code, 'fr', 'to'), partyInSentence(code, 'fr', 'of')]).toEqual([the, to, of])
})

test('a list names every party once, in the alphabet of the language', () => {
  const { members, others } = partiesByGroup('fr')
  expect([members.length, others.length]).toEqual([46, 44])
  expect(members[0]?.name).toBe('Albanie')
  expect(partyName('ZZ', 'en')).toBe('ZZ')
})
