import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Draft } from '#domains/facts/draft.ts'
import { blocksAsked } from '#domains/facts/operations.server.ts'
import { publishAnswers } from '#domains/facts/publishing.server.ts'
import { topicsAsked } from '#domains/rounds/model.ts'
import { openRound, readRound } from '#domains/rounds/operations.server.ts'
import { closeOverdue } from '#domains/rounds/tending.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { closeDatabase, type Db, openDatabase } from '#platform/database.server.ts'
import { startCluster } from '#platform/postgres.server.ts'
import { type Actor, type Scope, scopeOf } from '#platform/scope.ts'
import { memberStates } from '#vocabulary/state.ts'
import { prepareDatabase } from '../src/prepared-database.ts'
import { type Spread, spreadOf } from './rounds.ts'

// What people wait for who keep the record alive: a round that asks every state about everything, how far it has come, its end,
// and an answer that is published and read again; beside the bare rows that the round writes.

export type LivingTimes = {
  statements: number
  cells: number
  openMs: Spread
  bareMs: Spread
  progressMs: Spread
  closeMs: number
  publishMs: Spread
  readAgainMs: Spread
  ratio: number
}

const turns = 7
const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const since = performance.now()
  const value = await work()
  return { ms: performance.now() - since, value }
}

async function member(db: Db, role: 'secretariat' | 'correspondent' | 'national_administrator', party: string): Promise<Actor> {
  const [person, mandate, at] = [randomUUID(), randomUUID(), new Date().toISOString()]
  await sql`insert into members.person (id, name, email, created_at) values (${person}, ${role}, ${`${person}@example.org`}, ${at})`.execute(
    db,
  )
  await sql`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
    values (${mandate}, ${person}, ${party}, ${role}, 'Office', '2025-01-01', '2034-12-31', ${at})`.execute(db)
  return { kind: 'member', person, mandate, party, role, circles: [], confirmed: true }
}

const questions = Object.values(topicsAsked).flat()
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const opening = () => ({
  id: randomUUID(),
  nameEn: 'Everything',
  nameFr: 'Tout',
  parties: Object.keys(memberStates.concepts),
  indicators: questions,
  deadline: dayIn(30),
})

const drafts = (months: number): Draft[] => {
  const subject = { kind: 'offence', slug: 'it-entry', concept: null, ordinal: 0 } as const
  const about = {
    subject,
    article: 'Art. 12',
    instrument: null,
    confidence: 'high',
    sources: ['bench'],
    readOn: dayIn(0),
    path: [],
  } as const
  const days = { validFrom: null, validTo: null }
  return [
    { ...about, ...days, sources: ['bench'], path: [], indicator: 'offence.imprisonment_max', state: 'value', value: months, texts: {} },
    { ...about, ...days, sources: ['bench'], path: [], indicator: 'offence.conduct', state: 'value', value: ['entry'], texts: {} },
  ]
}

async function publishTurn(scope: Scope, author: string, months: number) {
  const speaker = { mandate: 'mandate' in scope.actor ? scope.actor.mandate : '', party: 'IT', authority: 'Office' }
  const source = { title: 'Bench', url: null, kind: 'legislation', consulted: true } as const
  const given = {
    home: 'IT',
    position: 'national',
    drafts: drafts(months),
    sources: { bench: source },
    days: { from: null, to: null },
  } as const
  const approver = 'person' in scope.actor ? scope.actor.person : ''
  return timed(() =>
    actingAs(scope, (tx) =>
      publishAnswers(scope, tx, { ...given, author, approver, speaker, significance: 'major', note: { en: 'x', fr: 'x' } }),
    ),
  )
}

/** The answer of the page's own question after a publication, asked at once. */
async function readAgain(db: Db, months: number) {
  const { ms, value } = await timed(() => blocksAsked(scopeOf({ kind: 'anyone' }, db, new Date()), 'IT', ['offence'], {}))
  const found = value.find(({ subject }) => subject.slug === 'it-entry')?.facts.get('offence.imprisonment_max')?.value
  if (found !== months) throw new Error('what was published is not what is read')
  return ms
}

export async function timeLiving(dataFolder: string): Promise<LivingTimes> {
  const cluster = await startCluster({ dataDir: dataFolder })
  await prepareDatabase(cluster.url(), 'bench', () => undefined)
  const db = openDatabase(cluster.url(), { connections: 4, statementSeconds: 300 })
  try {
    const officer = await member(db, 'secretariat', 'council_of_europe')
    const author = await member(db, 'correspondent', 'IT')
    const approver = await member(db, 'national_administrator', 'IT')
    const opened: number[] = []
    const [bare, progress, published, again]: number[][] = [[], [], [], []]
    let statements = 0
    for (let turn = 0; turn <= turns; turn += 1) {
      const scope = scopeOf(officer, db, new Date())
      const round = opening()
      const open = await timed(() => openRound(scope, round))
      statements = open.value
      const far = await timed(() => readRound(scope, round.id))
      const limit = await timed(() =>
        sql`create temporary table bare_row as select round, party, subject, silent_at from rounds.row where round = ${round.id}::uuid`.execute(
          db,
        ),
      )
      await sql`drop table if exists bare_row`.execute(db).catch(() => undefined)
      await sql`update rounds.round set closed_at = now(), called_off = 'bench' where id = ${round.id}::uuid`.execute(db)
      const one = await publishTurn(scopeOf(approver, db, new Date()), 'person' in author ? author.person : '', 100 + turn)
      const read = await readAgain(db, 100 + turn)
      if (turn === 0) continue
      opened.push(open.ms)
      progress?.push(far.ms)
      bare?.push(limit.ms)
      published?.push(one.ms)
      again?.push(read)
    }
    const last = opening()
    await openRound(scopeOf(officer, db, new Date()), last)
    const end = await timed(() => closeOverdue(scopeOf({ kind: 'operator', command: 'bench' }, db, new Date(Date.now() + 31 * 86_400_000))))
    const { rows } = await sql<{ cells: number }>`select count(*)::int as cells from rounds.row r join facts.fact f on f.subject = r.subject
      where r.round = ${last.id}::uuid and upper_inf(f.recorded)`.execute(db)
    const spreads = { openMs: spreadOf(opened), bareMs: spreadOf(bare ?? []), progressMs: spreadOf(progress ?? []) }
    return {
      statements,
      cells: rows[0]?.cells ?? 0,
      ...spreads,
      closeMs: end.ms,
      publishMs: spreadOf(published ?? []),
      readAgainMs: spreadOf(again ?? []),
      ratio: spreads.openMs.median / spreads.bareMs.median,
    }
  } finally {
    await closeDatabase(db)
    await cluster.stop()
  }
}

const told = ({ median, min, max }: Spread) => `${median.toFixed(1)} [${min.toFixed(1)}..${max.toFixed(1)}] ms`

export const livingLines = (times: LivingTimes): string[] => [
  `A round that asks 46 states about ${times.statements} statements (${times.cells} answers)`,
  `  opens in                          ${told(times.openMs)} (goal 200 ms)`,
  `  its bare rows                     ${told(times.bareMs)}: ${times.ratio.toFixed(1)} times`,
  `  how far every party is            ${told(times.progressMs)}`,
  `  closes with nobody answering in   ${(times.closeMs / 1000).toFixed(1)} s`,
  `An answer is published in           ${told(times.publishMs)}`,
  `  and read by the next request in   ${told(times.readAgainMs)}`,
]
