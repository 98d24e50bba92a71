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

const lookEveryMs = 60_000
const hourMs = 3_600_000

async function remindMembers(scope: Scope, origin: string) {
  const { remind } = await import('#domains/sign-in/reminding.server.ts')
  await remind(scope, origin)
}

async function forgetWhatIsOld(scope: Scope) {
  const { forgetOld } = await import('#domains/sign-in/forgetting.server.ts')
  await forgetOld(scope)
}

/**
 * Makes the search ready for each new day while the program runs, so that no reader waits for it, and writes to whose
 * mandate ends; each hour it forgets what has passed its term. Answers how to stop.
 */
export function followDays(db: Db, origin: string, { now = () => new Date(), everyMs = lookEveryMs } = {}): () => Promise<unknown> {
  let looking: Promise<unknown> = Promise.resolve()
  let hourDone = Number.NaN
  const lookOnce = async () => {
    const scope = scopeOf({ kind: 'operator', command: 'serve' }, db, now())
    await followSearch(scope).catch((error: unknown) => logFault(error, 'search, every minute'))
    await remindMembers(scope, origin).catch((error: unknown) => logFault(error, 'reminders, every minute'))
    const hour = Math.floor(scope.now.getTime() / hourMs)
    if (hour === hourDone) return
    hourDone = hour
    await forgetWhatIsOld(scope).catch((error: unknown) => logFault(error, 'forgetting, every hour'))
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
