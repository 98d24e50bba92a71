import { type Member, readsOpenZone, type Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'

// The database says the same of rows (migrations/0031-…).

const asMember = ({ actor }: Scope): Member | undefined => (actor.kind === 'member' ? actor : undefined)
const is = (member: Member | undefined, ...roles: MemberRole[]) => member !== undefined && roles.includes(member.role)

/** How much of the law each state has confirmed, and how old the readings are, is for everybody. */
export const mayReadCoverage = (scope: Scope) => readsOpenZone(scope)

/** Asking states is the secretariat's; so is calling it off. */
export const mayOpenRound = (scope: Scope) => is(asMember(scope), 'secretariat')

/** Every member sees the rounds that ask their own party; those who steer and audit see all. */
export const mayReadRounds = (scope: Scope, { party }: { party?: string } = {}) => {
  const member = asMember(scope)
  return (
    is(member, 'secretariat', 'chair', 'bureau', 'auditor') || (member !== undefined && (party === undefined || member.party === party))
  )
}

/** A round is closed, and people are reminded of it, by the program when the day has come. */
export const mayTendRounds = ({ actor }: Scope) => actor.kind === 'operator'
