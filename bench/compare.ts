import { indicatorsCompared } from '#domains/countries/elements.ts'
import { comparison } from '#domains/countries/operations.server.ts'
import { comparedFacts } from '#domains/facts/compare-queries.server.ts'
import { closeDatabase, type Db, openDatabase } from '#platform/database.server.ts'
import { startCluster } from '#platform/postgres.server.ts'
import { scopeOf } from '#platform/scope.ts'

export const compareRatioMax = 3

/** p95 and median in milliseconds over many days, each asked once. `sqlMs`: the bare query with its rows fetched; `madeMs`: every cell of every state. */
export type CompareTimes = { days: number; cells: number; sqlMs: number; madeMs: number; sqlMedianMs: number; madeMedianMs: number }
/** The same of the law as we say it now and as we said it on earlier days. */
export type ComparedTwice = { now: CompareTimes; before: CompareTimes }

const days = 200
const dayMs = 86_400_000
const dayOf = (turn: number, every: number) => new Date(Date.UTC(2026, 9, 31) - turn * dayMs * every).toISOString().slice(0, 10)
const at = (all: number[], part: number) => all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? Number.NaN
export const p95 = (all: number[]) => at(all, 0.95)
export const median = (all: number[]) => at(all, 0.5)

async function timed(db: Db, isBefore: boolean): Promise<CompareTimes> {
  const [sql, made]: [number[], number[]] = [[], []]
  let cells = 0
  for (let turn = -20; turn < days; turn += 1) {
    const number = turn < 0 ? days - turn : turn
    const [at, known] = [dayOf(number, 3), isBefore ? `${dayOf(number, 4)}T12:00:00.000Z` : undefined]
    const scope = scopeOf({ kind: 'anyone' }, db, new Date())
    const started = performance.now()
    await comparedFacts(indicatorsCompared, at, known ?? null).execute(db)
    const fetched = performance.now()
    const { states } = await comparison(scope, { at, known })
    const done = performance.now()
    cells = states.reduce((sum, state) => sum + state.cells.size, 0)
    if (turn < 0) continue
    sql.push(fetched - started)
    made.push(done - fetched)
  }
  return { days, cells, sqlMs: p95(sql), madeMs: p95(made), sqlMedianMs: median(sql), madeMedianMs: median(made) }
}

/** All states × all elements on past days that nobody has asked before, and the bare query of each of those days, in turn. */
export async function timeCompare(dataFolder: string): Promise<ComparedTwice> {
  const cluster = await startCluster({ dataDir: dataFolder })
  const db = openDatabase(cluster.url())
  try {
    return { now: await timed(db, false), before: await timed(db, true) }
  } finally {
    await closeDatabase(db)
    await cluster.stop()
  }
}
