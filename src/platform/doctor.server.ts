import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { wordsIn } from '#words/words.ts'
import { chosenDataFolder, hasCluster, prepareDataFolder } from './data-folder.server.ts'
import { closeDatabase, type Db, openDatabase } from './database.server.ts'
import type { Access } from './database-access.server.ts'
import type { Environment } from './environment.server.ts'
import { messageOf } from './halt.ts'
import { home } from './home.ts'
import { backupCheck, clockCheck, diskCheck, isLoopback, type Result } from './house-checks.server.ts'
import { migrationState } from './migrations.server.ts'
import { checkOutside } from './outside-checks.server.ts'
import { outsideLines } from './outside-lines.ts'
import { embeddedMajor } from './postgres-binaries.server.ts'
import { type Scope, scopeOf } from './scope.ts'

export type Finding = { check: string; result: Result; words: string }

const finding = (check: string, result: Finding['result'], words: string): Finding => ({ check, result, words })

export const findingLines = (findings: readonly Finding[]): string[] => {
  const count = (result: Finding['result']) => findings.filter((one) => one.result === result).length
  const lines = findings.map(({ check, result, words }) => `${(result === 'unknown' ? '?' : result).padEnd(5)}${check.padEnd(14)}${words}`)
  const unknown = count('unknown') > 0 ? `, ${count('unknown')} cannot be known here` : ''
  return [...lines, `${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} failed${unknown}.`]
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
  const local = [
    nodeVersion(),
    platform(),
    dataFolder(environment),
    addresses(environment),
    mail(environment),
    backups(environment),
    await build(),
    ...(await outside(environment)),
  ]
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

function dataFolder(environment: Environment): Finding {
  try {
    const folder = chosenDataFolder(environment)
    prepareDataFolder(folder)
    const { result, bytes } = diskCheck(folder)
    return finding('data folder', result, `${folder}, ${(bytes / 1e9).toFixed(1)} GB free`)
  } catch (error) {
    return finding('data folder', 'fail', oneLine(error))
  }
}

function addresses({ host, port, origin }: Environment): Finding {
  const words = `${origin}, listening on ${host}, port ${port}`
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'https:' || (isLoopback(host) && isLoopback(hostname))) return finding('origin', 'ok', words)
  return finding('origin', 'warn', `${words}; reached from elsewhere it should be https (docs/operations.md)`)
}

function mail({ smtpUrl, mailFrom }: Environment): Finding {
  if (!smtpUrl) return finding('mail', 'ok', 'no mail server (SMTP_URL): messages wait in the outbox')
  const { protocol, hostname } = new URL(smtpUrl)
  if (isLoopback(mailFrom.split('@')[1] ?? ''))
    return finding('mail', 'warn', `${mailFrom} names no domain that others know; set MAIL_FROM`)
  return finding('mail', 'ok', `${protocol}//${hostname}, from ${mailFrom}`)
}

/** The public address, the domain name system, a clock that the operator names: each with its reason where it cannot be known. */
async function outside(environment: Environment): Promise<Finding[]> {
  const words = wordsIn('en').checks
  const told = { day: (instant: string) => instant.slice(0, 10), seconds: (seconds: number) => seconds.toFixed(1) }
  const lines = outsideLines(await checkOutside(environment, new Date()), words, told)
  return lines.map(({ check, result, found }) => finding(check === 'address' ? 'dns' : check, result, found))
}

function backups(environment: Environment): Finding {
  const { result, at } = backupCheck(chosenDataFolder(environment), new Date())
  if (at === null) return finding('backup', 'unknown', 'none noted in the data folder; those made elsewhere are not seen from here')
  return finding('backup', result === 'warn' ? 'warn' : 'ok', `last one ${at}`)
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

async function clock(db: Db): Promise<Finding> {
  const { result, seconds } = await clockCheck(db)
  return finding('clock', result, `database and program differ by ${seconds.toFixed(1)} s`)
}

async function migrations(db: Db): Promise<Finding> {
  const { applied, waiting, unknown, changed } = await migrationState(db)
  if (unknown.length > 0) return finding('migrations', 'fail', `the database is newer than this program (${unknown.at(-1)})`)
  if (changed.length > 0) return finding('migrations', 'fail', `${changed[0]} was changed after it had been applied`)
  if (waiting.length > 0) return finding('migrations', 'fail', `${waiting.length} to apply; ./liaison migrate or npm start does it`)
  return finding('migrations', 'ok', `${applied.length} applied, none waiting`)
}
