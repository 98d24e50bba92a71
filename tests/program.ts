import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { home } from '#platform/home.ts'
import { bareEnvironment, freePort } from './site.ts'

/** A program of ours started by a test: everything it said, and its exit code once it has ended. */
export type Program = { child: ChildProcess; said(): string; errors(): string; ended: Promise<number | null> }

type Start = { command: string; args: string[]; environment?: Record<string, string> }

export function start({ command, args, environment = {} }: Start): Program {
  const child = spawn(command, args, { cwd: home, env: { ...bareEnvironment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.on('data', (text: Buffer) => {
    out += text
  })
  child.stderr.on('data', (text: Buffer) => {
    errors += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, said: () => out + errors, errors: () => errors, ended }
}

/** `./liaison …`, run to its end. */
export async function liaison(args: string[], environment: Record<string, string>) {
  const program = start({ command: join(home, 'liaison'), args, environment })
  const code = await program.ended
  return { code, said: program.said(), errors: program.errors() }
}

/** A folder under which the database of root's Liaison, which runs as another account, can live. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-program-'))
  chmodSync(folder, 0o755)
  return folder
}
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** `npm start` on a data folder, with the port it was given. */
export async function npmStart(dataFolder: string, environment: Record<string, string> = {}) {
  const port = await freePort()
  const program = start({
    command: 'npm',
    args: ['start'],
    environment: { PORT: String(port), LIAISON_DATA_DIR: dataFolder, ...environment },
  })
  return { ...program, origin: `http://localhost:${port}`, address: `http://127.0.0.1:${port}` }
}

export async function until(what: string, happens: () => boolean, seconds: number) {
  const last = Date.now() + seconds * 1000
  while (!happens()) {
    if (Date.now() > last) throw new Error(`Not within ${seconds} s: ${what}`)
    await wait(50)
  }
}

export const whenReady = (program: Program, seconds = 60) =>
  until(`ready. It said:\n${program.said()}`, () => program.said().includes('Liaison is ready') || program.child.exitCode !== null, seconds)

/** A living process: its number, its parent's, and its command line. */
export type Running = { pid: number; parent: number; command: string }

/** Every process of the machine that lives; what has ended and waits to be collected does not count. Linux only. */
export function running(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
}

/** The process and all below it. */
export function family(pid: number, all = running()): Running[] {
  const own = all.filter((one) => one.pid === pid)
  return [...own, ...all.filter(({ parent }) => parent === pid).flatMap((child) => family(child.pid, all))]
}
