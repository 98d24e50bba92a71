import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home } from '#platform/home.ts'

export type Tally = { passed: number; failed: number; skipped: number }
export type Outcome = Tally & { seconds: number; output: string }
/** One line of the summary. `run` may say things on the way; what it returns is counted. */
export type Step = { name: string; promise: string; run: () => Promise<Omit<Outcome, 'seconds'>> }
export type Done = Step & Outcome

const stepMinutes = 12
const graceMs = 10_000
const tickMs = 30_000

export const say = (line = '') => void process.stdout.write(`${line}\n`)

// Set for a server or another tool on this machine, they would change what is tested.
const foreign = /^(DATABASE_URL|PORT|HOST|ORIGIN|LIAISON_(?!NONSENSE_).*|PG[A-Z]+|NODE_OPTIONS|NODE_ENV|NODE_PATH|VITEST.*|FORCE_COLOR|TZ)$/

const environment = (more: Record<string, string>) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
  NO_COLOR: '1',
  ...more,
})

/** Runs a program of a package on our Node and resolves to its exit code and everything it wrote. */
export function runTool(
  file: string,
  args: string[],
  more: Record<string, string> = {},
  minutes = stepMinutes,
): Promise<{ code: number; output: string }> {
  return runProgram(process.execPath, [join(home, 'node_modules', file), ...args], { env: environment(more), minutes })
}

type Settings = { env: Record<string, string | undefined>; cwd?: string; minutes?: number; uid?: number; gid?: number }

export function runProgram(program: string, args: string[], { minutes = stepMinutes, cwd = home, ...settings }: Settings) {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...settings })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const since = Date.now()
  const ticking = setInterval(() => say(`  … ${Math.round((Date.now() - since) / 1000)} s`), tickMs)
  const limit = setTimeout(() => {
    chunks.push(Buffer.from(`\nStopped: not done after ${minutes} minutes.\n`))
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
  }, minutes * 60_000)
  return new Promise<{ code: number; output: string }>((resolve) => {
    const finish = (code: number) => {
      clearInterval(ticking)
      clearTimeout(limit)
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`))
      finish(1)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

/** A step that is one test: its tool is content or not. */
export const oneTest = async (work: Promise<{ code: number; output: string }>): Promise<Omit<Outcome, 'seconds'>> => {
  const { code, output } = await work
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

type Selection = { only?: string; environment?: Record<string, string>; minutes?: number }

/** Runs a project of vitest.config.ts and counts its tests; what failed beside a test (a file, the setup) is one more. */
export async function vitest(
  project: string,
  { only, environment: more = {}, minutes }: Selection = {},
): Promise<Omit<Outcome, 'seconds'>> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-report-'))
  const report = join(folder, 'report.json')
  const args = [
    'run',
    ...(only ? [only] : []),
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code, output } = await runTool('vitest/vitest.mjs', args, more, minutes)
  const found = readReport(report)
  rmSync(folder, { recursive: true, force: true })
  const failed = found.numFailedTests === 0 && code !== 0 ? 1 : found.numFailedTests
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests, output }
}

function readReport(path: string): VitestReport {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  }
}

/** Runs the steps in order, whatever fails; shows a step's whole output only if it failed. */
export async function runSteps(steps: readonly Step[]): Promise<Done[]> {
  const done: Done[] = []
  for (const step of steps) {
    say(`${step.name}: ${step.promise} …`)
    const since = Date.now()
    const outcome = await step
      .run()
      .catch((error: unknown) => ({ passed: 0, failed: 1, skipped: 0, output: String(error instanceof Error ? error.stack : error) }))
    const seconds = Math.round((Date.now() - since) / 1000)
    if (outcome.failed > 0) say(`\n${outcome.output.trimEnd()}\n`)
    done.push({ ...step, ...outcome, seconds })
    say(`  ${outcome.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`)
  }
  return done
}

const total = (done: readonly Done[], kind: keyof Tally) => done.reduce((sum, outcome) => sum + outcome[kind], 0)

/** The summary, in lines; its last is `N passed, N failed`. */
export function summaryOf(done: readonly Done[]): string[] {
  const width = Math.max(...done.map(({ name }) => name.length))
  const lines = done.map(({ name, passed, failed, skipped, seconds }) => {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed${skipped > 0 ? ` ${skipped} skipped` : ''}`
    return `  ${failed > 0 ? 'FAILED' : 'passed'}  ${name.padEnd(width)}  ${counts}  ${String(seconds).padStart(4)} s`
  })
  const skipped = total(done, 'skipped')
  return [
    ...lines,
    ...(skipped > 0 ? [`${skipped} skipped; each says why where it stands.`] : []),
    `${total(done, 'passed')} passed, ${total(done, 'failed')} failed`,
  ]
}

export const hasFailed = (done: readonly Done[]) => total(done, 'failed') > 0 || total(done, 'passed') === 0
