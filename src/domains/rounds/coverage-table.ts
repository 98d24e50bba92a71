import type { CoverageRow } from '#domains/facts/coverage.server.ts'

export type Covered = Omit<CoverageRow, 'state' | 'topic'>

const nothing: Covered = { facts: 0, confirmed: 0, notObjected: 0, contradicted: 0, unknown: 0, overdue: 0, oldest: '9999-12-31' }

const together = (rows: readonly Covered[]): Covered =>
  rows.reduce(
    (sum, row) => ({
      facts: sum.facts + row.facts,
      confirmed: sum.confirmed + row.confirmed,
      notObjected: sum.notObjected + row.notObjected,
      contradicted: sum.contradicted + row.contradicted,
      unknown: sum.unknown + row.unknown,
      overdue: sum.overdue + row.overdue,
      oldest: row.oldest < sum.oldest ? row.oldest : sum.oldest,
    }),
    nothing,
  )

/** Rows put together by state or by topic, in the order in which they come, and all of them. */
export const coveredBy = (rows: readonly CoverageRow[], by: 'state' | 'topic'): { code: string; sum: Covered }[] =>
  [...Map.groupBy(rows, (row) => row[by])].map(([code, all]) => ({ code, sum: together(all) }))

export const coveredInAll = (rows: readonly CoverageRow[]): Covered => together(rows)
