import { randomUUID } from 'node:crypto'
import { statementNow } from '#domains/facts/one-statement.server.ts'
import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { listMandates } from '#domains/members/mandates.server.ts'
import { type Mandate, standingOf } from '#domains/members/model.ts'
import { listParties } from '#domains/members/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { invalid, notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { candidatesNow } from './candidates.server.ts'
import {
  type CandidateCount,
  foundAs,
  type Gap,
  type GapClosing,
  type GapsAsked,
  type GapTaking,
  type GapWritten,
  gapsPerPage,
  gapsTakenMax,
} from './gap-model.ts'
import * as queries from './gap-queries.server.ts'
import { mayKeepGaps, mayReadGaps } from './policy.ts'
import { reportById } from './report-queries.server.ts'

const refused = () =>
  new Refusal('forbidden', { en: 'Under this mandate you keep no such register.', fr: 'Ce mandat ne permet pas de tenir ce registre.' })
const gone = () => notFound({ en: 'There is no such gap here.', fr: 'Il n’y a pas de telle lacune ici.' })
const otherwise = () =>
  new Refusal('conflict', { en: 'This gap stands otherwise by now.', fr: 'Cette lacune est désormais dans un autre état.' })

const mandateOf = ({ actor }: Scope) => {
  if (actor.kind !== 'member') throw refused()
  return actor.mandate
}

/** A page of the register, or all of it that a table may hold. */
export async function listGaps(scope: Scope, { state, which, page }: GapsAsked, { whole = false } = {}) {
  if (!mayReadGaps(scope)) throw refused()
  const limit = whole ? gapsTakenMax : gapsPerPage
  const filter = { jurisdiction: state, which, limit, offset: whole ? 0 : (page - 1) * gapsPerPage }
  return actingAs(scope, (tx) => queries.gapsSeen(tx, filter, scope.today))
}

export async function gapsOverdue(scope: Scope): Promise<number> {
  if (!mayReadGaps(scope)) throw refused()
  return actingAs(scope, (tx) => queries.countOverdue(tx, scope.today))
}

const gapSeen = async (tx: Tx, id: string): Promise<Gap> => {
  const found = /^[0-9a-f-]{36}$/.test(id) ? await queries.gapById(tx, id) : undefined
  if (!found) throw gone()
  return found
}

export async function readGap(scope: Scope, id: string) {
  if (!mayReadGaps(scope)) throw refused()
  return actingAs(scope, async (tx) => ({ gap: await gapSeen(tx, id), steps: await queries.gapSteps(tx, id) }))
}

/** Who may be asked to look for it: mandates in force of the party, and the secretariat's that who asks may see. */
export async function possibleOwners(scope: Scope, { party }: Pick<Gap, 'party'>): Promise<Mandate[]> {
  if (!mayKeepGaps(scope, { party }) || scope.actor.kind !== 'member') throw refused()
  const seen = await listMandates(scope, scope.actor.role === 'secretariat' ? undefined : scope.actor.party)
  return seen.filter((one) => standingOf(one, scope.today) === 'living' && (one.party === party || one.role === 'secretariat'))
}

const partyOf = async (scope: Scope, jurisdiction: string) =>
  (await listParties(scope)).some(({ id }) => id === jurisdiction) ? jurisdiction : null

/** Writes one down by hand; its number. */
export async function noteGap(scope: Scope, given: GapWritten): Promise<string> {
  // Open: whose law it is must be looked up before the policy can be asked of it.
  if (!(await jurisdictionNames(scope)).has(given.state)) throw invalid({ en: 'Choose a state.', fr: 'Choisissez un État.' }, 'state')
  const party = await partyOf(scope, given.state)
  if (!mayKeepGaps(scope, { party })) throw refused()
  const { state: jurisdiction, found, aboutKind, about, missing } = given
  const told = { aboutKind: aboutKind || null, about: about || null, missing: missing || null, report: null }
  const gap = { id: randomUUID(), foundAs: null, found, jurisdiction, party, ...told }
  await actingAs(scope, (tx) => writeDown(tx, scope, gap))
  return gap.id
}

const writeDown = async (tx: Tx, scope: Scope, gap: queries.NewGap): Promise<void> => {
  if (!(await queries.insertGap(tx, gap, mandateOf(scope), scope.now))) return
  await queries.insertStep(tx, gap.id, queries.noStep, mandateOf(scope), scope.now)
  await recordDeed(tx, scope, { room: 'reports', deed: 'note_gap', about: `gap ${gap.id}`, note: { found: gap.found } })
}

/** One click from a report. A second one finds the first; the number either way. */
export async function gapFromReport(scope: Scope, report: string): Promise<string> {
  // Open: the policy is asked of the report, which must be read first; what who asks may not see is not found.
  return actingAs(scope, async (tx) => {
    const told = /^[0-9a-f-]{36}$/.test(report) ? await reportById(tx, report) : undefined
    if (!told) throw gone()
    if (!mayKeepGaps(scope, told)) throw refused()
    const about = told.subject === null ? null : ('statement' as const)
    const { jurisdiction, party, subject } = told
    const gap = { foundAs: `report ${report}`, found: 'report' as const, jurisdiction, party, aboutKind: about, about: subject }
    await writeDown(tx, scope, { ...gap, id: randomUUID(), missing: null, report })
    return (await reportById(tx, report))?.gap ?? ''
  })
}

/** How many of what is not known each state's register does not hold yet. */
export async function candidateCounts(scope: Scope): Promise<CandidateCount[]> {
  if (!mayReadGaps(scope)) throw refused()
  const [states, there] = await Promise.all([candidatesNow(scope), actingAs(scope, queries.registered)])
  return states.map(({ jurisdiction, name, found }) => {
    const fresh = found.filter((one) => !there.has(foundAs(one)))
    const count = (way: string) => fresh.filter((one) => one.found === way).length
    return { jurisdiction, name, cells: count('cell'), unread: count('unread') }
  })
}

/** Takes all of it of one state into the register; how many were new. Asked again, none. */
export async function takeInCandidates(scope: Scope, jurisdiction: string): Promise<number> {
  if (!mayKeepGaps(scope, { party: jurisdiction })) throw refused()
  const own = (await candidatesNow(scope)).find((one) => one.jurisdiction === jurisdiction)
  if (!own) throw invalid({ en: 'Choose a state.', fr: 'Choisissez un État.' }, 'state')
  return actingAs(scope, async (tx) => {
    const count = await queries.insertCandidates(tx, jurisdiction, own.found, mandateOf(scope), scope.now)
    const about = `jurisdiction ${jurisdiction}`
    if (count > 0) await recordDeed(tx, scope, { room: 'reports', deed: 'take_in_gaps', about, note: { count: String(count) } })
    return count
  })
}

const onGap = (scope: Scope, id: string, deed: string, work: (tx: Tx, gap: Gap) => Promise<{ done: boolean; step: queries.Step }>) =>
  actingAs(scope, async (tx) => {
    const gap = await gapSeen(tx, id)
    if (!mayKeepGaps(scope, gap)) throw refused()
    const { done, step } = await work(tx, gap)
    if (!done) throw otherwise()
    await queries.insertStep(tx, id, step, mandateOf(scope), scope.now)
    await recordDeed(tx, scope, { room: 'reports', deed, about: `gap ${id}` })
  })

/** Says who looks for it and until when; also who goes on after somebody. */
export async function takeGap(scope: Scope, id: string, { owner, due }: GapTaking): Promise<void> {
  // Open: the policy is asked of the gap, which must be read first; what who asks may not see is not found.
  if (due < scope.today) throw invalid({ en: 'That day has passed.', fr: 'Ce jour est passé.' }, 'due')
  const { gap } = await readGap(scope, id)
  if (!(await possibleOwners(scope, gap)).some((one) => one.id === owner))
    throw invalid({ en: 'Choose who looks.', fr: 'Choisissez qui cherche.' }, 'owner')
  await onGap(scope, id, 'take_gap', async (tx) => ({
    done: await queries.setOwner(tx, id, owner, due),
    step: { ...queries.noStep, step: 'taken', owner, due },
  }))
}

export async function closeGap(scope: Scope, id: string, { reason, filledBy, words }: GapClosing): Promise<void> {
  // Open: as takeGap.
  if (filledBy !== '' && !(await statementNow(scope, filledBy)))
    throw invalid({ en: 'No such statement is shown here.', fr: 'Aucun énoncé de ce nom n’est montré ici.' }, 'filledBy')
  await onGap(scope, id, 'close_gap', async (tx) => ({
    done: await queries.setClosed(tx, id, reason, filledBy || null),
    step: { ...queries.noStep, step: 'closed', reason, words: words || null },
  }))
}

export async function reopenGap(scope: Scope, id: string): Promise<void> {
  // Open: as takeGap.
  await onGap(scope, id, 'reopen_gap', async (tx) => ({
    done: await queries.setReopened(tx, id),
    step: { ...queries.noStep, step: 'reopened' },
  }))
}
