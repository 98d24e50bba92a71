import { formatDate, onDate } from '#ui/date.ts'
import type { TraceStep } from './model.ts'
import { ruleOf } from './rules.ts'
import { articleIn, listed, measureName, said, shortName, shortWithArticle, stateInSentence, type Teller } from './teller.ts'

/** One step for the file: what happened, the rule that says so, and where the rule and the facts come from. */
export type ToldStep = { text: string; rule: string; sentence: string; source: string; refs: number[] }

type Parameters = TraceStep['parameters']

const textOf = (parameters: Parameters, name: string): string | null => {
  const value = parameters[name]
  return typeof value === 'string' ? value : null
}
const listOf = (parameters: Parameters, name: string): string[] => {
  const value = parameters[name]
  return Array.isArray(value) ? value : []
}

const what = (teller: Teller, { instrument, article }: TraceStep) => (instrument ? shortWithArticle(teller, instrument, article) : '')

const boundSince = (teller: Teller, state: string | null, since: string | null) => {
  const { steps } = teller.words.trace
  const name = stateInSentence(teller, state ?? '')
  return since ? steps.since(name, formatDate(since, teller.language)) : steps.undated(name)
}

const keptText = (teller: Teller, step: TraceStep): string => {
  const { steps } = teller.words.trace
  const text = (name: string) => textOf(step.parameters, name)
  const by = text('by')
  if (by) return steps.doubt(what(teller, step), shortName(teller, by))
  const sides = [boundSince(teller, text('from'), text('fromSince')), boundSince(teller, text('to'), text('toSince'))] as const
  return (text('certainty') === 'probable' ? steps.maybeBound : steps.bound)(what(teller, step), ...sides)
}

const leftOutText = (teller: Teller, step: TraceStep): string => {
  const { leftOut, dated } = teller.words.trace.steps
  const text = (name: string) => textOf(step.parameters, name)
  const about = what(teller, step)
  const [state, by, date, reason] = [text('state'), text('by'), text('date'), text('reason')]
  if (step.rule === 'bilateral-unverified') return leftOut.unverified(about)
  if (step.rule === 'pair-condition') return leftOut.pair_condition(about)
  if (text('over'))
    return by
      ? leftOut.channelDisplaced(about, shortName(teller, by))
      : leftOut.channelReserved(about, stateInSentence(teller, state ?? ''))
  const known = reason && Object.hasOwn(leftOut, reason) ? leftOut[reason as keyof typeof leftOut] : leftOut.not_this_pair
  const sentence = known(about, stateInSentence(teller, state ?? ''))
  return date ? dated(sentence, formatDate(date, teller.language)) : sentence
}

const displacedText = (teller: Teller, step: TraceStep): string => {
  const { steps } = teller.words.trace
  const text = (name: string) => textOf(step.parameters, name)
  const about = what(teller, step)
  const relation = text('relation')
  const by = shortWithArticle(teller, text('by') ?? '', text('byArticle'))
  if (relation === 'reservation') return steps.reserved(about, stateInSentence(teller, text('state') ?? ''))
  return (relation === 'pair_condition' ? steps.otherBinds : steps.displaced)(about, by)
}

const conditionedText = (teller: Teller, step: TraceStep): string => {
  const { words } = teller
  const text = (name: string) => textOf(step.parameters, name)
  const code = text('code')
  if (code && Object.hasOwn(words.safeguards.codes, code))
    return words.trace.steps.safeguard(
      step.instrument ? what(teller, step) : articleIn(teller, step.article ?? ''),
      words.safeguards.codes[code as keyof typeof words.safeguards.codes],
    )
  const { declared, declaredReservation, declaredAuthority } = words.trace.steps
  const kinds: Record<string, typeof declared> = { reservation: declaredReservation, authority: declaredAuthority }
  const sentence = kinds[text('kind') ?? ''] ?? declared
  return sentence(
    step.article === '*' ? shortName(teller, step.instrument ?? '') : what(teller, step),
    stateInSentence(teller, text('state') ?? ''),
  )
}

const rankedText = (teller: Teller, step: TraceStep): string => {
  const { words } = teller
  const { position, tier, behindBy } = step.parameters
  const sentence = words.trace.steps.ranked(what(teller, step), Number(position), Number(tier))
  const why = typeof behindBy === 'string' ? words.behindBy[behindBy as keyof typeof words.behindBy] : null
  return why ? words.trace.steps.behind(sentence, why) : sentence
}

const agreementText = (teller: Teller, step: TraceStep): string => {
  const { byAgreement, boundBy, mayBeBoundBy } = teller.words.trace.steps
  const extent = (textOf(step.parameters, 'extent') ?? 'part') as keyof typeof byAgreement
  const because = listOf(step.parameters, 'because').map((id) => shortName(teller, id))
  const list = listed(because, teller.language)
  return byAgreement[extent](what(teller, step), textOf(step.parameters, 'certainty') === 'probable' ? mayBeBoundBy(list) : boundBy(list))
}

const proposedText = (teller: Teller, { parameters }: TraceStep): string => {
  const { steps } = teller.words.trace
  const instead = listOf(parameters, 'instead')
  if (instead.length > 0)
    return steps.instead(
      listed(
        instead.map((code) => measureName(teller, code)),
        teller.language,
      ),
    )
  return steps.way[(textOf(parameters, 'way') ?? 'reciprocity') as keyof typeof steps.way]
}

const warnedText = (teller: Teller, step: TraceStep): string => {
  const { steps } = teller.words.trace
  const on = textOf(step.parameters, 'on')
  return on ? steps.futureDay(formatDate(on, teller.language)) : steps.textNotRead(what(teller, step))
}

const consideredText = (teller: Teller, step: TraceStep): string => {
  const { steps } = teller.words.trace
  const [on, compiled] = [textOf(step.parameters, 'on'), textOf(step.parameters, 'compiled')]
  return on && compiled ? steps.day(formatDate(on, teller.language), onDate(compiled, teller.language)) : steps.open(what(teller, step))
}

const texts: Record<TraceStep['effect'], (teller: Teller, step: TraceStep) => string> = {
  considered: consideredText,
  kept: keptText,
  left_out: leftOutText,
  displaced: displacedText,
  by_agreement: agreementText,
  supplemented: (teller, step) =>
    teller.words.trace.steps.supplemented(shortName(teller, textOf(step.parameters, 'over') ?? ''), what(teller, step)),
  conditioned: conditionedText,
  ranked: rankedText,
  warned: warnedText,
  proposed: proposedText,
}

export const tellStep = (teller: Teller, step: TraceStep): ToldStep => {
  const rule = ruleOf(step.rule)
  return {
    text: texts[step.effect](teller, step),
    rule: step.rule,
    sentence: said(teller, rule.sentence),
    source: said(teller, rule.source),
    refs: teller.cite(step.sources),
  }
}
