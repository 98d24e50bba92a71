import type { Member, Scope } from '#platform/scope.ts'

// The database says the same of rows (migrations/0033-…).

const asMember = ({ actor }: Scope): Member | undefined => (actor.kind === 'member' ? actor : undefined)

/** A study is read inside its group, by the secretariat and by auditors. Without a group: the list, which shows each only theirs. */
export const mayReadStudies = (scope: Scope, { circle }: { circle?: string } = {}) => {
  const member = asMember(scope)
  if (!member) return false
  return circle === undefined || member.circles.includes(circle) || member.role === 'secretariat' || member.role === 'auditor'
}

/** It is worked on inside its group and by the secretariat; auditors read, wherever they are named. */
export const mayWorkOnStudy = (scope: Scope, { circle }: { circle?: string } = {}) => {
  const member = asMember(scope)
  if (!member || circle === undefined || member.role === 'auditor') return false
  return member.role === 'secretariat' || member.circles.includes(circle)
}
