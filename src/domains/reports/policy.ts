import { type Member, readsOpenZone, type Scope } from '#platform/scope.ts'

// Each deed has one policy; whom it does not name is refused. The database says the same of rows (migrations/0027-…).

const asMember = ({ actor }: Scope): Member | undefined => (actor.kind === 'member' ? actor : undefined)

/** Whom the law of a party concerns. `party` null: law between states, or nobody's; left out: of any party. */
const looksAfter = (scope: Scope, party: string | null | undefined) => {
  const member = asMember(scope)
  if (member?.role === 'secretariat') return true
  const speaks = member?.role === 'correspondent' || member?.role === 'national_administrator'
  return speaks && (party === undefined || party === member.party)
}

/** Anybody who can read a statement can say that it is wrong, and look what became of it. */
export const mayReport = (scope: Scope) => readsOpenZone(scope)

/** Reports are read and answered by whoever speaks for the law they are about, and by the secretariat. */
export const mayReadReports = (scope: Scope, { party }: { party?: string | null } = {}) => looksAfter(scope, party)
export const mayAnswerReport = (scope: Scope, { party }: { party?: string | null } = {}) => party !== undefined && looksAfter(scope, party)

/** So is the register of gaps. */
export const mayReadGaps = (scope: Scope, { party }: { party?: string | null } = {}) => looksAfter(scope, party)
export const mayKeepGaps = (scope: Scope, { party }: { party?: string | null } = {}) => party !== undefined && looksAfter(scope, party)

/** Notices go, and words are forgotten, by themselves: the program that owns the database does it. */
export const mayTendReports = (scope: Scope) => scope.actor.kind === 'operator'
