import type { Instrument, Party } from '#domains/treaties/model.ts'
import { formatDate } from '#ui/date.ts'
import { indexOf, pairKey } from './book-index.ts'
import { dayOf, pairOf } from './pairs.ts'
import { certain, probable, type Span, type Status, unknown } from './spans.ts'
import { pageOf, shortName, type Teller } from './teller.ts'

/** A span on the axis, in its units: `left` from the start, `width`. */
export type Segment = { left: number; width: number }

/** One instrument between the two: in words for each, and drawn; `both` null where it never bound both, as far as known. */
export type Layer = {
  instrument: string
  title: string
  page: string
  of: [string, string]
  between: string
  sure: boolean
  lines: [Segment | null, Segment | null]
  both: Segment | null
}

/** `ticks`: decades with their place on the axis. `day`: where the day asked stands. */
export type Layers = { rows: Layer[]; ticks: { year: number; left: number }[]; day: number; first: number; last: number }

/** Units of the axis from its first to its last day. */
export const axisWidth = 300

const never = '9999-12-31'
const hasStart = ({ party, maybe }: Span) => party === true && maybe < never

/** Days as years with a fraction: exact enough to draw. */
const yearsOf = (day: string) => Number(day.slice(0, 4)) + (Number(day.slice(5, 7) || 1) - 1) / 12

const axisOf = (spans: readonly Span[], on: string) => {
  const starts = spans.filter(hasStart).map(({ maybe }) => yearsOf(maybe))
  const first = Math.floor(Math.min(...starts, yearsOf(on)) / 10) * 10
  const last = Math.max(Number(on.slice(0, 4)) + 1, first + 10)
  const at = (day: string) => Math.round(((Math.min(Math.max(yearsOf(day), first), last) - first) / (last - first)) * axisWidth * 10) / 10
  return { first, last, at }
}

const stateWords = (teller: Teller, instrument: Instrument, state: Party): string => {
  const { words, language } = teller
  const entry = instrument.participants[state]
  if (entry?.party === true) {
    const day = entry.inForce ?? entry.provisionalFrom
    const since = day ? formatDate(day, language) : words.between.partyUndated
    return entry.ceasedOn ? `${since}, ${words.between.until(formatDate(entry.ceasedOn, language))}` : since
  }
  return entry?.party === false || instrument.nonParties.includes(state) ? words.between.notParty : words.between.unknown
}

const laterOf = (a: string, b: string) => (a > b ? a : b)
const earlierOf = (a: string, b: string) => (a < b ? a : b)

const betweenWords = ({ words, language }: Teller, status: Status, [a, b]: readonly [Span, Span]) => {
  if (status === certain) return formatDate(laterOf(a.maybe, b.maybe), language)
  if (status === probable) return words.basis.probable
  return status === unknown ? words.between.unknown : words.between.no
}

/** Every instrument with a rule on the measure to which one of the two is a party, the longest between them first. */
export const layersOf = (teller: Teller): Layers => {
  const { answer, book } = teller
  const index = indexOf(book)
  const pair = pairOf(index, dayOf(index, answer.on), answer.from, answer.to)
  const spanAt = (at: number, state: Party) => index.spans[at]?.[index.stateAt.get(state) ?? -1]
  const ids = new Set((index.entries.get(answer.measure) ?? []).map(({ instrument }) => instrument.id))
  for (const { instrument } of index.bilaterals.get(pairKey(answer.from, answer.to)) ?? [])
    if (instrument.measures?.includes(answer.measure)) ids.add(instrument.id)
  const found = [...ids].flatMap((id) => {
    const at = index.at.get(id) ?? -1
    const [instrument, a, b] = [book.instruments[at], spanAt(at, answer.from), spanAt(at, answer.to)]
    return instrument && a && b && (hasStart(a) || hasStart(b))
      ? [{ instrument, spans: [a, b] as const, status: pair.statuses[at] as Status }]
      : []
  })
  const axis = axisOf(
    found.flatMap(({ spans }) => spans),
    answer.on,
  )
  const segment = (start: string, end: string): Segment | null => {
    const [left, right] = [axis.at(start), axis.at(end)]
    return start < end && right > left ? { left, width: Math.round((right - left) * 10) / 10 } : null
  }
  const rows = found.map(({ instrument, spans, status }): Layer & { from: string } => {
    const [a, b] = spans
    const starts = laterOf(a.maybe, b.maybe)
    const together = status !== 0 && hasStart(a) && hasStart(b) ? segment(starts, earlierOf(a.ends, b.ends)) : null
    return {
      instrument: instrument.id,
      title: shortName(teller, instrument.id),
      page: pageOf(instrument.id),
      of: [stateWords(teller, instrument, answer.from), stateWords(teller, instrument, answer.to)],
      between: betweenWords(teller, status, spans),
      sure: status === certain,
      lines: [hasStart(a) ? segment(a.maybe, a.ends) : null, hasStart(b) ? segment(b.maybe, b.ends) : null],
      both: together,
      from: together ? starts : never,
    }
  })
  const decades = Array.from({ length: Math.floor((axis.last - axis.first) / 10) + 1 }, (_, step) => axis.first + step * 10)
  return {
    rows: rows.toSorted((a, b) => a.from.localeCompare(b.from)).map(({ from: _, ...row }) => row),
    ticks: decades.map((year) => ({ year, left: axis.at(`${year}-01-01`) })),
    day: axis.at(answer.on),
    first: axis.first,
    last: axis.last,
  }
}
