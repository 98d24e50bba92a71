import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importEdition } from '#domains/countries/edition.server.ts'
import { importFiles } from '#domains/countries/import.server.ts'
import type { NamedBytes } from '#domains/facts/import-files.server.ts'
import { editionSchema } from '#domains/facts/references.server.ts'
import { closeDatabase, type Db, openDatabase } from '#platform/database.server.ts'
import { home } from '#platform/home.ts'
import { migrate } from '#platform/migrations.server.ts'
import { startCluster } from '#platform/postgres.server.ts'
import { type Scope, scopeOf } from '#platform/scope.ts'

export type ImportTimes = {
  files: number
  facts: number
  migrateSeconds: number
  emptySeconds: number
  againSeconds: number
  againAllSame: boolean
}

const folder = join(home, 'data')
export const operator = (db: Db): Scope => scopeOf({ kind: 'operator', command: 'bench' }, db, new Date())
export const compiledOn = async () => editionSchema.parse(JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8'))).compiledOn

export const countryFiles = async (): Promise<NamedBytes[]> => {
  const names = (await readdir(join(folder, 'countries'))).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, 'countries', name)) })))
}

const timed = async <Answer>(work: () => Promise<Answer>) => {
  const since = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - since) / 1000 }
}

/** Imports the whole edition into an empty database, and every file of it once more; leaves the database in the folder. */
export async function timeImport(dataFolder: string): Promise<ImportTimes> {
  const cluster = await startCluster({ dataDir: dataFolder })
  const db = openDatabase(cluster.url(), { statementSeconds: 300 })
  try {
    const migrated = await timed(() => migrate(db))
    const empty = await timed(() => importEdition(operator(db), folder, () => undefined))
    const [files, day] = [await countryFiles(), await compiledOn()]
    const again = await timed(() => importFiles(operator(db), files, { dryRun: false, compiledOn: day }))
    const lines = again.answer.editions.flatMap((edition) => edition.lines)
    return {
      files: files.length,
      facts: lines.length,
      migrateSeconds: migrated.seconds,
      emptySeconds: empty.seconds,
      againSeconds: again.seconds,
      againAllSame: !again.answer.refused && lines.length > 0 && lines.every(({ outcome }) => outcome === 'same'),
    }
  } finally {
    await closeDatabase(db)
    await cluster.stop()
  }
}
