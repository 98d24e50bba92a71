import { sql } from 'kysely'
import { inTransaction, type Tx } from './database.server.ts'
import type { Scope } from './scope.ts'

const personOf = ({ actor }: Scope) => (actor.kind === 'member' || actor.kind === 'entrant' ? actor.person : '')
const mandateOf = ({ actor }: Scope) => (actor.kind === 'member' ? actor.mandate : '')

/**
 * One transaction in the name of who asks. The database is told the person, the mandate and the day, and shows and takes
 * only what they may have (row-level security, migrations/0012-…). What a room of the members' zone reads, it reads here.
 */
export const actingAs = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(scope.db, async (tx) => {
    await sql`select set_config('liaison.person', ${personOf(scope)}, true), set_config('liaison.mandate', ${mandateOf(scope)}, true),
      set_config('liaison.day', ${scope.today}, true)`.execute(tx)
    return work(tx)
  })
