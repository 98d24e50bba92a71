import { firstDayOf } from '#domains/facts/partial-date.ts'
import type { Declaration, PairCondition, Relation } from '#domains/treaties/model.ts'
import { type BookIndex, compareRanks, type Entry, numbersIn, pairKey } from './book-index.ts'
import type { Displaced } from './model.ts'
import type { Pair } from './pairs.ts'
import { tables } from './rules.ts'
import { certain, no, probable, type Status, unknown } from './spans.ts'

/** What one question works with. */
export type Case = { index: BookIndex; pair: Pair; from: string; to: string; measure: string; on: string }

export type Candidate = { entry: Entry; status: Status }

/** A rule that is kept although it may be displaced by an instrument whose force between the two is not certain. */
export type Doubt = { entry: Entry; by: string; article: string | null }

export type Choice = { kept: Candidate[]; displaced: Displaced[]; leftOut: Entry[]; open: Entry[]; doubts: Doubt[]; unverified: Entry[] }

const statusHere = ({ index, pair }: Case, id: string) => (pair.statuses[index.at.get(id) ?? -1] ?? no) as Status

const conditionNow = (condition: PairCondition | undefined, on: string) =>
  condition && (!condition.from || on >= firstDayOf(condition.from)) ? condition : null

const isForOthers = ({ from, to }: Case, { oneOf, noneOf }: PairCondition) =>
  (oneOf !== undefined && !oneOf.includes(from) && !oneOf.includes(to)) ||
  (noneOf !== undefined && (noneOf.includes(from) || noneOf.includes(to)))

/** The rule does not apply to this pair: it is for others, or another instrument has taken its place. */
export const isExcluded = (ask: Case, { rule }: Entry) => {
  const condition = conditionNow(rule?.pairCondition, ask.on)
  return condition !== null && (isForOthers(ask, condition) || statusHere(ask, condition.notBothIn ?? '') === certain)
}

/** The rules on the measure, with what is known of each between the two; bilateral treaties of the pair among them. */
export const considered = (ask: Case): Candidate[] => {
  const listed = ask.index.entries.get(ask.measure) ?? []
  const own = (ask.index.bilaterals.get(pairKey(ask.from, ask.to)) ?? []).flatMap(({ entries }) => entries.get(ask.measure) ?? [])
  const after = own[0] ? listed.findIndex((entry) => compareRanks(entry, own[0] as Entry) > 0) : -1
  const all = own.length === 0 ? listed : after < 0 ? [...listed, ...own] : [...listed.slice(0, after), ...own, ...listed.slice(after)]
  return all.map((entry) => ({ entry, status: (ask.pair.statuses[entry.at] ?? no) as Status }))
}

const displacedBy = (entry: Entry, relation: Relation, because: Displaced['because']): Displaced => ({
  instrument: entry.instrument.id,
  article: entry.rule?.article ?? null,
  rule: entry.rule?.id ?? null,
  by: relation.instrument,
  state: null,
  byArticle: relation.article,
  relation: relation.type,
  because,
  note: relation.note,
  confidence: relation.confidence,
})

const isDisplacing = ({ type, bilateral }: Relation) => (type === 'displaces' || type === 'prevails') && !bilateral

/** Every article of the rule is among those that no longer apply. */
const isReplaced = ({ rule }: Entry, { repealedArticles = [] }: Relation) => {
  const parts = rule?.article.split(',').map((part) => part.trim()) ?? []
  return parts.length > 0 && parts.every((part) => repealedArticles.some((gone) => part === gone || part.startsWith(`${gone}(`)))
}

/** The relations by which the rule would fall, were the other instrument in force and had it a rule here. */
const threatsTo = ({ index, measure }: Case, entry: Entry, present: Map<string, Status>) =>
  (index.relationsOver.get(entry.instrument.id) ?? []).filter((relation) =>
    isDisplacing(relation)
      ? (relation.measures?.includes(measure) ?? true) && present.has(relation.instrument)
      : relation.type === 'replaces_provisions' && isReplaced(entry, relation),
  )

export const reservationsOn = ({ index, from, to }: Case, entry: Entry): Declaration[] => {
  const { instrument, articles } = tables.reservation
  if (entry.instrument.id !== instrument || !articles.some((article) => entry.numbers.has(article))) return []
  return [to, from].flatMap((state) =>
    (index.declarations.get(`${instrument}|${state}`) ?? []).filter(
      ({ kind, article }) => kind === 'reservation' && [...numbersIn(article)].some((number) => entry.numbers.has(number)),
    ),
  )
}

const reserved = (entry: Entry, reservation: Declaration): Displaced => ({
  instrument: entry.instrument.id,
  article: entry.rule?.article ?? null,
  rule: entry.rule?.id ?? null,
  by: entry.instrument.id,
  state: reservation.state,
  byArticle: tables.reservation.article,
  relation: 'reservation',
  because: 'reservation-both-ways',
  note: reservation.summary,
  confidence: reservation.confidence,
})

const replacedByOther = (ask: Case, entry: Entry, other: string): Displaced => {
  const relation = ask.index.relationsOver.get(entry.instrument.id)?.find(({ instrument }) => instrument === other)
  return {
    instrument: entry.instrument.id,
    article: entry.rule?.article ?? null,
    rule: entry.rule?.id ?? null,
    by: other,
    state: null,
    byArticle: relation?.article ?? null,
    relation: 'pair_condition',
    because: 'pair-condition',
    note: relation?.note ?? null,
    confidence: relation?.confidence ?? 'low',
  }
}

const emptyChoice = (): Choice => ({ kept: [], displaced: [], leftOut: [], open: [], doubts: [], unverified: [] })

/** First round: force between the two, conditions on the pair, reservations. */
const usable = (ask: Case, choice: Choice): Candidate[] => {
  const found: Candidate[] = []
  for (const candidate of considered(ask)) {
    const { entry, status } = candidate
    const condition = conditionNow(entry.rule?.pairCondition, ask.on)
    if (status === no) choice.leftOut.push(entry)
    else if (entry.instrument.pair && status !== certain) choice.unverified.push(entry)
    else if (condition && isForOthers(ask, condition)) choice.leftOut.push(entry)
    else if (status === unknown) choice.open.push(entry)
    else {
      const [reservation] = reservationsOn(ask, entry)
      const other = condition?.notBothIn
      if (reservation) choice.displaced.push(reserved(entry, reservation))
      else if (other && statusHere(ask, other) === certain) choice.displaced.push(replacedByOther(ask, entry, other))
      else {
        if (other && statusHere(ask, other) !== no)
          choice.doubts.push({ entry, by: other, article: replacedByOther(ask, entry, other).byArticle })
        found.push(candidate)
      }
    }
  }
  return found
}

/** Second round: what one usable rule does to another. Certain before probable; the order of ranks is kept. */
export const choose = (ask: Case): Choice => {
  const choice = emptyChoice()
  const found = usable(ask, choice)
  const present = new Map<string, Status>()
  for (const { entry, status } of found) present.set(entry.instrument.id, status)
  for (const entry of choice.open) if (!present.has(entry.instrument.id)) present.set(entry.instrument.id, unknown)
  for (const candidate of found) {
    const { entry } = candidate
    const threats = threatsTo(ask, entry, present)
    const sure = threats.find(({ instrument }) => statusHere(ask, instrument) === certain)
    const isReplacement = sure?.type === 'replaces_provisions'
    if (sure) choice.displaced.push(displacedBy(entry, sure, isReplacement ? 'replaced-articles' : 'displacement'))
    else {
      for (const { instrument, article } of threats)
        if (statusHere(ask, instrument) !== no) choice.doubts.push({ entry, by: instrument, article })
      choice.kept.push(candidate)
    }
  }
  choice.leftOut = choice.leftOut.filter((entry) => {
    const sure =
      ask.pair.statuses[entry.at] === certain &&
      threatsTo(ask, entry, present).find(({ instrument }) => statusHere(ask, instrument) === certain)
    if (sure) choice.displaced.push(displacedBy(entry, sure, 'displacement'))
    return !sure
  })
  choice.kept = [...choice.kept.filter(({ status }) => status === certain), ...choice.kept.filter(({ status }) => status === probable)]
  return choice
}
