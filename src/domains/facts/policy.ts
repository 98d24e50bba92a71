import { type Member, readsOpenZone, type Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'

/** The law of the states is open to everybody who can reach this server. */
export const mayReadFacts = (scope: Scope) => readsOpenZone(scope)

/** An edition is brought in from the machine's own command line, by the person who runs it. */
export const mayImportFacts = (scope: Scope) => scope.actor.kind === 'operator'

type OfLaw = { state?: string; position?: 'national' | 'secretariat'; author?: string; mode?: string }

const asMember = ({ actor }: Scope): Member | undefined => (actor.kind === 'member' ? actor : undefined)
const acts = (scope: Scope, ...roles: MemberRole[]) => {
  const member = asMember(scope)
  return member !== undefined && roles.includes(member.role)
}
/** Who speaks of the law of the state they act for. */
const speaksFor = (scope: Scope, state: string | undefined, ...roles: MemberRole[]) =>
  state !== undefined && asMember(scope)?.party === state && acts(scope, ...roles)

/** A state's correspondent and administrator answer for their state, the secretariat for itself or, of any state, what it was told. */
export const mayAnswerFor = (scope: Scope, { state, position }: OfLaw = {}) =>
  position === 'secretariat'
    ? acts(scope, 'secretariat')
    : state !== undefined && (acts(scope, 'secretariat') || speaksFor(scope, state, 'correspondent', 'national_administrator'))

/**
 * Another person than the author publishes, having just used the passkey: a state's answer, somebody of that state or the
 * secretariat; the secretariat's reading, another of its officers, the chair, or that state's correspondent. What was approved
 * for a later day is published by the program.
 */
export const mayPublishAnswer = (scope: Scope, { state, position, author }: OfLaw = {}) => {
  if (state === undefined || position === undefined || author === undefined) return false
  if (scope.actor.kind === 'operator') return true
  const member = asMember(scope)
  if (!member?.confirmed || member.person === author) return false
  return position === 'national'
    ? acts(scope, 'secretariat') || speaksFor(scope, state, 'correspondent', 'national_administrator')
    : acts(scope, 'secretariat', 'chair') || speaksFor(scope, state, 'correspondent')
}

/** Only a state confirms or contradicts what is said of its law; that nobody objected is noted by the program when a round ends. */
export const mayAttest = (scope: Scope, { state, mode }: OfLaw = {}) => {
  if (state === undefined || mode === undefined) return false
  if (mode === 'tacit') return scope.actor.kind === 'operator'
  if (mode === 'checked') return acts(scope, 'secretariat')
  return (mode === 'confirmed' || mode === 'contradicted') && speaksFor(scope, state, 'correspondent', 'national_administrator')
}

/** Taking a statement offline is the safe side: it needs neither a second person nor a second use of the passkey. */
export const mayWithdraw = (scope: Scope, { state }: OfLaw = {}) =>
  state !== undefined && (acts(scope, 'secretariat') || speaksFor(scope, state, 'correspondent', 'national_administrator'))

/** All that is said of a state's law by everybody, also what the open zone does not show: its own people and the secretariat. */
export const mayReadInFull = (scope: Scope, { state }: OfLaw = {}) =>
  scope.actor.kind === 'operator' ||
  acts(scope, 'secretariat', 'auditor') ||
  speaksFor(scope, state, 'correspondent', 'national_administrator', 'prosecutor', 'central_authority_officer')
