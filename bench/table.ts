import pg from 'pg'
import { reachDatabase } from '#platform/database-access.server.ts'
import { loadEnvironment } from '#platform/environment.server.ts'
import { fetchFrom } from './contender.ts'
import { type Spread, spreadOf } from './rounds.ts'

export type TableTimes = { bytes: number; rows: number; sqlMs: Spread; anewMs: Spread; keptMs: Spread; ratio: number }

const address = '/data/facts.csv'
const turns = 9

// What the table says, as the database says it: every statement shown, with its words, sources and attestations.
const statement = `select * from facts.said('infinity') order by jurisdiction, kind, ordinal, subject, indicator`

const timed = async <Answer>(work: () => Promise<Answer>) => {
  const since = performance.now()
  const answer = await work()
  return { answer, ms: performance.now() - since }
}

/** The table of everything: made anew, from the page cache, and the time its question alone takes the database, in turns. */
export async function timeTable(origin: string, dataFolder: string): Promise<TableTimes> {
  const environment = loadEnvironment({ PORT: '1', ORIGIN: origin, LIAISON_DATA_DIR: dataFolder })
  const access = await reachDatabase(environment, 'bench', () => undefined)
  const client = new pg.Client({ connectionString: access.url })
  await client.connect()
  try {
    await client.query(statement)
    // Today's rows are remembered; tomorrow's are read.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const [sql, anew, kept] = [[], [], []] as number[][]
    let [bytes, rows] = [0, 0]
    for (let turn = 0; turn < turns; turn += 1) {
      const asked = await timed(() => client.query(statement))
      const made = await timed(() => fetchFrom({ origin, headers: { range: 'bytes=0-' } }, `${address}?at=${tomorrow}`))
      const again = await timed(() => fetchFrom({ origin, headers: {} }, address))
      if (turn === 0) continue
      sql?.push(asked.ms)
      anew?.push(made.ms)
      kept?.push(again.ms)
      bytes = made.answer.body.length
      rows = asked.answer.rows.length
    }
    const [sqlMs, anewMs, keptMs] = [spreadOf(sql ?? []), spreadOf(anew ?? []), spreadOf(kept ?? [])]
    return { bytes, rows, sqlMs, anewMs, keptMs, ratio: anewMs.median / sqlMs.median }
  } finally {
    await client.end()
    await access.release()
  }
}
