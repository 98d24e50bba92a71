import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './halt.ts'

/**
 * Who works on the data folder: one program at a time. `started` tells a process from a later one with the same
 * number. `databasePort` and `address` are there once a server has something to share.
 */
export type Holder = { pid: number; started: string; command: string; databasePort?: number; address?: string }
export type Lock = { share(what: { databasePort: number; address?: string }): void; release(): void }

const fileOf = (dataFolder: string) => join(dataFolder, 'lock')

/** When the process began, in the system's own words; undefined when there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // proc_pid_stat(5): after the name in brackets come the state (field 3) … and the start in clock ticks (field 22).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return undefined
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The program at work on the data folder, if it lives. */
export function holderOf(dataFolder: string): Holder | undefined {
  const holder = readHolder(fileOf(dataFolder))
  return holder && startOf(holder.pid) === holder.started ? holder : undefined
}

/** Takes the folder for this process, or says who has it. */
export function takeLock(dataFolder: string, command: string): Lock | Holder {
  const path = fileOf(dataFolder)
  const own = `${path}.${process.pid}`
  const holder: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', command }
  const write = () => writeFileSync(own, JSON.stringify(holder), { mode: 0o600 })
  const living = holderOf(dataFolder)
  if (living) return living
  write()
  try {
    clearStale(path)
    // A link is made in one step and fails when the name is taken.
    linkSync(own, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return holderOf(dataFolder) ?? takeLock(dataFolder, command)
    throw error
  } finally {
    rmSync(own, { force: true })
  }
  const release = () => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
  }
  process.once('exit', release)
  return {
    share(what) {
      Object.assign(holder, what)
      write()
      renameSync(own, path)
    },
    release,
  }
}

/** Moves a dead program's lock aside first, and puts it back if it turns out to be a living one's, just made. */
function clearStale(path: string) {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readHolder(aside)
  if (moved && startOf(moved.pid) === moved.started) linkSync(aside, path)
  rmSync(aside, { force: true })
}
