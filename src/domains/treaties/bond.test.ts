import { describe, expect, test } from 'vitest'
import { bondOn, forceOn } from './bond.ts'
import type { Instrument, Participation } from './model.ts'

const treaty = (given: Partial<Instrument> = {}): Instrument => ({
  id: 'T-1',
  title: { en: 'A treaty', fr: 'Un traité' },
  kind: 'convention',
  group: 'coe_mla',
  place: null,
  opened: '1990-01-01',
  inForce: '1995-01-01',
  depositary: { en: 'Nobody', fr: 'Personne' },
  url: '',
  coverage: { asOf: '2020-06-01', complete: true, basis: 'consulted' },
  participants: {},
  nonParties: [],
  unknown: [],
  ...given,
})
const entry = (given: Partial<Participation>): Participation => ({
  party: true,
  consent: null,
  inForce: null,
  confidence: 'high',
  sources: ['s'],
  ...given,
})
const party = entry({ signed: '1990-02-01', consent: '1998-03-10', inForce: '1998-06-08' })

type Case = [string, Partial<Participation> | null, Partial<Instrument>, string, string]

const cases: Case[] = [
  ['the day before it signed', party, {}, '1990-01-31', 'not_yet'],
  ['the day it signed', party, {}, '1990-02-01', 'signed'],
  ['the day it deposited', party, {}, '1998-03-10', 'consented'],
  ['the day before entry into force', party, {}, '1998-06-07', 'consented'],
  ['the day of entry into force', party, {}, '1998-06-08', 'in_force'],
  ['years later', party, {}, '2026-11-21', 'in_force'],
  ['bound before the treaty itself', { ...party, inForce: '1994-01-01', consent: '1993-01-01' }, {}, '1994-06-01', 'consented'],
  ['the day before it ceased', { ...party, ceasedOn: '2022-09-16' }, {}, '2022-09-15', 'in_force'],
  ['the day it ceased', { ...party, ceasedOn: '2022-09-16' }, {}, '2022-09-16', 'ceased'],
  ['inside the year in which it ceased', { ...party, ceasedOn: '2022' }, {}, '2022-05-01', 'unknown'],
  ['applied provisionally', entry({ inForce: '2021-05-01', provisionalFrom: '2021-01-01' }), {}, '2021-02-01', 'provisional'],
  ['before provisional application', entry({ inForce: '2021-05-01', provisionalFrom: '2021-01-01' }), {}, '2020-12-31', 'not_yet'],
  ['inside the year of entry into force', entry({ inForce: '1998' }), {}, '1998-06-08', 'probable'],
  ['after the last day the year can mean', entry({ inForce: '1998' }), {}, '1998-12-31', 'in_force'],
  ['inside the month of entry into force', entry({ inForce: '1998-06' }), {}, '1998-06-08', 'probable'],
  ['party without any date, after the table', entry({}), {}, '2021-01-01', 'probable'],
  ['party without any date, before the table', entry({}), {}, '2019-01-01', 'unknown'],
  ['party by the year of its consent', entry({ consentYear: 1998 }), {}, '1999-01-01', 'probable'],
  ['before the year of its consent', entry({ consentYear: 1998 }), {}, '1997-12-31', 'not_yet'],
  ['signed only', entry({ party: false, signed: '2001-11-08' }), {}, '2026-11-21', 'signed'],
  ['signed on a day nobody noted', entry({ party: false, signedFlag: true }), {}, '2026-11-21', 'signed'],
  ['listed as not bound', entry({ party: false }), {}, '2026-11-21', 'not_party'],
  ['listed, unsure', entry({ party: null }), {}, '2026-11-21', 'unknown'],
  ['no row in a complete table', null, { nonParties: ['XX'] }, '2026-11-21', 'not_party'],
  [
    'no row, and no day of any table',
    null,
    { nonParties: ['XX'], coverage: { asOf: null, complete: false, basis: 'knowledge' } },
    '2026-11-21',
    'unknown',
  ],
  ['said to be unknown', null, { unknown: ['XX'] }, '2026-11-21', 'unknown'],
  ['not mentioned at all', null, {}, '2026-11-21', 'unknown'],
  ['ratified what is not in force', party, { inForce: null, status: 'not_in_force' }, '2026-11-21', 'consented'],
  [
    'signed what is not in force',
    entry({ party: false, signed: '2025-09-19' }),
    { inForce: null, status: 'not_in_force' },
    '2026-11-21',
    'signed',
  ],
  ['bound by what begins later', entry({ inForce: '2027-02-01' }), { inForce: '2027-02-01', status: 'future' }, '2026-11-21', 'not_yet'],
]

describe('how a party stands on a day', () => {
  test.each(cases)('%s', (_, one, instrument, day, expected) => {
    const participants: Instrument['participants'] = one ? { XX: one as Participation } : {}
    expect(bondOn(treaty({ ...instrument, participants }), 'XX', day)).toBe(expected)
  })

  test('a name that every object has is nobody’s participation', () => {
    expect(bondOn(treaty(), 'constructor', '2026-11-21')).toBe('unknown')
  })
})

describe('whether an instrument is in force at all', () => {
  test.each<[Partial<Instrument>, string, string]>([
    [{}, '1994-12-31', 'not_yet'],
    [{}, '1995-01-01', 'in_force'],
    [{ inForce: null, status: 'not_in_force' }, '2026-11-21', 'not_in_force'],
    [{ inForce: null, status: 'in_force_date_unknown' }, '2026-11-21', 'date_unknown'],
    [{ inForce: null, status: 'unverified' }, '2026-11-21', 'unverified'],
    [{ inForce: '2027-02-01', status: 'future' }, '2026-11-21', 'not_yet'],
  ])('%o on %s: %s', (given, day, expected) => {
    expect(forceOn(treaty(given), day)).toBe(expected)
  })
})
