import type { Member, Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'
import type { DeedAsked } from './deed-of-two.ts'
import { defaultCircle, givenBySecretariat } from './model.ts'

// Each deed has one policy; whom it does not name is refused. The database says the same of rows (migrations/0012-…).

const asMember = ({ actor }: Scope): Member | undefined => (actor.kind === 'member' ? actor : undefined)
const isOperator = ({ actor }: Scope) => actor.kind === 'operator'
const acts = (scope: Scope, ...roles: MemberRole[]) => {
  const member = asMember(scope)
  return member !== undefined && roles.includes(member.role)
}

/** Parties and their circle's default are written from the program's own lists when it starts. */
export const mayWriteParties = (scope: Scope) => isOperator(scope)

/** Names of parties are no secret to members. */
export const mayReadParties = (scope: Scope) => isOperator(scope) || asMember(scope) !== undefined

/** What a party demands of its members' passkeys is known to its members; the secretariat and auditors know all. */
export const mayReadDemands = (scope: Scope, { party }: { party?: string } = {}) =>
  acts(scope, 'secretariat', 'auditor') || (party !== undefined && asMember(scope)?.party === party)

/** The secretariat chooses for any party, a national administrator for the own one, but not what the secretariat needs. */
export const mayDemand = (scope: Scope, { party, role }: { party?: string; role?: MemberRole } = {}) => {
  const member = asMember(scope)
  if (!member?.confirmed || party === undefined) return false
  return member.role === 'secretariat' || (member.role === 'national_administrator' && member.party === party && role !== 'secretariat')
}

/** One's own mandates; those of one's own party; the secretariat and auditors see all. */
export const mayReadMandates = (scope: Scope, { party }: { party?: string } = {}) =>
  acts(scope, 'secretariat', 'auditor') || (party !== undefined && asMember(scope)?.party === party)

/** Whom one acts as, of the mandates one holds, is one's own choice; so are language and time zone. */
export const mayKeepOwnPage = ({ actor }: Scope, { person }: { person?: string } = {}) =>
  (actor.kind === 'member' || actor.kind === 'entrant') && actor.person === person

/**
 * The secretariat gives any mandate; a national administrator those of the own party that give no power over others.
 * This much opens the form; a party or a role left out is not yet chosen.
 */
export const mayBeginGiving = (scope: Scope, { party, role }: { party?: string; role?: MemberRole } = {}) => {
  const member = asMember(scope)
  if (member?.role === 'secretariat') return true
  const inside = party === undefined || member?.party === party
  return member?.role === 'national_administrator' && inside && (role === undefined || !givenBySecretariat.has(role))
}

/** Giving one decides who is let in: both must be named, and the passkey confirms it. */
export const mayGiveMandate = (scope: Scope, { party, role }: { party?: string; role?: MemberRole } = {}) =>
  asMember(scope)?.confirmed === true && party !== undefined && role !== undefined && mayBeginGiving(scope, { party, role })

/** Who may give a mandate may end it, but nobody the mandate they act under: the last officer would lock the house from outside. */
export const mayEndMandate = (scope: Scope, asked: { party?: string; role?: MemberRole; mandate?: string } = {}) =>
  mayGiveMandate(scope, asked) && asMember(scope)?.mandate !== asked.mandate

/** Who is in a circle is known inside it; the secretariat and auditors know all. */
export const mayReadCircle = (scope: Scope, { circle }: { circle?: string } = {}) =>
  acts(scope, 'secretariat', 'auditor') || (circle !== undefined && asMember(scope)?.circles.includes(circle) === true)

/** A party enters a circle by a decision of the committee, which the secretariat records. */
export const mayAdmitParty = (scope: Scope) => acts(scope, 'secretariat') && asMember(scope)?.confirmed === true

/** Suspending must work in seconds and is the safe side: it needs no second use of the passkey. Lifting it does. */
export const maySuspendParty = (scope: Scope) => acts(scope, 'secretariat')
export const mayLiftSuspension = (scope: Scope) => mayAdmitParty(scope)

/** The record of deeds is for auditors and the secretariat; everybody reads their own part of it. */
export const mayReadDeeds = (scope: Scope, { person }: { person?: string } = {}) =>
  acts(scope, 'secretariat', 'auditor') || mayKeepOwnPage(scope, person === undefined ? {} : { person })

/** Deeds that wait for a second person are seen by who may be it, and by auditors. */
export const mayReadDeedsOfTwo = (scope: Scope) => acts(scope, 'secretariat', 'chair', 'national_administrator', 'auditor')

/** For letting a party in: nobody who acts for it; the chair and administrators while their own party is inside. */
const mayBeSecondAnyhow = (scope: Scope, { deed, person = null, party, parties }: DeedAsked) => {
  const member = asMember(scope)
  if (!member || deed === undefined || member.person === person) return false
  if (deed === 'let_back_in')
    return maySendBack({ ...scope, actor: { ...member, confirmed: true } }, { ...(person && { person }), ...(parties && { parties }) })
  if (deed !== 'give_mandate' && member.party === party) return false
  return member.role === 'secretariat' || (acts(scope, 'chair', 'national_administrator') && member.circles.includes(defaultCircle))
}

/** The second person: somebody else than who asked and than whom it is about, with the passkey used a moment ago. */
export const mayBeSecond = (scope: Scope, asked: DeedAsked = {}) =>
  asMember(scope)?.confirmed === true &&
  asked.askedBy !== undefined &&
  asMember(scope)?.person !== asked.askedBy &&
  mayBeSecondAnyhow(scope, asked)

/** Refusing is the safe side: it needs no second use of the passkey. Who asked takes it back so, and whom it is about stops it. */
export const mayRefuseDeed = (scope: Scope, asked: DeedAsked = {}) =>
  mayBeSecondAnyhow(scope, asked) ||
  ('person' in scope.actor &&
    [asked.person, asked.askedBy].some((one) => typeof one === 'string' && mayKeepOwnPage(scope, { person: one })))

/** Who helps somebody back whom they may invite, or, as the chair, whom the secretariat may. */
export const mayCareForPersons = (scope: Scope) => acts(scope, 'secretariat', 'chair', 'national_administrator')

/** The secretariat and the chair care for everybody; a national administrator for who acts for the own party and no other. */
export const maySendBack = (scope: Scope, { person, parties = [] }: { person?: string; parties?: readonly string[] } = {}) => {
  const member = asMember(scope)
  if (!member?.confirmed || person === undefined || person === member.person) return false
  return (
    mayCareForPersons(scope) &&
    (member.role !== 'national_administrator' || (parties.length > 0 && parties.every((one) => one === member.party)))
  )
}

/** One's own name stands beside deeds: changing it, or asking to be forgotten, is confirmed by the passkey. */
export const mayChangeOwnRecord = (scope: Scope, asked: { person?: string } = {}) =>
  mayKeepOwnPage(scope, asked) && 'confirmed' in scope.actor && scope.actor.confirmed

/** Requests of erasure are the secretariat's to answer, and auditors' to see. */
export const mayReadErasures = (scope: Scope) => acts(scope, 'secretariat', 'auditor')

/** Carried out by somebody else than the person: nobody removes their own traces alone. */
export const mayErase = (scope: Scope, { person }: { person?: string } = {}) => {
  const member = asMember(scope)
  return member?.role === 'secretariat' && member.confirmed && person !== undefined && member.person !== person
}

/** Reminders go by themselves, sent by the program that owns the database. */
export const mayRemind = (scope: Scope) => isOperator(scope)

/** Circles, closed groups and who is in them are kept by the secretariat, each with the passkey. */
export const mayMakeCircle = (scope: Scope) => mayAdmitParty(scope)
export const mayNameToGroup = (scope: Scope) => mayAdmitParty(scope)
