import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { say } from './say.mjs'
import { whenStarterEnds } from './starter.mjs'

const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url))
const sameWishMs = 500

/**
 * Runs a Node program in a session of its own and hands on our signals to it; it ends when we end, however that comes
 * about (bootstrap/leash.mjs). Resolves to its exit code.
 */
function runLeashed(node, args, { cwd, env, stdio }) {
  const child = spawn(node, ['--import', pathToFileURL(leash).href, ...args], {
    cwd,
    env: { ...env, LIAISON_LEASH: 'held' },
    detached: true,
    stdio: [...stdio, 'ipc'],
  })
  const release = handOnSignals(child)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, error }))
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal }))
  }).finally(() => {
    release()
    toGroup(child, 'SIGTERM')
  })
  return { child, ended }
}

/** The child and what it has started, unless that lives in a session of its own. */
function toGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}

/** The terminal and npm both pass on one Ctrl-C: the second within half a second is the same wish. */
function handOnSignals(child) {
  let last = 0
  const pass = (signal) => {
    if (Date.now() - last < sameWishMs) return
    last = Date.now()
    toGroup(child, signal)
  }
  process.on('SIGINT', pass).on('SIGTERM', pass)
  const forget = whenStarterEnds(() => toGroup(child, 'SIGTERM'))
  return () => {
    process.off('SIGINT', pass).off('SIGTERM', pass)
    forget()
  }
}

/** Runs one of our programs on our own terminal and resolves to the exit code it should give. */
export async function runProgram(node, args, options) {
  const { ended } = runLeashed(node, args, { ...options, stdio: ['inherit', 'inherit', 'inherit'] })
  const { code, signal, error } = await ended
  if (error) process.stderr.write(`Node cannot be run (${node}): ${error.message}\n`)
  if (signal) process.stderr.write(`Liaison was ended by ${signal}.\n`)
  return code
}

/** Runs a tool quietly, says every ten seconds that it still works, and resolves to its end and what it printed. */
export async function runQuietly(node, args, options) {
  const { child, ended } = runLeashed(node, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const since = Date.now()
  const ticking = setInterval(() => say(`  … ${Math.round((Date.now() - since) / 1000)} s`), 10_000)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-100_000)
    })
  const { code, signal, error } = await ended
  clearInterval(ticking)
  const lines = (error ? `${output}\n${error.message}` : output).split('\n').filter((line) => line.trim() !== '')
  return { code, signal, seconds: (Date.now() - since) / 1000, lines }
}
