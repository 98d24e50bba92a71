import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { closeDatabase, type Db, openDatabase } from './database.server.ts'
import { migrate, migrationState } from './migrations.server.ts'

const admin = async (statement: string) => {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

let folder: string
let name: string
let db: Db
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-migrations-'))
  name = `empty_${randomBytes(6).toString('hex')}`
  await admin(`create database ${name} template template0 owner liaison`)
  const url = new URL(inject('ownerUrl'))
  url.pathname = `/${name}`
  db = openDatabase(url.href)
})
afterEach(async () => {
  await closeDatabase(db)
  await admin(`drop database ${name} with (force)`)
  rmSync(folder, { recursive: true })
})

const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
const first = '0001-a-table-is-made.sql'

describe('migrations', () => {
  // Both are what a restore builds on: it fills tables that migrations have just made, and checks references after.
  test('insert no rows, and let every reference be checked at the end', async () => {
    await migrate(db)
    const tables = await sql<{ room: string; name: string }>`
      select schemaname as room, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'public')`.execute(db)
    for (const { room, name } of tables.rows)
      expect((await sql`select from ${sql.table(`${room}.${name}`)} limit 1`.execute(db)).rows, name).toEqual([])
    const strict = await sql`select conname from pg_constraint where contype = 'f' and not condeferrable`.execute(db)
    expect(strict.rows).toEqual([])
  })

  test('are applied once, in the order of their names', async () => {
    file('0002-it-is-filled.sql', "insert into seen values ('b');")
    file(first, "create table seen (word text); insert into seen values ('a');")
    expect(await migrate(db, { folder })).toEqual(['0001-a-table-is-made', '0002-it-is-filled'])
    expect(await migrate(db, { folder })).toEqual([])
    const { rows } = await sql`select word from seen`.execute(db)
    expect(rows).toEqual([{ word: 'a' }, { word: 'b' }])
  })

  test('one that fails changes nothing, and those before it stay', async () => {
    file(first, 'create table seen (word text);')
    file('0002-it-fails.sql', "insert into seen values ('kept?'); select 1 / 0;")
    await expect(migrate(db, { folder })).rejects.toThrow('Migration 0002-it-fails failed and changed nothing: division by zero')
    expect((await sql`select word from seen`.execute(db)).rows).toEqual([])
    expect(await migrationState(db, folder)).toMatchObject({ applied: ['0001-a-table-is-made'], waiting: ['0002-it-fails'] })
  })

  test('one that was changed after it had been applied is refused', async () => {
    file(first, 'select 1;')
    await migrate(db, { folder })
    file(first, 'select 2;')
    await expect(migrate(db, { folder })).rejects.toThrow('Migration 0001-a-table-is-made was changed after it had been applied')
  })

  test('a database that knows more than the program is refused', async () => {
    file(first, 'select 1;')
    file('0002-from-the-future.sql', 'select 1;')
    await migrate(db, { folder })
    rmSync(join(folder, '0002-from-the-future.sql'))
    await expect(migrate(db, { folder })).rejects.toThrow('The database is newer than this program: it has migration 0002-from-the-future')
  })

  test('two programs starting at once do not apply one twice', async () => {
    file(first, 'select pg_sleep(0.2); create table seen (word text);')
    const applied = await Promise.all([migrate(db, { folder }), migrate(db, { folder }), migrate(db, { folder })])
    expect(applied.flat()).toEqual(['0001-a-table-is-made'])
  })
})
