import { join } from 'node:path'
import { closeDatabase, countAnew, openDatabase } from '#platform/database.server.ts'
import { home } from '#platform/home.ts'
import { migrate } from '#platform/migrations.server.ts'
import { scopeOf } from '#platform/scope.ts'

/** Brings the database up to the program, and its content up to `data/`; quick when nothing changed. */
export async function prepareDatabase(url: string, command: string, say: (line: string) => void) {
  const db = openDatabase(url, { statementSeconds: 300 })
  try {
    const applied = await migrate(db)
    if (applied.length > 0) say(`Brought the database up to date: ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}.`)
    const { importEdition } = await import('#domains/countries/edition.server.ts')
    const scope = scopeOf({ kind: 'operator', command }, db, new Date())
    const imported = await importEdition(scope, join(home, 'data'), say)
    if (imported > 0) await countAnew(db)
    const { writePartyList } = await import('#domains/members/operations.server.ts')
    await writePartyList(scope)
    const { finders } = await import('./rooms.ts')
    const { followLedger } = await import('#domains/search/following.server.ts')
    await followLedger(scope, finders)
  } finally {
    await closeDatabase(db)
  }
}
