/** Spreadsheets take a cell that begins so for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/

const cellOf = (value: string | number | boolean | null): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const harmless = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Lines of cells as RFC 4180 has them, UTF-8; `bom` puts the mark in front by which Excel knows UTF-8. Null is empty. */
export const csvOf = (rows: readonly (readonly (string | number | boolean | null)[])[], { bom = false } = {}): string =>
  `${bom ? '\ufeff' : ''}${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

/** A table to take away: `name` without its ending. */
export const csvResponse = (text: string, name: string) =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'public, no-cache',
    },
  })
