import { expect, test } from 'vitest'
import type { Reading, Statement } from '#domains/facts/model.ts'
import { answerSentence } from './answer.ts'
import type { Aggravation, Exemption, Offence, Profile } from './model.ts'

const said: Statement = {
  id: 'x',
  subject: 'IT/offence/x',
  article: null,
  readOn: null,
  compiledOn: '2026-11-21',
  validFrom: null,
  validTo: null,
  reading: { kind: 'stated' },
  standing: 'not_confirmed',
  attested: null,
  position: 'external',
  others: [],
  confidence: 'high',
  sources: [],
  versions: [],
}
const penalty = { imprisonmentMinMonths: null, imprisonmentMaxMonths: null, life: null, fine: null }
const summary = { en: '', fr: '' }
const offence = (benefit: string, more: Partial<Offence> = {}): Offence => ({
  ...said,
  conduct: ['entry'],
  instrument: null,
  benefit,
  penalty,
  summary,
  ...more,
})
const aggravation = (code: string): Aggravation => ({ ...said, code, penalty, summary })
const exemption = (code: string): Exemption => ({ ...said, code, summary })
const state = (offences: Offence[], aggravations: Aggravation[] = [], exemptions: Exemption[] = []): Profile => ({
  iso2: 'XX',
  name: { en: 'X', fr: 'X' },
  officialLanguages: [],
  at: '2026-11-21',
  offences,
  aggravations,
  exemptions,
  legalPersons: null,
  migrantLiability: null,
  relatedOffences: [],
  mutualAssistance: null,
  history: [],
})
const unread: Reading = { kind: 'not_read', earliest: '2026-01-01' }

test.each([
  ['nothing found', state([]), 'No offence of facilitation was found in the texts read.'],
  [
    'nothing read',
    state([offence('required', { reading: unread })]),
    'The law of this state has not been read for this day; the earliest text was read on 1 January 2026.',
  ],
  [
    'nothing in force',
    state([offence('required', { reading: { kind: 'ended', until: '2020' } })]),
    'No offence of facilitation recorded here was in force on this day.',
  ],
  [
    'only other conduct',
    state([offence('required', { conduct: ['stay'] })]),
    'No offence of facilitating unlawful entry is recorded; the offences below concern other conduct.',
  ],
  ['benefit required', state([offence('required')]), 'Facilitating unlawful entry is an offence with a benefit element.'],
  [
    'required here, not known there',
    state([offence('required'), offence('unknown')]),
    'Facilitating unlawful entry is an offence with a benefit element; for another provision this is not known.',
  ],
  ['benefit not required', state([offence('not_required')]), 'Facilitating unlawful entry is an offence without a benefit element.'],
  [
    'benefit aggravates by its own provision',
    state([offence('not_required')], [aggravation('profit')]),
    'Facilitating unlawful entry is an offence without a benefit element; acting for a benefit makes it graver.',
  ],
  [
    'benefit aggravates the basic offence',
    state([offence('aggravating'), offence('not_required')]),
    'Facilitating unlawful entry is an offence without a benefit element; acting for a benefit makes it graver.',
  ],
  [
    'with and without',
    state([offence('required'), offence('not_required')]),
    'Facilitating unlawful entry is an offence; provisions are recorded both with and without a benefit element.',
  ],
  [
    'benefit not known',
    state([offence('unknown')]),
    'Facilitating unlawful entry is an offence; whether a benefit is required is not known.',
  ],
  [
    'a humanitarian rule is pointed to, never asserted',
    state([offence('required')], [], [exemption('humanitarian')]),
    'Facilitating unlawful entry is an offence with a benefit element. What was read on humanitarian help is under Exemptions.',
  ],
  [
    'low confidence is said',
    state([offence('unknown', { confidence: 'low' })]),
    'Facilitating unlawful entry is an offence; whether a benefit is required is not known. The reading is of low confidence: check it before relying on it.',
  ],
])('%s', (_case, profile, sentence) => {
  expect(answerSentence(profile, 'en')).toBe(sentence)
  expect(answerSentence(profile, 'fr')).not.toBe(sentence)
})

test('what is not in force on the day is not told as law', () => {
  const later = offence('required', { reading: { kind: 'not_yet', from: '2027-01-01' } })
  expect(answerSentence(state([offence('not_required'), later]), 'en')).toBe(
    'Facilitating unlawful entry is an offence without a benefit element.',
  )
})
