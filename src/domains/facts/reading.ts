import type { PartialDate, Reading } from './model.ts'

/**
 * What is known of a fact's times. `validFrom` and `validTo` are set only where a source names them; `from` and `to`
 * bound the calendar days the fact may speak of (`to` exclusive), null where open. `readings`: each day on which the
 * text was read, as exact as the source (`on`) and the last day it can mean (`knownBy`). `compiledOn`: the day by
 * which the text had been read at the latest, when no day of reading was noted.
 */
export type Times = {
  from: string | null
  to: string | null
  validFrom: PartialDate | null
  validTo: PartialDate | null
  readings: readonly { on: PartialDate; knownBy: string }[]
  compiledOn: string
}

/** The first reading: its last possible day is what can be relied on. */
export const earliestReading = (times: Times): { on: PartialDate | null; knownBy: string } =>
  times.readings.reduce<{ on: PartialDate | null; knownBy: string }>((a, b) => (a.on === null || b.knownBy < a.knownBy ? b : a), {
    on: null,
    knownBy: times.compiledOn,
  })

/** The latest reading that had happened on `day`; null: none noted by then. */
export const latestReading = (times: Times, day: string): PartialDate | null =>
  times.readings.reduce<{ on: PartialDate; knownBy: string } | null>(
    (a, b) => (b.knownBy <= day && (!a || b.knownBy >= a.knownBy) ? b : a),
    null,
  )?.on ?? null

/**
 * How a fact stands on a calendar day. A reading proves the text for its own day and later, never for an earlier one:
 * only a start of validity that a source names reaches further back than the first reading.
 */
export const readingOn = (day: string, times: Times): Reading => {
  if (times.to !== null && day >= times.to) return { kind: 'ended', until: times.validTo ?? times.to }
  if (times.validFrom !== null && times.from !== null) {
    return day >= times.from ? { kind: 'stated' } : { kind: 'not_yet', from: times.validFrom }
  }
  const earliest = earliestReading(times)
  return day >= earliest.knownBy ? { kind: 'stated' } : { kind: 'not_read', earliest: earliest.on ?? earliest.knownBy }
}
