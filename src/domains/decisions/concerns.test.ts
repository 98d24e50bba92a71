import { describe, expect, test } from 'vitest'
import { type Membership, statesConcerned } from './concerns.ts'
import { courtKeyOf, europeanCourt } from './court.ts'

const union: Membership[] = [
  { state: 'IT', from: '1958-01-01', to: null },
  { state: 'FR', from: '1958-01-01', to: null },
  { state: 'GB', from: '1973-01-01', to: '2020-02-01' },
  { state: 'HR', from: '2013-07-01', to: null },
]
const luxembourg = 'Court of Justice of the European Union'
const strasbourg = 'European Court of Human Rights'
const today = '2026-11-21'

describe('whom a decision concerns', () => {
  test.each([
    ['its own state, if a national court gave it', 'FR', 'Court of Cassation, Criminal Chamber', '2018-12-12', today, ['FR']],
    ['all members, if the Court of Justice did', 'IT', luxembourg, '2025-06-03', today, ['IT', 'FR', 'HR']],
    ['all members, whatever its formation', 'IT', `${luxembourg} (Grand Chamber)`, '2025-06-03', today, ['IT', 'FR', 'HR']],
    ['its own state first', 'HR', luxembourg, '2025-06-03', today, ['HR', 'FR', 'IT']],
    ['nobody who joined later', 'IT', luxembourg, '2012-12-06', today, ['IT', 'FR']],
    ['nobody who has left by the day asked', 'IT', luxembourg, '2018-12-13', today, ['IT', 'FR', 'HR']],
    ['who was still a member on the day asked', 'IT', luxembourg, '2018-12-13', '2020-01-31', ['IT', 'FR', 'GB', 'HR']],
    ['not on the first day out', 'IT', luxembourg, '2018-12-13', '2020-02-01', ['IT', 'FR', 'HR']],
    ['who was a member all the year, if only the year is known', 'IT', luxembourg, '2013', today, ['IT', 'FR']],
    ['who was a member all the month', 'IT', luxembourg, '2013-07', today, ['IT', 'FR', 'HR']],
    ['its own state only, if it is not dated', 'IT', luxembourg, null, today, ['IT']],
    ['the state it is against, if given in Strasbourg', 'GR', strasbourg, '2024-01-16', today, ['GR']],
    ['its own state, if the court is not known', 'IT', null, '2025-06-03', today, ['IT']],
    ['its own state, if a court only sounds alike', 'IT', 'High Court of Justice of the European Union', '2025-06-03', today, ['IT']],
  ])('%s', (_, state, court, date, day, expected) => {
    expect(statesConcerned({ state, court, date }, union, day)).toEqual(expected)
  })
})

test('a European court is one, whatever its formation; a court of a state stands under its state', () => {
  expect([luxembourg, `${luxembourg} (Grand Chamber)`, `${strasbourg} (Grand Chamber)`].map(europeanCourt)).toEqual([
    'cjeu',
    'cjeu',
    'echr',
  ])
  expect(courtKeyOf('FI', 'Supreme Court (KKO)')).toBe('fi-supreme-court-kko')
  expect(courtKeyOf('DE', luxembourg)).toBe('cjeu')
})
