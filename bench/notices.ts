import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { collectNotices, tellFollowers } from '#domains/follows/telling.server.ts'
import { closeDatabase, type Db, inTransaction, openDatabase } from '#platform/database.server.ts'
import { type LedgerEntry, record } from '#platform/ledger.server.ts'
import { enqueueAll } from '#platform/outbox.server.ts'
import { startCluster } from '#platform/postgres.server.ts'
import { scopeOf } from '#platform/scope.ts'
import { prepareDatabase } from '../src/prepared-database.ts'
import { type Spread, spreadOf } from './rounds.ts'

// One change of a state that thousands follow: what its publisher waits for, what it costs to put it into all their notices in
// one transaction, and to write all the mails, beside writing as many rows of the same size into the outbox and nothing else.

export type NoticeTimes = {
  followers: number
  publishAloneMs: Spread
  publishFollowedMs: Spread
  collectMs: Spread
  writeMs: Spread
  bareMs: Spread
  bytesOfMail: number
  ratio: number
}

const turns = 7
const change = (number: number): LedgerEntry => ({
  room: 'facts',
  kind: 'value.changed',
  significance: 'major',
  state: 'IT',
  indicator: 'offence.imprisonment_max',
  subject: `IT/offence/bench-${number}`,
  fact: null,
  previous: null,
  before: { state: 'value', value: 72, article: 'Art. 12(1)', readOn: '2026-11-20' },
  after: { state: 'value', value: 84, article: 'Art. 12(1)', readOn: '2026-11-20' },
  note: { en: 'Raised.', fr: 'Relevé.' },
})

const timed = async (work: () => Promise<unknown>) => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

const operator = (db: Db, now = new Date()) => scopeOf({ kind: 'operator', command: 'bench' }, db, now)
const publish = (db: Db, number: number) => timed(() => inTransaction(db, (tx) => record(tx, new Date(), [change(number)])))
const several = async (work: (turn: number) => Promise<number>) => {
  const times: number[] = []
  for (let turn = 0; turn <= turns; turn += 1) times.push(await work(turn))
  return times.slice(1)
}

async function addFollowers(db: Db, count: number) {
  const at = new Date().toISOString()
  await sql`insert into members.person (id, name, email, language, created_at)
    select gen_random_uuid(), 'Follower ' || n, 'follower-' || n || '@example.org', case when n % 2 = 0 then 'fr' else 'en' end, ${at}::timestamptz
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
    select gen_random_uuid(), id, 'IT', 'expert', 'Office', '2020-01-01', '2029-12-31', ${at}::timestamptz from members.person`.execute(db)
  await sql`insert into follows.follow (id, person, kind, state, note, cadence, since, created_at)
    select gen_random_uuid(), id, 'state', 'IT', 'for the report', 'at_once', (select max(seq) from ledger.change), ${at}::timestamptz
    from members.person`.execute(db)
  await sql`analyze`.execute(db)
}

type Row = { recipient: string; language: 'en' | 'fr'; subject: string; plain: string; html: string; stop_address: string }

/** As many rows as the last round wrote, with the same words, written by the same statement in one transaction. */
async function bare(db: Db, followers: number) {
  const { rows } = await sql<Row>`select recipient, language, subject, plain, html, stop_address from mail.message
    where kind = 'notice' order by made_at desc limit ${followers}`.execute(db)
  const letters = rows.map(({ stop_address: stopAddress, ...row }) => ({
    ...row,
    stopAddress,
    kind: 'bare',
    uselessAt: null,
    id: randomUUID(),
  }))
  return { ms: await timed(() => inTransaction(db, (tx) => enqueueAll(tx, letters, new Date()))), letters }
}

export async function timeNotices(dataFolder: string, followers: number): Promise<NoticeTimes> {
  const cluster = await startCluster({ dataDir: dataFolder })
  await prepareDatabase(cluster.url(), 'bench', () => undefined)
  const db = openDatabase(cluster.url(), { connections: 4, statementSeconds: 300 })
  try {
    const alone = await several((turn) => publish(db, turn))
    await addFollowers(db, followers)
    const [followed, collected, bareMs]: number[][] = [[], [], []]
    let bytesOfMail = 0
    const written = await several(async (turn) => {
      const published = await publish(db, 1_000 + turn)
      const gathered = await timed(() => collectNotices(operator(db)))
      const later = new Date(Date.now() + 600_000)
      const ms = await timed(() => tellFollowers(operator(db, later), { origin: 'https://liaison.example' }))
      const limit = await bare(db, followers)
      if (limit.letters.length !== followers) throw new Error('not everybody was told')
      bytesOfMail = limit.letters.reduce((sum, { plain, html }) => sum + Buffer.byteLength(plain + html), 0) / followers
      if (turn > 0) {
        followed?.push(published)
        collected?.push(gathered)
        bareMs?.push(limit.ms)
      }
      return ms
    })
    const spreads = {
      publishAloneMs: spreadOf(alone),
      publishFollowedMs: spreadOf(followed ?? []),
      collectMs: spreadOf(collected ?? []),
      writeMs: spreadOf(written),
      bareMs: spreadOf(bareMs ?? []),
    }
    return { followers, ...spreads, bytesOfMail, ratio: (spreads.collectMs.median + spreads.writeMs.median) / spreads.bareMs.median }
  } finally {
    await closeDatabase(db)
    await cluster.stop()
  }
}

const ms = ({ median, min, max }: Spread) => `${median.toFixed(1)} [${min.toFixed(1)}..${max.toFixed(1)}] ms`

export const noticeLines = (times: NoticeTimes): string[] => [
  `notices, ${times.followers} followers of one state: publishing a change took ${ms(times.publishAloneMs)} before anybody followed, ${ms(times.publishFollowedMs)} after`,
  `  put into every notice (one transaction) ${ms(times.collectMs)}; written as mails ${ms(times.writeMs)}; as many bare rows of the outbox ${ms(times.bareMs)}`,
  `  collecting and writing together: ${times.ratio.toFixed(1)} times the bare rows (${Math.round(times.bytesOfMail)} bytes of words each)`,
]
