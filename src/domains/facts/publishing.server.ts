import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database.server.ts'
import { type LedgerEntry, record, redact } from '#platform/ledger.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { withdrawalReasons } from '#vocabulary/withdrawal-reason.ts'
import { type Amendment, amend, type Days } from './amend.ts'
import { contentDigest, type Draft, digestOf, jurisdictionIn, subjectId } from './draft.ts'
import { type NewFact, rowsOf } from './fact-rows.ts'
import * as imports from './import-queries.server.ts'
import { indicatorVersions, insertAttestations, insertFacts, textsOf } from './insert-queries.server.ts'
import type { AttestationMode, WithdrawalReason } from './model.ts'
import { cutTo, earlierOf, firstDayOf, lastDayOf, type Precision, precisionOf } from './partial-date.ts'
import { mayAttest, mayPublishAnswer, mayReadInFull, mayWithdraw } from './policy.ts'
import type { Publication, Speaker } from './publication.ts'
import * as published from './publishing-queries.server.ts'

// What people do with statements. Each works inside the caller's transaction, which also holds the caller's own rows: a proposal
// and what it publishes are written together or not at all.

const forbidden = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that with this statement, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas pour cet énoncé, ou votre clé d’accès doit d’abord le confirmer.',
  })
const unknownStatement = () => new Refusal('not-found', { en: 'There is no such statement.', fr: 'Il n’y a pas d’énoncé de ce nom.' })
const unchanged = () =>
  new Refusal('conflict', {
    en: 'Nothing was changed: this has been done already, or nothing is said there.',
    fr: 'Rien n’a été modifié : c’est déjà fait, ou rien n’y est énoncé.',
  })

/** Publishes answers of people to all questions on one subject. Answers the facts that say it now and how many answers changed. */
export async function publishAnswers(scope: Scope, tx: Tx, given: Publication): Promise<{ facts: string[]; changed: number }> {
  if (!mayPublishAnswer(scope, aboutOf(given))) throw forbidden()
  const [first] = given.drafts
  if (!first) throw unchanged()
  const subject = subjectId(given.home, first.subject)
  if (given.drafts.some((draft) => subjectId(given.home, draft.subject) !== subject)) throw new Error('a publication is of one subject')
  await imports.takeImportTurn(tx)
  await imports.upsertSubjects(tx, [{ ...first.subject, jurisdiction: jurisdictionIn(subject), id: subject }])
  const { ids: sourceIds } = await imports.writeSources(tx, given.home, scope.now, given.sources)
  const changes = changesOf(given, await published.segmentsOf(tx, subject, given.position), scope.today)
  const written = await writeChanges(scope, tx, given, changes, sourceIds)
  await attestPublication(scope, tx, given, written.facts)
  await recordIfOpen(scope, tx, subject, written.entries)
  return { facts: written.facts, changed: changes.filter(({ amendment }) => amendment.same === null).length }
}

/** Whose law a publication speaks of, for whom, and who wrote it; a publication of nothing is of nobody's. */
const aboutOf = ({ drafts: [first], home, position, author }: Publication) => ({
  ...(first ? { state: first.subject.jurisdiction ?? home } : {}),
  position,
  author,
})

type Change = { indicator: string; draft: Draft | null; digest: string; amendment: Amendment }

const daysOf = ({ days: { from, to } }: Publication): Days => ({
  from: from === null ? null : firstDayOf(from),
  startCertainty: from === null ? 'unknown' : precisionOf(from),
  to: to === null ? null : firstDayOf(to),
  endCertainty: to === null ? 'open' : precisionOf(to),
})

/** One change for each question that is answered now or was before: an answer that is left out is no longer given for these days. */
const changesOf = (given: Publication, known: readonly published.OwnSegment[], today: string): Change[] => {
  const drafts = new Map(given.drafts.map((draft) => [draft.indicator, draft]))
  return [...new Set([...drafts.keys(), ...known.map(({ indicator }) => indicator)])].flatMap((indicator) => {
    const draft = drafts.get(indicator) ?? null
    const digest = draft ? contentDigest(draft) : ''
    const own = known.filter((segment) => segment.indicator === indicator)
    const amendment = amend(own, daysOf(given), draft ? digest : null, today)
    return draft || amendment.closed.length > 0 ? [{ indicator, draft, digest, amendment }] : []
  })
}

const namedDay = (day: string | null, certainty: string) =>
  day !== null && certainty !== 'unknown' && certainty !== 'open' ? cutTo(day, certainty as Precision) : null

const newFactOf = ({ draft, digest, amendment: { within, follows } }: Change & { draft: Draft }): NewFact => ({
  draft: { ...draft, validFrom: namedDay(within.from, within.startCertainty), validTo: namedDay(within.to, within.endCertainty) },
  digest,
  follows: follows?.id ?? null,
  start: null,
  translated: 'human',
})

async function writeChanges(
  scope: Scope,
  tx: Tx,
  given: Publication,
  changes: readonly Change[],
  sourceIds: ReadonlyMap<string, string>,
): Promise<{ facts: string[]; entries: LedgerEntry[] }> {
  const closed = changes.flatMap(({ amendment }) => amendment.closed.map(({ id }) => id))
  const [before, old] = [await textsOf(tx, closed), await imports.contentOf(tx, closed)]
  const fresh = changes.filter((change): change is Change & { draft: Draft } => change.draft !== null && change.amendment.same === null)
  const rows = rowsOf(given.home, fresh.map(newFactOf), scope.today, await indicatorVersions(tx, scope.today), before)
  await imports.stopSaying(tx, closed, scope.now)
  const again = changes.flatMap(({ amendment }) => amendment.again.map((piece) => ({ ...piece, newId: randomUUID() })))
  await imports.sayAgain(tx, null, scope.now, again)
  await imports.insertInstruments(tx, given.home, rows.instruments)
  const { author, approver, position } = given
  await insertFacts(
    tx,
    { ...rows, readings: [] },
    { origin: { author, approver, position }, at: scope.now, compiledOn: scope.today, sourceIds },
  )
  const idOf = new Map(fresh.map((change, index) => [change.indicator, rows.ids[index] ?? null]))
  const same = changes.flatMap(({ amendment }) => amendment.same?.id ?? [])
  return {
    facts: [...rows.ids, ...same],
    entries: changes.flatMap((change) => (change.amendment.same ? [] : [entryOf(given, change, idOf.get(change.indicator) ?? null, old)])),
  }
}

/** What a person publishes they have read, and a state that publishes confirms. */
async function attestPublication(
  scope: Scope,
  tx: Tx,
  { drafts, position, speaker }: Publication,
  facts: readonly string[],
): Promise<void> {
  const readOn = drafts.find((draft) => draft.readOn !== null)?.readOn ?? scope.today
  const known = earlierOf(lastDayOf(readOn), scope.today)
  const mode = position === 'national' ? ('confirmed' as const) : ('checked' as const)
  const rows = facts.flatMap((fact) => [
    { fact, mode: 'read' as const, on: readOn, knownBy: known },
    { fact, mode, on: scope.today, knownBy: scope.today },
  ])
  await insertAttestations(tx, rows, speaker, scope.now)
}

const toldOf = ({ state, value, texts, article, readOn }: Draft) => ({ state, value, ...texts, article, readOn })

function entryOf(
  { home, drafts, significance, note }: Publication,
  { indicator, draft, amendment }: Change,
  fact: string | null,
  old: ReadonlyMap<string, unknown>,
): LedgerEntry {
  const [first] = drafts
  if (!first) throw new Error('a publication has an answer')
  return {
    room: 'facts',
    kind: draft === null ? 'fact.closed' : amendment.follows ? 'value.changed' : 'fact.added',
    significance,
    state: first.subject.jurisdiction ?? home,
    subject: subjectId(home, first.subject),
    indicator,
    fact,
    previous: amendment.follows?.id ?? null,
    before: amendment.follows ? (old.get(amendment.follows.id) ?? null) : null,
    after: draft ? { ...toldOf(draft), validFrom: namedDay(amendment.within.from, amendment.within.startCertainty) } : null,
    note,
  }
}

/** The ledger is read by everybody: what the open zone never shows leaves no line in it. */
async function recordIfOpen(scope: Scope, tx: Tx, subject: string, entries: readonly LedgerEntry[]): Promise<void> {
  if ((await published.subjectKnown(tx, subject))?.isOpen) await record(tx, scope.now, entries)
}

const ofStatement = (kind: string, state: string, subject: string, after: unknown): LedgerEntry => ({
  room: 'facts',
  kind,
  significance: 'minor',
  state,
  indicator: null,
  subject,
  fact: null,
  previous: null,
  before: null,
  after,
  note: {},
})

export type Attesting = { subject: string; mode: 'confirmed' | 'contradicted' | 'checked'; speaker: Speaker; note?: string }

/** Attests what is shown of a statement today. Answers the facts; refused where nothing is said. */
export async function attestStatement(scope: Scope, tx: Tx, { subject, mode, speaker, note }: Attesting): Promise<string[]> {
  if (!mayAttest(scope, { state: jurisdictionIn(subject), mode })) throw forbidden()
  if (!(await published.subjectKnown(tx, subject))) throw unknownStatement()
  const facts = await published.factsShown(tx, [subject], scope.today)
  if (facts.length === 0) throw unchanged()
  await attest(scope, tx, facts, { mode, speaker, ...(note ? { note } : {}) })
  return facts.map(({ id }) => id)
}

/** Notes of statements that a round asked about and nobody answered: never that anybody confirmed them. Passes over what is no longer said. */
export async function noteNoObjection(scope: Scope, tx: Tx, state: string, subjects: readonly string[]): Promise<void> {
  if (!mayAttest(scope, { state, mode: 'tacit' })) throw forbidden()
  await attest(scope, tx, await published.factsShown(tx, subjects, scope.today), { mode: 'tacit', speaker: null })
}

type Said = { mode: AttestationMode; speaker: Speaker | null; note?: string }

async function attest(scope: Scope, tx: Tx, facts: readonly published.FactShown[], { mode, speaker, note }: Said): Promise<void> {
  const on = { mode, on: scope.today, knownBy: scope.today, ...(note ? { note } : {}) }
  await insertAttestations(
    tx,
    facts.map(({ id }) => ({ fact: id, ...on })),
    speaker,
    scope.now,
  )
  const by = speaker ? { party: speaker.party, authority: speaker.authority } : {}
  const told = new Set(facts.filter(({ isOpen }) => isOpen).map(({ subject }) => subject))
  const entries = [...told].map((subject) => ofStatement(`fact.${mode}`, jurisdictionIn(subject), subject, { on: scope.today, ...by }))
  await record(tx, scope.now, entries)
}

export type Withdrawing = { subject: string; reason: WithdrawalReason; alsoBefore: boolean; speaker: Speaker | null }

/** Takes a statement offline: from the next request on nothing of it is said, and everybody sees that it was withdrawn, and why. */
export async function withdrawStatement(scope: Scope, tx: Tx, asked: Withdrawing): Promise<void> {
  if (!mayWithdraw(scope, { state: jurisdictionIn(asked.subject) })) throw forbidden()
  const known = await published.subjectKnown(tx, asked.subject)
  if (!known) throw unknownStatement()
  if (!(await published.insertWithdrawal(tx, asked, scope.now))) throw unchanged()
  if (asked.alsoBefore) await redact(tx, asked.subject)
  const { reason, speaker } = asked
  const told = { reason, party: speaker?.party ?? null, authority: speaker?.authority ?? null }
  const why = withdrawalReasons.concepts[reason].label
  const note = { en: `Withdrawn: ${why.en}.`, fr: `Retiré\u00a0: ${why.fr}.` }
  const entry = { ...ofStatement('statement.withdrawn', known.jurisdiction, asked.subject, told), significance: 'major' as const, note }
  await recordIfOpen(scope, tx, asked.subject, [entry])
}

/** Says again what was withdrawn by mistake: like a publication, a second person's deed. `author`: who asked for it. */
export async function restoreStatement(scope: Scope, tx: Tx, { subject, author }: { subject: string; author: string }): Promise<void> {
  if (!mayPublishAnswer(scope, { state: jurisdictionIn(subject), position: 'national', author })) throw forbidden()
  const known = await published.subjectKnown(tx, subject)
  if (!known) throw unknownStatement()
  const note = { en: 'Stated again.', fr: 'Énoncé à nouveau.' }
  if (!(await published.endWithdrawal(tx, subject, scope.now))) throw unchanged()
  await recordIfOpen(scope, tx, subject, [
    { ...ofStatement('statement.restored', known.jurisdiction, subject, {}), significance: 'major', note },
  ])
}

export type StatementInFull = { subject: string; state: string; facts: published.FullFact[]; digest: string }

/** All that every position says and said of a statement. `digest`: of what is said now, so that whoever answers it finds out that it moved on. */
export async function readStatement(scope: Scope, tx: Tx, subject: string): Promise<StatementInFull> {
  if (!mayReadInFull(scope, { state: jurisdictionIn(subject) })) throw forbidden()
  const known = await published.subjectKnown(tx, subject)
  if (!known) throw unknownStatement()
  const facts = await published.fullFacts(tx, subject)
  const now = facts.filter(({ recordedTo }) => recordedTo === null).map(({ id }) => id)
  return { subject, state: known.jurisdiction, facts, digest: digestOf(now.sort()) }
}
