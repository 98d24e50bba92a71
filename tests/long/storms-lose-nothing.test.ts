import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { family, liaison, newFolder, npmStart, removeFolder, running, start, until } from '../program.ts'
import { clearAway, dice, killSome, kinds, readySite, type Site } from './storm.ts'

// Twenty times something is killed without warning, at any moment: while starting, while serving, while an edition is
// being imported. Afterwards everything said before is still said, and an import has happened wholly or not at all.

const rounds = 20
const seed = Number(process.env.LIAISON_NONSENSE_SEED ?? 20_261_121)

const roll = dice(seed)

const folder = newFolder()
const records = join(folder, 'records')
afterAll(() => removeFolder(folder))

const startSite = () => npmStart(records)

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
    let site = await readySite(records, 'the first start')
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
      site = await readySite(records, where)
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
