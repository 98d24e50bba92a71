import type { Bilingual } from '#vocabulary/language.ts'
import {
  type AnswerState,
  type Attestation,
  type Confidence,
  type Instrument,
  isSilent,
  type OtherReading,
  type PartialDate,
  type Position,
  type Rank,
  type Reading,
  type ReviewState,
  type Said,
  type Source,
  type Standing,
  type Statement,
  type Withdrawal,
} from './model.ts'
import { cutTo } from './partial-date.ts'
import { earliestReading, latestReading, readingOn, type Times } from './reading.ts'
import { decisive, lowestConfidence, standing, weakestStanding } from './standing.ts'

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
  attestations: (Attestation & { knownBy: string })[] | null
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

/** Everything that one position says of a subject on a day, by question. */
type Voice = ReadonlyMap<string, SaidFact>

/**
 * Who says what of a subject on a day, the one to be shown first: whoever has a preferred answer, then the state itself, then
 * the secretariat. Answers of two positions are never put together: a sentence of ours would stand under the name of a state.
 */
const voicesOn = (facts: readonly SaidFact[], day: string): Voice[] =>
  [
    ...Map.groupBy(
      facts.filter((fact) => covers(fact, day)),
      ({ position }) => position,
    ).values(),
  ]
    .map((own) => ({ weight: Math.max(...own.map(weight)), voice: new Map(own.map((fact) => [fact.indicator, fact])) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ voice }) => voice)

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
  const now = voicesOn(facts, day)
  const later = announcedAfter(facts, day).map((from) => blockOn(voicesOn(facts, from), day, versions, `-from-${from}`))
  if (now.length > 0) return [blockOn(now, day, versions, ''), ...later]
  const ended = facts.reduce<string | null>((last, { to }) => (to !== null && to <= day && (last === null || to > last) ? to : last), null)
  if (ended !== null) return [blockOn(voicesOn(facts, dayBefore(ended)), day, versions, ''), ...later]
  return later.map((block, index) =>
    index === 0 ? { ...block, statement: { ...block.statement, id: block.statement.id.replace(/-from-.*$/, '') } } : block,
  )
}

/** Days after `day` from which, as a source names them, whoever speaks first then says something else. */
const announcedAfter = (facts: readonly SaidFact[], day: string): string[] => {
  const named = facts.flatMap((fact) =>
    fact.from !== null && fact.from > day && namedDay(fact.from, fact.startCertainty) ? [fact.from] : [],
  )
  return [...new Set(named)].sort().filter((from) => [...(voicesOn(facts, from)[0]?.values() ?? [])].some((fact) => fact.from === from))
}

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const addressIn = ({ kind, slug }: { kind: string; slug: string }) =>
  `${kind === 'offence' || kind === 'regime' ? '' : `${kind.replace('_', '-')}-`}${slug}`

/** The day on which all of it had been read; null: of some of it no reading is noted. */
const readOnIn = (facts: readonly SaidFact[], day: string): PartialDate | null => {
  const times = facts.map(timesOf)
  const days = times.map((one) => latestReading(one, day) ?? earliestReading(one).on).filter((on) => on !== null)
  return days.length < facts.length ? null : (days.sort()[0] ?? null)
}

const standingIn = (facts: readonly SaidFact[]): { standing: Standing; attested: Attestation | null } => {
  const all = facts.map((fact) => ({ standing: standing(fact, fact.attestations ?? []), word: decisive(fact.attestations ?? []) }))
  const weakest = weakestStanding(all.map((one) => one.standing))
  const word = all.find((one) => one.standing === weakest)?.word
  if (!word) return { standing: weakest, attested: null }
  const { knownBy: _knownBy, ...attested } = word
  return { standing: weakest, attested }
}

const blockOn = (voices: readonly Voice[], day: string, versions: Statement['versions'], suffix: string): Block => {
  const facts: Voice = voices[0] ?? new Map()
  const all = [...facts.values()]
  const [first] = all
  if (!first) throw new Error('a block has at least one fact')
  const times = all.map(timesOf)
  const reading = times.map((one) => readingOn(day, one)).find(({ kind }) => kind !== 'stated') ?? { kind: 'stated' as const }
  const hidden = isSilent(reading)
  return {
    subject: first,
    facts: hidden ? new Map() : facts,
    statement: {
      id: `${addressIn(first)}${suffix}`,
      subject: first.subject,
      article: hidden ? null : first.article,
      readOn: hidden ? null : readOnIn(all, day),
      compiledOn: first.compiledOn,
      validFrom: times[0]?.validFrom ?? null,
      validTo: times[0]?.validTo ?? null,
      reading,
      ...standingIn(all),
      position: first.position,
      others: hidden ? [] : voices.slice(1).flatMap((voice) => otherReading(facts, voice, day)),
      confidence: lowestConfidence(all.map(({ confidence }) => confidence)),
      sources: hidden ? [] : (first.sources ?? []),
      versions,
    },
  }
}

const saidBy = (fact: SaidFact | undefined): Said =>
  fact ? { state: fact.state, value: fact.value, article: fact.article, texts: fact.texts } : null

/** What another position says beside the one that is shown; nothing where its text had not been read by the day. */
const otherReading = (shown: Voice, voice: Voice, day: string): OtherReading[] => {
  const all = [...voice.values()]
  const [first] = all
  if (!first || all.some((fact) => isSilent(readingOn(day, timesOf(fact))))) return []
  const differs = [...new Set([...shown.keys(), ...voice.keys()])]
    .map((indicator) => ({ indicator, before: saidBy(shown.get(indicator)), after: saidBy(voice.get(indicator)) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  return [
    { position: first.position, readOn: readOnIn(all, day), standing: standingIn(all).standing, sources: first.sources ?? [], differs },
  ]
}

export type WithdrawnSubject = Withdrawal & { jurisdiction: string; kind: string; slug: string; concept: string | null }

/** What a page shows in the place of a statement that was taken offline: that, why, since when and by whom. */
export const tombstone = ({ jurisdiction, kind, slug, concept, ...withdrawal }: WithdrawnSubject): Block => {
  const reading: Reading = { kind: 'withdrawn', ...withdrawal }
  return {
    subject: { jurisdiction, kind, slug, concept },
    facts: new Map(),
    statement: {
      id: addressIn({ kind, slug }),
      subject: `${jurisdiction}/${kind}/${slug}`,
      article: null,
      readOn: null,
      compiledOn: withdrawal.since.slice(0, 10),
      validFrom: null,
      validTo: null,
      reading,
      standing: standing({ review: 'withdrawn' }, []),
      attested: null,
      position: 'external',
      others: [],
      confidence: 'low',
      sources: [],
      versions: [],
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
