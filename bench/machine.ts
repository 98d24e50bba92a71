import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { generator } from './load.ts'

const probes = 200

/** Median and 95th percentile, in milliseconds, of writing 2 KB and waiting until the disk has it. */
export function fsyncProbe(folder: string) {
  const path = join(folder, 'fsync-probe')
  const file = openSync(path, 'w')
  const block = Buffer.alloc(2048, 1)
  const times = Array.from({ length: probes }, () => {
    const since = performance.now()
    writeSync(file, block)
    fdatasyncSync(file)
    return performance.now() - since
  }).sort((one, other) => one - other)
  closeSync(file)
  rmSync(path)
  return { p50Ms: times[probes / 2] ?? 0, p95Ms: times[Math.floor(probes * 0.95)] ?? 0 }
}

export const loadNow = () => loadavg()[0] ?? 0

const commit = () => {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src') ? ' and changes' : ''}`
  } catch {
    return 'not known'
  }
}

export const machine = (folder: string) => ({
  at: new Date().toISOString(),
  commit: commit(),
  processors: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'not known'}`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  node: process.version,
  load: generator(),
  loadAverage: loadNow(),
  fsync: fsyncProbe(folder),
})

export const machineLines = ({ at, commit, processors, memoryGiB, system, node, load, loadAverage, fsync }: ReturnType<typeof machine>) => [
  `${at}, commit ${commit}: ${processors}, ${memoryGiB} GiB, ${system}, Node ${node}, load by ${load}`,
  `load average ${loadAverage.toFixed(2)}; 2 KB to the disk (fdatasync) p50 ${fsync.p50Ms.toFixed(2)} ms, p95 ${fsync.p95Ms.toFixed(2)} ms`,
]
