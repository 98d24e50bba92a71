import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { bareEnvironment } from '../site.ts'

const folder = mkdtempSync(join(tmpdir(), 'liaison-change-'))

/** The operator's command line, beside the running server. */
const liaison = (...words: string[]) =>
  promisify(execFile)('./liaison', words, { env: { ...bareEnvironment(), LIAISON_DATA_DIR: inject('siteData') } }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  )

const maximumOf = async () => {
  const answer = await fetch(`${inject('origin')}/api/v1/states/MT`)
  return (await answer.json()).offences[0].penalty.imprisonmentMaxMonths as number
}
const pageOf = async (language: string) => (await fetch(`${inject('origin')}/${language}/countries/mt`)).text()

/** Malta, because no other journey counts its statements. */
const malta = JSON.parse(readFileSync('data/countries/MT.json', 'utf8'))
const fileWith = (months: number) => {
  const changed = structuredClone(malta)
  changed.offences[0].penalty = { ...changed.offences[0].penalty, imprisonmentMaxMonths: months }
  const path = join(folder, `MT-${months}.json`)
  writeFileSync(path, JSON.stringify(changed, null, 2))
  return path
}

describe('an import beside the running server', () => {
  let before: number
  beforeAll(async () => {
    before = await maximumOf()
    // Both pages are kept now.
    await Promise.all([pageOf('en'), pageOf('fr'), pageOf('en')])
  })
  afterAll(async () => {
    await liaison('import', 'data/countries/MT.json')
    rmSync(folder, { recursive: true })
  })

  test('tried first, tells what it would do and changes nothing', async () => {
    const { stdout } = await liaison('import', '--dry-run', fileWith(357))
    expect(stdout).toMatch(/offence\.imprisonment_max {2}changed .*→ 357/)
    expect(stdout).toMatch(/nothing was written/)
    expect(await maximumOf()).toBe(before)
  })

  test('shows on the very next request, in the interface and on both pages', async () => {
    for (const [months, years] of [
      [348, 29],
      [336, 28],
    ] as const) {
      const { stdout } = await liaison('import', fileWith(months))
      const [number, english, french] = await Promise.all([maximumOf(), pageOf('en'), pageOf('fr')])
      expect(stdout).toMatch(/1 changed/)
      expect(number).toBe(months)
      expect(english).toMatch(new RegExp(`\\b${years}\\syears`))
      expect(french).toMatch(new RegExp(`\\b${years}\\sans`))
    }
  })

  test('that is wrong, is refused with its line and changes nothing', async () => {
    const path = join(folder, 'MT-wrong.json')
    writeFileSync(path, readFileSync('data/countries/MT.json', 'utf8').replace('"sources": [', '"sources": ["zz",'))
    const answer = await liaison('import', path)
    expect('code' in answer && answer.code).toBe(1)
    expect(`${answer.stdout}${answer.stderr}`).toMatch(/MT-wrong\.json:\d+ .*"zz" is not listed under sources/)
    expect(await maximumOf()).toBe(336)
  })
})
