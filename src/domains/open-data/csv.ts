/** What a cell may hold. A number stays a number; nothing known is an empty cell. */
export type Cell = string | number | boolean | null

/** A spreadsheet takes a text that begins so for a formula and carries it out (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/** One cell by RFC 4180; a text that a spreadsheet would carry out gets an apostrophe in front. */
export const cellOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const harmless = formula.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** One line of a table with its end (CR LF, RFC 4180 section 2). */
export const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** Tells a spreadsheet that the file is UTF-8. Asked for with `bom=1`; other programs would take it for a letter. */
export const byteOrderMark = '\ufeff'
