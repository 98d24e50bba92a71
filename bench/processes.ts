import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/** A server that the bench started. `pid` is that of the process which does the work. */
export type Running = { name: string; pid: number; stop(): Promise<void> }

type Starting = {
  name: string
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  ready: RegExp | (() => Promise<boolean>)
}

const running = new Set<Running>()
const patienceSeconds = 60

/** Starts a program and waits until it says so on its output (`ready` a pattern) or answers (`ready` a question). */
export async function start({ name, command, args, env = process.env, cwd, ready }: Starting): Promise<Running> {
  // Its input is a pipe that breaks when we end, however that comes about: our own servers then end too.
  const child = spawn(command, args, { env, ...(cwd ? { cwd } : {}), stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()))
  const self: Running = {
    name,
    pid: child.pid ?? 0,
    async stop() {
      running.delete(self)
      child.kill('SIGTERM')
      const cut = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(cut)
    },
  }
  running.add(self)
  const output = outputOf(child)
  for (const since = Date.now(); ; await wait(50)) {
    if (ready instanceof RegExp ? ready.test(output()) : await ready()) return self
    const gone = child.exitCode !== null || child.pid === undefined
    if (gone || Date.now() - since > patienceSeconds * 1000) {
      await self.stop()
      throw new Error(`${name} did not start.\n${output()}`)
    }
  }
}

const outputOf = (child: ChildProcess) => {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text = (text + chunk).slice(-10_000)
    })
  return () => text
}

/** Ends everything that was started, the last first. */
export async function stopAll() {
  for (const one of [...running].reverse()) await one.stop()
}

/** Runs a command to its end; throws with what it printed when it fails. */
export async function run(command: string, args: string[], { env = process.env, cwd = process.cwd() } = {}): Promise<string> {
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let all = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text
    all += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    all += text
  })
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1))
  })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}.\n${all.slice(-4000)}`)
  return printed
}
