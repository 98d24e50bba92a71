import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { search } from '#domains/search/operations.server.ts'
import { languages } from '#vocabulary/language.ts'
import { finders } from '../../src/rooms.ts'
import { withDatabase } from '../database.ts'

// Each question was judged by hand: any of its `expected` addresses is what somebody who asks it looks for. A question
// that fails stays in the set; the floors stand just under what was measured, and only ever rise.
const floors = { meanReciprocalRank: 0.97, firstOfAll: 0.955, amongFive: 0.99 }
const questionsMin = 120
const depth = 10

const set = z
  .array(
    z.strictObject({
      language: z.enum(languages),
      question: z.string().min(1),
      about: z.string().min(1),
      expected: z.array(z.string().startsWith('/')).min(1),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8')))

const database = withDatabase()

const share = (count: number, all: number) => count / Math.max(1, all)
const percent = (part: number) => `${(part * 100).toFixed(1)} %`

type Judged = (typeof set)[number] & { rank: number }

const scoreOf = (judged: readonly Judged[]) => ({
  meanReciprocalRank: share(
    judged.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0),
    judged.length,
  ),
  firstOfAll: share(judged.filter(({ rank }) => rank === 1).length, judged.length),
  amongFive: share(judged.filter(({ rank }) => rank > 0 && rank <= 5).length, judged.length),
})

const lineOf = (name: string, judged: readonly Judged[]) => {
  const { meanReciprocalRank, firstOfAll, amongFive } = scoreOf(judged)
  return `${name} (${judged.length}): MRR ${meanReciprocalRank.toFixed(3)}, success@1 ${percent(firstOfAll)}, success@5 ${percent(amongFive)}`
}

test('the set asks in both languages and repeats nothing', () => {
  expect(set.length).toBeGreaterThanOrEqual(questionsMin)
  const keys = set.map(({ language, question }) => `${language} ${question}`)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  for (const language of languages) expect(set.filter((one) => one.language === language).length).toBeGreaterThan(40)
})

test('what is expected exists', async () => {
  const { rows } = await database.query('select distinct address from search.document')
  const known = new Set(rows.map(({ address }) => address))
  expect(set.flatMap(({ expected }) => expected).filter((address) => !known.has(address))).toEqual([])
})

test('the right thing comes first', { timeout: 120_000 }, async () => {
  const judged: Judged[] = []
  for (const one of set) {
    const { hits } = await search(database.scope(), finders, { ...one, cut: { limit: depth, offset: 0 } })
    judged.push({ ...one, rank: hits.findIndex(({ address }) => one.expected.includes(address)) + 1 })
  }
  const groups = [...Map.groupBy(judged, ({ about }) => about)].map(([about, those]) => `  ${lineOf(about, those)}`)
  const missed = judged
    .filter(({ rank }) => rank !== 1)
    .map(({ rank, language, question }) => `  ${rank === 0 ? 'not found' : `at ${rank}`}: ${language} ${question}`)
  console.log([lineOf('Relevance', judged), ...groups, 'Not first:', ...missed].join('\n'))
  const score = scoreOf(judged)
  for (const [name, floor] of Object.entries(floors)) expect(score[name as keyof typeof floors], name).toBeGreaterThanOrEqual(floor)
})
