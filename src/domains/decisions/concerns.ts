import { firstDayOf, lastDayOf } from '#domains/facts/partial-date.ts'
import { europeanCourt } from './court.ts'
import type { Decision } from './model.ts'

/** When a state was a member of the European Union; `to` is the first day that no longer counts, null where it still is. */
export type Membership = { state: string; from: string; to: string | null }

const wasMember = ({ from, to }: Membership, day: string) => from <= day && (to === null || day < to)

/**
 * The states a decision concerns, that of its file first. Every decision concerns its own. One of the Court of Justice
 * of the European Union also concerns each state that was a member of the Union when it was given and is one on the
 * day asked: an interpretation of Union law is authoritative for the courts of all of them (TFEU, Art. 267; Denkavit
 * italiana, 61/79; CILFIT, 283/81), though the ruling binds the court that asked. Where the day is known by its year or
 * month only, membership must cover all of it; undated, nothing more is said. A judgment of the European Court of Human Rights binds the state it is against (ECHR, Art. 46).
 */
export const statesConcerned = (
  { state, court, date }: Pick<Decision, 'state' | 'court' | 'date'>,
  union: readonly Membership[],
  day: string,
): string[] => {
  if (europeanCourt(court) !== 'cjeu' || date === null) return [state]
  const days = [firstDayOf(date), lastDayOf(date), day]
  const members = union.filter((one) => days.every((each) => wasMember(one, each))).map((one) => one.state)
  return [state, ...members.filter((one) => one !== state).sort()]
}
