import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { family, liaison, newFolder, npmStart, type Program, removeFolder, running, start, until, whenReady } from '../program.ts'

// Twenty times something is killed without warning, at any moment: while starting, while serving, while an edition is
// being imported. Afterwards everything said before is still said, and an import has happened wholly or not at all.

const rounds = 20
const seed = Number(process.env.LIAISON_NONSENSE_SEED ?? 20_261_121)

/** Numbers that look random and are the same every time (mulberry32). */
function dice(state: number) {
  let now = state
  return () => {
    now = (now + 0x6d2b79f5) | 0
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const roll = dice(seed)

const folder = newFolder()
const records = join(folder, 'records')
afterAll(() => removeFolder(folder))

const victims = {
  'the program': /src\/main\.ts/,
  PostgreSQL: /\/bin\/postgres -D/,
  'one process of PostgreSQL': /^postgres: /,
  'the starter and the program': /bootstrap\/start\.mjs|src\/main\.ts/,
  'all but PostgreSQL': /npm|bootstrap\/start\.mjs|src\/main\.ts|liaison-watchdog/,
  everything: /./,
} as const
const kinds = Object.keys(victims) as (keyof typeof victims)[]

type Site = Program & { address: string }

function killSome(site: Site, kind: keyof typeof victims) {
  const found = family(site.child.pid ?? 0).filter(({ command }) => victims[kind].test(command))
  const chosen = kind === 'one process of PostgreSQL' ? found.slice(0, 1) : found
  for (const { pid } of chosen) process.kill(pid, 'SIGKILL')
}

/** Asks whatever may have survived to stop, and waits until nothing of it is left. */
async function clearAway(site: Site, tree: ReturnType<typeof running>) {
  site.child.kill('SIGTERM')
  const left = () => running().filter((one) => tree.some(({ pid, command }) => pid === one.pid && command === one.command))
  await until('every process has ended', () => left().length === 0, 30).catch(() => {
    // A database that outlived everybody is taken over by the next start.
    for (const { pid } of left().filter(({ command }) => !command.includes('postgres'))) process.kill(pid, 'SIGKILL')
  })
}

const startSite = () => npmStart(records)

async function readySite(where: string) {
  const site = await startSite()
  await whenReady(site)
  expect(site.said(), where).toContain('Liaison is ready')
  return site
}

const saidBy = async (site: Site) => {
  const texts = ['/api/v1/states/IT', '/api/v1/states/DE', '/api/v1/decisions?limit=200', '/api/v1/authorities?limit=200']
  const answers = await Promise.all(texts.map((text) => fetch(site.address + text)))
  expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200))
  return Promise.all(answers.map((answer) => answer.text()))
}

const carried = readFileSync(join(home, 'data/countries/AD.json'), 'utf8')
const article = (file: string) => (JSON.parse(file) as { offences: { article: string }[] }).offences[0]?.article

/** The file of Andorra as of a round: only the wording of an article differs. */
function editionOf(round: number): string {
  const file = JSON.parse(carried) as { offences: { article: string }[] }
  if (file.offences[0]) file.offences[0].article = `${file.offences[0].article} (${round})`
  return `${JSON.stringify(file, null, 2)}\n`
}

async function articleNow(): Promise<string | undefined> {
  const out = join(folder, 'exported')
  const { code, said } = await liaison(['export', 'countries', out], { LIAISON_DATA_DIR: records })
  expect(code, said).toBe(0)
  return article(readFileSync(join(out, 'AD.json'), 'utf8'))
}

describe.skipIf(process.platform !== 'linux')('a storm of kill -9', () => {
  test(`of ${rounds} rounds (seed ${seed}) loses nothing and leaves nothing half done`, async () => {
    let site = await readySite('the first start')
    const before = await saidBy(site)
    let possible = [await articleNow()]
    for (let round = 1; round <= rounds; round += 1) {
      const kind = kinds[round % kinds.length] ?? 'everything'
      const importing = round % 2 === 0
      const where = `round ${round}: ${kind}${importing ? ', during an import' : ''}`
      if (importing) {
        const file = join(folder, 'AD.json')
        writeFileSync(file, editionOf(round))
        start({ command: join(home, 'liaison'), args: ['import', file], environment: { LIAISON_DATA_DIR: records } })
        possible = [...possible, article(editionOf(round))]
      }
      await wait(roll() * 1_500)
      const tree = family(site.child.pid ?? 0)
      killSome(site, kind)
      await clearAway(site, tree)
      // Every third start is itself cut short.
      if (round % 3 === 0) {
        const unlucky = await startSite()
        await wait(roll() * 1_500)
        const young = family(unlucky.child.pid ?? 0)
        for (const { pid } of young) process.kill(pid, 'SIGKILL')
        await clearAway(unlucky, young)
      }
      site = await readySite(where)
      const now = await articleNow()
      expect(possible, where).toContain(now)
      possible = [now]
      expect(await saidBy(site), where).toEqual(before)
    }
    const tree = family(site.child.pid ?? 0)
    site.child.kill('SIGTERM')
    expect(await site.ended).toBe(0)
    await until(
      'every process has ended',
      () => running().every((one) => !tree.some(({ pid, command }) => pid === one.pid && command === one.command)),
      20,
    )
  })
})
