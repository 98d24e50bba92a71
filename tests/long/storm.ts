import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { family, npmStart, type Program, running, until, whenReady } from '../program.ts'

// What a storm of kill -9 is made of: a seed, whom it hits, and how the house is put up again.

/** Numbers that look random and are the same every time (mulberry32). */
export function dice(state: number) {
  let now = state
  return () => {
    now = (now + 0x6d2b79f5) | 0
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
export const victims = {
  'the program': /src\/main\.ts/,
  PostgreSQL: /\/bin\/postgres -D/,
  'one process of PostgreSQL': /^postgres: /,
  'the starter and the program': /bootstrap\/start\.mjs|src\/main\.ts/,
  'all but PostgreSQL': /npm|bootstrap\/start\.mjs|src\/main\.ts|liaison-watchdog/,
  everything: /./,
} as const
export const kinds = Object.keys(victims) as (keyof typeof victims)[]

export type Site = Program & { address: string }

export function killSome(site: Site, kind: keyof typeof victims) {
  const found = family(site.child.pid ?? 0).filter(({ command }) => victims[kind].test(command))
  const chosen = kind === 'one process of PostgreSQL' ? found.slice(0, 1) : found
  for (const { pid } of chosen) process.kill(pid, 'SIGKILL')
}

/** Asks whatever may have survived to stop, and waits until nothing of it is left. */
export async function clearAway(site: Site, tree: ReturnType<typeof running>) {
  site.child.kill('SIGTERM')
  const left = () => running().filter((one) => tree.some(({ pid, command }) => pid === one.pid && command === one.command))
  await until('every process has ended', () => left().length === 0, 30).catch(() => {
    // A database that outlived everybody is taken over by the next start.
    for (const { pid } of left().filter(({ command }) => !command.includes('postgres'))) process.kill(pid, 'SIGKILL')
  })
}

/** The first start of a clone builds the pages. */
const readySeconds = 240

/** Started on the same records, and ready. */
export async function readySite(records: string, where: string) {
  const site = await npmStart(records)
  await whenReady(site, readySeconds)
  expect(site.said(), where).toContain('Liaison is ready')
  return site
}

/** Kills some of it at a moment of the dice, and starts it again. */
export async function strike(site: Site, records: string, roll: () => number, kind: keyof typeof victims, where: string) {
  await wait(roll() * 1_500)
  const tree = family(site.child.pid ?? 0)
  killSome(site, kind)
  await clearAway(site, tree)
  return readySite(records, where)
}
