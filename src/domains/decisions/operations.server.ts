import { type Asked, blocksAsked, membershipsIn, requireCode, stateNamed } from '#domains/facts/operations.server.ts'
import { answerIn, type Block, wordsIn } from '#domains/facts/said.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { decisionKeywords } from '#vocabulary/decision-keyword.ts'
import { type Membership, statesConcerned } from './concerns.ts'
import { courtKeyOf } from './court.ts'
import { elementsOf, instrumentsOf } from './derivation.ts'
import { derivationTable } from './derivation-table.server.ts'
import { type Choices, choicesOf, type DecisionFilter, facetNames, filtered } from './filter.ts'
import type { Decision, DecisionAlone, Derivation } from './model.ts'
import { mayReadDecisions } from './policy.ts'
import { provisionsNamed } from './provisions.ts'

type DecisionValue = Pick<Decision, 'court' | 'date' | 'number' | 'ecli' | 'keywords'>

const forbidden = () => new Refusal('forbidden', { en: 'You may not read the decisions.', fr: 'Vous ne pouvez pas lire les décisions.' })

/** Every decision on a day, newest first and undated last. */
const everyDecision = (scope: Scope, asked: Asked): Promise<Decision[]> =>
  remembered(scope, 'decisions.all', [asked.at, asked.known], async () => {
    const [blocks, union] = await Promise.all([blocksAsked(scope, null, ['decision'], asked), membershipsIn(scope, 'european-union')])
    return blocks.map((block) => decisionIn(block, union, asked.at ?? scope.today)).sort(newestFirst)
  })

/** The decisions told of a state in its own file, newest first and undated last. */
export async function decisionsOf(scope: Scope, iso2: string, asked: Asked): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) throw forbidden()
  return (await everyDecision(scope, asked)).filter(({ state }) => state === iso2)
}

/** Decisions from the files of other states that concern this one by rule and had been given by the day asked. */
export async function decisionsConcerning(scope: Scope, iso2: string, asked: Asked): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) throw forbidden()
  const all = await everyDecision(scope, asked)
  return all.filter(({ state, concerns, reading }) => state !== iso2 && concerns.includes(iso2) && reading.kind === 'stated')
}

/**
 * Decisions, newest first. `state` asks for those of a state's own file, `concerns` for every state they concern.
 * Refused as not found when there is no such state, as invalid when there is no such keyword, element, instrument or court.
 */
export async function decisionsAsked(
  scope: Scope,
  { state, concerns, at, known, ...filter }: Asked & DecisionFilter & { concerns?: string | undefined },
): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) throw forbidden()
  if (state) await stateNamed(scope, state, 'state')
  await requireFilter(scope, { ...filter, state: concerns }, 'concerns')
  const all = await everyDecision(scope, { at, known })
  return filtered(state ? all.filter((one) => one.state === state) : all, { ...filter, state: concerns })
}

/** How many decisions point to each element of the offence; an element that none points to, or that none can, is absent. */
export async function decisionsByElement(scope: Scope, asked: Asked): Promise<Map<string, number>> {
  if (!mayReadDecisions(scope)) throw forbidden()
  const all = (await everyDecision(scope, asked)).flatMap(({ elements, reading }) => (reading.kind === 'stated' ? elements : []))
  return new Map([...Map.groupBy(all, (element) => element)].map(([element, { length }]) => [element, length]))
}

/** The decisions given by the day asked that concern a state and point to an element of the offence, newest first. */
export async function decisionsOnElement(scope: Scope, cell: { iso2: string; element: string }, asked: Asked): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) throw forbidden()
  const all = await everyDecision(scope, asked)
  return all.filter(
    ({ concerns, elements, reading }) => reading.kind === 'stated' && concerns.includes(cell.iso2) && elements.includes(cell.element),
  )
}

/** A page of the list: what fits, how much each choice would leave, and the names of what can be chosen. */
export type DecisionList = {
  decisions: Decision[]
  fitting: number
  total: number
  page: number
  pages: number
  choices: Choices
  courts: Map<string, Pick<Decision, 'state' | 'court'>>
} & Pick<Derivation, 'elements' | 'instruments'>

const decisionsOnPage = 20

/** The list as a page shows it today; a page beyond the last is the last. */
export async function decisionsListed(scope: Scope, filter: DecisionFilter, page: number): Promise<DecisionList> {
  if (!mayReadDecisions(scope)) throw forbidden()
  await requireFilter(scope, filter, 'state')
  const all = await everyDecision(scope, {})
  const fitting = filtered(all, filter)
  const pages = Math.max(1, Math.ceil(fitting.length / decisionsOnPage))
  const shown = Math.min(page, pages)
  const { elements, instruments } = derivationTable()
  return {
    decisions: fitting.slice((shown - 1) * decisionsOnPage, shown * decisionsOnPage),
    fitting: fitting.length,
    total: all.length,
    page: shown,
    pages,
    choices: choicesOf(all, filter),
    courts: new Map(all.flatMap(({ courtKey, state, court }) => (courtKey ? [[courtKey, { state, court }]] : []))),
    elements,
    instruments,
  }
}

/** What a visitor chose in the address of the list: empty choices are none; refused where the page is no number. */
// Open: reads what the visitor wrote and touches no record.
export const filterAsked = (given: Pick<URLSearchParams, 'get'>): { filter: DecisionFilter; page: number } => {
  const value = (name: string) => given.get(name)?.trim() || undefined
  const filter = Object.fromEntries([...facetNames, 'q' as const].map((name) => [name, value(name)]))
  const page = value('page') ?? '1'
  requireOneOf(['1, 2, 3 …'], /^[1-9]\d{0,5}$/.test(page) ? undefined : page, 'page')
  return { filter: { ...filter, state: filter.state?.toUpperCase() }, page: Number(page) }
}

/** One decision with the provisions its text names; refused as not found when there is none at this address. */
export async function decisionAt(scope: Scope, iso2: string, slug: string, asked: Asked): Promise<DecisionAlone> {
  if (!mayReadDecisions(scope)) throw forbidden()
  await stateNamed(scope, iso2)
  const decision = (await decisionsOf(scope, iso2, asked)).find((one) => one.slug === slug)
  if (!decision) {
    throw notFound({ en: 'There is no decision at this address.', fr: 'Il n’y a pas de décision à cette adresse.' }, 'slug')
  }
  const offences = (await blocksAsked(scope, iso2, ['offence'], asked))
    .filter(({ statement }) => statement.reading.kind === 'stated')
    .map(({ statement: { id, article }, facts }) => ({ id, article, instrument: facts.get('offence.summary')?.instrument ?? null }))
  return { ...decision, at: asked.at ?? scope.today, provisions: provisionsNamed(decision, offences) }
}

/** The names of the elements and instruments that decisions are sorted by. */
export const decisionLabels = (scope: Scope): Pick<Derivation, 'elements' | 'instruments'> => {
  if (!mayReadDecisions(scope)) throw forbidden()
  return derivationTable()
}

/** Which keywords point to which elements of the offence. */
export const derivationRules = (scope: Scope): Derivation['keywords'] => {
  if (!mayReadDecisions(scope)) throw forbidden()
  return derivationTable().keywords
}

async function requireFilter(scope: Scope, { state, court, keyword, element, instrument, year }: DecisionFilter, stateParameter: string) {
  if (state) await stateNamed(scope, state, stateParameter)
  requireCode(decisionKeywords, keyword, 'keyword')
  const { elements, instruments } = derivationTable()
  requireOneOf(Object.keys(elements), element, 'element')
  requireOneOf(Object.keys(instruments), instrument, 'instrument')
  if (year && !/^(?:\d{4}|undated)$/.test(year)) requireOneOf(['YYYY', 'undated'], year, 'year')
  if (court) requireOneOf([...new Set((await everyDecision(scope, {})).flatMap(({ courtKey }) => courtKey ?? []))].sort(), court, 'court')
}

const requireOneOf = (known: readonly string[], asked: string | undefined, parameter: string) => {
  if (!asked || known.includes(asked)) return
  const shown = asked.slice(0, 60)
  throw new Refusal(
    'invalid',
    {
      en: `"${shown}" cannot be chosen here; known are: ${known.join(', ')}.`,
      fr: `« ${shown} » ne peut pas être choisi ici ; sont connus : ${known.join(', ')}.`,
    },
    parameter,
  )
}

const newestFirst = (a: Decision, b: Decision) => (b.date ?? '').localeCompare(a.date ?? '')

const unread: DecisionValue = { court: null, date: null, number: null, ecli: null, keywords: [] }

const decisionIn = (block: Block, union: readonly Membership[], day: string): Decision => {
  const { court, date, number, ecli, keywords } = answerIn<DecisionValue>(block, 'decision.record') ?? unread
  const [title, summary] = [wordsIn(block, 'decision.record', 'title'), wordsIn(block, 'decision.record', 'summary')]
  const { jurisdiction: state, slug } = block.subject
  const table = derivationTable()
  return {
    ...block.statement,
    state,
    slug,
    court,
    courtKey: court && courtKeyOf(state, court),
    date,
    number,
    ecli,
    keywords,
    title,
    summary,
    concerns: statesConcerned({ state, court, date }, union, day),
    elements: elementsOf(keywords, table),
    instruments: instrumentsOf({ keywords, court, title, summary }, table),
  }
}
