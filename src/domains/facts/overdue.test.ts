import { describe, expect, test } from 'vitest'
import { isOverdue, monthsBefore } from './overdue.ts'

test.each([
  ['2026-11-22', 18, '2025-05-22'],
  ['2026-08-31', 18, '2025-02-28'],
  ['2025-08-31', 18, '2024-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
])('%s less %i months is %s', (day, months, expected) => expect(monthsBefore(day, months)).toBe(expected))

describe('a statement is to be looked at again', () => {
  const said = { readOn: null, attested: null, compiledOn: '2026-11-21' } as const
  test.each([
    ['read long ago', { ...said, readOn: '2024-03' }, true],
    ['read long ago, confirmed since', { ...said, readOn: '2024-03', attested: { mode: 'confirmed', on: '2026-02-01' } as const }, false],
    ['read lately', { ...said, readOn: '2026' }, false],
    ['confirmed long ago', { ...said, attested: { mode: 'confirmed', on: '2025-01-01' } as const }, true],
    ['never read, compiled lately', said, false],
    ['never read, compiled long ago', { ...said, compiledOn: '2025-01-01' }, true],
  ])('%s: %#', (_, statement, expected) => expect(isOverdue(statement, '2026-11-22')).toBe(expected))
})
