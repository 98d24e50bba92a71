import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './processes.ts'

/** What is asked, over and over, with keep-alive: one address, or several in turn. */
export type Target = { origin: string; paths: string[]; headers: Record<string, string> }

/** Failures are answers other than 2xx or 3xx, and broken connections. */
export type Loaded = { requests: number; seconds: number; p50Ms: number; p99Ms: number; failures: number }

export const connections = 32

export const found = (program: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path))

export const generator = () => (found('wrk') ? 'wrk' : 'the bench’s own load generator (wrk is not installed)')

/** Puts `connections` clients on a server for some seconds: by wrk where there is one, else by load-generator.ts. */
export const load = (target: Target, seconds: number, folder: string): Promise<Loaded> => {
  const wrk = found('wrk')
  return wrk ? byWrk(wrk, target, seconds, folder) : byGenerator(target, seconds, folder)
}

const done = `
done = function(summary, latency)
  local errors = summary.errors
  local failures = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format('\\nLOADED {"requests":%d,"seconds":%f,"p50Ms":%f,"p99Ms":%f,"failures":%d}\\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, failures))
end
`

const inTurn = (paths: string[]) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local turn = 0
request = function()
  turn = turn % #paths + 1
  return wrk.format('GET', paths[turn])
end
`

async function byWrk(wrk: string, { origin, paths, headers }: Target, seconds: number, folder: string): Promise<Loaded> {
  const script = join(folder, 'load.lua')
  writeFileSync(script, paths.length > 1 ? inTurn(paths) + done : done)
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const printed = await run(wrk, ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, ...named, `${origin}${paths[0]}`])
  return JSON.parse(/LOADED (.*)/.exec(printed)?.[1] ?? 'null')
}

async function byGenerator(target: Target, seconds: number, folder: string): Promise<Loaded> {
  const asked = join(folder, 'load.json')
  writeFileSync(asked, JSON.stringify({ ...target, seconds, connections }))
  return JSON.parse(await run(process.execPath, [join(import.meta.dirname, 'load-generator.ts'), asked]))
}

/** Seconds of processor time a process has used so far; undefined where the system does not tell. */
export function processorSeconds(pid: number): number | undefined {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return undefined
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const ticksPerSecond = 100
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}
