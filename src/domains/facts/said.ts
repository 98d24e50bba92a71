import type { Bilingual } from '#vocabulary/language.ts'
import type {
  AnswerState,
  AttestationMode,
  Confidence,
  Instrument,
  PartialDate,
  Position,
  Rank,
  ReviewState,
  Source,
  Statement,
} from './model.ts'
import { cutTo } from './partial-date.ts'
import { earliestReading, latestReading, readingOn, type Times } from './reading.ts'
import { lowestConfidence, standing, weakestStanding } from './standing.ts'

/** A fact as we say it, with everything a reader may ask of it. Days are calendar days, `to` exclusive; instants RFC 3339. */
export type SaidFact = {
  id: string
  jurisdiction: string
  subject: string
  kind: string
  slug: string
  concept: string | null
  ordinal: number
  indicator: string
  indicatorVersion: number
  state: AnswerState
  value: unknown
  article: string | null
  instrument: Instrument | null
  position: Position
  rank: Rank
  confidence: Confidence
  review: ReviewState
  from: string | null
  to: string | null
  startCertainty: string
  endCertainty: string
  recordedFrom: string
  recordedTo: string | null
  compiledOn: string
  texts: Record<string, Bilingual> | null
  sources: Source[] | null
  attestations: { mode: AttestationMode; on: PartialDate; knownBy: string }[] | null
}

const namedDay = (day: string | null, certainty: string): PartialDate | null =>
  day !== null && (certainty === 'day' || certainty === 'month' || certainty === 'year') ? cutTo(day, certainty) : null

/** The days a fact speaks of, told apart from the days it was read. */
export const timesOf = (fact: SaidFact): Times => ({
  from: fact.from,
  to: fact.to,
  validFrom: namedDay(fact.from, fact.startCertainty),
  validTo: namedDay(fact.to, fact.endCertainty),
  readings: (fact.attestations ?? []).filter(({ mode }) => mode === 'read'),
  compiledOn: fact.compiledOn,
})

const covers = (fact: SaidFact, day: string) => (fact.from === null || fact.from <= day) && (fact.to === null || day < fact.to)

const weight = (fact: SaidFact) => (fact.rank === 'preferred' ? 4 : 0) + { national: 2, secretariat: 1, external: 0 }[fact.position]

/** Of several answers to one question on one day: the preferred one, then the state's own, then the secretariat's. */
const foremost = (facts: readonly SaidFact[], day: string) => {
  const chosen = new Map<string, SaidFact>()
  for (const fact of facts) {
    if (!covers(fact, day)) continue
    const other = chosen.get(fact.indicator)
    if (!other || weight(fact) > weight(other)) chosen.set(fact.indicator, fact)
  }
  return chosen
}

/** One block of a page: the statement's own line and the facts it says, by indicator; no facts where the day was not read. */
export type Block = {
  statement: Statement
  subject: { jurisdiction: string; kind: string; slug: string; concept: string | null }
  facts: ReadonlyMap<string, SaidFact>
}

/**
 * What one subject's facts say on a day: what is stated then and, after it, what is announced for a later day. A
 * subject whose law has ended by then is said to have ended; nothing is filled in from another day.
 */
export const blocksOf = (facts: readonly SaidFact[], day: string, versions: Statement['versions']): Block[] => {
  const now = foremost(facts, day)
  const announced = [
    ...new Set(
      facts.flatMap((fact) => (fact.from !== null && fact.from > day && namedDay(fact.from, fact.startCertainty) ? [fact.from] : [])),
    ),
  ].sort()
  const later = announced.map((from) => blockOn(foremost(facts, from), day, versions, `-from-${from}`))
  if (now.size > 0) return [blockOn(now, day, versions, ''), ...later]
  const ended = facts.reduce<string | null>((last, { to }) => (to !== null && to <= day && (last === null || to > last) ? to : last), null)
  if (ended !== null) return [blockOn(foremost(facts, dayBefore(ended)), day, versions, ''), ...later]
  return later.map((block, index) =>
    index === 0 ? { ...block, statement: { ...block.statement, id: block.statement.id.replace(/-from-.*$/, '') } } : block,
  )
}

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const blockOn = (facts: ReadonlyMap<string, SaidFact>, day: string, versions: Statement['versions'], suffix: string): Block => {
  const all = [...facts.values()]
  const [first] = all
  if (!first) throw new Error('a block has at least one fact')
  const times = all.map(timesOf)
  const reading = times.map((one) => readingOn(day, one)).find(({ kind }) => kind !== 'stated') ?? { kind: 'stated' as const }
  const hidden = reading.kind === 'not_read'
  const readings = times.map((one) => latestReading(one, day) ?? earliestReading(one).on).filter((on) => on !== null)
  return {
    subject: first,
    facts: hidden ? new Map() : facts,
    statement: {
      id: `${first.kind === 'offence' || first.kind === 'regime' ? '' : `${first.kind.replace('_', '-')}-`}${first.slug}${suffix}`,
      subject: first.subject,
      article: hidden ? null : first.article,
      readOn: hidden || readings.length < all.length ? null : (readings.sort()[0] ?? null),
      compiledOn: first.compiledOn,
      validFrom: times[0]?.validFrom ?? null,
      validTo: times[0]?.validTo ?? null,
      reading,
      standing: weakestStanding(all.map((fact) => standing(fact, fact.attestations ?? []))),
      confidence: lowestConfidence(all.map(({ confidence }) => confidence)),
      sources: hidden ? [] : (first.sources ?? []),
      versions,
    },
  }
}

/** The answer's value, or null where the answer is none, withheld, not known or missing. */
export const answerIn = <T>(block: Block, indicator: string): T | null => {
  const fact = block.facts.get(indicator)
  return fact?.state === 'value' ? (fact.value as T) : null
}

/** The words of an answer; null where there are none. */
export const wordsIn = (block: Block, indicator: string, field = 'text'): Bilingual | null =>
  block.facts.get(indicator)?.texts?.[field] ?? null
