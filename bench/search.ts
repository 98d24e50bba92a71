import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import pg from 'pg'
import { search } from '#domains/search/operations.server.ts'
import { closeDatabase, openDatabase } from '#platform/database.server.ts'
import { home } from '#platform/home.ts'
import { startCluster } from '#platform/postgres.server.ts'
import { scopeOf } from '#platform/scope.ts'
import { prepareDatabase } from '../src/prepared-database.ts'
import { finders } from '../src/rooms.ts'

// Our search beside PostgreSQL's own ranked query with headline and beside orama, on the same rows, asked by one client
// in turn. orama keeps all in the memory of the process; it is asked for what has every word, without marking it.

type Times = { p50Ms: number; p95Ms: number }
type Compared = { questions: number; ours: Times; own: Times; ratio: number; orama: Times | null; oramaRatio: number | null }
type Held = { seconds: number; megabytes: number }
export type SearchTimes = { texts: number; held: Held; every: Compared; plain: Compared }

const hitsShown = 20
/** The best of so many: on the edition all take a millisecond, where a busy machine is heard most. */
const roundsAmong = (more: number) => (more === 0 ? 20 : 5)

/** Questions that PostgreSQL's own query can answer, too: correct words of one language. */
const plainQuestions = [
  'smuggling',
  'unlawful entry',
  'rescue at sea',
  'confiscation vehicle',
  'humanitarian help',
  'forged documents',
  'asylum seekers',
  'organised group',
  'financial benefit',
  'imprisonment',
  'border crossing',
  'court of appeal',
  'Italy',
  'criminal code',
  'residence permit',
  'minors',
  'danger to life',
  'attempt',
  'constitutional court',
  'legal persons liable',
  'money laundering',
  'boat captain',
  'family members',
  'detention procedure',
  'extradition',
]

const everyQuestion = () =>
  (JSON.parse(readFileSync(join(home, 'tests/relevance/queries.json'), 'utf8')) as { language: string; question: string }[])
    .filter(({ language }) => language === 'en')
    .map(({ question }) => question)

const at = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
const timesOf = (all: number[]): Times => {
  const sorted = all.toSorted((a, b) => a - b)
  return { p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95) }
}

const ownTable = `
  create schema if not exists bench;
  drop table if exists bench.text;
  create table bench.text as
    select id, title, words, to_tsvector('pg_catalog.english', title || ' ' || names || ' ' || concepts || ' ' || place || ' ' || words) as lexemes
    from search.document where language = 'en';
  create index on bench.text using gin (lexemes);
  analyze bench.text; vacuum analyze search.document`

const ownQuery = `
  select t.id, t.title, ts_headline('pg_catalog.english', t.words, q.query, 'MaxFragments=1, MaxWords=36, MinWords=24') as excerpt, t.rank
  from (select id, title, words, ts_rank(lexemes, query, 1) as rank from bench.text, websearch_to_tsquery('pg_catalog.english', $1) as query
    where lexemes @@ query order by rank desc, id limit ${hitsShown}) t,
    websearch_to_tsquery('pg_catalog.english', $1) as q(query)
  order by t.rank desc`

const sentencesOf = `
  select s from search.document d, regexp_split_to_table(d.words, '(?<=[.;]) ') as s
  where d.language = 'en' and d.kind in ('decision', 'provision', 'page') and length(s) > 30 order by s`

const insertTexts = `
  insert into search.document (language, kind, key, state, address, title, names, codes, openings, prominence, concepts, place, words, head, digest)
  select 'en', 'decision', 'bench/' || n, 'IT', '/countries/it', 'Decision ' || n, 'B-' || n || '/26', array['b ' || n || ' 26'], '{}', 1, '', 'Italy', words, 0, 'bench ' || n
  from jsonb_to_recordset($1::jsonb) as t(n int, words text)`

const sentencesPerText = 8
const insertedAtOnce = 2_000

/** More decisions, made of sentences of those there are, each with a number of its own. Always the same. */
async function writeTexts(client: pg.Client, count: number) {
  const { rows } = await client.query<{ s: string }>(sentencesOf)
  let seed = 20_261_121
  const any = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return rows[seed % rows.length]?.s ?? ''
  }
  for (let done = 0; done < count; done += insertedAtOnce) {
    const texts = Array.from({ length: Math.min(insertedAtOnce, count - done) }, (_, index) => ({
      n: done + index + 1,
      words: Array.from({ length: sentencesPerText }, any).join(' '),
    }))
    await client.query(insertTexts, [JSON.stringify(texts)])
  }
}

type Orama = (question: string) => unknown

/** More texts than these took orama several gigabytes here. */
const oramaTextsMax = 50_000

async function oramaWith(client: pg.Client): Promise<Orama> {
  const index = create({ schema: { title: 'string', names: 'string', concepts: 'string', place: 'string', words: 'string' } as const })
  const { rows } = await client.query("select title, names, concepts, place, words from search.document where language = 'en'")
  await insertMultiple(index, rows, 5_000)
  return (question) => searchOrama(index, { term: question, limit: hitsShown, threshold: 0 })
}

/** How long our index takes to be read into memory, and how much of it, with the texts that are kept ready to be shown. */
async function timeHolding(url: string): Promise<Held> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const db = openDatabase(url, { connections: 2, statementSeconds: 120 })
  try {
    const before = used()
    const since = performance.now()
    await search(scopeOf({ kind: 'anyone' }, db, new Date()), finders, { question: 'entry', language: 'en', cut: { perKind: 4 } })
    return { seconds: (performance.now() - since) / 1000, megabytes: (used() - before) / 1_000_000 }
  } finally {
    await closeDatabase(db)
  }
}

type Peers = { client: pg.Client; url: string; orama: Orama | null; rounds: number }

async function compare({ client, url, orama, rounds }: Peers, questions: readonly string[]): Promise<Compared> {
  const db = openDatabase(url, { connections: 2, statementSeconds: 120 })
  const ours = new Map<string, number>()
  const own = new Map<string, number>()
  const theirs = new Map<string, number>()
  // The best of all rounds: what the machine's neighbours do meanwhile says nothing about either.
  const timed = async (best: Map<string, number>, question: string, work: () => Promise<unknown>) => {
    const since = performance.now()
    await work()
    best.set(question, Math.min(best.get(question) ?? Number.POSITIVE_INFINITY, performance.now() - since))
  }
  try {
    const ask = (question: string) =>
      search(scopeOf({ kind: 'anyone' }, db, new Date()), finders, { question, language: 'en', cut: { limit: hitsShown, offset: 0 } })
    for (const question of questions) await Promise.all([ask(question), client.query(ownQuery, [question])])
    for (let round = 0; round < rounds; round += 1)
      for (const question of questions) {
        await timed(ours, question, () => ask(question))
        await timed(own, question, () => client.query(ownQuery, [question]))
        if (orama) await timed(theirs, question, async () => orama(question))
      }
  } finally {
    await closeDatabase(db)
  }
  const [mine, raw, library] = [ours, own, theirs].map((times) => timesOf([...times.values()])) as [Times, Times, Times]
  return {
    questions: questions.length,
    ours: mine,
    own: raw,
    ratio: mine.p95Ms / raw.p95Ms,
    orama: orama && library,
    oramaRatio: orama && mine.p95Ms / library.p95Ms,
  }
}

const ratioMax = 1.2
const oramaRatioMax = 0.6
const goal = (ratio: number, most: number) => `ratio ${ratio.toFixed(2)} (goal ≤ ${most}: ${ratio <= most ? 'pass' : 'miss'})`

export const searchLines = (all: readonly SearchTimes[]) => [
  'search : PostgreSQL’s own ranked query with headline, and orama, same rows; best of the rounds for each question',
  ...all.flatMap(({ texts, held, every, plain }) => [
    `  ${texts} texts more: read into memory in ${held.seconds.toFixed(1)} s, ${held.megabytes.toFixed(0)} MB`,
    ...[
      { name: 'all judged questions in English', ...every },
      { name: 'words that both can find', ...plain },
    ].map(
      ({ name, questions, ours, own, ratio, orama, oramaRatio }) =>
        `  ${texts} texts more, ${name} (${questions}): p50 ${ours.p50Ms.toFixed(1)} : ${own.p50Ms.toFixed(1)} ms, ` +
        `p95 ${ours.p95Ms.toFixed(1)} : ${own.p95Ms.toFixed(1)} ms, ${goal(ratio, ratioMax)}` +
        (orama && oramaRatio
          ? `; orama p50 ${orama.p50Ms.toFixed(1)}, p95 ${orama.p95Ms.toFixed(1)} ms, ${goal(oramaRatio, oramaRatioMax)}`
          : `; orama not asked`),
    ),
  ]),
]

/** Compares on the edition as it is, then with that many texts more, in a database of its own. */
export async function timeSearch(dataFolder: string, texts: number, say: (line: string) => void): Promise<SearchTimes[]> {
  const cluster = await startCluster({ dataDir: dataFolder, durable: false })
  const client = new pg.Client({ connectionString: cluster.url() })
  try {
    await prepareDatabase(cluster.url(), 'bench', () => undefined)
    await client.connect()
    const measured: SearchTimes[] = []
    for (const more of texts > 0 ? [0, texts] : [0]) {
      if (more > 0) say(`Writing ${more} texts more …`)
      await writeTexts(client, more)
      for (const statement of ownTable.split(';')) await client.query(statement)
      say(`Asking, among ${more} texts more …`)
      const held = await timeHolding(cluster.url())
      const orama = more <= oramaTextsMax ? await oramaWith(client) : null
      const peers: Peers = { client, url: cluster.url(), orama, rounds: roundsAmong(more) }
      measured.push({
        texts: more,
        held,
        every: await compare(peers, everyQuestion()),
        plain: await compare(peers, plainQuestions),
      })
    }
    return measured
  } finally {
    await client.end()
    await cluster.stop()
  }
}
