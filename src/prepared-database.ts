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

/** `origin`: under which links in messages lead here; `folder`: where files of the program lie. */
export type Place = { origin: string; folder: string }

/** What is looked after every minute, each by its own room: one that fails keeps no other from its work. */
const chores: Record<string, (scope: Scope, place: Place) => Promise<unknown>> = {
  search: followSearch,
  publishing: publishApproved,
  reminders: async (scope, { origin }) => (await import('#domains/sign-in/reminding.server.ts')).remind(scope, origin),
  reports: async (scope, { origin }) => (await import('#domains/reports/tending.server.ts')).tendReports(scope, origin),
  'rounds that end': async (scope) => (await import('#domains/rounds/tending.server.ts')).closeOverdue(scope),
  rounds: async (scope, { origin }) => (await import('#domains/rounds/tending.server.ts')).remindOfRounds(scope, origin),
  notices: async (scope, { origin }) => (await import('#domains/follows/telling.server.ts')).tellFollowers(scope, { origin }),
  release: async (scope, place) => (await import('#domains/open-data/monthly-release.server.ts')).releaseOfMonth(scope, place),
}

const lookEveryMs = 60_000
const hourMs = 3_600_000

/** What has passed its term is deleted each hour, by who owns the database. */
const forgetting: Record<string, (scope: Scope) => Promise<unknown>> = {
  'what is over': async (scope) => (await import('#domains/sign-in/forgetting.server.ts')).forgetOld(scope),
}

/** Does what falls due while the program runs: nothing waits for a visitor, and no visitor waits for it. Answers how to stop. */
export function followDays(db: Db, place: Place, { now = () => new Date(), everyMs = lookEveryMs } = {}): () => Promise<unknown> {
  let looking: Promise<unknown> | undefined
  let hourDone = Number.NaN
  const lookOnce = async () => {
    const scope = scopeOf({ kind: 'operator', command: 'serve' }, db, now())
    const hour = Math.floor(scope.now.getTime() / hourMs)
    for (const [what, work] of Object.entries(hour === hourDone ? chores : { ...chores, ...forgetting }))
      await work(scope, place).catch((error: unknown) => logFault(error, `${what}, every minute or hour`))
    hourDone = hour
  }
  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = undefined
    })
  }
  const timer = setInterval(look, everyMs).unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}
