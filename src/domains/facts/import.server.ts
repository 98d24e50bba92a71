import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database.server.ts'
import { type LedgerEntry, record } from '#platform/ledger.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { type Draft, type Edition, jurisdictionIn, subjectId } from './draft.ts'
import { type NewFact, readingRows, rowsOf } from './fact-rows.ts'
import * as imports from './import-queries.server.ts'
import { indicatorVersions, insertFacts, insertReadings, textsOf } from './insert-queries.server.ts'
import { planImport, type Step } from './plan.ts'
import { mayImportFacts } from './policy.ts'

export type Outcome = Step['kind']
export type ReportLine = {
  outcome: Outcome
  subject: string
  indicator: string
  path: (string | number)[] | null
  before: unknown
  after: unknown
}
export type ImportedEdition = { file: string; state: string; lines: ReportLine[]; correctedSources: string[] }

const forbidden = () =>
  new Refusal('forbidden', {
    en: 'Only the operator of this installation imports an edition.',
    fr: 'Seul l’opérateur de cette installation importe une édition.',
  })

/** Writes one edition inside the caller's transaction: all of it or, when anything throws, none. */
export async function importEditionOf(scope: Scope, tx: Tx, edition: Edition, compiledOn: string): Promise<ImportedEdition> {
  if (!mayImportFacts(scope)) throw forbidden()
  const home = edition.home.id
  await imports.takeImportTurn(tx)
  await imports.upsertJurisdiction(tx, edition.home)
  if (edition.others.length > 0) await imports.insertJurisdictions(tx, edition.others)
  await imports.upsertSubjects(tx, subjectsOf(home, edition.drafts))
  const sources = await imports.writeSources(tx, home, scope.now, edition.sources)
  const steps = planImport(home, edition.drafts, await imports.importedFacts(tx, edition), compiledOn)
  const run = await imports.insertRun(tx, {
    at: scope.now,
    file: edition.file,
    sha256: edition.sha256,
    compiledOn,
    counts: countsOf(steps),
  })
  const entries = await carryOut(tx, steps, { home, run, at: scope.now, compiledOn, today: scope.today, sourceIds: sources.ids })
  const isOpen = await openIn(tx, home, steps)
  const openSteps = steps.filter((step) => isOpen.subject(addressOf(home, step).subject))
  const openEntries = entries.filter(({ subject }) => subject === null || isOpen.subject(subject)).map(isOpen.redacted)
  const openCorrected = sources.corrected.filter(({ key }) => isOpen.source(key))
  const counts = editionEntry(
    edition,
    countsOf(openSteps),
    openCorrected.map(({ key }) => key),
  )
  await record(tx, scope.now, [...openEntries, ...openCorrected.map((source) => sourceEntry(home, source)), counts])
  const values = new Map(entries.map((entry) => [`${entry.subject}#${entry.indicator}`, entry]))
  const correctedSources = sources.corrected.map(({ key }) => key)
  return { file: edition.file, state: home, lines: steps.map((step) => lineOf(home, step, values)), correctedSources }
}

/** After an import has been committed: questions are planned on what there is now. */
export async function settle(scope: Scope): Promise<void> {
  if (!mayImportFacts(scope)) throw forbidden()
  await imports.lookAgain(scope.db)
}

const subjectsOf = (home: string, drafts: readonly Draft[]) =>
  [...new Map(drafts.map(({ subject }) => [subjectId(home, subject), subject]))].map(([id, subject]) => ({
    jurisdiction: home,
    ...subject,
    id,
  }))

const countsOf = (steps: readonly Step[]) =>
  Object.fromEntries([...Map.groupBy(steps, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]))

type Run = { home: string; run: string; at: Date; compiledOn: string; today: string; sourceIds: ReadonlyMap<string, string> }

type NewStep = Extract<Step, { kind: 'new' | 'corrected' | 'succeeded' }>
const isNew = (step: Step): step is NewStep => step.kind === 'new' || step.kind === 'corrected' || step.kind === 'succeeded'

const newFactOf = (step: NewStep): NewFact => ({
  draft: step.draft,
  digest: step.digest,
  follows: step.kind === 'new' ? null : step.known.id,
  start: step.kind === 'succeeded' ? step.boundary : step.kind === 'corrected' ? step.keepStart : null,
  translated: 'unreviewed',
})

async function carryOut(tx: Tx, steps: readonly Step[], run: Run): Promise<LedgerEntry[]> {
  const ended = steps.filter((step) => step.kind === 'corrected' || step.kind === 'succeeded' || step.kind === 'closed')
  const before = await textsOf(
    tx,
    ended.map(({ known }) => known.id),
  )
  const fresh = steps.filter(isNew)
  const rows = rowsOf(run.home, fresh.map(newFactOf), run.compiledOn, await indicatorVersions(tx, run.today), before)
  await imports.stopSaying(
    tx,
    ended.map(({ known }) => known.id),
    run.at,
  )
  await imports.sayAgain(
    tx,
    run.run,
    run.at,
    steps.flatMap((step) => (step.kind === 'succeeded' ? [untilBoundary(step)] : [])),
  )
  await imports.insertInstruments(tx, run.home, rows.instruments)
  await insertFacts(tx, rows, { ...run, origin: { run: run.run } })
  const again = steps.filter((step) => step.kind === 'read_again')
  await insertReadings(
    tx,
    again.flatMap(({ known, draft }) => readingRows(known.id, draft, run.compiledOn)),
    run.at,
  )
  const old = await imports.contentOf(
    tx,
    ended.map(({ known }) => known.id),
  )
  const newIds = new Map(rows.ids.map((id, index) => [fresh[index] as Step, id]))
  return steps.flatMap((step) => (step.kind === 'same' ? [] : [entryOf(run.home, step, newIds.get(step) ?? null, old)]))
}

const untilBoundary = ({ known, boundary }: Extract<Step, { kind: 'succeeded' }>): imports.Remaining => ({
  id: known.id,
  newId: randomUUID(),
  from: known.from,
  startCertainty: known.startCertainty,
  to: boundary.day,
  endCertainty: boundary.certainty,
})

/** The ledger is read by everybody: what the open zone never shows leaves no line in it, and is not counted. */
async function openIn(tx: Tx, home: string, steps: readonly Step[]) {
  const all = [...new Set(steps.map((step) => addressOf(home, step).subject))]
  const { subjects, sources, withdrawn } = await imports.openIn(tx, home, all)
  const [openSubjects, openSources, offline] = [new Set(subjects), new Set(sources), new Set(withdrawn)]
  return {
    subject: (id: string) => openSubjects.has(id),
    source: (key: string) => openSources.has(key),
    // What was withdrawn is not repeated; what an import says anew of the same subject is.
    redacted: (entry: LedgerEntry): LedgerEntry =>
      entry.subject !== null && offline.has(entry.subject)
        ? { ...entry, before: null, after: entry.kind === 'fact.read' ? null : entry.after }
        : entry,
  }
}

/** Written for every run, so that whatever an import touched (a source's title, an order) is a new head of the ledger. */
const editionEntry = (edition: Edition, counts: Record<string, number>, correctedSources: string[]): LedgerEntry => ({
  room: 'facts',
  kind: 'edition.imported',
  significance: 'minor',
  state: edition.home.id,
  indicator: null,
  subject: null,
  fact: null,
  previous: null,
  before: null,
  after: { file: edition.file, counts, correctedSources },
  note: {},
})

/** A source that got another title, address or kind changes no statement, but what it is cited by. */
const sourceEntry = (iso2: string, { key, before, after }: imports.CorrectedSource): LedgerEntry => ({
  room: 'facts',
  kind: 'source.corrected',
  significance: 'minor',
  state: iso2,
  indicator: null,
  subject: `${iso2}/source/${key}`,
  fact: null,
  previous: null,
  before,
  after,
  note: {},
})

const changeKinds = {
  new: 'fact.added',
  corrected: 'value.changed',
  succeeded: 'value.changed',
  read_again: 'fact.read',
  closed: 'fact.closed',
} as const

const addressOf = (home: string, step: Step) =>
  'draft' in step
    ? { subject: subjectId(home, step.draft.subject), indicator: step.draft.indicator }
    : { subject: step.known.subject, indicator: step.known.indicator }

/** What a reader of the list of changes sees of a statement. */
const contentOf = ({ state, value, texts, article, readOn }: Draft) => ({ state, value, ...texts, article, readOn })

function entryOf(
  home: string,
  step: Exclude<Step, { kind: 'same' }>,
  newId: string | null,
  old: ReadonlyMap<string, unknown>,
): LedgerEntry {
  const known = step.kind === 'new' ? null : step.known
  const address = addressOf(home, step)
  return {
    room: 'facts',
    kind: changeKinds[step.kind],
    significance: 'minor',
    state: jurisdictionIn(address.subject),
    ...address,
    fact: newId ?? known?.id ?? null,
    previous: newId ? (known?.id ?? null) : null,
    before: known ? (old.get(known.id) ?? null) : null,
    after: 'draft' in step ? contentOf(step.draft) : null,
    note: {},
  }
}

const lineOf = (home: string, step: Step, values: ReadonlyMap<string, LedgerEntry>): ReportLine => {
  const address = addressOf(home, step)
  const entry = values.get(`${address.subject}#${address.indicator}`)
  return {
    outcome: step.kind,
    ...address,
    path: 'draft' in step ? step.draft.path : null,
    before: entry?.before ?? null,
    after: entry?.after ?? null,
  }
}
