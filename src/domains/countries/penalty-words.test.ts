import { expect, test } from 'vitest'
import { en } from '#words/en.ts'
import { fr } from '#words/fr.ts'
import type { Penalty } from './model.ts'
import { imprisonmentInWords, saysFine } from './penalty-words.ts'

const penalty = (min: number | null, max: number | null, life: boolean | null = null): Penalty => ({
  imprisonmentMinMonths: min,
  imprisonmentMaxMonths: max,
  life,
  fine: null,
})

test.each([
  [penalty(24, 72, false), '2–6 years', '2 à 6 ans'],
  [penalty(null, 48), 'up to 4 years', 'jusqu’à 4 ans'],
  [penalty(6, 36), '6 months to 3 years', '6 mois à 3 ans'],
  [penalty(null, 18), 'up to 18 months', 'jusqu’à 18 mois'],
  [penalty(48, null), 'at least 4 years', 'au moins 4 ans'],
  [penalty(12, 12), '1 year', '1 an'],
  [penalty(null, null, true), 'up to life', 'jusqu’à la perpétuité'],
  [penalty(120, null, true), '10 years to life', '10 ans à perpétuité'],
])('imprisonment is said in the words of a lawyer: %j', (asked, english, french) => {
  expect(imprisonmentInWords(asked, en.countries.penalty)).toBe(english)
  expect(imprisonmentInWords(asked, fr.countries.penalty)).toBe(french)
})

test('a penalty nobody read is not known, and not none', () => {
  expect(imprisonmentInWords(penalty(null, null), en.countries.penalty)).toBeNull()
  expect(imprisonmentInWords(penalty(null, null, false), en.countries.penalty)).toBeNull()
})

test('an amount needs the word "fine" before it, a sentence on fines does not', () => {
  expect(saysFine('EUR 15 000 per person')).toBe(false)
  expect(saysFine('fine as an alternative')).toBe(true)
})
