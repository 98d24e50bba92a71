import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from './halt.ts'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Whether the process is PostgreSQL at work in this very folder; process numbers are used again, after a restart soon. */
function worksIn(pid: number, clusterFolder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder)
    return execFileSync('/bin/ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(clusterFolder)
  } catch {
    // The process has ended, or belongs to somebody else: in both cases not ours.
    return false
  }
}

/**
 * A killed run can leave PostgreSQL running, or its postmaster.pid naming a process that is now something else.
 * Called only by the holder of the data folder's lock.
 */
export async function stopLeftover(clusterFolder: string) {
  const file = join(clusterFolder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  const signals = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const
  for (const signal of signals) {
    if (!(pid > 1) || !worksIn(pid, clusterFolder)) break
    if (isAlive(pid)) process.kill(pid, signal)
    for (let tenth = 0; tenth < 100 && worksIn(pid, clusterFolder); tenth += 1) await wait(100)
  }
  rmSync(file, { force: true })
}
