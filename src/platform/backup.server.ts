import { createHash, type Hash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Manifest, manifestText, type TableEntry } from './backup-manifest.ts'
import { nameOf, type OwnTable, ownTables, usedSequences } from './database-tables.server.ts'
import { fileReason, Halt } from './halt.ts'
import { home } from './home.ts'
import { noteBackup } from './house-checks.server.ts'
import { makeFolder } from './make-folder.server.ts'

export type BackupRequest = { url: string; dataFolder: string; folder: string }
export type BackupCount = { tables: number; rows: number; files: number }

/** Lets bytes pass and counts them into a checksum. */
export const hashing = (hash: Hash) =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })

const quoted = pg.escapeIdentifier
export const columnsOf = ({ schema, table, columns }: Pick<OwnTable, 'schema' | 'table' | 'columns'>) =>
  `${quoted(schema)}.${quoted(table)} (${columns.map(quoted).join(', ')})`

/** A new file, readable by its owner only, safe on the disk when its stream has ended. */
const newFile = (path: string) => createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true })

/**
 * Writes database and files, as they are at one moment, into a new folder. It is written under another name and gets
 * its own when complete, so that what bears the name is a whole backup.
 */
export async function writeBackup({ url, dataFolder, folder }: BackupRequest): Promise<BackupCount> {
  const unfinished = `${folder}.unfinished-${process.pid}`
  refuseOccupied(folder)
  try {
    makeFolder(dirname(folder))
    mkdirSync(join(unfinished, 'tables'), { recursive: true, mode: 0o700 })
    const contents = {
      ...(await copyDatabase(url, unfinished)),
      files: await copyFiles(join(dataFolder, 'files'), join(unfinished, 'files')),
    }
    await pipeline([manifestText(contents)], newFile(join(unfinished, 'manifest.json')))
    renameSync(unfinished, folder)
    noteBackup(dataFolder, new Date())
    return { tables: contents.tables.length, rows: contents.tables.reduce((sum, { rows }) => sum + rows, 0), files: contents.files.length }
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    const reason = fileReason(error)
    throw reason ? new Halt(`The backup could not be written to ${folder}: ${reason}.`) : error
  }
}

function refuseOccupied(folder: string) {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found && !(found.isDirectory() && readdirSync(folder).length === 0))
    throw new Halt(`${folder} exists already; give the name of a folder that does not exist yet.`)
}

async function copyDatabase(url: string, folder: string): Promise<Omit<Manifest, 'files'>> {
  const client = new pg.Client({ connectionString: url, application_name: 'liaison backup', statement_timeout: 0 })
  await client.connect()
  try {
    // Every table is read as of the same moment, whatever is written meanwhile.
    await client.query('begin isolation level repeatable read read only')
    await refuseUnprepared(client)
    const migrations = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migration order by name')
    const server = await client.query<{ server_version: string }>('show server_version')
    const tables: TableEntry[] = []
    for (const table of await ownTables(client)) tables.push(await copyTable(client, table, folder))
    return {
      format: 1,
      program: (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version,
      postgres: server.rows[0]?.server_version ?? 'unknown',
      writtenAt: new Date().toISOString(),
      migrations: migrations.rows,
      tables,
      sequences: await usedSequences(client),
    }
  } finally {
    await client.end()
  }
}

async function refuseUnprepared(client: pg.Client) {
  const { rows } = await client.query<{ prepared: boolean }>(`select to_regclass('public.migration') is not null as prepared`)
  if (!rows[0]?.prepared)
    throw new Halt('There is nothing to back up: the database has not been prepared yet (./liaison migrate or npm start).')
}

async function copyTable(client: pg.Client, table: OwnTable, folder: string): Promise<TableEntry> {
  const { schema, columns } = table
  const file = `tables/${nameOf(table)}.copy.gz`
  const rows = client.query(copyTo(`copy ${columnsOf(table)} to stdout`))
  const hash = createHash('sha256')
  await pipeline(rows, createGzip(), hashing(hash), newFile(join(folder, file)))
  return { schema, table: table.table, columns, rows: rows.rowCount, file, sha256: hash.digest('hex') }
}

/** Copies a folder of files, which may be absent, with a checksum of each. */
async function copyFiles(from: string, to: string): Promise<Manifest['files']> {
  if (!existsSync(from)) return []
  const found = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = found.map((entry) => relative(from, join(entry.parentPath, entry.name))).sort()
  const files: Manifest['files'] = []
  for (const path of paths) files.push({ path, ...(await copyFile(join(from, path), join(to, path))) })
  return files
}

export async function copyFile(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  await pipeline(createReadStream(from), hashing(hash), newFile(to))
  return { bytes: statSync(to).size, sha256: hash.digest('hex') }
}
