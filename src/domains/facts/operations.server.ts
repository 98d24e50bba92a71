import { changesAfter, firstChange, type LedgerChange, lastChange, ledgerHead, runsAfter } from '#platform/ledger.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import { calendarDay, type Scope } from '#platform/scope.ts'
import type { Vocabulary } from '#vocabulary/concept.ts'
import { isAbout, proofOf } from './change-queries.server.ts'
import { saidIn } from './change-words.ts'
import { factsToCompare, peoplesVoices } from './compare-queries.server.ts'
import { kindsOfNationalLaw } from './draft.ts'
import type { ChangeProof, ChangeRun, ChangesAbout, Statement } from './model.ts'
import { mayImportFacts, mayReadFacts } from './policy.ts'
import * as queries from './queries.server.ts'
import { readingOn } from './reading.ts'
import { type Block, blocksOf, type SaidFact, timesOf, tombstone } from './said.ts'

const forbidden = () =>
  new Refusal('forbidden', { en: 'You may not read these statements.', fr: 'Vous ne pouvez pas lire ces affirmations.' })

/** A day to read the law on (YYYY-MM-DD, today if absent) and an instant to know it by (RFC 3339, now if absent). */
export type Asked = { at?: string | undefined; known?: string | undefined }

/** The blocks of a state's page (of all states: null) for some kinds of subject, in the order of the files. */
export async function blocksAsked(scope: Scope, state: string | null, kinds: string[], { at, known }: Asked): Promise<Block[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(scope, 'facts.blocks', [state, kinds, at, known], () => readBlocks(scope, state, kinds, { at, known }))
}

async function readBlocks(scope: Scope, state: string | null, kinds: string[], { at, known }: Asked): Promise<Block[]> {
  const everything = { indicator: null, at: null, bearsOn: at ?? scope.today, limit: null, offset: 0 }
  const [facts, versions] = await Promise.all([
    queries.saidFacts(scope.db, { ...everything, state, kinds, known: known ?? null }),
    // The same for every day of the law.
    remembered(scope, 'facts.versions', [state, kinds, known], () => queries.earlierVersions(scope.db, state, kinds, known ?? null)),
  ])
  const earlier = Map.groupBy(versions, ({ subject }) => subject)
  const said = [...Map.groupBy(facts, ({ subject }) => subject)].flatMap(([subject, all]) =>
    blocksOf(all, at ?? scope.today, versionsOf(earlier.get(subject) ?? [])),
  )
  return [...said, ...(await queries.withdrawnSubjects(scope.db, state, kinds, known ?? null)).map(tombstone)]
}

const versionsOf = (rows: readonly queries.VersionRow[]): Statement['versions'] =>
  [...Map.groupBy(rows, ({ recordedTo }) => recordedTo)].map(([recordedTo, changes]) => ({
    recordedFrom: changes[0]?.recordedFrom ?? recordedTo,
    recordedTo,
    changes: changes.map(({ indicator, before, after }) => ({ indicator, before, after })),
  }))

/** Single facts by state and question, for the programming interface; `total` counts beyond the limit. */
export async function factsAsked(scope: Scope, filter: Omit<queries.FactsAsked, 'kinds'>): Promise<{ items: SaidFact[]; total: number }> {
  if (!mayReadFacts(scope)) throw forbidden()
  const asked = { ...filter, kinds: null }
  const [items, total] = await Promise.all([queries.saidFacts(scope.db, asked), queries.countFacts(scope.db, asked)])
  return { items, total }
}

/** The answers of every state to one question on a day: only those whose text had been read by then. */
export async function answersStatedOn(scope: Scope, indicator: string, day: string): Promise<SaidFact[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  const asked = { indicator, at: day, state: null, known: null, kinds: null, limit: null, offset: 0 }
  return (await queries.saidFacts(scope.db, asked)).filter((fact) => readingOn(day, timesOf(fact)).kind === 'stated')
}

/** Refuses a question that nobody asks, naming those that are. */
export async function requireIndicator(scope: Scope, indicator: string): Promise<void> {
  if (!mayReadFacts(scope)) throw forbidden()
  const known = await queries.indicatorIds(scope.db)
  if (known.includes(indicator)) return
  throw new Refusal(
    'invalid',
    {
      en: `"${indicator}" is not a question here; known are: ${known.join(', ')}.`,
      fr: `« ${indicator} » n’est pas une question ici ; sont connues : ${known.join(', ')}.`,
    },
    'indicator',
  )
}

/** Whether the law can be served: the figures of the edition and the last number of the ledger. */
export async function readiness(scope: Scope): Promise<{ states: number; statements: number; compiledOn: string | null; ledger: number }> {
  if (!mayReadFacts(scope)) throw forbidden()
  const [{ states, statements, compiledOn }, ledger] = await Promise.all([queries.editionRow(scope.db), ledgerHead(scope.db)])
  return { states, statements, compiledOn, ledger }
}

/** The states of the Council of Europe, or of another body, on a day, by code. */
export async function memberStatesOn(scope: Scope, day: string, body: queries.Body = 'council-of-europe'): Promise<queries.StateRow[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(scope, 'facts.members', [day, body], () => queries.memberStatesOn(scope.db, day, body))
}

/** Every state's blocks on a day, by state, holding only the answers to some questions: without words, sources and earlier versions. */
export async function blocksToCompare(scope: Scope, questions: readonly string[], { at, known }: Asked): Promise<Map<string, Block[]>> {
  if (!mayReadFacts(scope)) throw forbidden()
  const day = at ?? scope.today
  const [facts, voices, withdrawn] = await Promise.all([
    factsToCompare(scope.db, questions, day, known ?? null),
    peoplesVoices(scope.db, day, known ?? null),
    queries.withdrawnSubjects(scope.db, null, null, known ?? null),
  ])
  const first = new Map(voices.map(({ subject, position }) => [subject, position]))
  const heard = facts.filter(({ subject, position, rank }) => rank === 'preferred' || (first.get(subject) ?? position) === position)
  const said = [...Map.groupBy(heard, ({ subject }) => subject).values()].flatMap((all) => blocksOf(all, day, []))
  return Map.groupBy([...said, ...withdrawn.map(tombstone)], ({ subject }) => subject.jurisdiction)
}

/** Which states belonged to a body (`european-union`) when. */
export async function membershipsIn(scope: Scope, body: string): Promise<queries.MembershipRow[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(scope, 'facts.memberships', [body], () => queries.membershipsIn(scope.db, body))
}

/** A state that has a file; refused as not found otherwise. */
export async function stateNamed(scope: Scope, iso2: string, parameter = 'iso2'): Promise<queries.StateRow> {
  if (!mayReadFacts(scope)) throw forbidden()
  const state = isStateCode(iso2) ? await remembered(scope, 'facts.state', [iso2], () => queries.stateRow(scope.db, iso2)) : undefined
  const shown = iso2.slice(0, 20)
  if (!state)
    throw new Refusal('not-found', { en: `No state has the code "${shown}".`, fr: `Aucun État n’a le code « ${shown} ».` }, parameter)
  return state
}

/** What a visitor typed may hold anything, also what no database takes. */
const isStateCode = (text: string) => /^[A-Z]{2}$/.test(text)

/** The figures on the first screen: nothing is typed by hand. */
export async function editionStanding(scope: Scope): Promise<queries.EditionRow> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(scope, 'facts.edition', [], () => queries.editionRow(scope.db))
}

/** Which of these files were imported before, by SHA-256 of their bytes. */
export async function wasImported(scope: Scope, sha256s: readonly string[]): Promise<Set<string>> {
  if (!mayImportFacts(scope)) throw forbidden()
  return queries.importedFiles(scope.db, sha256s)
}

/** What changed after a number of the ledger, oldest first. */
export async function changesSince(
  scope: Scope,
  asked: { since: number; state: string | null; limit: number },
): Promise<{ items: LedgerChange[]; total: number }> {
  if (!mayReadFacts(scope)) throw forbidden()
  return changesAfter(scope.db, asked)
}

/**
 * What changed after a number of the ledger, one entry for each state of each import, newest first; of each at most
 * `linesMax` statements that changed or are no longer said.
 */
export async function changeRuns(
  scope: Scope,
  { about = {}, ...asked }: { since: number; state: string | null; linesMax: number; limit: number | null; about?: Partial<ChangesAbout> },
): Promise<ChangeRun[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  const telling = ['value.changed', 'fact.closed', 'source.corrected']
  const runs = await runsAfter(scope.db, { ...asked, telling, quiet: 'edition.imported', toldMax: asked.linesMax, only: isAbout(about) })
  return runs.map(({ kinds, told, ...run }) => ({
    ...run,
    added: kinds['fact.added'] ?? 0,
    changed: kinds['value.changed'] ?? 0,
    closed: kinds['fact.closed'] ?? 0,
    readAgain: kinds['fact.read'] ?? 0,
    sourcesCorrected: kinds['source.corrected'] ?? 0,
    withdrawn: kinds['statement.withdrawn'] ?? 0,
    restored: kinds['statement.restored'] ?? 0,
    attested: attesting.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0),
    sources: told.filter(isSource).map(({ subject, before, after }) => ({
      key: (subject ?? '').split('/').slice(2).join('/'),
      before: before as ChangeRun['sources'][number]['before'],
      after: after as ChangeRun['sources'][number]['after'],
    })),
    lines: told
      .filter((one) => !isSource(one))
      .map(({ subject, indicator, before, after }) => ({
        subject: subject ?? '',
        indicator: indicator ?? '',
        before: saidIn(before),
        after: saidIn(after),
      })),
  }))
}

/** A person attested a statement, whichever way. */
const attesting = ['fact.confirmed', 'fact.contradicted', 'fact.tacit', 'fact.checked']

/** From when changed facts are law and whence they come; those that nobody may see any more are not among them. */
export async function changeProof(scope: Scope, facts: readonly string[]): Promise<Map<string, ChangeProof>> {
  if (!mayReadFacts(scope)) throw forbidden()
  return proofOf(scope.db, facts)
}

const isSource = ({ kind }: { kind: string }) => kind === 'source.corrected'

/** When the last change was made, RFC 3339; null before the first. */
export async function lastChangeAt(scope: Scope): Promise<string | null> {
  if (!mayReadFacts(scope)) throw forbidden()
  return lastChange(scope.db)
}

/** The month of the first change, `2026-11`, by the calendar of Strasbourg; null where nothing was ever recorded. */
export async function monthOfFirstChange(scope: Scope): Promise<string | null> {
  if (!mayReadFacts(scope)) throw forbidden()
  const first = await firstChange(scope.db)
  return first === null ? null : calendarDay(new Date(first)).slice(0, 7)
}

/** One state's own law on a day, for a table of all: not remembered, because all together they are many. */
export async function factsOfState(scope: Scope, state: string, at: string): Promise<SaidFact[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return queries.saidFacts(scope.db, { state, at, indicator: null, kinds: [...kindsOfNationalLaw], known: null, limit: null, offset: 0 })
}

/**
 * Everything said of some kinds of subject, whatever its day, with what was said before and is no longer. Nothing is
 * remembered for another instant than now: those are too many to keep.
 */
export async function everythingSaid(scope: Scope, kinds: readonly string[], known: string | undefined): Promise<EverythingSaid> {
  if (!mayReadFacts(scope)) throw forbidden()
  const read = async (): Promise<EverythingSaid> => {
    const asked = { state: null, indicator: null, kinds: [...kinds], at: null, known: known ?? null, limit: null, offset: 0 }
    const [facts, versions] = await Promise.all([
      queries.saidFacts(scope.db, asked),
      queries.earlierVersions(scope.db, null, kinds, known ?? null),
    ])
    const earlier = Map.groupBy(versions, ({ subject }) => subject)
    return { facts, versions: new Map([...earlier].map(([subject, rows]) => [subject, versionsOf(rows)])) }
  }
  return known === undefined ? remembered(scope, 'facts.everything', kinds, read) : read()
}

export type EverythingSaid = { facts: SaidFact[]; versions: ReadonlyMap<string, Statement['versions']> }

/** What everybody is called whose law is spoken of here, by jurisdiction. */
export async function jurisdictionNames(scope: Scope): Promise<Map<string, queries.JurisdictionRow>> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(
    scope,
    'facts.jurisdictions',
    [],
    async () => new Map((await queries.jurisdictions(scope.db)).map((row) => [row.id, row])),
  )
}

/** Figures for the list of states, by state and kind of subject, on a day. */
export async function figuresByState(scope: Scope, at: string): Promise<queries.FigureRow[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(scope, 'facts.figures', [at], () => queries.figuresByState(scope.db, at))
}

/** The sources that a state's statements cite. */
export async function sourcesOf(scope: Scope, iso2: string): Promise<queries.SourceRow[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return queries.sourcesOf(scope.db, iso2)
}

/**
 * A state's blocks and sources on a day with what the open zone never shows: for the operator's own copy, and nothing
 * else. Not remembered, because what is remembered is for everybody.
 */
export async function recordInFull(
  scope: Scope,
  state: string,
  kinds: string[],
  at: string,
): Promise<{ blocks: Block[]; sources: queries.SourceRow[] }> {
  if (!mayImportFacts(scope)) throw forbidden()
  const everything = { indicator: null, at: null, known: null, limit: null, offset: 0 }
  const [facts, sources] = await Promise.all([
    queries.saidFacts(scope.db, { ...everything, state, kinds, inFull: true }),
    queries.sourcesOf(scope.db, state, true),
  ])
  return { blocks: [...Map.groupBy(facts, ({ subject }) => subject).values()].flatMap((said) => blocksOf(said, at, [])), sources }
}

/** Refuses a code that its list does not have. */
// Open: closed lists are public.
export const requireCode = (vocabulary: Vocabulary, code: string | undefined, parameter: string): void => {
  if (code === undefined || Object.hasOwn(vocabulary.concepts, code)) return
  const known = Object.keys(vocabulary.concepts).join(', ')
  throw new Refusal(
    'invalid',
    { en: `"${code}" is not a code here; known are: ${known}.`, fr: `« ${code} » n’est pas un code ici ; sont connus : ${known}.` },
    parameter,
  )
}
