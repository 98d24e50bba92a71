import type { MemberRole } from '#vocabulary/member-role.ts'
import type { Admission, Proposal } from './model.ts'

/** What one person asks and another approves: somebody comes back, a mandate with power, a party let in, or in again. */
export const deedsOfTwo = ['let_back_in', 'give_mandate', 'admit_party', 'lift_suspension'] as const
export type DeedOfTwoKind = (typeof deedsOfTwo)[number]

/** So long each waits for its second person. Letting somebody back in is urgent, or was a mistake. */
export const waitingDays: Record<DeedOfTwoKind, number> = { let_back_in: 7, give_mandate: 14, admit_party: 14, lift_suspension: 14 }

/** To whom a mandate goes, as the one who asks names them. */
export type Named = Pick<Proposal, 'name' | 'email' | 'language'>
/** What was asked, without names of persons. */
export type MandateAsked = Omit<Proposal, keyof Named>

export type DeedOfTwo = {
  id: string
  deed: DeedOfTwoKind
  person: string | null
  reason: string | null
  party: string | null
  circle: string | null
  what: Partial<MandateAsked & Pick<Admission, 'decision' | 'decidedOn'>>
  who: Named | null
  askedAt: string
  askedBy: string
  expiresAt: string
  decidedAt: string | null
  decidedBy: string | null
  outcome: 'approved' | 'refused' | null
}
export type DeedStanding = 'waiting' | 'approved' | 'refused' | 'expired'

export const standingOfDeed = ({ outcome, expiresAt }: Pick<DeedOfTwo, 'outcome' | 'expiresAt'>, now: Date): DeedStanding =>
  outcome ?? (Date.parse(expiresAt) > now.getTime() ? 'waiting' : 'expired')

/** A deed as it is asked for. */
export type NewDeedOfTwo = Pick<DeedOfTwo, 'deed'> & Partial<Pick<DeedOfTwo, 'person' | 'reason' | 'party' | 'circle' | 'what' | 'who'>>

/** What a policy needs to know of one. `parties`: for whom the person to be let back in acts. */
export type DeedAsked = {
  deed?: DeedOfTwoKind
  askedBy?: string
  person?: string | null
  party?: string | null
  parties?: readonly string[]
}

/** Somebody who could be the second person. */
export type Second = { id: string; name: string; email: string; language: 'en' | 'fr'; role: MemberRole; wanted: boolean }

/** Written to, unless they want no such message: colleagues and the chair; the administrators only where there is none of these, for they are many. */
export const toBeAsked = (seconds: readonly Second[]): readonly Second[] => {
  const near = seconds.filter(({ role }) => role !== 'national_administrator')
  return (near.length > 0 ? near : seconds).filter(({ wanted }) => wanted)
}
