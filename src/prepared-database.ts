import { join } from 'node:path'
import { closeDatabase, countAnew, type Db, openDatabase } from '#platform/database.server.ts'
import { home } from '#platform/home.ts'
import { logFault } from '#platform/log.server.ts'
import { migrate } from '#platform/migrations.server.ts'
import { type Scope, scopeOf } from '#platform/scope.ts'

/** Brings the database up to the program, and its content up to `data/`; quick when nothing changed. */
export async function prepareDatabase(url: string, command: string, say: (line: string) => void) {
  const db = openDatabase(url, { statementSeconds: 300 })
  try {
    const applied = await migrate(db)
    if (applied.length > 0) say(`Brought the database up to date: ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}.`)
    const { importEdition } = await import('#domains/countries/edition.server.ts')
    const scope = scopeOf({ kind: 'operator', command }, db, new Date())
    const { importCarriedTreaties } = await import('#domains/treaties/edition.server.ts')
    const { importCarriedNetworks } = await import('#domains/authorities/edition.server.ts')
    const folder = join(home, 'data')
    const imported =
      (await importEdition(scope, folder, say)) +
      (await importCarriedTreaties(scope, folder, say)) +
      (await importCarriedNetworks(scope, folder, say))
    if (imported > 0) await countAnew(db)
    const { writePartyList } = await import('#domains/members/operations.server.ts')
    await writePartyList(scope)
    await followSearch(scope)
  } finally {
    await closeDatabase(db)
  }
}

async function followSearch(scope: Scope) {
  const { finders } = await import('./rooms.ts')
  const { followLedger } = await import('#domains/search/following.server.ts')
  await followLedger(scope, finders)
}

/** What was approved for today is published by itself; what could not be is told and tried again. */
async function publishApproved(scope: Scope) {
  const { publishDue } = await import('#domains/revision/deciding.server.ts')
  const { failed } = await publishDue(scope)
  for (const [id, error] of failed) logFault(error, `proposal ${id}, to be published`)
}

/** What is looked after every minute, each by its own room; one that fails does not keep the others from theirs. */
const chores: [what: string, work: (scope: Scope, origin: string) => Promise<unknown>][] = [
  ['search', followSearch],
  ['publishing', publishApproved],
  ['reminders', async (scope, origin) => (await import('#domains/sign-in/reminding.server.ts')).remind(scope, origin)],
  ['reports', async (scope, origin) => (await import('#domains/reports/tending.server.ts')).tendReports(scope, origin)],
  ['rounds that end', async (scope) => (await import('#domains/rounds/tending.server.ts')).closeOverdue(scope)],
  ['rounds', async (scope, origin) => (await import('#domains/rounds/tending.server.ts')).remindOfRounds(scope, origin)],
]

const lookEveryMs = 60_000

/**
 * Does what falls due while the program runs: nothing waits for a visitor, and no visitor waits for it. Answers how to stop.
 */
export function followDays(db: Db, origin: string, { now = () => new Date(), everyMs = lookEveryMs } = {}): () => Promise<unknown> {
  let looking: Promise<unknown> = Promise.resolve()
  const lookOnce = async () => {
    const scope = scopeOf({ kind: 'operator', command: 'serve' }, db, now())
    for (const [what, work] of chores) await work(scope, origin).catch((error: unknown) => logFault(error, `${what}, every minute`))
  }
  const look = () => {
    looking = lookOnce()
  }
  const timer = setInterval(look, everyMs).unref()
  return () => {
    clearInterval(timer)
    return looking
  }
}
