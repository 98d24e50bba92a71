import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anonymisationFaults } from './anonymisation.ts'
import type { DecisionEntry } from './model.ts'

const faultsIn = (title: string, summary = 'A decision.') =>
  anonymisationFaults({ title: { en: title, fr: title }, summary: { en: summary, fr: summary } }).map(({ why }) => why.en)

describe('the gate before a decision is published', () => {
  test.each([
    ['a form of address', 'Mr Rossi and the boat', 'Mr Rossi'],
    ['a French form of address', 'Mme Durand, bénévole', 'Mme Durand'],
    ['a party against the state', 'Public Prosecutor v. Bianchi', 'Bianchi'],
    ['a French party', 'Ministère public c. Dupont', 'Dupont'],
    ['a state against a party', 'R v Smith', 'Smith'],
  ])('stops %s', (_, title, found) => expect(faultsIn(title).join()).toContain(`"${found}"`))

  test('stops a date of birth in the summary', () => {
    expect(faultsIn('Steering a boat', 'The accused, born on 3 May 1990, steered.')).toHaveLength(1)
    expect(faultsIn('Steering a boat', 'La prévenue, née le 3 mai 1990, pilotait.')).toHaveLength(1)
  })

  test.each([
    'H.J. and Others v. Italy (application no. 27765/09)',
    'Commission v Hungary',
    'R v K.',
    'DPP v M.A.',
    'K.P. et autres c. Macédoine du Nord',
    'S. (amende)',
  ])('lets initials, states and institutions pass: %s', (title) => expect(faultsIn(title)).toEqual([]))

  test('lets every decision of the carried edition pass', () => {
    const all = readdirSync('data/countries').flatMap(
      (name): DecisionEntry[] => JSON.parse(readFileSync(`data/countries/${name}`, 'utf8')).caseLaw,
    )
    expect(all.length).toBeGreaterThan(90)
    expect(all.flatMap(anonymisationFaults)).toEqual([])
  })
})
