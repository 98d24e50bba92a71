import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOf, copyFile } from './backup.server.ts'
import { type Manifest, readManifest, type TableEntry } from './backup-manifest.ts'
import { closeDatabase, openDatabase } from './database.server.ts'
import { materialisedViews, nameOf, type OwnTable, ownTables } from './database-tables.server.ts'
import { codeOf, Halt, messageOf } from './halt.ts'
import { knownMigrations, migrate } from './migrations.server.ts'

/** Reads the whole backup and compares every checksum, before anything is begun. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(manifestFile(folder))
  if (!manifest) throw new Halt(`${folder} is no whole backup: its manifest.json is damaged. Nothing was changed.`)
  const files = [...manifest.tables.map(({ file, sha256 }) => ({ path: file, sha256 })), ...manifest.files.map(underFiles)]
  for (const { path, sha256 } of files)
    if ((await sha256Of(join(folder, path))) !== sha256)
      throw new Halt(`${folder} is no whole backup: ${path} is missing or damaged. Nothing was changed.`)
  await refuseUnknownMigrations(manifest)
  return manifest
}

const underFiles = ({ path, sha256 }: Manifest['files'][number]) => ({ path: join('files', path), sha256 })

function manifestFile(folder: string): string {
  try {
    return readFileSync(join(folder, 'manifest.json'), 'utf8')
  } catch (error) {
    throw new Halt(`${folder} is no backup: its manifest.json cannot be read (${codeOf(error) || messageOf(error)}).`)
  }
}

async function sha256Of(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function refuseUnknownMigrations({ migrations, program }: Manifest) {
  const known = new Map((await knownMigrations()).map(({ name, sha256 }) => [name, sha256]))
  const strange = migrations.find(({ name, sha256 }) => known.get(name) !== sha256)
  if (strange)
    throw new Halt(
      `This backup was written by Liaison ${program} with migration ${strange.name}, which this program does not know. Use a newer program.`,
    )
}

export type RestoreRequest = { url: string; dataFolder: string; folder: string; manifest: Manifest }

/**
 * Loads a checked backup into an empty database: first the migrations the backup had, then all rows in one transaction,
 * then the migrations it lacked. Returns the number of rows.
 */
export async function restoreBackup({ url, dataFolder, folder, manifest }: RestoreRequest): Promise<number> {
  const target = join(dataFolder, 'files')
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Halt(`${target} holds files already; restore into an empty data folder.`)
  await migrateTo(
    url,
    manifest.migrations.map(({ name }) => name),
  )
  const unfinished = `${target}.unfinished-${process.pid}`
  try {
    for (const { path } of manifest.files) await copyFile(join(folder, 'files', path), join(unfinished, path))
    await loadDatabase(url, folder, manifest, () => {
      if (manifest.files.length > 0) renameSync(unfinished, target)
    })
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  await migrateTo(url)
  return manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
}

async function migrateTo(url: string, only?: string[]) {
  const db = openDatabase(url)
  await migrate(db, only ? { only } : {}).finally(() => closeDatabase(db))
}

async function loadDatabase(url: string, folder: string, manifest: Manifest, beforeCommit: () => void) {
  const client = new pg.Client({ connectionString: url, application_name: 'liaison restore', statement_timeout: 0 })
  await client.connect()
  try {
    await client.query('begin')
    const tables = await ownTables(client)
    refuseOtherTables(tables, manifest)
    await lockEmpty(client, tables)
    await client.query('set constraints all deferred')
    for (const table of tables) await loadTable(client, folder, entryFor(table, manifest))
    for (const { schema, sequence, lastValue } of manifest.sequences)
      await client.query('select setval(format($1, $2::text, $3::text)::regclass, $4::bigint)', ['%I.%I', schema, sequence, lastValue])
    await client.query('set constraints all immediate')
    for (const table of tables) await client.query(`alter table ${tableOf(table)} enable trigger user`)
    for (const view of await materialisedViews(client)) await client.query(`refresh materialized view ${tableOf(view)}`)
    beforeCommit()
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const tableOf = ({ schema, table }: { schema: string; table: string }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`

function refuseOtherTables(tables: OwnTable[], manifest: Manifest) {
  const ours = tables.map(nameOf).sort().join(', ')
  const theirs = manifest.tables.map(nameOf).sort().join(', ')
  if (ours !== theirs)
    throw new Halt(`The tables of this backup are not those of this program: ${theirs} there, ${ours} here. Nothing was changed.`)
}

/** Locks every table, refuses one that holds anything, and silences our own triggers: the rows come as they were. */
async function lockEmpty(client: pg.Client, tables: OwnTable[]) {
  for (const table of tables) {
    await client.query(`lock table ${tableOf(table)} in access exclusive mode`)
    const { rows } = await client.query(`select from ${tableOf(table)} limit 1`)
    if (rows.length > 0)
      throw new Halt(
        `The database is not empty (${nameOf(table)} holds rows). Set LIAISON_DATA_DIR to a new folder, or DATABASE_URL to a new database, and restore there.`,
      )
    await client.query(`alter table ${tableOf(table)} disable trigger user`)
  }
}

function entryFor(table: OwnTable, { tables }: Manifest): TableEntry {
  const entry = tables.find((candidate) => nameOf(candidate) === nameOf(table))
  if (!entry) throw new Error(`${nameOf(table)} is not in the manifest`)
  return entry
}

async function loadTable(client: pg.Client, folder: string, entry: TableEntry) {
  const rows = client.query(copyFrom(`copy ${columnsOf(entry)} from stdin`))
  await pipeline(createReadStream(join(folder, entry.file)), createGunzip(), rows)
  if (rows.rowCount !== entry.rows) throw new Error(`${nameOf(entry)}: ${rows.rowCount} rows loaded, ${entry.rows} expected`)
}
