import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// npm starts a shell that starts us. When npm is killed nobody tells us: so we look now and then whether the
// processes between npm and us are still each other's children. Without npm we belong to nobody and may outlive a shell.

const everyMs = process.platform === 'linux' ? 500 : 2_000

const parentOf = (pid) => {
  try {
    if (process.platform !== 'linux') return Number(execFileSync('/bin/ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

const nameOf = (pid) => {
  try {
    if (process.platform !== 'linux') return execFileSync('/bin/ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

const parent = process.ppid
const grandparent = /(^|\/|-)(ba|da|z|k|a)?sh$/.test(nameOf(parent)) ? parentOf(parent) : 0

const hasLostStarter = () => process.ppid !== parent || (grandparent > 0 && parentOf(parent) !== grandparent)

/** Calls back once when npm, which started us, has ended. Returns a function that stops looking. */
export function whenStarterEnds(callback) {
  if (!process.env.npm_lifecycle_event) return () => undefined
  const timer = setInterval(() => {
    if (!hasLostStarter()) return
    clearInterval(timer)
    callback()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
