import { isDay } from '#domains/facts/partial-date.ts'
import type { TreatyBook } from '#domains/treaties/model.ts'
import { invalid } from '#platform/refusal.ts'
import { basesOf } from './bases.ts'
import { type BookIndex, indexOf } from './book-index.ts'
import { type Case, type Choice, choose } from './candidates.ts'
import { checksOf } from './checks.ts'
import type { Answer, Outcome, Proposal, Question } from './model.ts'
import { type Day, dayOf, pairOf } from './pairs.ts'
import { tables } from './rules.ts'
import { safeguardsOf } from './safeguards.ts'
import { certain } from './spans.ts'
import { traceOf } from './trace.ts'

const addresseesOf = ({ to }: Question) => [...new Set(Array.isArray(to) ? to : [to])]

const refuseUnlessAskable = (index: BookIndex, question: Question) => {
  const addressees = addresseesOf(question)
  for (const [parameter, state] of [['from', question.from], ...addressees.map((to) => ['to', to])] as [string, string][])
    if (!index.stateAt.has(state))
      throw invalid({ en: `“${state}” is not among the states.`, fr: `« ${state} » ne figure pas parmi les États.` }, parameter)
  if (addressees.length === 0) throw invalid({ en: 'Name the state asked.', fr: 'Indiquez l’État requis.' }, 'to')
  if (addressees.includes(question.from))
    throw invalid({ en: 'A state does not ask itself: choose two.', fr: 'Un État ne s’adresse pas à lui-même : choisissez-en deux.' }, 'to')
  if (!index.measures.has(question.measure))
    throw invalid({ en: `“${question.measure}” is not a measure.`, fr: `« ${question.measure} » n’est pas une mesure.` }, 'measure')
  if (!isDay(question.on)) throw invalid({ en: 'The day is written 2026-11-21.', fr: 'Le jour s’écrit 2026-11-21.' }, 'on')
}

const isUnion = ({ from, to }: Case) => [from, to].includes(tables.union)

const outcomeOf = (ask: Case, { kept, open, unverified }: Choice): Outcome => {
  if (isUnion(ask)) return 'union'
  if (kept.some(({ entry }) => entry.rule?.binding !== 'encouraged')) return 'basis'
  if (kept.length > 0) return 'encouraged_only'
  return open.length + unverified.length > 0 ? 'only_to_check' : 'no_treaty'
}

const ways = { no_treaty: 'reciprocity', only_to_check: 'check_first', encouraged_only: 'case_agreement' } as const

const proposalOf = ({ index, measure }: Case, outcome: Outcome): Proposal | null => {
  if (outcome === 'basis') return null
  if (outcome === 'union') return { way: 'member_state', channels: [], rule: 'union' }
  const channels = tables.noTreaty.channels[index.measures.get(measure)?.category ?? ''] ?? []
  return { way: ways[outcome], channels, rule: 'no-treaty' }
}

const emptyChoice: Choice = { kept: [], displaced: [], leftOut: [], open: [], doubts: [], unverified: [] }

const instrumentsBetween = ({ index, pair }: Case) =>
  index.book.instruments.filter((_, at) => pair.statuses[at] === certain).map(({ id }) => id)

/** Other measures for the same end: only those that have a basis for certain. */
const insteadOf = (ask: Case) =>
  (tables.instead[ask.measure] ?? []).filter((measure) => choose({ ...ask, measure }).kept.some(({ status }) => status === certain))

const answerOf = (index: BookIndex, day: Day, from: string, to: string, measure: string): Answer => {
  const ask: Case = { index, pair: pairOf(index, day, from, to), from, to, measure, on: day.on }
  const choice = isUnion(ask) ? emptyChoice : choose(ask)
  const outcome = outcomeOf(ask, choice)
  const bases = basesOf(ask, choice.kept)
  const answer = {
    from,
    to,
    measure,
    on: day.on,
    outcome,
    bases,
    displaced: choice.displaced,
    toCheck: outcome === 'union' ? [] : checksOf(ask, day, choice, bases),
    safeguards: safeguardsOf(ask, day),
    instead: outcome === 'basis' || outcome === 'union' ? [] : insteadOf(ask),
    proposal: proposalOf(ask, outcome),
    bindBoth: outcome === 'union' ? instrumentsBetween(ask) : [],
  }
  return { ...answer, trace: traceOf(ask, choice, answer) }
}

/** One answer for each state asked, in the order of the question. Pure: what it says depends on the book and the question only. */
export const resolve = (book: TreatyBook, question: Question): Answer[] => {
  const index = indexOf(book)
  refuseUnlessAskable(index, question)
  const day = dayOf(index, question.on)
  return addresseesOf(question).map((to) => answerOf(index, day, question.from, to, question.measure))
}
