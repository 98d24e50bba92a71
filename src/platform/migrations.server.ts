import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Db, Tables } from './database.server.ts'
import { Halt, messageOf } from './halt.ts'

export type Migration = { name: string; sha256: string; text: string }
export type MigrationState = { applied: string[]; waiting: string[]; unknown: string[]; changed: string[] }

const migrationsFolder = resolve(import.meta.dirname, '../../migrations')

// Any number, the same for every program of ours: who holds it is the only one migrating.
const turn = 4_600_197_401

/** The program's own migrations, in the order of their names (0001-…, 0002-…). */
export async function knownMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const text = await readFile(join(folder, name), 'utf8')
  return { name: name.replace(/\.sql$/, ''), sha256: createHash('sha256').update(text).digest('hex'), text }
}

const tableOfMigrations = sql`
  create table if not exists public.migration (
    name text primary key,
    sha256 text not null,
    at timestamptz not null default clock_timestamp()
  )`

async function recorded(db: Kysely<Tables>) {
  const present = await sql<{ present: boolean }>`select to_regclass('public.migration') is not null as present`.execute(db)
  if (!present.rows[0]?.present) return []
  return (await sql<{ name: string; sha256: string }>`select name, sha256 from public.migration order by name`.execute(db)).rows
}

/** Compares what the database has with what the program knows; changes nothing. */
export async function migrationState(db: Kysely<Tables>, folder?: string): Promise<MigrationState> {
  const [known, done] = await Promise.all([knownMigrations(folder), recorded(db)])
  const knownByName = new Map(known.map((migration) => [migration.name, migration]))
  const doneNames = new Set(done.map((row) => row.name))
  return {
    applied: done.map((row) => row.name),
    waiting: known.filter((migration) => !doneNames.has(migration.name)).map((migration) => migration.name),
    unknown: done.filter((row) => !knownByName.has(row.name)).map((row) => row.name),
    changed: done.filter((row) => (knownByName.get(row.name)?.sha256 ?? row.sha256) !== row.sha256).map((row) => row.name),
  }
}

function refuseStrangeHistory({ unknown, changed }: MigrationState) {
  if (unknown.length > 0)
    throw new Halt(
      `The database is newer than this program: it has migration ${unknown.at(-1)}, which this program does not know. Update the program.`,
    )
  if (changed.length > 0)
    throw new Halt(`Migration ${changed[0]} was changed after it had been applied; restore its text and add a new migration instead.`)
}

/** Refuses a database that is older or newer than the program; changes nothing. */
export async function requireCurrent(db: Kysely<Tables>) {
  const state = await migrationState(db)
  refuseStrangeHistory(state)
  if (state.waiting.length > 0)
    throw new Halt(
      `The running Liaison is older than this program: its database lacks migration ${state.waiting[0]}. Restart it, then try again.`,
    )
}

/**
 * Brings the database to the state the program expects, each file in its own transaction, and returns the names
 * applied now; `only` restricts it to the named ones. Two programs starting at once take turns.
 */
export function migrate(db: Db, { folder, only }: { folder?: string; only?: readonly string[] } = {}): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection)
    await sql`select pg_advisory_lock(${turn})`.execute(connection)
    try {
      await tableOfMigrations.execute(connection)
      const state = await migrationState(connection, folder)
      refuseStrangeHistory(state)
      const due = (await knownMigrations(folder)).filter(({ name }) => state.waiting.includes(name) && (only?.includes(name) ?? true))
      for (const migration of due) await apply(connection, migration)
      return due.map(({ name }) => name)
    } finally {
      await sql`select pg_advisory_unlock(${turn})`.execute(connection)
      await sql`reset statement_timeout`.execute(connection)
    }
  })
}

function apply(connection: Kysely<Tables>, { name, sha256, text }: Migration) {
  return connection.transaction().execute(async (tx) => {
    try {
      await sql.raw(text).execute(tx)
    } catch (error) {
      throw new Halt(`Migration ${name} failed and changed nothing: ${messageOf(error)}`)
    }
    await sql`insert into public.migration (name, sha256) values (${name}, ${sha256})`.execute(tx)
  })
}
