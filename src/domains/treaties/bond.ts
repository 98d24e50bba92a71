import type { PartialDate } from '#domains/facts/model.ts'
import { firstDayOf, lastDayOf } from '#domains/facts/partial-date.ts'
import type { Bond } from '#vocabulary/participation.ts'
import type { Instrument, Participation, Party } from './model.ts'

/** How far a day lies behind a date that may be only a month or a year: past, ahead, or, inside it, nobody can tell. */
const standsTo = (day: string, date: PartialDate): 'past' | 'ahead' | 'within' =>
  day >= lastDayOf(date) ? 'past' : day < firstDayOf(date) ? 'ahead' : 'within'

/** Whether an instrument is in force at all on a day; `unverified`: nobody has found out. */
export type Force = 'in_force' | 'date_unknown' | 'not_yet' | 'not_in_force' | 'unverified'

export const forceOn = ({ inForce, status }: Instrument, day: string): Force => {
  if (status === 'not_in_force') return 'not_in_force'
  if (inForce !== null) return { past: 'in_force', within: 'date_unknown', ahead: 'not_yet' }[standsTo(day, inForce)] as Force
  if (status === 'in_force' || status === 'in_force_date_unknown') return 'date_unknown'
  return 'unverified'
}

/** The table in which a "no" was read: without its day there is no "no". */
export const tableOf = ({ coverage }: Instrument): PartialDate | null => coverage.asOf

/** How a party stands towards an instrument on a calendar day (YYYY-MM-DD). What is not known is `unknown`, never "no". */
export const bondOn = (instrument: Instrument, party: Party, day: string): Bond => {
  const entry = Object.hasOwn(instrument.participants, party) ? instrument.participants[party] : undefined
  if (!entry) return instrument.nonParties.includes(party) && tableOf(instrument) !== null ? 'not_party' : 'unknown'
  if (entry.party === null) return 'unknown'
  if (!entry.party) return signedBy(entry, day) ?? (tableOf(instrument) === null ? 'unknown' : 'not_party')
  return ended(entry, day) ?? bound(entry, instrument, day)
}

const ended = ({ ceasedOn }: Participation, day: string): Bond | null => {
  if (ceasedOn === undefined) return null
  return ({ past: 'ceased', within: 'unknown', ahead: null } as const)[standsTo(day, ceasedOn)]
}

const signedBy = ({ signed, signedFlag }: Participation, day: string): Bond | null => {
  if (signed) return standsTo(day, signed) === 'ahead' ? 'not_yet' : 'signed'
  return signedFlag ? 'signed' : null
}

const bound = (entry: Participation, instrument: Instrument, day: string): Bond => {
  const force = forceOn(instrument, day)
  if (force === 'not_in_force' || entry.inForce === null) return withoutDate(entry, instrument, force, day)
  const start = instrument.inForce !== null && instrument.inForce > entry.inForce ? instrument.inForce : entry.inForce
  const reached = standsTo(day, start)
  if (reached === 'past') return 'in_force'
  if (reached === 'within') return 'probable'
  if (entry.provisionalFrom && standsTo(day, entry.provisionalFrom) === 'past') return 'provisional'
  return consentedBy(entry, day) ?? signedBy(entry, day) ?? 'not_yet'
}

const consentOf = ({ consent, consentYear }: Participation): PartialDate | null =>
  consent ?? (consentYear === undefined ? null : String(consentYear))

const consentedBy = (entry: Participation, day: string): Bond | null => {
  const consent = consentOf(entry)
  return consent !== null && standsTo(day, consent) !== 'ahead' ? 'consented' : null
}

/** Bound, and nobody has found since when; or the instrument binds nobody yet. */
const withoutDate = (entry: Participation, instrument: Instrument, force: Force, day: string): Bond => {
  const early = consentedBy(entry, day) ?? signedBy(entry, day)
  if (force === 'not_in_force' || force === 'not_yet') return early ?? (consentOf(entry) === null ? 'consented' : 'not_yet')
  if (consentOf(entry) !== null) return consentedBy(entry, day) ? 'probable' : (signedBy(entry, day) ?? 'not_yet')
  // The table tells that it is bound on the table's own day and later, of earlier days nothing.
  const read = instrument.coverage.asOf
  return read === null || day >= firstDayOf(read) ? 'probable' : 'unknown'
}
