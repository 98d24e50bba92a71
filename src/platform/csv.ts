/** What a cell may hold. A number stays a number; nothing known is an empty cell. */
export type Cell = string | number | boolean | null

/**
 * Spreadsheets carry out a cell that begins so (OWASP, CSV injection). Where the decimal sign is a comma they part cells at
 * semicolons, and lines at every line end: what stands behind one may be where a cell begins.
 */
const beginsFormula = /(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g
const needsQuotes = /[",\r\n]/

/** One cell by RFC 4180; what a spreadsheet would carry out gets an apostrophe in front. */
export const cellOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const harmless = cell.replaceAll(beginsFormula, "$1'")
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** One line of a table with its end (CR LF, RFC 4180 section 2). */
export const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** Tells a spreadsheet that the file is UTF-8. Asked for with `bom=1`; other programs would take it for a letter. */
export const byteOrderMark = '\ufeff'

/** A whole table; `bom` puts the mark in front. */
export const csvOf = (rows: readonly (readonly Cell[])[], { bom = false } = {}): string =>
  `${bom ? byteOrderMark : ''}${rows.map(lineOf).join('')}`

/** A table to take away: `name` without its ending. */
export const csvResponse = (text: string, name: string) =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'public, no-cache',
    },
  })
