import { mayBeginGiving, mayGiveMandate } from '#domains/members/policy.ts'
import type { Scope } from '#platform/scope.ts'

const acts = ({ actor }: Scope, ...roles: string[]) => actor.kind === 'member' && roles.includes(actor.role)
const isPerson = ({ actor }: Scope) => actor.kind === 'member' || actor.kind === 'entrant'

/** Anybody may try: what decides is the passkey. Who is signed in may sign in again. */
export const maySignIn = ({ actor }: Scope) => actor.kind === 'anyone' || actor.kind === 'entrant' || actor.kind === 'member'

/** Anybody may hold a link; what decides is what is in it. */
export const mayOpenInvitation = (scope: Scope) => maySignIn(scope)

/** The link for the first officer is made at the machine's own command line. */
export const mayMakeFirstLink = ({ actor }: Scope) => actor.kind === 'operator'

/** One's own sessions, passkeys and history are one's own alone: no officer looks at or ends somebody's. */
export const mayKeepAccess = (scope: Scope, { person }: { person?: string } = {}) =>
  isPerson(scope) && 'person' in scope.actor && scope.actor.person === person

/** Adding or revoking a passkey decides who may sign in: the passkey in the hand confirms it first. */
export const mayChangePasskeys = (scope: Scope, asked: { person?: string } = {}) =>
  mayKeepAccess(scope, asked) && 'confirmed' in scope.actor && scope.actor.confirmed

/** The secretariat sees which messages wait; their words, which may hold a link for somebody else, only once it has confirmed. */
export const mayReadOutbox = ({ actor }: Scope, { words = false }: { words?: boolean } = {}) =>
  actor.kind === 'member' && actor.role === 'secretariat' && (actor.confirmed || !words)

/** Which invitations wait is for those who invite, and auditors. */
export const mayReadInvitations = (scope: Scope) => mayReadOutbox(scope) || acts(scope, 'national_administrator', 'auditor')

/** Withdrawing a link opens nothing, so it needs no second use of the passkey; the database holds it to persons in one's care. */
export const mayWithdrawInvitation = (scope: Scope) => acts(scope, 'secretariat', 'national_administrator')

/** A party's workstations are known to who keeps its desks and who answers for them; the secretariat and auditors know all. */
export const mayReadWorkstations = (scope: Scope, { party }: { party?: string } = {}) =>
  acts(scope, 'secretariat', 'auditor') ||
  (acts(scope, 'national_administrator', 'desk_officer') && 'party' in scope.actor && scope.actor.party === party)

/** Who may give the mandates of a desk enrols its workstations, with the passkey; the database holds revoking to the own party. */
export const mayEnrolWorkstation = (scope: Scope, { party }: { party?: string } = {}) =>
  mayGiveMandate(scope, { ...(party === undefined ? {} : { party }), role: 'desk_officer' })

export const mayRevokeWorkstation = (scope: Scope, { party }: { party?: string } = {}) =>
  mayBeginGiving(scope, { ...(party === undefined ? {} : { party }), role: 'desk_officer' })

/** Anybody may hold a code: it signs nobody in. */
export const mayOpenWorkstationCode = (scope: Scope) => maySignIn(scope)

/** What has passed its term is forgotten by the program that owns the database; the pages' role may delete nothing of it. */
export const mayForget = ({ actor }: Scope) => actor.kind === 'operator'

/** What waits this morning, and whether the house is in order: the secretariat's page. */
export const mayReadMorning = (scope: Scope) => mayReadOutbox(scope)
