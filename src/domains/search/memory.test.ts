import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#vocabulary/language.ts'
import { withDatabase } from '../../../tests/database.ts'
import { finders } from '../../rooms.ts'
import { keepReady } from './following.server.ts'
import { having } from './matching.ts'
import { type Index, refreshedIndex } from './memory.server.ts'
import { type Query, queryOf } from './query.ts'
import { chunksOf, tidy } from './question.ts'
import { rankedBy, rankOf } from './ranking.ts'
import { readChunks } from './reading.ts'

// What memory finds is what PostgreSQL finds in the same vectors, ranked as its ts_rank ranks.

const database = withDatabase()
const judged = JSON.parse(readFileSync('tests/relevance/queries.json', 'utf8')) as { language: Language; question: string }[]

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const written = (query: Query): string => {
  if ('word' in query) return `${quoted(query.word)}${query.beginning ? ':*' : ''}`
  if ('any' in query) return `(${query.any.map(written).join(' | ')})`
  if ('all' in query) return `(${query.all.map(written).join(' & ')})`
  return `(${query.order.map(({ word, steps }, index) => (index === 0 ? '' : `<${steps}> `) + quoted(word)).join(' ')})`
}

const inDatabase = async (language: Language, query: Query, ranking: Query) => {
  const { rows } = await sql<{ id: number; rank: number }>`
    select id, ts_rank('{0.1, 0.3, 0.5, 1.0}', lexemes, ${written(ranking)}::tsquery, 1)::float8 as rank
    from search.document where language = ${language} and lexemes @@ ${written(query)}::tsquery order by id`.execute(database.db)
  return rows
}

const inMemory = (index: Index, language: Language, query: Query, ranking: Query) =>
  index[language]
    .flatMap((segment) => {
      const marks = having(segment, query, 'anywhere')
      const by = rankedBy(segment, ranking)
      return segment.ids.flatMap((id, text) =>
        marks[text] === 1 && segment.gone[text] === 0 ? [{ id, rank: rankOf(segment, by, text) }] : [],
      )
    })
    .toSorted((a, b) => a.id - b.id)

describe('memory', () => {
  beforeAll(() => keepReady(database.scope(), finders))

  test.each(['all', 'some'] as const)('finds and ranks as PostgreSQL does: %s words', { timeout: 120_000 }, async (how) => {
    const index = await refreshedIndex(database.db)
    let found = 0
    for (const { language, question } of judged) {
      const read = await readChunks(database.scope(), language, chunksOf(tidy(question)))
      if (read.demands.length === 0) continue
      const { query, ranking } = queryOf(read.demands, read, how)
      const expected = await inDatabase(language, query, ranking)
      const own = inMemory(index, language, query, ranking)
      expect(
        own.map(({ id }) => id),
        question,
      ).toEqual(expected.map(({ id }) => id))
      for (const [place, { rank }] of own.entries()) expect(rank, question).toBeCloseTo(expected[place]?.rank ?? Number.NaN, 4)
      found += own.length
    }
    expect(found).toBeGreaterThan(1_500)
  })

  test('holds what the database holds after rows went, came and changed places', async () => {
    const { db } = database
    const idsHeld = async () => {
      const index = await refreshedIndex(db)
      return index.en.flatMap(({ ids, gone }) => ids.filter((_, text) => gone[text] === 0)).toSorted((a, b) => a - b)
    }
    const idsKept = async () =>
      (await database.query("select id::int as id from search.document where language = 'en' order by id")).rows.map(({ id }) => id)
    expect(await idsHeld()).toEqual(await idsKept())
    const before = await refreshedIndex(db)
    expect(await refreshedIndex(db)).toBe(before)
    for (const state of ['IT', 'DE', 'FR']) {
      await database.query(`delete from search.document where state = '${state}' and kind <> 'state'`)
      await database.query(`insert into search.document (language, kind, key, state, address, title, names, codes, openings, prominence, concepts, place, words, head, digest)
        select language, 'page', 'again ' || key, state, address, title, names, codes, openings, prominence, concepts, place, words, head, digest
          from search.document where state = '${state}'`)
      expect(await idsHeld()).toEqual(await idsKept())
    }
  })
})
