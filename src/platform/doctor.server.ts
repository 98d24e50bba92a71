import { statfsSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { chosenDataFolder, hasCluster, prepareDataFolder } from './data-folder.server.ts'
import { closeDatabase, type Db, openDatabase } from './database.server.ts'
import type { Access } from './database-access.server.ts'
import type { Environment } from './environment.server.ts'
import { messageOf } from './halt.ts'
import { home } from './home.ts'
import { migrationState } from './migrations.server.ts'
import { embeddedMajor } from './postgres-binaries.server.ts'
import { type Scope, scopeOf } from './scope.ts'

export type Finding = { check: string; result: 'ok' | 'warn' | 'fail'; words: string }

const finding = (check: string, result: Finding['result'], words: string): Finding => ({ check, result, words })

export const findingLines = (findings: readonly Finding[]): string[] => {
  const count = (result: Finding['result']) => findings.filter((one) => one.result === result).length
  const lines = findings.map(({ check, result, words }) => `${result.padEnd(5)}${check.padEnd(14)}${words}`)
  return [...lines, `${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} failed.`]
}

/**
 * Examines the installation without changing it. `reach` opens the database, `content` says what it holds. A check
 * that cannot be made is a failure with its reason, and the others are still made.
 */
export async function examine(
  environment: Environment,
  reach: (command: string, environment: Environment) => Promise<Access>,
  content: (scope: Scope) => Promise<Finding>,
): Promise<Finding[]> {
  const local = [nodeVersion(), platform(), dataFolder(environment), addresses(environment), await build()]
  if (!environment.databaseUrl && !hasCluster(chosenDataFolder(environment)))
    return [...local, finding('database', 'warn', 'there is none yet; npm start makes it')]
  try {
    const { url, kind } = await reach('doctor', environment)
    return [...local, ...(await database(url, kind, content))]
  } catch (error) {
    return [...local, finding('database', 'fail', oneLine(error))]
  }
}

const oneLine = (error: unknown) => messageOf(error).split('\n')[0] ?? ''

const nodeVersion = () =>
  Number(process.versions.node.split('.')[0]) >= 24
    ? finding('node', 'ok', process.versions.node)
    : finding('node', 'fail', `${process.versions.node}; 24 or newer is needed`)

const platform = () => finding('platform', 'ok', `${process.platform}-${process.arch}${process.getuid?.() === 0 ? ', as root' : ''}`)

const scarceBytes = 2_000_000_000
const neededBytes = 200_000_000

function dataFolder(environment: Environment): Finding {
  try {
    const folder = chosenDataFolder(environment)
    prepareDataFolder(folder)
    const { bavail, bsize } = statfsSync(folder)
    const free = bavail * bsize
    const result = free < neededBytes ? 'fail' : free < scarceBytes ? 'warn' : 'ok'
    return finding('data folder', result, `${folder}, ${(free / 1e9).toFixed(1)} GB free`)
  } catch (error) {
    return finding('data folder', 'fail', oneLine(error))
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

function addresses({ host, port, origin }: Environment): Finding {
  const words = `${origin}, listening on ${host}, port ${port}`
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'https:' || (isLoopback(host) && isLoopback(hostname.replace(/^\[|\]$/g, '')))) return finding('origin', 'ok', words)
  return finding('origin', 'warn', `${words}; reached from elsewhere it should be https (docs/operations.md)`)
}

type BuildModule = { sourceDigest(): string; isBuilt(digest: string): boolean }

async function build(): Promise<Finding> {
  const { sourceDigest, isBuilt } = (await import(pathToFileURL(join(home, 'bootstrap/build.mjs')).href)) as BuildModule
  return isBuilt(sourceDigest())
    ? finding('build', 'ok', 'the built pages are those of the source')
    : finding('build', 'warn', 'the pages are not built from this source; npm start builds them')
}

async function database(url: string, kind: Access['kind'], content: (scope: Scope) => Promise<Finding>): Promise<Finding[]> {
  const db = openDatabase(url, { connections: 1 })
  try {
    const current = await migrations(db)
    return [
      await version(db, kind),
      await durability(db),
      await clock(db),
      current,
      current.result === 'fail'
        ? finding('content', 'fail', 'cannot be read before the migrations are applied')
        : await content(scopeOf({ kind: 'operator', command: 'doctor' }, db, new Date())),
    ]
  } finally {
    await closeDatabase(db)
  }
}

const kinds = { external: 'your own server', beside: 'embedded, beside the running Liaison', own: 'embedded, started for this check' }

async function version(db: Db, kind: Access['kind']): Promise<Finding> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  const found = rows[0]?.version ?? ''
  const result = Number.parseInt(found, 10) >= embeddedMajor ? 'ok' : 'fail'
  return finding('postgresql', result, `${found}, ${kinds[kind]}`)
}

async function durability(db: Db): Promise<Finding> {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes'] as const
  const { rows } = await sql<{ name: string; value: string }>`
    select name, setting as value from pg_settings where name = any(${[...names]}::text[])`.execute(db)
  const off = rows.filter(({ value }) => value === 'off').map(({ name }) => name)
  return off.length === 0
    ? finding('durability', 'ok', `${names.join(', ')} are on`)
    : finding('durability', 'fail', `${off.join(', ')} off: a power cut may lose what was confirmed`)
}

const toleratedSeconds = 2

async function clock(db: Db): Promise<Finding> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  const seconds = Math.abs((rows[0]?.at.getTime() ?? 0) - Date.now()) / 1000
  return finding('clock', seconds > toleratedSeconds ? 'fail' : 'ok', `database and program differ by ${seconds.toFixed(1)} s`)
}

async function migrations(db: Db): Promise<Finding> {
  const { applied, waiting, unknown, changed } = await migrationState(db)
  if (unknown.length > 0) return finding('migrations', 'fail', `the database is newer than this program (${unknown.at(-1)})`)
  if (changed.length > 0) return finding('migrations', 'fail', `${changed[0]} was changed after it had been applied`)
  if (waiting.length > 0) return finding('migrations', 'fail', `${waiting.length} to apply; ./liaison migrate or npm start does it`)
  return finding('migrations', 'ok', `${applied.length} applied, none waiting`)
}
