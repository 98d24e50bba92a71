import { firstDayOf, lastDayOf } from '#domains/facts/partial-date.ts'
import type { Instrument, Participation, Party } from '#domains/treaties/model.ts'
import { tables } from './rules.ts'

/** What is known of one state and one instrument on a day. */
export const no = 0
export const unknown = 1
export const probable = 2
export const certain = 3
export type Status = 0 | 1 | 2 | 3

/** Bound for certain from `surely` to before `maybeEnds`; not before `maybe`, nor from `ends` on. Unknown: same limits, no claim. */
export type Span = { party: boolean | null; maybe: string; surely: string; maybeEnds: string; ends: string }

const never = '9999-12-31'
const laterOf = (a: string, b: string) => (a > b ? a : b)

const monthsLater = (day: string, months: number) => {
  const date = new Date(`${day}T00:00:00Z`)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
}

export const monthsBefore = (day: string, months: number) => {
  const date = new Date(`${day}T00:00:00Z`)
  const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1))
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()
  return `${month.toISOString().slice(0, 8)}${String(Math.min(date.getUTCDate(), last)).padStart(2, '0')}`
}

/** First and last day on which the instrument itself can have begun to bind anybody. */
const beginOf = (instrument: Instrument): [string, string] => {
  if (instrument.status === 'not_in_force') return [never, never]
  if (instrument.inForce) return [firstDayOf(instrument.inForce), lastDayOf(instrument.inForce)]
  const opened = instrument.opened ?? (instrument.openedYear ? String(instrument.openedYear) : null)
  return [opened ? firstDayOf(opened) : '0000-01-01', never]
}

/** The days between which it began to bind this party, as far as its own entry says. */
const startOf = (entry: Participation, instrument: Instrument, generated: string): [string, string] => {
  const [first, last] = beginOf(instrument)
  const consent = entry.consent ?? (entry.consentYear ? String(entry.consentYear) : null)
  if (first === never) return [never, never]
  if (entry.provisionalFrom) return [firstDayOf(entry.provisionalFrom), lastDayOf(entry.provisionalFrom)]
  if (entry.inForce) return [laterOf(first, firstDayOf(entry.inForce)), laterOf(last === never ? first : last, lastDayOf(entry.inForce))]
  const floor = last === never ? first : last
  if (consent)
    return [laterOf(first, firstDayOf(consent)), laterOf(floor, monthsLater(lastDayOf(consent), tables.inForce.monthsAfterConsent))]
  // A list from memory proves nothing of a party that is only believed to be one.
  const asOf = entry.confidence === 'low' ? null : instrument.coverage.asOf
  const read = asOf ? lastDayOf(asOf) : never
  return [first, laterOf(floor, read > generated && asOf ? generated : read)]
}

const spanOfParty = (entry: Participation, instrument: Instrument, generated: string): Span => {
  const [maybe, surely] = startOf(entry, instrument, generated)
  const national = entry.nationalFrom ?? (entry.nationalFromYear ? String(entry.nationalFromYear) : null)
  return {
    party: entry.party,
    maybe: national ? laterOf(maybe, firstDayOf(national)) : maybe,
    surely: national ? laterOf(surely, lastDayOf(national)) : surely,
    maybeEnds: entry.ceasedOn ? firstDayOf(entry.ceasedOn) : never,
    ends: entry.ceasedOn ? lastDayOf(entry.ceasedOn) : never,
  }
}

/** From when to when the instrument binds the state. A state in none of the lists is unknown. */
export const spanOf = (instrument: Instrument, state: Party, generated: string): Span => {
  const entry = instrument.participants[state]
  if (entry?.party) return spanOfParty(entry, instrument, generated)
  const isNo = entry ? entry.party === false : instrument.nonParties.includes(state)
  return { party: isNo ? false : null, maybe: beginOf(instrument)[0], surely: never, maybeEnds: never, ends: never }
}

export const statusOn = (span: Span, day: string): Status => {
  if (span.party === false || day < span.maybe || day >= span.ends) return no
  if (span.party === null || day >= span.maybeEnds) return unknown
  return day >= span.surely ? certain : probable
}
