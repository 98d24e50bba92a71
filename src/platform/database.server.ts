import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'

/** Every table of the house; rooms add theirs by declaration merging. */
export interface Tables {
  'public.migration': { name: string; sha256: string; at: Date }
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const safeInteger = (text: string): number | string => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const texts = pg.types.getTypeParser(1009 as (typeof pg.types.builtins)['TEXT'], 'text') as (text: string) => (string | null)[]

// Type numbers of PostgreSQL (pg_type.dat). A date has no hour and no zone: as a JavaScript Date it would move.
const parsers: Record<number, (text: string) => unknown> = {
  20: safeInteger,
  1016: (text) => texts(text).map((entry) => (entry === null ? null : safeInteger(entry))),
  1082: (text) => text,
  1182: texts,
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => (format === 'binary' ? undefined : parsers[type]) ?? pg.types.getTypeParser(type, format),
}

export type DatabaseOptions = { connections?: number; statementSeconds?: number }

/** Opens a pool; nothing is connected before the first query. Idle connections that break are replaced in silence. */
export function openDatabase(url: string, { connections = 10, statementSeconds = 15 }: DatabaseOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    application_name: 'liaison',
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  })
  // A connection that breaks is told by its query's own failure, or, idle, is replaced; neither may end the program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    // What we hold fits into memory, where no page is far: the planner may trust its indexes.
    void client.query("set time zone 'UTC'; set random_page_cost = 1.1").catch(() => undefined)
  })
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

export const closeDatabase = (db: Db) => db.destroy()

/** Counts the tables anew, so that questions are planned for what they hold; the database does it by itself only after a minute. */
export const countAnew = async (db: Db) => void (await sql`analyze`.execute(db))

/** All or nothing: what `work` wrote stays when it returns, and goes when it throws. */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(work)
