import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDayOf, isDay, isPartialDate, lastDayOf } from './partial-date.ts'
import { latestReading, readingOn, type Times } from './reading.ts'

const times = (given: Partial<Times>): Times => ({
  from: null,
  to: null,
  validFrom: null,
  validTo: null,
  readings: [],
  compiledOn: '2026-11-21',
  ...given,
})
const read = (on: string) => ({ on, knownBy: lastDayOf(on) < '2026-11-21' ? lastDayOf(on) : '2026-11-21' })

const table: [string, string, Partial<Times>, object][] = [
  ['the day of the reading', '2026-01-01', { readings: [read('2026-01-01')] }, { kind: 'stated' }],
  ['a day after the reading', '2026-06-01', { readings: [read('2026-01-01')] }, { kind: 'stated' }],
  ['the day before the reading', '2025-12-31', { readings: [read('2026-01-01')] }, { kind: 'not_read', earliest: '2026-01-01' }],
  ['a day within the year a text was read in', '2024-06-01', { readings: [read('2024')] }, { kind: 'not_read', earliest: '2024' }],
  ['the last day of that year', '2024-12-31', { readings: [read('2024')] }, { kind: 'stated' }],
  ['a reading in the year of the edition', '2026-11-21', { readings: [read('2026')] }, { kind: 'stated' }],
  ['no reading noted, before the edition', '2026-11-20', {}, { kind: 'not_read', earliest: '2026-11-21' }],
  ['no reading noted, on the day of the edition', '2026-11-21', {}, { kind: 'stated' }],
  [
    'a start that a source names, before any reading',
    '2020-05-01',
    { from: '2019-01-01', validFrom: '2019', readings: [read('2026-01-01')] },
    { kind: 'stated' },
  ],
  [
    'before a start that a source names',
    '2018-12-31',
    { from: '2019-01-01', validFrom: '2019', readings: [read('2026-01-01')] },
    { kind: 'not_yet', from: '2019' },
  ],
  ['law announced for next year', '2026-11-21', { from: '2027-03-01', validFrom: '2027-03' }, { kind: 'not_yet', from: '2027-03' }],
  ['the day on which it ended', '2025-01-01', { to: '2025-01-01', validTo: '2025-01-01' }, { kind: 'ended', until: '2025-01-01' }],
  ['an end that is only the next reading', '2025-02-01', { to: '2025-01-01' }, { kind: 'ended', until: '2025-01-01' }],
  [
    'a start drawn only by the next reading',
    '2025-06-01',
    { from: '2026-01-01', readings: [read('2026-01-01')] },
    { kind: 'not_read', earliest: '2026-01-01' },
  ],
]

describe('how a fact stands on a day', () => {
  test.each(table)('%s', (_, day, given, expected) => {
    expect(readingOn(day, times(given))).toEqual(expected)
  })

  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test('a day before every reading never shows a text whose start nobody named', () => {
    fc.assert(
      fc.property(days, fc.array(days, { minLength: 1 }), (day, all) => {
        const readings = all.map((on) => ({ on, knownBy: on }))
        const first = all.toSorted()[0] ?? ''
        const { kind } = readingOn(day, times({ readings, compiledOn: '2040-12-31' }))
        return kind === (day >= first ? 'stated' : 'not_read')
      }),
    )
  })

  test('the reading named for a day is never later than that day', () => {
    fc.assert(
      fc.property(days, fc.array(days), (day, all) => {
        const latest = latestReading(times({ readings: all.map((on) => ({ on, knownBy: on })) }), day)
        return latest === null ? all.every((on) => on > day) : latest <= day
      }),
    )
  })
})

describe('partial dates', () => {
  test.each(['2024', '2024-02', '2024-02-29', '1800', '2199-12-31'])('%s is a date', (text) => expect(isPartialDate(text)).toBe(true))
  test.each([
    '',
    '24',
    '2024-13',
    '2023-02-29',
    '2024-00',
    '2024-1-1',
    '1799',
    '2200',
    '2024-02-30',
    '2024-02-29T00:00',
    ' 2024',
    '２０２４',
    '2024-02-',
  ])('"%s" is not', (text) => expect(isPartialDate(text)).toBe(false))
  test('a month ends on its own last day', () => {
    expect([lastDayOf('2024-02'), lastDayOf('2023-02'), lastDayOf('2023-11'), firstDayOf('2023-11'), lastDayOf('2024')]).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2023-11-30',
      '2023-11-01',
      '2024-12-31',
    ])
    expect([isDay('2024-02'), isDay('2024-02-29')]).toEqual([false, true])
  })
})
