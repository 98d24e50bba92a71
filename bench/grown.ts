import { join } from 'node:path'
import { startCluster } from '#platform/postgres.server.ts'
import { type ComparedTwice, median, timeCompare } from './compare.ts'
import { fetchFrom } from './contender.ts'
import { type HistoryKind, writeHistory } from './history.ts'
import { timeImport } from './import.ts'
import { startLiaison } from './liaison.ts'

/** Days asked of a page: each another one, so that nothing remembered helps. */
const asked = 60
const editions = 30

export type Grown = { history: HistoryKind | 'none'; facts: number; compared: ComparedTwice; pages: { path: string; medianMs: number }[] }

const dayOf = (turn: number) => new Date(Date.UTC(2026, 9, 31) - turn * 86_400_000 * 11).toISOString().slice(0, 10)
const paths = [
  (day: string) => `/en/compare?at=${day}`,
  (day: string) => `/api/v1/compare?at=${day}`,
  (day: string) => `/en/countries?question=benefit_entry&view=map&at=${day}`,
  (day: string) => `/api/v1/states/IT?at=${day}`,
]

/** Pages and answers made anew, from the database, as somebody on the same machine gets them. */
async function timePages(dataFolder: string, port: number): Promise<Grown['pages']> {
  const origin = `http://127.0.0.1:${port}`
  const liaison = await startLiaison(dataFolder, port)
  try {
    const pages: Grown['pages'] = []
    for (const path of paths) {
      const times: number[] = []
      for (let turn = -10; turn < asked; turn += 1) {
        const since = performance.now()
        await fetchFrom({ origin, headers: { range: 'bytes=0-' } }, path(dayOf(turn < 0 ? asked - turn : turn)))
        if (turn >= 0) times.push(performance.now() - since)
      }
      pages.push({ path: path('…'), medianMs: median(times) })
    }
    return pages
  } finally {
    await liaison.stop()
  }
}

async function grow(dataFolder: string, history: HistoryKind): Promise<number> {
  const cluster = await startCluster({ dataDir: dataFolder })
  try {
    return await writeHistory(cluster.url(), history, editions)
  } finally {
    await cluster.stop()
  }
}

/** The comparison, and pages that rest on it, on the edition alone and with thirty times the facts, of either kind, in databases of their own. */
export async function timeGrown(folder: string, port: number, say: (line: string) => void): Promise<Grown[]> {
  const measured: Grown[] = []
  for (const history of ['none', 'corrected', 'succeeded'] as const) {
    const dataFolder = join(folder, `grown-${history}`)
    const { facts } = await timeImport(dataFolder)
    if (history !== 'none') say(`Writing the history of ${editions} editions, ${history} …`)
    const held = history === 'none' ? facts : await grow(dataFolder, history)
    measured.push({ history, facts: held, compared: await timeCompare(dataFolder), pages: await timePages(dataFolder, port) })
  }
  return measured
}
