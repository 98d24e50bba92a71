import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Contender } from './contender.ts'
import { type Loaded, load, processorSeconds } from './load.ts'
import { fsyncProbe, loadNow } from './machine.ts'

/** `processorMs` per request: of the serving process alone, so that busy neighbours matter less to it. */
export type Reading = Loaded & { perSecond: number; processorMs: number | null }

export type Round = { loadAverage: number; fsyncP50Ms: number; readings: Record<string, Reading> }

export type Plan = { rounds: number; seconds: number; warmUpSeconds: number; folder: string; say: (line: string) => void }

/** Every contender once, then every contender again: what the machine does meanwhile hits all of them alike. */
export async function measure(contenders: readonly Contender[], { rounds, seconds, warmUpSeconds, folder, say }: Plan): Promise<Round[]> {
  say(`Warming up ${contenders.length} contenders, ${warmUpSeconds} s each …`)
  for (const one of contenders) {
    await load(one, warmUpSeconds, folder)
    await settle(one)
  }
  const measured: Round[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const fsyncP50Ms = fsyncProbe(folder).p50Ms
    say(`Round ${round} of ${rounds} (load average ${loadNow().toFixed(2)}, fdatasync p50 ${fsyncP50Ms.toFixed(2)} ms) …`)
    const readings: Record<string, Reading> = {}
    for (const one of contenders) {
      readings[one.key] = await reading(one, seconds, folder)
      await settle(one)
    }
    measured.push({ loadAverage: loadNow(), fsyncP50Ms, readings })
  }
  return measured
}

/** Waits, 5 s at most, until a server has done with the requests that were cut off at the end of a load. */
async function settle({ pid }: Contender) {
  const used = () => (pid === undefined ? undefined : processorSeconds(pid)) ?? 0
  for (let turn = 0, last = -1; turn < 25 && used() - last > 0.02; turn += 1) {
    last = used()
    await wait(200)
  }
}

async function reading(contender: Contender, seconds: number, folder: string): Promise<Reading> {
  const { pid } = contender
  const before = pid === undefined ? undefined : processorSeconds(pid)
  const loaded = await load(contender, seconds, folder)
  const after = pid === undefined ? undefined : processorSeconds(pid)
  const used = before === undefined || after === undefined ? null : after - before
  return {
    ...loaded,
    perSecond: loaded.requests / loaded.seconds,
    processorMs: used === null ? null : (used * 1000) / Math.max(1, loaded.requests),
  }
}

export type Spread = { median: number; min: number; max: number }

export const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = figures.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return {
    median: ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2,
    min: sorted.at(0) ?? 0,
    max: sorted.at(-1) ?? 0,
  }
}

/** How many times as fast one is as another, round by round. */
export const ratioOf = (rounds: readonly Round[], ours: string, other: string): Spread =>
  spreadOf(rounds.map(({ readings }) => (readings[ours]?.perSecond ?? 0) / (readings[other]?.perSecond ?? Number.NaN)))

/** The same by processor time per request, which busy neighbours disturb less; undefined where it was not told. */
export const processorRatioOf = (rounds: readonly Round[], ours: string, other: string): number | undefined => {
  const all = rounds.map(({ readings }) => (readings[other]?.processorMs ?? Number.NaN) / (readings[ours]?.processorMs ?? Number.NaN))
  return all.every(Number.isFinite) ? spreadOf(all).median : undefined
}

export const writeResults = (path: string, results: unknown) => writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`)
