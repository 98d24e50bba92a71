import { type ChildProcess, spawn } from 'node:child_process'

// Reads until the pipe closes, in one process (no cat), and then asks the other and its children to end.
const script = 'while read -r _; do :; done; kill -s INT -- "-$1"'

const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }

/**
 * Ties a child process, which must lead a group of its own (`detached`), to this one: a shell reads a pipe that we
 * hold open. However we end, kill -9 included, the pipe closes and the shell interrupts the child. If the shell itself
 * is killed another takes its place.
 */
export function tether(child: ChildProcess) {
  let ended = child.pid === undefined
  let watchdog: ChildProcess | undefined
  const watch = () => {
    if (ended) return
    watchdog = spawn('/bin/sh', ['-c', script, 'liaison-watchdog', String(child.pid)], {
      cwd: '/',
      env: environment,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    watchdog.unref()
    watchdog.on('error', () => undefined)
    watchdog.stdin?.on('error', () => undefined)
    watchdog.once('exit', () => setTimeout(watch, 100).unref())
  }
  child.once('exit', () => {
    ended = true
    watchdog?.kill('SIGKILL')
  })
  watch()
}
