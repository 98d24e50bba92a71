import { randomUUID } from 'node:crypto'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { isUuid } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import {
  type DeedOfTwo,
  type DeedOfTwoKind,
  type NewDeedOfTwo,
  type Second,
  standingOfDeed,
  toBeAsked,
  waitingDays,
} from './deed-of-two.ts'
import * as deeds from './deed-of-two-queries.server.ts'
import { listPersonsInCare, personInCare } from './mandates.server.ts'
import { namesOf } from './operations.server.ts'
import {
  mayAdmitParty,
  mayBeSecond,
  mayCareForPersons,
  mayGiveMandate,
  mayKeepOwnPage,
  mayReadDeedsOfTwo,
  mayRefuseDeed,
  mayRemind,
  maySendBack,
} from './policy.ts'
import { takeMandateTurn } from './queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that: a second person is needed, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas : il faut une seconde personne, ou votre clé d’accès doit d’abord le confirmer.',
  })
const gone = () => new Refusal('not-found', { en: 'There is no such request here.', fr: 'Il n’y a pas de telle demande ici.' })
const decided = () =>
  new Refusal('conflict', { en: 'This request was decided or is too old.', fr: 'Cette demande a été tranchée ou est trop ancienne.' })
const waits = () =>
  new Refusal('conflict', {
    en: 'The same request waits already for a second person.',
    fr: 'La même demande attend déjà une seconde personne.',
  })
const askerGone = () =>
  new Refusal('conflict', {
    en: 'Whoever asked for this no longer holds the mandate under which they asked. Refuse it.',
    fr: 'L’auteur de cette demande n’exerce plus le mandat au titre duquel il l’a faite. Refusez-la.',
  })

const linesMax = 200

/** Whether who asks could do the deed itself, were it not for the second person. */
const mayAsk = (scope: Scope, { deed, person, party, what }: NewDeedOfTwo, parties: readonly string[]) => {
  if (deed === 'let_back_in') return maySendBack(scope, { ...(person && { person }), parties })
  if (deed === 'give_mandate') return mayGiveMandate(scope, { ...(party && { party }), ...(what?.role && { role: what.role }) })
  return mayAdmitParty(scope)
}

/** What was asked for and now waits, with whom to write to. */
export type Waiting = { id: string; expiresAt: Date; party: string; seconds: readonly Second[] }

/** Asks for a deed, in the caller's transaction, which writes to who can approve it. */
// Open: mayAsk asks the policy of the deed itself; for letting somebody back in the person must be read first.
export async function askForTwo(tx: Tx, scope: Scope, given: NewDeedOfTwo): Promise<Waiting> {
  const parties = given.deed === 'let_back_in' && given.person ? ((await personInCare(tx, scope, given.person))?.parties ?? []) : []
  if (given.deed === 'let_back_in' && parties.length === 0) throw gone()
  if (!mayAsk(scope, given, parties) || scope.actor.kind !== 'member') throw refused()
  if (await deeds.sameDeedWaiting(tx, given, scope.now)) throw waits()
  const expiresAt = new Date(scope.now.getTime() + waitingDays[given.deed] * 86_400_000)
  const id = randomUUID()
  await deeds.insertDeedOfTwo(tx, { ...given, id, mandate: scope.actor.mandate, by: scope.actor.person, expiresAt }, scope.now)
  const place = { ...(given.party && { party: given.party }), ...(given.circle && { circle: given.circle }) }
  const note = { of: given.deed, ...(given.person && { person: given.person }), ...(given.what?.role && { role: given.what.role }) }
  await recordDeed(tx, scope, { room: 'members', deed: 'ask_for_two', about: `deed ${id}`, ...place, note })
  const party = given.party ?? (parties.length === 1 ? parties[0] : '') ?? ''
  const seconds = await deeds.possibleSeconds(tx, given.deed, party, given.person ?? null)
  return { id, expiresAt, party, seconds: toBeAsked(seconds) }
}

/** Whether a deed must wait: somebody else could approve it. Where nobody could, one person does it, and the record says so. */
export async function mustWait(tx: Tx, scope: Scope, deed: DeedOfTwoKind, party: string): Promise<boolean> {
  if (!mayReadDeedsOfTwo(scope)) throw refused()
  return deeds.hasSecond(tx, deed, party)
}

/** What a deed is and whom it is about, for turns that are taken before it is kept from others. */
export async function deedAbout(tx: Tx, scope: Scope, id: string) {
  if (!mayReadDeedsOfTwo(scope)) throw refused()
  return isUuid(id) ? deeds.deedAbout(tx, id) : undefined
}

/** One deed that waits, and may be approved by who asks; kept from others until the caller's transaction ends. */
export async function deedToApprove(tx: Tx, scope: Scope, id: string): Promise<DeedOfTwo> {
  // Open: the policy is asked of the deed, which must be read first; what who asks may not see is not found.
  // Before the row is kept: who erases the person named in it holds this turn and needs the row.
  if ((await deedAbout(tx, scope, id))?.deed === 'give_mandate') await takeMandateTurn(tx)
  const deed = await toDecide(tx, scope, id)
  const { person, askedBy } = deed
  const inCare = deed.deed === 'let_back_in' && person && mayCareForPersons(scope) ? await personInCare(tx, scope, person) : undefined
  if (!mayBeSecond(scope, { ...deed, person, askedBy, parties: inCare?.parties ?? [] })) throw refused()
  if (!(await deeds.mandateOfAskerLives(tx, id))) throw askerGone()
  return deed
}

async function toDecide(tx: Tx, scope: Scope, id: string): Promise<DeedOfTwo> {
  const deed = isUuid(id) ? await deeds.deedToDecide(tx, id) : undefined
  if (!deed) throw gone()
  if (standingOfDeed(deed, scope.now) !== 'waiting') throw decided()
  return deed
}

/** Says yes, in the transaction that carries the deed out. `person`: to whom a mandate goes, known only now. */
export async function approveInside(tx: Tx, scope: Scope, deed: DeedOfTwo, person?: string): Promise<void> {
  // Open: as deedToApprove.
  const concerned = deed.person ?? person ?? null
  const parties = deed.deed === 'let_back_in' && concerned ? ((await personInCare(tx, scope, concerned))?.parties ?? []) : []
  if (!mayBeSecond(scope, { ...deed, person: concerned, parties }) || scope.actor.kind !== 'member') throw refused()
  const by = { outcome: 'approved' as const, mandate: scope.actor.mandate, by: scope.actor.person, ...(concerned && { person: concerned }) }
  if (!(await deeds.decideDeedOfTwo(tx, deed.id, by, scope.now))) throw decided()
  const place = { ...(deed.party && { party: deed.party }), ...(deed.circle && { circle: deed.circle }) }
  const note = { of: deed.deed, askedBy: deed.askedBy, ...(concerned && { person: concerned }) }
  await recordDeed(tx, scope, { room: 'members', deed: 'approve_deed', about: `deed ${deed.id}`, ...place, note })
}

/** Nothing happens to anybody. Who asked takes it back in the same way. Returns what was refused. */
export async function refuseInside(tx: Tx, scope: Scope, id: string): Promise<DeedOfTwo> {
  // Open: as deedToApprove.
  const deed = await toDecide(tx, scope, id)
  const own = 'person' in scope.actor && [deed.person, deed.askedBy].includes(scope.actor.person)
  const asks = deed.deed === 'let_back_in' && !own && deed.person && mayCareForPersons(scope)
  const parties = asks && deed.person ? ((await personInCare(tx, scope, deed.person))?.parties ?? []) : []
  if (!mayRefuseDeed(scope, { ...deed, parties }) || !('person' in scope.actor)) throw refused()
  const mandate = scope.actor.kind === 'member' ? scope.actor.mandate : null
  if (!(await deeds.decideDeedOfTwo(tx, id, { outcome: 'refused', mandate, by: scope.actor.person }, scope.now))) throw decided()
  const note = { of: deed.deed, ...(deed.person && { person: deed.person }) }
  await recordDeed(tx, scope, { room: 'members', deed: 'refuse_deed', about: `deed ${id}`, ...(deed.party && { party: deed.party }), note })
  return deed
}

/** Whom to tell what came of a deed that who asks has just decided; nobody where they want no such message. */
export async function askerToTell(tx: Tx, scope: Scope, id: string) {
  if (!mayReadDeedsOfTwo(scope)) return undefined
  const asker = await deeds.askerOf(tx, id)
  return asker?.wanted ? asker : undefined
}

/** Deeds that wait or were decided, and what who asks may do to each. */
export async function deedsOfTwoDesk(scope: Scope) {
  if (!mayReadDeedsOfTwo(scope)) throw refused()
  const persons = mayCareForPersons(scope) ? await listPersonsInCare(scope) : []
  const seen = await actingAs(scope, (tx) => deeds.deedsOfTwoSeen(tx, linesMax))
  const ids = seen.flatMap(({ person, askedBy, decidedBy }) => [person, askedBy, decidedBy].filter((one) => one !== null))
  const names = await namesOf(
    scope,
    ids.map((person) => ({ person, note: {} })),
  )
  return seen.map((deed) => {
    const standing = standingOfDeed(deed, scope.now)
    const asked = { ...deed, parties: persons.find(({ id }) => id === deed.person)?.parties ?? [] }
    return {
      ...deed,
      standing,
      names: { person: deed.who?.name ?? names[deed.person ?? ''], askedBy: names[deed.askedBy], decidedBy: names[deed.decidedBy ?? ''] },
      mayApprove: standing === 'waiting' && mayBeSecond(scope, asked),
      mayRefuse: standing === 'waiting' && mayRefuseDeed(scope, asked),
      isMine: standing === 'waiting' && 'person' in scope.actor && scope.actor.person === deed.askedBy,
    }
  })
}

/** How many wait for who asks. */
export async function countForSecond(scope: Scope): Promise<number> {
  if (!mayReadDeedsOfTwo(scope)) throw refused()
  return actingAs(scope, (tx) => deeds.deedsWaiting(tx, 'person' in scope.actor ? scope.actor.person : '', scope.now))
}

/** The request that waits to let oneself back in: who is not locked out can refuse it. */
export async function letBackInOwnName(scope: Scope, person: string): Promise<DeedOfTwo | undefined> {
  if (!mayKeepOwnPage(scope, { person })) throw refused()
  const seen = await actingAs(scope, (tx) => deeds.deedsOfTwoSeen(tx, linesMax))
  return seen.find((deed) => deed.deed === 'let_back_in' && deed.person === person && standingOfDeed(deed, scope.now) === 'waiting')
}

/** Names and addresses in deeds that nobody decided in time go; carried out by the program that owns the database. */
export async function forgetOldNames(tx: Tx, scope: Scope): Promise<number> {
  if (!mayRemind(scope)) throw refused()
  return deeds.forgetExpiredNames(tx, scope.now)
}
