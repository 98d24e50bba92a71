import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { measures } from '#domains/measures/measure-list.ts'
import { liaison } from '../program.ts'
import { italyWithAnswers, openWord, secretWord } from '../sample-answers.ts'
import { inBothLanguages, visit } from '../visit.ts'

// Two answers on covert measures, told by a word that occurs nowhere else, are imported beside public ones. Every road out is
// walked: none may carry the word, the article, the source or the subject, and each must carry what is public.

const folder = mkdtempSync(join(tmpdir(), 'liaison-covert-'))
const environment = () => ({ LIAISON_DATA_DIR: inject('siteData'), ORIGIN: 'https://liaison.example' })
const secrets = [
  secretWord,
  secretWord.toLowerCase(),
  'secret1',
  'IT/measure_answer/covert-investigation',
  'IT/measure_answer/interception',
]
const leaks = (text: string) => secrets.filter((secret) => text.includes(secret))

const textOf = async (address: string) => (await visit(address)).text

/** Every file below a folder, as one text by its path. */
const filesIn = (parent: string): [string, string][] =>
  readdirSync(parent, { recursive: true, encoding: 'utf8' })
    .map((path) => join(parent, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, readFileSync(path, 'utf8')])

/** Addresses on which an answer on a measure may stand, or be counted. */
const pages = [
  '',
  '/countries',
  '/countries/it',
  '/countries/it?at=2026-11-21',
  '/measures',
  '/measures?states=IT',
  '/measures?states=IT,TR',
  '/measures?states=ALL',
  '/measures?states=IT&known=2030-01-01',
  ...measures.flatMap(({ code }) => [`/measures/${code}`, `/measures/${code}?state=it`]),
  `/search?q=${secretWord}`,
  `/search?q=${secretWord.toLowerCase()}&state=it`,
  '/search?q=interception',
  '/data',
  '/data/api',
  '/compare?states=IT',
  '/cooperate?from=FR&to=IT&measure=covert_investigation',
  '/cooperate?from=FR&to=IT&measure=interception',
  '/networks?from=FR&to=IT&measure=interception',
  '/letters?from=FR&to=IT&measure=interception',
  '/search?q=a%20source%20of%20tests',
  '/countries/it?known=2030-01-01',
]
const forPrograms = [
  '/api/v1/states',
  '/api/v1/states/IT',
  '/api/v1/facts?state=IT&limit=200',
  '/api/v1/facts?state=IT&limit=200&offset=200',
  ...['possible', 'conditions', 'languages', 'channels', 'deadline', 'requirements'].map((one) => `/api/v1/facts?indicator=measure.${one}`),
  '/api/v1/facts?indicator=measure.possible&known=2030-01-01',
  '/api/v1/measures',
  ...measures.map(({ code }) => `/api/v1/measures/${code}`),
  '/api/v1/measures/practice?state=IT',
  `/api/v1/search?q=${secretWord}`,
  '/api/v1/authorities?state=IT',
  `/api/v1/suggestions?q=${secretWord.slice(0, 4)}`,
  `/api/v1/suggestions?q=${secretWord}`,
  '/api/v1/search?q=example.org',
  '/api/v1/search?q=a%20source%20of%20tests',
  '/api/v1/compare?states=IT',
  '/api/v1/compare?states=IT&format=csv',
  '/api/v1/resolve?from=FR&to=IT&measure=covert_investigation',
  '/api/v1/resolve?from=FR&to=IT&measure=interception',
  '/api/v1/letters?from=FR&to=IT&measure=covert_investigation',
  '/api/v1/letters?from=FR&to=IT&measure=interception,hearing_video',
  '/en/cooperate/note.docx?from=FR&to=IT&measure=interception',
  '/en/measures/__data.json?states=IT',
  '/en/measures/interception/__data.json',
  '/en/countries/it/__data.json',
  '/embed/states',
  '/data/facts.csv',
  '/data/facts.csv?at=2026-11-21',
  '/data/states.csv',
  '/en/feeds/changes.atom',
  '/fr/feeds/changes.json',
  '/en/feeds/it.atom',
  '/fr/feeds/it.json',
  '/en/feeds/indicators/measure.possible.atom',
  '/fr/feeds/indicators/measure.conditions.json',
  '/sitemap.xml',
]

/** The whole ledger that belongs to Italy, page by page. */
async function changesOfItaly(): Promise<string> {
  let text = ''
  let since = 0
  for (;;) {
    const answer = JSON.parse(await textOf(`/api/v1/changes?state=IT&limit=200&since=${since}`)) as { items: { seq: number }[] }
    const last = answer.items.at(-1)
    if (!last) return text
    text += JSON.stringify(answer.items)
    since = last.seq
  }
}

const statementsOfItaly = async () => {
  const { items } = JSON.parse(await textOf('/api/v1/states?limit=200')) as { items: { iso2: string; statements: number }[] }
  return items.find(({ iso2 }) => iso2 === 'IT')?.statements ?? 0
}

describe('what a state answers on a covert measure', () => {
  let before: number
  let said: string
  beforeAll(async () => {
    before = await statementsOfItaly()
    const path = join(folder, 'IT.json')
    writeFileSync(path, JSON.stringify(italyWithAnswers(), null, 2))
    said = (await liaison(['import', path], environment())).said
  })
  afterAll(async () => {
    await liaison(['import', 'data/countries/IT.json'], environment())
    rmSync(folder, { recursive: true })
  })

  test('is taken in, and the operator sees its lines', () => {
    expect(said).toContain(secretWord)
    expect(said).toMatch(/IT\/measure_answer\/covert-investigation {2}measure\.possible {2}new/)
  })

  test('stands on no page', async () => {
    for (const address of inBothLanguages(pages)) {
      const text = (await textOf(address)).replaceAll(/[?&]q=[^"&]*/g, '')
      // A question shows itself: what the visitor typed is no leak.
      const own = address.includes('q=') ? text.replaceAll(new RegExp(secretWord, 'gi'), '') : text
      expect([address, leaks(own)]).toEqual([address, []])
    }
    expect(await textOf('/en/measures/hearing_video')).toContain(`${openWord} conditions`)
    expect(await textOf('/en/measures?states=IT')).toContain(`${openWord} ministry`)
    expect(await textOf('/en/measures/interception')).toContain('Answers on this measure are not public')
  })

  test('is in no answer to a program, table, feed or list of changes', async () => {
    for (const address of forPrograms) {
      const text = (await textOf(address)).replaceAll(/"(?:question|q|next)":\s*"[^"]*"/g, '')
      expect([address, leaks(text)]).toEqual([address, []])
    }
    const changes = await changesOfItaly()
    expect(leaks(changes)).toEqual([])
    expect(changes).not.toContain('sha256')
    for (const text of [changes, await textOf('/data/facts.csv'), await textOf('/api/v1/facts?indicator=measure.conditions')])
      expect(text).toContain(openWord)
  })

  test('is answered withheld for every state alike', async () => {
    for (const { code } of measures.filter(({ covert }) => covert)) {
      const { states } = JSON.parse(await textOf(`/api/v1/measures/${code}`)) as { states: { answer: string; statement: unknown }[] }
      expect([...new Set(states.map(({ answer, statement }) => `${answer} ${statement}`))]).toEqual(['withheld null'])
    }
  })

  test('is not found, and not counted', async () => {
    const { total } = JSON.parse(await textOf(`/api/v1/search?q=${secretWord}`)) as { total: number }
    expect(total).toBe(0)
    // Eight answers on video hearings, two on post, one on teams, thirteen on practice.
    expect((await statementsOfItaly()) - before).toBe(24)
    const { coverage } = JSON.parse(await textOf('/api/v1/measures')) as { coverage: { answered: number } }
    expect(coverage.answered).toBe(3)
  })

  test('is in no release, no copy of the site and no exported file, unless the operator asks for all', async () => {
    const [release, site, plain, full] = ['2026-11', join(folder, 'site'), join(folder, 'plain'), join(folder, 'full')]
    await liaison(['release', release], environment())
    expect((await liaison(['export', 'site', site], environment())).said).toMatch(/pages and/)
    await liaison(['export', 'countries', plain], environment())
    await liaison(['export', 'countries', '--in-full', full], environment())
    const released = filesIn(join(inject('siteData'), 'files'))
    for (const [path, text] of [...released, ...filesIn(site), ...filesIn(plain)]) expect([path, leaks(text)]).toEqual([path, []])
    for (const files of [released, filesIn(site), filesIn(plain)]) expect(files.some(([, text]) => text.includes(openWord))).toBe(true)
    expect(readFileSync(join(full, 'IT.json'), 'utf8')).toContain(secretWord)
  })
})
