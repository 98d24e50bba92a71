import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { codeOf, Halt } from './halt.ts'
import type { Account } from './postgres-account.server.ts'
import type { Binaries } from './postgres-binaries.server.ts'
import { makeProgramLogin } from './program-role.server.ts'
import { tether } from './tether.server.ts'

/** Passwords of the cluster: its superuser `postgres`, `liaison`, who owns the database `liaison`, and the pages' own role. */
export type Passwords = { postgres: string; liaison: string; program: string }

// Nothing of the caller's environment reaches PostgreSQL: a strange locale or a PGPORT must not matter.
export const postgresEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Read from the data folder, or made and kept there (mode 0600) the first time. */
export function passwordsOf(dataFolder: string): Passwords {
  const path = join(dataFolder, 'passwords.json')
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Passwords>) : {}
  if (isWhole(kept)) return kept
  const made = () => randomBytes(24).toString('hex')
  // A data folder of an earlier version keeps the passwords it has.
  const passwords = { postgres: made(), liaison: made(), program: made(), ...kept }
  writeFileSync(`${path}.unfinished`, JSON.stringify(passwords), { mode: 0o600, flush: true })
  renameSync(`${path}.unfinished`, path)
  return passwords
}

const isWhole = (kept: Partial<Passwords>): kept is Passwords => Boolean(kept.postgres && kept.liaison && kept.program)

export type Creation = {
  dataFolder: string
  clusterFolder: string
  binaries: Binaries
  account: Account
  passwords: Passwords
  durable: boolean
}

/** Makes the cluster beside its place and moves it there when complete: a start that was killed leaves no half of one. */
export async function createCluster({ dataFolder, clusterFolder, binaries, account, passwords, durable }: Creation) {
  const unfinished = `${clusterFolder}.unfinished-${process.pid}`
  const passwordFile = join(dataFolder, 'initdb-password')
  clearUnfinished(dataFolder, `${basename(clusterFolder)}.unfinished-`)
  mkdirSync(unfinished, { mode: 0o700 })
  chmodSync(unfinished, 0o700)
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 })
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    await runInitdb(binaries, account, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      durable ? '--sync-method=fsync' : '--no-sync',
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, clusterFolder)
}

/** Clears away what killed runs left; what one of them, still dying, is writing to stays for the next start. */
function clearUnfinished(folder: string, start: string) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(start)))
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch (error) {
      if (!['ENOTEMPTY', 'EBUSY'].includes(codeOf(error))) throw error
    }
}

async function runInitdb(binaries: Binaries, account: Account, options: string[]) {
  const child = spawnAs(account, join(binaries.folder, 'bin/initdb'), options)
  tether(child)
  const [said, status] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve).once('error', resolve)),
  ])
  if (status instanceof Error) throw new Halt(whyNotRun(status, account))
  if (status !== 0) throw new Halt(`The database could not be created: ${lastError(said)}`)
}

function spawnAs(account: Account, program: string, options: string[]) {
  try {
    return spawn(program, options, { ...account, cwd: '/', env: postgresEnvironment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    throw error instanceof Error ? new Halt(whyNotRun(error, account)) : error
  }
}

function whyNotRun(error: Error, account: Account): string {
  if (account && ['EPERM', 'EINVAL'].includes(codeOf(error)))
    return `PostgreSQL must not run as root, and this machine lets root become nobody else (${codeOf(error)}); run Liaison as an ordinary user or set DATABASE_URL.`
  if (codeOf(error) === 'ENOENT')
    return 'The embedded PostgreSQL needs the GNU C library, which this system does not have; set DATABASE_URL to a PostgreSQL server.'
  return `PostgreSQL cannot be run here: ${error.message}`
}

/** The sentence of PostgreSQL that says what went wrong, out of everything it printed. */
export function lastError(output: string): string {
  const lines = output.split('\n').filter((line) => /error|fatal|panic|could not|No space|cannot/i.test(line))
  return (lines.at(-1) ?? output.trim().split('\n').at(-1) ?? 'no reason given').replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/i, '').trim()
}

/** The roles and the database of ours, made once; a second call changes nothing. */
export async function createOwnDatabase(adminUrl: string, passwords: Passwords) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await makeProgramLogin(client, passwords.program)
    const { rows } = await client.query("select from pg_database where datname = 'liaison'")
    if (rows.length > 0) return
    const role = await client.query("select from pg_roles where rolname = 'liaison'")
    if (role.rows.length === 0) await client.query(`create role liaison login password '${passwords.liaison}'`)
    await client.query("create database liaison owner liaison encoding 'UTF8' template template0")
  } finally {
    await client.end()
  }
}
