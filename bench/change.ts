import { importFiles } from '#domains/countries/import.server.ts'
import { closeDatabase, openDatabase } from '#platform/database.server.ts'
import { reachDatabase } from '#platform/database-access.server.ts'
import { loadEnvironment } from '#platform/environment.server.ts'
import { fetchFrom } from './contender.ts'
import { compiledOn, countryFiles, operator } from './import.ts'
import { pagePath } from './liaison.ts'

export type ChangeShown = { shownAtOnce: boolean; firstRequestMs: number; nextRequestMs: number }

const marker = 'Changed by the bench.'

/** Publishes a change beside the running server, which has the page in its cache, and asks for the page once. */
export async function publishAndAsk(origin: string, dataFolder: string): Promise<ChangeShown> {
  const environment = loadEnvironment({ PORT: '1', ORIGIN: origin, LIAISON_DATA_DIR: dataFolder })
  const access = await reachDatabase(environment, 'bench', () => undefined)
  const db = openDatabase(access.url)
  const ask = async () => {
    const since = performance.now()
    const { body } = await fetchFrom({ origin, headers: {} }, pagePath)
    return { shown: body.includes(marker), ms: performance.now() - since }
  }
  try {
    const files = (await countryFiles()).filter(({ name }) => name === 'IT.json').map(withMarker)
    const day = await compiledOn()
    if ((await ask()).shown) throw new Error('the change was there before it was made')
    const { refused } = await importFiles(operator(db), files, { dryRun: false, compiledOn: day })
    if (refused) throw new Error('the change was refused')
    const [first, next] = [await ask(), await ask()]
    return { shownAtOnce: first.shown && next.shown, firstRequestMs: first.ms, nextRequestMs: next.ms }
  } finally {
    await closeDatabase(db)
    await access.release()
  }
}

const withMarker = ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  const file = JSON.parse(Buffer.from(bytes).toString())
  file.offences[0].summary.en += ` ${marker}`
  return { name, bytes: Buffer.from(JSON.stringify(file)) }
}
