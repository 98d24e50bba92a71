import type { TreatyBook } from '#domains/treaties/model.ts'
import { formatDate, onDate } from '#ui/date.ts'
import type { Language } from '#vocabulary/language.ts'
import { partyInSentence } from '#vocabulary/party-name.ts'
import { wordsIn } from '#words/words.ts'
import { queryOf } from './asked.ts'
import { numbersIn } from './book-index.ts'
import { type Layers, layersOf } from './layers.ts'
import type { Answer, ToCheck } from './model.ts'
import { tables } from './rules.ts'
import {
  articleIn,
  channelName,
  type Line,
  measureName,
  type NumberedSource,
  pageOf,
  stateInSentence,
  stateName,
  type Teller,
  tellerOf,
  titleOf,
  withArticle,
} from './teller.ts'
import { type OfState, type ToldBasis, tellBasis } from './telling-basis.ts'
import {
  type Point,
  type ToldSafeguard,
  type ToldWay,
  tellCheck,
  tellDisplaced,
  tellInstead,
  tellSafeguards,
  tellWay,
} from './telling-reasons.ts'
import { type ToldStep, tellStep } from './telling-trace.ts'
import { isWeak } from './weak.ts'

/**
 * An answer in words, in one language: what the page, the paper and the Word file all show. Nothing of it is decided
 * here; `answer` is what the resolver said.
 */
export type Told = {
  answer: Answer
  /** Names as a list and a heading have them. */
  from: string
  to: string
  /** The same as a sentence has them. */
  fromInSentence: string
  toInSentence: string
  measure: string
  day: string
  heading: string
  sentence: string
  bands: string[]
  best: ToldBasis | null
  /** What may go before the best basis, where that one is weak: said beside it. */
  before: string[]
  others: ToldBasis[]
  way: ToldWay | null
  instead: { code: string; text: string; query: string }[]
  bindBoth: Line[]
  displaced: Point[]
  checks: Point[]
  safeguards: ToldSafeguard[]
  networks: Line[]
  trace: ToldStep[]
  layers: Layers
  sources: NumberedSource[]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Answers are sure until the end of 2026: rule 1 of `data/measures.json`. */
const lastSureDay = '2026-12-31'

// Names of institutions keep their capital.
const withinSentence = (name: string) => (/^(Interpol|Minist|Eurojust)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))

/** What a state gives, does or sends without asking the other for it. */
const notAskedFor = new Set([
  'spontaneous_information',
  'laying_information',
  'conviction_notices',
  'data_direct_provider',
  'stateless_vessel',
  'sar_coordination',
  'protection_migrant',
])

const sentenceOf = (teller: Teller): string => {
  const { answer, words, language } = teller
  const { sentence } = words
  const the = (code: string) => stateInSentence(teller, code)
  const to = (code: string) => stateInSentence(teller, code, language === 'fr' ? 'to' : 'the')
  const measure = measureName(teller, answer.measure)
  const [best] = answer.bases
  if (answer.outcome === 'union') return sentence.union(the(answer.from), the(answer.to), measure)
  if (!best) return (answer.outcome === 'no_treaty' ? sentence.noTreaty : sentence.toCheck)(to(answer.from), to(answer.to), measure)
  const [channel] = best.channels
  const duty =
    best.byAgreement?.extent === 'whole'
      ? sentence.agreement
      : best.binding === 'obligation'
        ? sentence.obligation(to(answer.to))
        : sentence.faculty
  const basis = withArticle(teller, best.instrument, best.article)
  const limit = best.limitedTo && words.basis.limitedTo[best.limitedTo].replace(/\.$/, '')
  return [
    notAskedFor.has(answer.measure)
      ? sentence.without(the(answer.from), stateInSentence(teller, answer.to, language === 'fr' ? 'of' : 'the'), measure, basis)
      : sentence.basis(the(answer.from), to(answer.to), measure, basis),
    limit ? sentence.limited(withinSentence(limit)) : '',
    channel ? sentence.by(withinSentence(channelName(teller, channel))) : '',
    best.certainty === 'probable' ? sentence.probable : answer.outcome === 'encouraged_only' ? sentence.encouraged : duty,
    isWeak(best) ? sentence.weak : '',
    sentence.end,
  ].join('')
}

const beforeOf = (teller: Teller): string[] => {
  const { answer, words } = teller
  const [best] = answer.bases
  if (!best || !isWeak(best)) return []
  const named = (sought: ToCheck['code']) =>
    answer.toCheck.flatMap(({ code, instrument }) => (code === sought && instrument ? [titleOf(teller, instrument)] : []))
  const known = [
    ...named('bilateral_on_other_measures').map(words.before.known),
    ...named('bilateral_unverified').map(words.before.unverified),
  ]
  const isUntoc = best.instrument === tables.untoc.instrument
  return [
    ...known,
    words.before.unlisted(known.length > 0),
    ...(isUntoc && !best.byAgreement && numbersIn(best.article ?? '').has('18')
      ? [words.before.untoc(articleIn(teller, tables.untoc.article))]
      : []),
  ]
}

/** Who asks whom, as a heading; `to` null where several are asked. */
export const headingOf = (language: Language, from: string, to: string | null, count = 1): string => {
  const { heading, several } = wordsIn(language).cooperate
  const asked = to === null ? several(count) : partyInSentence(to, language, 'to')
  return capital(heading(partyInSentence(from, language), asked))
}

const bandsOf = (teller: Teller, today: string): string[] => {
  const { answer, words, language } = teller
  const { on } = answer
  const day = formatDate(on, language)
  return [
    ...(on > lastSureDay ? [words.bands.late] : []),
    ...(on > today ? [words.bands.future(day)] : []),
    ...(on < today ? [words.bands.past(day)] : []),
    `${words.bands.unconfirmed} ${words.bands.legal}`,
  ]
}

/** Tells one answer. `today` and the state’s own record come from outside; everything else from the answer and the book. */
export const tell = (
  answer: Answer,
  book: TreatyBook,
  language: Language,
  { today, ofState }: { today: string; ofState: OfState },
): Told => {
  const teller = tellerOf(answer, book, language)
  const [best, ...others] = answer.bases.map((basis, index) => tellBasis(teller, basis, index + 1, index === 0 ? ofState : null))
  const told = {
    answer,
    from: stateName(teller, answer.from),
    to: stateName(teller, answer.to),
    fromInSentence: stateInSentence(teller, answer.from),
    toInSentence: stateInSentence(teller, answer.to),
    measure: measureName(teller, answer.measure),
    day: onDate(answer.on, language),
    heading: headingOf(language, answer.from, answer.to),
    sentence: capital(sentenceOf(teller)),
    bands: bandsOf(teller, today),
    best: best ?? null,
    before: beforeOf(teller),
    others,
    way: answer.proposal && tellWay(teller, answer.proposal),
    instead: tellInstead(teller, answer.instead).map((one) => ({
      ...one,
      query: queryOf({ from: answer.from, to: [answer.to], measure: one.code, on: answer.on }),
    })),
    bindBoth: answer.bindBoth.map((id) => ({ text: titleOf(teller, id), href: pageOf(id) })),
    displaced: answer.displaced.map((one) => tellDisplaced(teller, one)),
    checks: answer.toCheck.map((one) => tellCheck(teller, one)),
    safeguards: tellSafeguards(teller, answer.safeguards),
    networks: ofState.networks,
    trace: answer.trace.map((step) => tellStep(teller, step)),
    layers: layersOf(teller),
  }
  return { ...told, sources: teller.cited() }
}
