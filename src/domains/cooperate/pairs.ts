import { firstDayOf } from '#domains/facts/partial-date.ts'
import type { Instrument, PairRule } from '#domains/treaties/model.ts'
import { type BookIndex, pairKey } from './book-index.ts'
import type { Certainty, RuleId, ToCheck } from './model.ts'
import { tables } from './rules.ts'
import { certain, monthsBefore, no, probable, type Status, statusOn, unknown } from './spans.ts'

/** What is in force between two states on a day, instrument by instrument; the same in both directions. */
export type Pair = {
  on: string
  statuses: Uint8Array
  /** The assistance treaties between the two (UNTOC Art. 18(7)); only where none is certain, those that may be in force. */
  assistance: string[]
  assistanceCertainty: Certainty
}

/** `oldBefore`: a table read before this day is old. */
export type Day = { on: string; oldBefore: string; pairs: Map<string, Pair> }

// A sweep asks for one day; pages ask for a handful. A day with all its pairs takes some two megabytes.
const daysKept = 16
const days = new WeakMap<BookIndex, Map<string, Day>>()

export const dayOf = (index: BookIndex, on: string): Day => {
  const kept = days.get(index) ?? new Map<string, Day>()
  days.set(index, kept)
  const known = kept.get(on)
  if (known) return known
  const day = { on, oldBefore: monthsBefore(on, tables.tableDate.months), pairs: new Map() }
  const [oldest] = kept.keys()
  if (kept.size >= daysKept && oldest !== undefined) kept.delete(oldest)
  kept.set(on, day)
  return day
}

export const statusOf = (index: BookIndex, day: Day, instrument: string | number, state: string): Status => {
  const at = typeof instrument === 'number' ? instrument : (index.at.get(instrument) ?? -1)
  const span = index.spans[at]?.[index.stateAt.get(state) ?? -1]
  return span ? statusOn(span, day.on) : no
}

const allows = (rule: PairRule, a: string, b: string) =>
  (rule.betweenA.includes(a) && rule.betweenB.includes(b)) ||
  (rule.betweenA.includes(b) && rule.betweenB.includes(a)) ||
  (rule.alsoWithinB === true && rule.betweenB.includes(a) && rule.betweenB.includes(b))

const both = (a: Status, b: Status): Status => Math.min(a, b) as Status

const statusBetween = (index: BookIndex, day: Day, at: number, a: string, b: string): Status => {
  const instrument = index.book.instruments[at] as Instrument
  if (instrument.pairRule && !allows(instrument.pairRule, a, b)) return no
  return both(statusOf(index, day, at, a), statusOf(index, day, at, b))
}

export const pairOf = (index: BookIndex, day: Day, a: string, b: string): Pair => {
  const key = pairKey(a, b)
  const known = day.pairs.get(key)
  if (known) return known
  const alone = index.book.instruments.map((_, at) => statusBetween(index, day, at, a, b))
  const statuses = Uint8Array.from(alone, (status, at) =>
    (index.requiredBy[at] ?? []).reduce<Status>((least, over) => both(least, alone[over] ?? no), status as Status),
  )
  const pair = { on: day.on, statuses, ...assistanceOf(index, statuses, key) }
  day.pairs.set(key, pair)
  return pair
}

const assistanceOf = (index: BookIndex, statuses: Uint8Array, key: string) => {
  const { assistanceTreaties, bilateralSubjects } = tables.untoc
  const bilaterals = (index.bilaterals.get(key) ?? []).filter(({ instrument }) => bilateralSubjects.includes(instrument.subject ?? ''))
  const ids = [...assistanceTreaties, ...bilaterals.map(({ instrument }) => instrument.id)]
  const sure = ids.filter((id) => statuses[index.at.get(id) ?? -1] === certain)
  const maybe = ids.filter((id) => [unknown, probable].includes((statuses[index.at.get(id) ?? -1] ?? no) as 1 | 2))
  const assistanceCertainty: Certainty = sure.length > 0 ? 'certain' : 'probable'
  return { assistance: sure.length > 0 ? sure : maybe, assistanceCertainty }
}

/** Why an instrument is not in force between the two: the first obstacle found. */
export type Obstacle = { rule: RuleId; reason: string; state: string | null; date: string | null; check: ToCheck['code'] | null }

const obstacleOfState = (instrument: Instrument, state: string, on: string): Obstacle | null => {
  const entry = instrument.participants[state]
  const inForce = (reason: string, date: string | null, check: Obstacle['check'] = null) => ({
    rule: 'in-force-between' as const,
    reason,
    state,
    date,
    check,
  })
  if (entry?.party === false || (!entry && instrument.nonParties.includes(state))) {
    const isSigned = entry?.signed !== undefined || entry?.signedFlag === true
    if (isSigned) return { rule: 'signed-only', reason: 'signed_only', state, date: entry?.signed ?? null, check: 'signed_only' }
    return inForce('not_a_party', instrument.coverage.asOf, 'not_party_then')
  }
  if (entry?.ceasedOn && on >= firstDayOf(entry.ceasedOn)) return inForce('ceased', entry.ceasedOn)
  if (!entry?.party) return null
  const national = entry.nationalFrom ?? (entry.nationalFromYear ? String(entry.nationalFromYear) : null)
  const start = entry.provisionalFrom ?? entry.inForce ?? entry.consent ?? (entry.consentYear ? String(entry.consentYear) : null)
  if (start && on < firstDayOf(start)) return inForce('not_yet', start)
  if (national && on < firstDayOf(national))
    return { rule: 'national-law-later', reason: 'national_law', state, date: national, check: 'national_law_later' }
  return null
}

const isProvisional = ({ participants }: Instrument, a: string, b: string, on: string) =>
  [a, b].every((state) => on >= (participants[state]?.provisionalFrom ?? '9999'))

export const obstacleBetween = (index: BookIndex, at: number, a: string, b: string, on: string): Obstacle => {
  const instrument = index.book.instruments[at] as Instrument
  const alone = (rule: RuleId, reason: string, date: string | null, check: Obstacle['check'] = null) => ({
    rule,
    reason,
    state: null,
    date,
    check,
  })
  if (instrument.pairRule && !allows(instrument.pairRule, a, b)) return alone('pair-rule', 'not_this_pair', null)
  if (instrument.status === 'not_in_force') return alone('not-in-force', 'never', null, 'not_in_force_yet')
  if (instrument.inForce && on < firstDayOf(instrument.inForce) && !isProvisional(instrument, a, b, on))
    return alone('not-in-force', 'before', instrument.inForce, 'not_in_force_yet')
  const ofState = obstacleOfState(instrument, a, on) ?? obstacleOfState(instrument, b, on)
  return ofState ?? alone('protocol-needs-convention', 'convention_missing', null)
}
