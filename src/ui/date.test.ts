import { expect, test } from 'vitest'
import { formatDate, onDate } from './date.ts'

test('a date is written out as exactly as it is known', () => {
  expect(formatDate('2026', 'en')).toBe('2026')
  expect(formatDate('2026-03', 'en')).toBe('March 2026')
  expect(formatDate('2026-03', 'fr')).toBe('mars 2026')
  expect(formatDate('2025-06-03', 'en')).toBe('3\u00a0June 2025')
  expect(formatDate('2025-06-03', 'fr')).toBe('3\u00a0juin 2025')
  expect(formatDate('2026-11-21T09:30:00.000Z', 'en')).toBe('21\u00a0November 2026')
})

test('the first of a month is « 1er » in French', () => {
  expect(formatDate('2026-01-01', 'fr')).toBe('1er\u00a0janvier 2026')
})

test('a day takes another preposition than a month or a year', () => {
  expect(onDate('2026-01-01', 'en')).toBe('on 1\u00a0January 2026')
  expect(onDate('2026-03', 'en')).toBe('in March 2026')
  expect(onDate('2019', 'fr')).toBe('en 2019')
  expect(onDate('2026-01-02', 'fr')).toBe('le 2\u00a0janvier 2026')
})

test('what is no date is shown as it came', () => {
  expect(formatDate('2026-13', 'en')).toBe('2026')
  expect(formatDate('soon', 'en')).toBe('soon')
})
