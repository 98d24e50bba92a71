import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Follow, Followed, FollowKept, Manner } from './model.ts'

type Columns = Record<'state' | 'indicator' | 'instrument' | 'topic' | 'words', string | null>
type Row = Columns & { kind: Followed['kind'] }

const none: Columns = { state: null, indicator: null, instrument: null, topic: null, words: null }
const columnsOf = (followed: Followed): Row => ({ ...none, ...followed })

/** What a row follows, without the columns that mean nothing to its kind. */
export const followedOf = ({ kind, state, indicator, instrument, topic, words }: Row): Followed => {
  if (kind === 'state') return { kind, state: state ?? '' }
  if (kind === 'indicator') return { kind, indicator: indicator ?? '', state }
  if (kind === 'instrument') return { kind, instrument: instrument ?? '' }
  return kind === 'topic' ? { kind, topic: topic ?? '' } : { kind: 'search', words: words ?? '' }
}

/**
 * Held by who follows until the end of the transaction, and by who collects notices alone: a change is either before a follow
 * begins or is told to it.
 */
export const takePart = (tx: Tx) => sql`select pg_advisory_xact_lock_shared(hashtext('follows.collect'))`.execute(tx)

export const countFollows = async (tx: Tx, person: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*) as count from follows.follow where person = ${person}`.execute(tx)).rows[0]?.count ?? 0

/** False where the person follows it already. */
export async function insertFollow(
  tx: Tx,
  { id, person, followed, manner, since, at }: { id: string; person: string; followed: Followed; manner: Manner; since: number; at: Date },
): Promise<boolean> {
  const { kind, state, indicator, instrument, topic, words } = columnsOf(followed)
  const { numAffectedRows } = await sql`
    insert into follows.follow (id, person, kind, state, indicator, instrument, topic, words, note, cadence, weekday, since, created_at)
    values (${id}, ${person}, ${kind}, ${state}, ${indicator}, ${instrument}, ${topic}, ${words}, ${manner.note}, ${manner.cadence}, ${manner.weekday},
      ${since}, ${at.toISOString()})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
const followColumns = sql`f.id, f.kind, f.state, f.indicator, f.instrument, f.topic, f.words, f.note, f.cadence, f.weekday, ${told(sql`f.created_at`)} as "createdAt"`

type FollowRow = Row & Manner & { id: string; createdAt: string }

const followOf = ({ id, note, cadence, weekday, createdAt, ...row }: FollowRow): Follow => ({
  ...followedOf(row),
  id,
  note,
  cadence,
  weekday,
  createdAt,
})

/** What a person follows, the latest first. `settlingMinutes`: how long what is told at once waits. */
export async function followsOf(tx: Tx, person: string, settlingMinutes: number): Promise<FollowKept[]> {
  const { rows } = await sql<FollowRow & Pick<FollowKept, 'waiting' | 'last'>>`
    select ${followColumns},
      (select jsonb_build_object('changes', (select count(*) from follows.line l where l.notice = n.id), 'dueAt',
          ${told(sql`follows.due_at(f.cadence, f.weekday, n.opened_at, f.time_zone, make_interval(mins => ${settlingMinutes}))`)})
        from follows.notice n where n.follow = f.id and n.closed_at is null) as waiting,
      (select jsonb_build_object('at', ${told(sql`n.closed_at`)}, 'changes', (select count(*) from follows.line l where l.notice = n.id))
        from follows.notice n where n.follow = f.id and n.outcome = 'sent' order by n.closed_at desc limit 1) as last
    from follows.reader f where f.person = ${person} order by f.created_at desc, f.id`.execute(tx)
  return rows.map(({ waiting, last, ...row }) => ({ ...followOf(row), waiting, last }))
}

export async function followById(tx: Tx, id: string): Promise<Follow | undefined> {
  const { rows } = await sql<FollowRow>`select ${followColumns} from follows.follow f where f.id = ${id}::uuid`.execute(tx)
  return rows[0] && followOf(rows[0])
}

/** False where who asks has no such follow. */
export async function updateManner(tx: Tx, id: string, { note, cadence, weekday }: Manner): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update follows.follow set note = ${note}, cadence = ${cadence}, weekday = ${weekday} where id = ${id}::uuid`.execute(tx)
  return numAffectedRows === 1n
}

/** The same, of what a person follows. */
export const updateMannerOf = (tx: Tx, person: string, followed: Followed, { note, cadence, weekday }: Manner) => {
  const { kind, state, indicator, instrument, topic, words } = columnsOf(followed)
  return sql`update follows.follow set note = ${note}, cadence = ${cadence}, weekday = ${weekday}
    where person = ${person} and kind = ${kind} and (state, indicator, instrument, topic, words) is not distinct from
      (${state}::text, ${indicator}::text, ${instrument}::text, ${topic}::text, ${words}::text)`.execute(tx)
}

export async function deleteFollow(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from follows.follow where id = ${id}::uuid`.execute(tx)
  return numAffectedRows === 1n
}

/** What a link from a mail stops, by the SHA-256 of its token; undefined where it stops nothing any more. */
export async function followOfLink(db: Db | Tx, hash: Buffer): Promise<Followed | undefined> {
  const { rows } = await sql<Row>`select kind, state, indicator, instrument, topic, words from follows.of_link(${hash})`.execute(db)
  return rows[0] && followedOf(rows[0])
}

/** The number of the follow that ended; undefined where there was none. */
export async function stopByLink(tx: Tx, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select follows.stop_by_link(${hash}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}
