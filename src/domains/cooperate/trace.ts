import type { Entry } from './book-index.ts'
import type { Case, Choice } from './candidates.ts'
import type { Answer, Basis, Displaced, TraceStep } from './model.ts'
import { obstacleBetween } from './pairs.ts'
import { no } from './spans.ts'
import { channelOf } from './supplements.ts'

type Found = Partial<TraceStep> & Pick<TraceStep, 'rule' | 'effect'>

const step = (found: Found): TraceStep => ({ instrument: null, article: null, sources: [], parameters: {}, ...found })

const sourcesOf = ({ from, to }: Case, { instrument }: Entry) => [
  ...new Set([...(instrument.participants[from]?.sources ?? []), ...(instrument.participants[to]?.sources ?? [])]),
]

const byInstrument = (entries: Entry[]) => [...new Map(entries.map((entry) => [entry.at, entry])).values()]

const leftOut = (ask: Case, entry: Entry): TraceStep => {
  const about = { instrument: entry.instrument.id, article: entry.rule?.article ?? null, sources: sourcesOf(ask, entry) }
  if (ask.pair.statuses[entry.at] !== no) return step({ rule: 'pair-condition', effect: 'left_out', ...about })
  const { rule, reason, state, date } = obstacleBetween(ask.index, entry.at, ask.from, ask.to, ask.on)
  return step({ rule, effect: 'left_out', ...about, article: null, parameters: { reason, state, date } })
}

const kept = (ask: Case, { instrument, bindsFrom, bindsTo, certainty }: Basis, entry: Entry): TraceStep =>
  step({
    rule: 'in-force-between',
    effect: 'kept',
    instrument,
    sources: sourcesOf(ask, entry),
    parameters: { from: ask.from, fromSince: bindsFrom, to: ask.to, toSince: bindsTo, certainty },
  })

const displaced = ({ instrument, article, by, byArticle, relation, because, state }: Displaced): TraceStep =>
  step({ rule: because, effect: 'displaced', instrument, article, parameters: { by, byArticle, relation, state } })

const ofBasis = (ask: Case, basis: Basis, entry: Entry): TraceStep[] => {
  const about = { instrument: basis.instrument, article: basis.article, sources: basis.sources }
  const steps: TraceStep[] = []
  if (basis.rule === null) steps.push(step({ rule: 'bilateral-text-not-read', effect: 'warned', ...about }))
  if (basis.byAgreement) {
    const { rule, extent, because, certainty } = basis.byAgreement
    steps.push(
      step({ rule, effect: 'by_agreement', ...about, article: basis.byAgreement.article, parameters: { extent, because, certainty } }),
    )
  }
  for (const { instrument, article, sources, certainty } of basis.supplements)
    steps.push(
      step({
        rule: ruleOfSupplement(ask, instrument),
        effect: 'supplemented',
        instrument,
        article,
        sources,
        parameters: { over: basis.instrument, certainty },
      }),
    )
  for (const { instrument, article, state, by } of channelOf(ask, entry).refused)
    steps.push(
      step({
        rule: by ? 'displacement' : 'reservation-on-channel',
        effect: 'left_out',
        instrument,
        article,
        parameters: { state, by, over: basis.instrument },
      }),
    )
  for (const { article, by, state, kind, sources } of basis.declarations)
    steps.push(
      step({
        rule: 'declarations',
        effect: 'conditioned',
        instrument: basis.instrument,
        article,
        sources,
        parameters: { by, state, kind },
      }),
    )
  return steps
}

const ruleOfSupplement = ({ index }: Case, instrument: string): TraceStep['rule'] => {
  const { kind } = index.book.instruments[index.at.get(instrument) ?? -1] ?? {}
  return kind === 'protocol' && !instrument.startsWith('EU-') ? 'protocol-amends' : 'supplement'
}

const ranked = (basis: Basis, n: number): TraceStep =>
  step({
    rule: 'rank',
    effect: 'ranked',
    instrument: basis.instrument,
    article: basis.article,
    parameters: { position: n + 1, tier: basis.standing.tier, place: basis.standing.place, behindBy: basis.standing.behindBy },
  })

/** The way to the answer, in the order in which it was walked. */
export const traceOf = (ask: Case, choice: Choice, answer: Omit<Answer, 'trace'>): TraceStep[] => {
  const { bases } = answer
  const entries = choice.kept.map(({ entry }) => entry)
  const firsts = bases.filter(({ instrument }, n) => bases.findIndex((other) => other.instrument === instrument) === n)
  return [
    step({ rule: 'day', effect: 'considered', parameters: { on: ask.on, compiled: ask.index.book.generated } }),
    ...(answer.toCheck[0]?.code === 'future_day' ? [step({ rule: 'future-day', effect: 'warned', parameters: { on: ask.on } })] : []),
    ...firsts.map((basis) => kept(ask, basis, entries[bases.indexOf(basis)] as Entry)),
    ...byInstrument(choice.open).map((entry) =>
      step({ rule: 'unknown-is-not-no', effect: 'considered', instrument: entry.instrument.id, sources: sourcesOf(ask, entry) }),
    ),
    ...byInstrument(choice.leftOut).map((entry) => leftOut(ask, entry)),
    ...byInstrument(choice.unverified).map((entry) =>
      step({ rule: 'bilateral-unverified', effect: 'left_out', instrument: entry.instrument.id, sources: sourcesOf(ask, entry) }),
    ),
    ...answer.displaced.map(displaced),
    ...choice.doubts.map(({ entry, by }) =>
      step({
        rule: 'may-be-displaced',
        effect: 'kept',
        instrument: entry.instrument.id,
        article: entry.rule?.article ?? null,
        parameters: { by },
      }),
    ),
    ...bases.flatMap((basis, n) => ofBasis(ask, basis, entries[n] as Entry)),
    ...bases.map(ranked),
    ...answer.safeguards.map(({ code, instrument, article, sources, binds }) =>
      step({ rule: 'safeguards', effect: 'conditioned', instrument, article, sources, parameters: { code, binds } }),
    ),
    ...(answer.instead.length > 0
      ? [step({ rule: 'surrender-or-extradition', effect: 'proposed', parameters: { instead: answer.instead } })]
      : []),
    ...(answer.proposal
      ? [
          step({
            rule: answer.proposal.rule,
            effect: 'proposed',
            parameters: { way: answer.proposal.way, channels: answer.proposal.channels },
          }),
        ]
      : []),
  ]
}
