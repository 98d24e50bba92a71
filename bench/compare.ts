import { indicatorsCompared } from '#domains/countries/elements.ts'
import { comparison } from '#domains/countries/operations.server.ts'
import { comparedFacts } from '#domains/facts/compare-queries.server.ts'
import { closeDatabase, openDatabase } from '#platform/database.server.ts'
import { startCluster } from '#platform/postgres.server.ts'
import { scopeOf } from '#platform/scope.ts'

export const compareRatioMax = 3

/** p95 in milliseconds over many days, each asked once. `sqlMs`: the bare query with its rows fetched; `madeMs`: every cell of every state. */
export type CompareTimes = { days: number; cells: number; sqlMs: number; madeMs: number }

const days = 200
const dayOf = (turn: number) => new Date(Date.UTC(2026, 10, 21) - turn * 86_400_000 * 3).toISOString().slice(0, 10)
const p95 = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? Number.NaN

/** All states × all elements on past days that nobody has asked before, and the bare query of each of those days, in turn. */
export async function timeCompare(dataFolder: string): Promise<CompareTimes> {
  const cluster = await startCluster({ dataDir: dataFolder })
  const db = openDatabase(cluster.url())
  const [sql, made]: [number[], number[]] = [[], []]
  let cells = 0
  try {
    for (let turn = -20; turn < days; turn += 1) {
      const day = dayOf(turn < 0 ? days - turn : turn)
      const scope = scopeOf({ kind: 'anyone' }, db, new Date())
      const started = performance.now()
      await comparedFacts(indicatorsCompared, day, null).execute(db)
      const fetched = performance.now()
      const { states } = await comparison(scope, { at: day })
      const done = performance.now()
      cells = states.reduce((sum, state) => sum + state.cells.size, 0)
      if (turn < 0) continue
      sql.push(fetched - started)
      made.push(done - fetched)
    }
  } finally {
    await closeDatabase(db)
    await cluster.stop()
  }
  return { days, cells, sqlMs: p95(sql), madeMs: p95(made) }
}
