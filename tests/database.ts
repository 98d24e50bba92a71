import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase, type Db, openDatabase } from '#platform/database.server.ts'
import { type Actor, type Scope, scopeOf } from '#platform/scope.ts'

/** The day and hour at which tests happen unless they say otherwise: the day the edition was compiled. */
export const testNow = new Date('2026-11-21T12:00:00Z')

export type TestDatabase = {
  readonly db: Db
  url: string
  /** Plain SQL, for what the program itself would never say. */
  query(statement: string): Promise<pg.QueryResult>
  /** The same, as the role that the pages connect as. */
  programQuery(statement: string): Promise<pg.QueryResult>
  scope(now?: Date | string, actor?: Actor): Scope
  /** The same, connected as the pages are: the database refuses rows and deeds as it does there. */
  programScope(now?: Date | string, actor?: Actor): Scope
}

const addressOf = (base: string, name: string) => {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.href
}

async function run(connectionString: string, statement: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

const asAdmin = (statement: string) => run(inject('adminUrl'), statement)

/** Gives a test file its own copy of the prepared database, edition included, and takes it away afterwards. */
export function withDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  let db: Db
  let programDb: Db
  const handle: TestDatabase = {
    get db() {
      return db
    },
    url: '',
    query: (statement) => run(handle.url, statement),
    programQuery: (statement) => run(addressOf(inject('programUrl'), name), statement),
    programScope: (now = testNow, actor = { kind: 'anyone' }) => scopeOf(actor, programDb, new Date(now)),
    scope: (now = testNow, actor = { kind: 'operator', command: 'test' }) => scopeOf(actor, db, new Date(now)),
  }
  beforeAll(async () => {
    await asAdmin(`create database ${name} template liaison owner liaison`)
    handle.url = addressOf(inject('ownerUrl'), name)
    db = openDatabase(handle.url, { connections: 4 })
    programDb = openDatabase(addressOf(inject('programUrl'), name), { connections: 4 })
  })
  afterAll(async () => {
    await closeDatabase(db)
    await closeDatabase(programDb)
    await asAdmin(`drop database ${name} with (force)`)
  })
  return handle
}
