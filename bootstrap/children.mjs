import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { say } from './say.mjs'
import { whenStarterEnds } from './starter.mjs'

const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url))
const sameWishMs = 500
// How long after being asked a child may take to end: our programs finish running requests, tools have nothing to save.
const programGraceMs = 15_000
const toolGraceMs = 500

/**
 * Runs a Node program in a session of its own; it ends when we end, however that comes about (bootstrap/leash.mjs).
 * `ended` resolves to its exit code, or to the signal that ended it.
 */
function runLeashed(node, args, { cwd, env, stdio, graceMs }) {
  const child = spawn(node, ['--import', pathToFileURL(leash).href, ...args], {
    cwd,
    env: { ...env, LIAISON_LEASH: String(graceMs) },
    detached: true,
    stdio: [...stdio, 'ipc'],
  })
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, error }))
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal }))
  }).finally(() => toGroup(child, 'SIGTERM'))
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

function endWithin(child, graceMs) {
  toGroup(child, 'SIGTERM')
  setTimeout(() => toGroup(child, 'SIGKILL'), graceMs).unref()
}

/** Calls `on` for Ctrl-C, SIGTERM and the end of npm, which started us; returns a function that stops listening. */
function listenForTheEnd(on) {
  process.on('SIGINT', on).on('SIGTERM', on)
  const forget = whenStarterEnds(() => on('SIGHUP'))
  return () => {
    process.off('SIGINT', on).off('SIGTERM', on)
    forget()
  }
}

/** Runs one of our programs on our own terminal, hands on the signals we get, and resolves to its exit code. */
export async function runProgram(node, args, options) {
  const { child, ended } = runLeashed(node, args, { ...options, graceMs: programGraceMs, stdio: ['inherit', 'inherit', 'inherit'] })
  let last = 0
  const release = listenForTheEnd((signal) => {
    if (signal === 'SIGHUP') return endWithin(child, programGraceMs)
    // The terminal and npm both pass on one Ctrl-C: the second within half a second is the same wish.
    if (Date.now() - last < sameWishMs) return
    last = Date.now()
    toGroup(child, signal)
  })
  const { code, signal, error } = await ended.finally(release)
  if (error) process.stderr.write(`Node cannot be run (${node}): ${error.message}\n`)
  if (signal) process.stderr.write(`Liaison was ended by ${signal}.\n`)
  return code
}

/** Runs a tool quietly, says every ten seconds that it still works, and resolves to its end and what it printed. */
export async function runQuietly(node, args, options) {
  const { child, ended } = runLeashed(node, args, { ...options, graceMs: toolGraceMs, stdio: ['ignore', 'pipe', 'pipe'] })
  const since = Date.now()
  const ticking = setInterval(() => say(`  … ${Math.round((Date.now() - since) / 1000)} s`), 10_000)
  let interruption
  const release = listenForTheEnd((signal) => {
    interruption ??= signal
    endWithin(child, toolGraceMs)
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-100_000)
    })
  const { code, signal, error } = await ended.finally(release)
  clearInterval(ticking)
  const lines = (error ? `${output}\n${error.message}` : output).split('\n').filter((line) => line.trim() !== '')
  return { code, signal: interruption ?? signal, seconds: (Date.now() - since) / 1000, lines }
}
