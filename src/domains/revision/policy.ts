import type { Member, Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'
import type { SpokenPosition } from './model.ts'

// The database says the same of rows (migrations/0025-…).

type About = { state?: string; position?: SpokenPosition; author?: string }

const asMember = ({ actor }: Scope): Member | undefined => (actor.kind === 'member' ? actor : undefined)
const is = (member: Member | undefined, ...roles: MemberRole[]) => member !== undefined && roles.includes(member.role)

/** Who of a state's own people works on what is said of it. */
const ownPeople: MemberRole[] = ['correspondent', 'national_administrator', 'prosecutor', 'central_authority_officer', 'expert']

/** The list of a state's statements: its own people, and who stands beside them. */
export const mayReadDesk = (scope: Scope, { state }: About = {}) => {
  const member = asMember(scope)
  return is(member, 'secretariat', 'chair', 'auditor') || (is(member, ...ownPeople) && (state === undefined || member?.party === state))
}

/** Handing in: the state's correspondent and administrator for its own position, the secretariat for its reading. */
export const mayPropose = (scope: Scope, { state, position = 'national' }: About = {}) => {
  const member = asMember(scope)
  if (position === 'secretariat') return is(member, 'secretariat')
  return is(member, 'correspondent', 'national_administrator') && (state === undefined || member?.party === state)
}

/** An expert writes drafts, which somebody who may hand in takes over. */
export const mayDraft = (scope: Scope, asked: About = {}) => {
  const member = asMember(scope)
  const own = asked.position === 'secretariat' || asked.state === undefined || member?.party === asked.state
  return mayPropose(scope, asked) || (is(member, 'expert') && own)
}

/** The second person: never the author. */
export const mayDecide = (scope: Scope, { state, position = 'national', author }: About = {}) => {
  const member = asMember(scope)
  if (member === undefined || state === undefined || member.person === author) return false
  if (member.role === 'secretariat') return true
  if (position === 'secretariat') return member.role === 'chair' || (member.role === 'correspondent' && member.party === state)
  return is(member, 'correspondent', 'national_administrator') && member.party === state
}

/** What waits and what was decided: the same people. Drafts are narrower (row-level security). */
export const mayReadProposals = (scope: Scope, asked: About = {}) => mayReadDesk(scope, asked)

/** A row of one's own list goes to a colleague. */
export const mayDelegate = (scope: Scope, { state }: About = {}) => mayPropose(scope, { ...(state ? { state } : {}), position: 'national' })

/** What was approved for a later day is published by the program itself. */
export const mayPublishDue = ({ actor }: Scope) => actor.kind === 'operator'
