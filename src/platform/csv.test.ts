import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+41', "'+41"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['=a,b', '"\'=a,b"'],
  ['', ''],
])('%j is written %j', (value, written) => expect(csvOf([[value]])).toBe(`${written}\r\n`))

test('numbers stay numbers, nothing stays empty', () => expect(csvOf([[-1, null, true]])).toBe('-1,,true\r\n'))

test('Excel is told that it is UTF-8 when asked', () => expect(csvOf([['é']], { bom: true })).toBe('\ufeffé\r\n'))

/** A reader of RFC 4180, written apart. */
const read = (text: string): string[][] =>
  [...text.matchAll(/((?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+?)(?<=\r\n)/g)].map(([line]) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    ),
  )

test('whatever is written is read again, and nothing begins as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const back = read(csvOf(rows))
      expect(back.map((row) => row.map((cell, index) => (rows.flat().includes(cell) || index < 0 ? cell : cell.slice(1))))).toEqual(rows)
      expect(back.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }),
  )
})
