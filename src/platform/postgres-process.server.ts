import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Halt } from './halt.ts'
import type { Account } from './postgres-account.server.ts'
import type { Binaries } from './postgres-binaries.server.ts'
import { lastError, postgresEnvironment } from './postgres-creation.server.ts'
import { stopLeftover } from './postgres-leftover.server.ts'
import { tether } from './tether.server.ts'

export type Launch = { clusterFolder: string; logFile: string; binaries: Binaries; account: Account; durable: boolean }
export type Postmaster = { port: number; exited: Promise<void>; stop(): Promise<void> }

const largestLogBytes = 10_000_000
const startSeconds = 120

/** A port nobody listens on now. Somebody else may take it before we do; the caller then tries again. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const settings = (port: number, durable: boolean) =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m ',
    max_connections: '60',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Starts PostgreSQL and resolves when it takes connections; a leftover of a killed run is cleared away first. */
export async function launch(start: Launch): Promise<Postmaster> {
  await stopLeftover(start.clusterFolder)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const logFrom = openLog(start.logFile)
    const child = spawnPostgres(start, port)
    const exited = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()))
    tether(child)
    if (await becomesReady(child, start.clusterFolder)) return { port, exited, stop: () => stopNow(child, exited) }
    await stopNow(child, exited)
    const said = readFileSync(start.logFile, 'utf8').slice(logFrom)
    if (attempt < 5 && /Address already in use|pre-existing shared memory/.test(said)) await wait(500)
    else throw new Halt(`The database did not start: ${lastError(said)} (log: ${start.logFile})`)
  }
}

/** Length of the log before this start, after putting an overgrown one aside. */
function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < largestLogBytes) return size
  renameSync(path, `${path}.old`)
  return 0
}

function spawnPostgres({ binaries, account, clusterFolder, durable, logFile }: Launch, port: number) {
  const log = openSync(logFile, 'a', 0o600)
  try {
    // Its own session: Ctrl-C in the terminal must reach us only, so that running requests can end first.
    return spawn(join(binaries.folder, 'bin/postgres'), ['-D', clusterFolder, ...settings(port, durable)], {
      ...account,
      cwd: '/',
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

/** The eighth line of postmaster.pid tells the state; it is written by the server itself. */
async function becomesReady(child: ChildProcess, clusterFolder: string): Promise<boolean> {
  const until = Date.now() + startSeconds * 1000
  while (Date.now() < until && child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const lines = readIfThere(join(clusterFolder, 'postmaster.pid')).split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await wait(10)
  }
  return false
}

function readIfThere(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : ''
}

/** Fast shutdown (open transactions are rolled back); after ten seconds without an end, the immediate one. */
async function stopNow(child: ChildProcess, exited: Promise<void>) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const patience = setTimeout(() => child.kill('SIGQUIT'), 10_000)
  await exited
  clearTimeout(patience)
}
