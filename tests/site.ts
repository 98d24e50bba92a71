import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { home } from '#platform/home.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the real program listens, without a slash at its end. */
    origin: string
    /** Its data folder: for the command line beside it. */
    siteData: string
    /** Everything the program wrote so far. */
    siteLog: string
  }
}

const startSeconds = 180
const stopSeconds = 20

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** What the machine's owner set for other programs must not change a test: only what a program needs to run at all. */
export const bareEnvironment = (): Record<string, string> =>
  Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))

type Site = { origin: string; dataFolder: string; logFile: string; stop(): Promise<void> }

/**
 * Starts the built program as `npm start` does, with a data folder of its own. Passkeys belong to a name and not to a
 * number, so whoever signs in asks for `localhost`.
 */
export async function startSite(
  folder: string,
  { host = '127.0.0.1', port = 0, environment = {} as Record<string, string>, args = [] as string[] } = {},
): Promise<Site> {
  const own = port || (await freePort())
  const origin = `http://${host}:${own}`
  const logFile = join(folder, 'site.log')
  const dataFolder = join(folder, 'records')
  const log = createWriteStream(logFile)
  const child = spawn(process.execPath, ['bootstrap/start.mjs', 'serve', ...args], {
    cwd: home,
    // With npm's variable set, the program ends when we do, however that comes about.
    env: {
      ...bareEnvironment(),
      npm_lifecycle_event: 'test',
      PORT: String(own),
      ORIGIN: origin,
      LIAISON_DATA_DIR: dataFolder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  await whenReady(child)
  return {
    origin,
    dataFolder,
    logFile,
    stop: async () => {
      await stopProgram(child)
      log.end()
    },
  }
}

function whenReady(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The site did not start: ${why}\n${said}`))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(`not ready after ${startSeconds} s`)
    }, startSeconds * 1000)
    const listen = (text: Buffer) => {
      said += text
      if (!said.includes('Liaison is ready')) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`it ended with code ${code}`)
    })
  })
}

async function stopProgram(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The site ended by itself, with code ${child.exitCode}.`)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000)
  await ended
  clearTimeout(timer)
  if (child.signalCode === 'SIGKILL') throw new Error(`The site did not stop within ${stopSeconds} s.`)
}

/** One real program for all journeys. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-journeys-'))
  // For root the database runs as somebody else, who must be able to reach his folder.
  chmodSync(folder, 0o755)
  const site = await startSite(folder)
  project.provide('origin', site.origin)
  project.provide('siteData', site.dataFolder)
  project.provide('siteLog', site.logFile)
  return async () => {
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
