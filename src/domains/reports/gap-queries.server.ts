import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import type { GapFind, GapReason } from '#vocabulary/gap.ts'
import { type Candidate, foundAs, type Gap, type GapAboutKind, type GapKind, type GapStep } from './gap-model.ts'

const told = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const columns = sql`g.id, g.found, g.jurisdiction, g.party, g.about_kind as "aboutKind", g.about, g.missing, g.report, g.owner,
  reports.holder(g.owner) as "ownerName", g.due, g.standing, g.close_reason as "closeReason", g.filled_by as "filledBy"`

export type GapsFilter = { jurisdiction: string | null; which: GapKind; limit: number; offset: number }

const chosen = ({ jurisdiction, which }: GapsFilter, today: string) => sql`
  (${jurisdiction}::text is null or g.jurisdiction = ${jurisdiction}) and (g.standing = 'closed') = ${which === 'closed'}
    and (${which !== 'overdue'} or g.due < ${today}::date)`

/** Gaps that who asks may see, those that are due first. */
export async function gapsSeen(tx: Tx, filter: GapsFilter, today: string): Promise<{ items: Gap[]; total: number }> {
  const { rows } = await sql<Gap>`
    select ${columns} from reports.gap g where ${chosen(filter, today)}
    order by g.due nulls last, g.jurisdiction collate "C", g.about_kind nulls first, g.about collate "C", g.created_at, g.id
    limit ${filter.limit} offset ${filter.offset}`.execute(tx)
  const counted = await sql<{ total: number }>`select count(*) as total from reports.gap g where ${chosen(filter, today)}`.execute(tx)
  return { items: rows, total: counted.rows[0]?.total ?? 0 }
}

export async function countOverdue(tx: Tx, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from reports.gap where standing <> 'closed' and due < ${today}::date`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function gapById(tx: Tx, id: string): Promise<Gap | undefined> {
  const { rows } = await sql<Gap>`select ${columns} from reports.gap g where g.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function gapSteps(tx: Tx, gap: string): Promise<GapStep[]> {
  const { rows } = await sql<GapStep>`
    select ${told(sql`s.at`)} as at, s.step, reports.holder(s.mandate) as by, reports.holder(s.owner) as "ownerName", s.due, s.reason, s.words
    from reports.gap_step s where s.gap = ${gap}::uuid order by s.seq`.execute(tx)
  return rows
}

export type NewGap = {
  id: string
  foundAs: string | null
  found: GapFind
  jurisdiction: string
  party: string | null
  aboutKind: GapAboutKind | null
  about: string | null
  missing: string | null
  report: string | null
}

/** False where it stands in the register already. */
export async function insertGap(tx: Tx, gap: NewGap, by: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into reports.gap (id, found_as, found, jurisdiction, party, about_kind, about, missing, report, created_at, created_by)
    values (${gap.id}, ${gap.foundAs}, ${gap.found}, ${gap.jurisdiction}, ${gap.party}, ${gap.aboutKind}, ${gap.about}, ${gap.missing},
      ${gap.report}, ${at.toISOString()}, ${by})
    on conflict (found_as) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Writes down what is not there yet; how many were new. */
export async function insertCandidates(tx: Tx, party: string, found: readonly Candidate[], by: string, at: Date): Promise<number> {
  const rows = found.map((one) => ({ ...one, id: randomUUID(), foundAs: foundAs(one) }))
  const { rows: fresh } = await sql`
    with fresh as (
      insert into reports.gap (id, found_as, found, jurisdiction, party, about_kind, about, created_at, created_by)
      select id, "foundAs", found, jurisdiction, ${party}, "aboutKind", about, ${at.toISOString()}::timestamptz, ${by}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, "foundAs" text, found text, jurisdiction text, "aboutKind" text, about text)
      on conflict (found_as) do nothing returning id
    ) select id from fresh`.execute(tx)
  await sql`
    insert into reports.gap_step (gap, seq, at, mandate, step)
    select g.id, 1, g.created_at, g.created_by, 'found' from reports.gap g
    where g.party = ${party} and g.created_by = ${by}::uuid and not exists (select from reports.gap_step s where s.gap = g.id)`.execute(tx)
  return fresh.length
}

/** Which of the names stand in the register. */
export async function registered(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select found_as as name from reports.gap where found_as is not null`.execute(tx)
  return new Set(rows.map(({ name }) => name))
}

export type Step = Pick<GapStep, 'step' | 'due' | 'reason' | 'words'> & { owner: string | null }

export const noStep: Step = { step: 'found', owner: null, due: null, reason: null, words: null }

export const insertStep = (tx: Tx, gap: string, { step, owner, due, reason, words }: Step, by: string, at: Date) =>
  sql`insert into reports.gap_step (gap, seq, at, mandate, step, owner, due, reason, words)
    select ${gap}::uuid, coalesce(max(s.seq), 0) + 1, ${at.toISOString()}::timestamptz, ${by}::uuid, ${step}, ${owner}::uuid, ${due}::date,
      ${reason}, ${words} from reports.gap_step s where s.gap = ${gap}::uuid`.execute(tx)

/** False where it is closed. */
export async function setOwner(tx: Tx, gap: string, owner: string, due: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reports.gap set standing = 'taken', owner = ${owner}, due = ${due}::date where id = ${gap}::uuid and standing <> 'closed'`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

export async function setClosed(tx: Tx, gap: string, reason: GapReason, filledBy: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reports.gap set standing = 'closed', close_reason = ${reason}, filled_by = ${filledBy}
    where id = ${gap}::uuid and standing <> 'closed'`.execute(tx)
  return numAffectedRows === 1n
}

export async function setReopened(tx: Tx, gap: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reports.gap set standing = 'open', close_reason = null, filled_by = null, owner = null, due = null
    where id = ${gap}::uuid and standing = 'closed'`.execute(tx)
  return numAffectedRows === 1n
}
