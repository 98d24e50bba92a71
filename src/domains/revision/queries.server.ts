import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.server.ts'
import type { Content, Proposal, ProposalDeed, SpokenPosition, StepName, TakenStep, Typed } from './model.ts'

const rfc3339 = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`)
const columns = sql`p.id, p.party, p.subject, p.deed, p.position, p.state, p.typed, p.content, p.written_against as "writtenAgainst",
  p.publish_on as "publishOn", p.author, revision.name_of(p.author) as "authorName", p.mandate, p.speaker_party as "speakerParty", p.authority, p.approver,
  revision.name_of(p.approver) as "approverName", p.follows, to_char(p.created_at at time zone 'utc', ${rfc3339}) as "createdAt",
  to_char(p.changed_at at time zone 'utc', ${rfc3339}) as "changedAt"`
const joined = sql`revision.proposal p`

export async function proposalById(tx: Tx, id: string): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`select ${columns} from ${joined} where p.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The same, held until the transaction ends: of two who decide, the second finds it decided. */
export async function proposalToMove(tx: Tx, id: string): Promise<Proposal | undefined> {
  await sql`select from revision.proposal where id = ${id}::uuid for update`.execute(tx)
  return proposalById(tx, id)
}

export type ProposalsAsked = {
  party: string | null
  states: readonly string[] | null
  subject: string | null
  limit: number
  offset: number
}

/** Proposals that who asks may see, those that wait longest first; `total` counts beyond the limit. */
export async function proposalsSeen(tx: Tx, asked: ProposalsAsked): Promise<{ items: Proposal[]; total: number }> {
  const where = sql`(${asked.party}::text is null or p.party = ${asked.party}) and (${asked.subject}::text is null or p.subject = ${asked.subject})
    and (${asked.states}::text[] is null or p.state = any(${asked.states}::text[]))`
  const { rows } = await sql<Proposal>`
    select ${columns} from ${joined} where ${where}
    order by p.state not in ('submitted', 'changes_requested', 'draft', 'approved'), p.changed_at, p.id limit ${asked.limit} offset ${asked.offset}`.execute(
    tx,
  )
  const counted = await sql<{ count: number }>`select count(*) as count from revision.proposal p where ${where}`.execute(tx)
  return { items: rows, total: counted.rows[0]?.count ?? 0 }
}

export type NewProposal = {
  id: string
  party: string
  subject: string
  deed: ProposalDeed
  position: SpokenPosition
  typed: Typed
  writtenAgainst: string
  author: string
  mandate: string
  speakerParty: string
  authority: string
  follows: string | null
}

/** Sent twice, the second finds the first. Answers whether it is new. */
export async function insertProposal(tx: Tx, given: NewProposal, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into revision.proposal (id, party, subject, deed, position, state, typed, written_against, author, mandate, speaker_party, authority,
      follows, created_at, changed_at)
    values (${given.id}, ${given.party}, ${given.subject}, ${given.deed}, ${given.position}, 'draft', ${JSON.stringify(given.typed)}::jsonb,
      ${given.writtenAgainst}, ${given.author}, ${given.mandate}, ${given.speakerParty}, ${given.authority}, ${given.follows},
      ${at.toISOString()}, ${at.toISOString()})
    on conflict (id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

export type Rewritten = { id: string; subject: string; typed: Typed; writtenAgainst: string }

export const rewrite = (tx: Tx, { id, subject, typed, writtenAgainst }: Rewritten, at: Date) =>
  sql`update revision.proposal set typed = ${JSON.stringify(typed)}::jsonb, subject = ${subject}, written_against = ${writtenAgainst},
    changed_at = ${at.toISOString()} where id = ${id}`.execute(tx)

export type Moved = {
  id: string
  to: string
  content?: Content
  approver?: string | null
  publishOn?: string | null
  writtenAgainst?: string
}

/** Takes a proposal to another state; what is left out stays. The approver goes when it is no longer approved. */
export const move = (tx: Tx, { id, to, content, approver, publishOn, writtenAgainst }: Moved, at: Date) =>
  sql`update revision.proposal set state = ${to}, changed_at = ${at.toISOString()},
    content = coalesce(${content ? JSON.stringify(content) : null}::jsonb, content),
    approver = case when ${to} in ('approved', 'published') then coalesce(${approver ?? null}::uuid, approver) end,
    publish_on = ${publishOn === undefined ? sql`publish_on` : publishOn},
    written_against = coalesce(${writtenAgainst ?? null}, written_against)
    where id = ${id}`.execute(tx)

type NewStep = {
  proposal: string
  step: StepName | 'begin'
  person: string | null
  mandate: string | null
  reason?: string
  remarks?: Record<string, string>
}

export const insertStep = (tx: Tx, { proposal, step, person, mandate, reason, remarks = {} }: NewStep, at: Date) =>
  sql`insert into revision.step (proposal, step, person, mandate, at, reason, remarks)
    values (${proposal}, ${step}, ${person}, ${mandate}, ${at.toISOString()}, ${reason ?? null}, ${JSON.stringify(remarks)}::jsonb)`.execute(
    tx,
  )

export async function stepsOf(tx: Tx, proposal: string): Promise<TakenStep[]> {
  const { rows } = await sql<TakenStep>`
    select s.step, to_char(s.at at time zone 'utc', ${rfc3339}) as at, revision.name_of(s.person) as name, s.reason, s.remarks
    from revision.step s where s.proposal = ${proposal} order by s.id`.execute(tx)
  return rows
}

/** What is said of a subject at this moment, as its facts' numbers, and whether it is offline: it changes with every publication. */
export async function saidNow(db: Db, subject: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from revision.said_now(${subject}) order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export type SubjectRow = { id: string; kind: string; concept: string | null; ordinal: number }

export async function subjectById(db: Db, id: string): Promise<SubjectRow | undefined> {
  const { rows } = await sql<SubjectRow>`select id, kind, concept, ordinal from revision.subject_known(${id})`.execute(db)
  return rows[0]
}

/** Addresses of a kind that are taken in a state, and the next place in the list. */
export async function addressesLike(db: Db, party: string, kind: string): Promise<{ taken: string[]; next: number }> {
  const { rows } = await sql<{ taken: string[]; next: number }>`
    select coalesce(array_agg(id), '{}') as taken, coalesce(max(ordinal) + 1, 0) as next from revision.subjects_of(${party}, ${kind})`.execute(
    db,
  )
  return rows[0] ?? { taken: [], next: 0 }
}

export async function mandateLives(tx: Tx, mandate: string): Promise<boolean> {
  const { rows } = await sql<{ lives: boolean }>`select revision.mandate_lives(${mandate}::uuid) as lives`.execute(tx)
  return rows[0]?.lives === true
}

/** The authority under which somebody acts, as the public will read it. */
export async function authorityOf(tx: Tx, mandate: string): Promise<string> {
  const { rows } = await sql<{ authority: string | null }>`select revision.authority_of(${mandate}::uuid) as authority`.execute(tx)
  return rows[0]?.authority ?? ''
}

/** One publication at a time: what is said cannot move on between comparing it and publishing. */
export const takePublishingTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('revision.publish'))`.execute(tx)

export async function nextDue(tx: Tx, today: string, besides: readonly string[]): Promise<Proposal | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from revision.proposal where state = 'approved' and publish_on <= ${today}::date and not id = any(${besides as string[]}::uuid[])
    order by publish_on, changed_at, id limit 1 for update skip locked`.execute(tx)
  return rows[0] && proposalById(tx, rows[0].id)
}

/** Whether a mandate has confirmed, today, all that is shown first of a subject. */
export async function isConfirmedToday(tx: Tx, subject: string, mandate: string, today: string): Promise<boolean> {
  const { rows } = await sql<{
    confirmed: boolean
  }>`select revision.is_confirmed(${subject}, ${mandate}::uuid, ${today}::date) as confirmed`.execute(tx)
  return rows[0]?.confirmed === true
}
