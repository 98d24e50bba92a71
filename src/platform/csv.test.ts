import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, csvOf, lineOf } from './csv.ts'

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+41', "'+41"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['=a,b', '"\'=a,b"'],
  ['', ''],
  // Where the list separator is a semicolon, a cell may begin behind one, or behind a line end.
  ['a;=1+1;b', "a;'=1+1;b"],
  ['a\n=1+1', '"a\n\'=1+1"'],
  ['Art. 12; Art. 13 - 14', 'Art. 12; Art. 13 - 14'],
])('%j is written %j', (value, written) => expect(cellOf(value)).toBe(written))

test('numbers stay numbers, nothing stays empty', () => expect(csvOf([[-1, null, true]])).toBe('-1,,true\r\n'))

test('a spreadsheet is told that it is UTF-8 when asked', () => expect(csvOf([['é']], { bom: true })).toBe('\ufeffé\r\n'))

/** RFC 4180, read literally; `separator` as a spreadsheet has it that does not ask the file. */
function read(text: string, separator = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length; ) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at += text[at] === '"' ? 2 : 1) cell += text[at]
      at += 1
    }
    for (; at < text.length && text[at] !== separator && !text.startsWith('\r\n', at); at += 1) cell += text[at]
    row.push(cell)
    if (text[at] === separator) {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    at += 2
  }
  return rows
}

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.constantFrom('=x', '"', ',', '\r\n', '\r', "'", ';=x', '\n=x', '";=x', ',";=x'),
)
const rowsOfText = fc.array(fc.array(anything, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })

test('whatever is written is read again, apostrophes apart', () => {
  const bare = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replaceAll("'", '')))
  fc.assert(
    fc.property(rowsOfText, (rows) => {
      expect(bare(read(rows.map(lineOf).join('')))).toEqual(bare(rows))
    }),
  )
})

test.each([',', ';'])('nothing that was a text begins as a formula, where cells are parted by %s', (separator) => {
  fc.assert(
    fc.property(rowsOfText, (rows) => {
      const cells = read(rows.map(lineOf).join(''), separator).flat()
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    }),
  )
})
