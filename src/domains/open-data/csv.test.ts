import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, cellOf, lineOf } from './csv.ts'

/** RFC 4180, read literally. */
function parsed(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length; ) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += text[at] === '"' ? 2 : 1) cell += text[at]
      at += 1
    } else for (; at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at); at += 1) cell += text[at]
    row.push(cell)
    if (text[at] === ',') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    at += 2
  }
  return rows
}

test('a text that a spreadsheet would carry out gets an apostrophe; a number stays a number', () => {
  for (const nasty of ['=1+1', '+1', '-2', '@SUM(A1)', '\tx', '\rx']) expect(cellOf(nasty).replaceAll('"', '').startsWith("'")).toBe(true)
  expect([cellOf(-2), cellOf(1.5), cellOf(true), cellOf(null)]).toEqual(['-2', '1.5', 'true', ''])
  expect(cellOf('Art. 12(1)')).toBe('Art. 12(1)')
})

test('quotes, commas and line ends stay inside their cell', () => {
  expect(lineOf(['a,b', 'say "so"', 'one\ntwo'])).toBe('"a,b","say ""so""","one\ntwo"\r\n')
})

test('whatever stands in a table comes out again, apostrophes apart', () => {
  const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom('=x', '"', ',', '\r\n', '\r', "'"))
  fc.assert(
    fc.property(fc.array(fc.array(anything, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const written = rows.map((row) => lineOf(row as Cell[])).join('')
      const harmless = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)))
      expect(parsed(written)).toEqual(harmless)
    }),
  )
})
