import { jurisdictionNames, memberStatesOn } from '#domains/facts/operations.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { inTransaction, type Tx } from '#platform/database.server.ts'
import { type DeedRow, type DeedsAsked, deedsSeen, recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { organisations } from '#vocabulary/organisation.ts'
import { type Admission, type Circle, defaultCircle, deskTermsVersion, type Party, type Suspension, termsVersion } from './model.ts'
import {
  mayAdmitParty,
  mayCareForPersons,
  mayKeepOwnPage,
  mayLiftSuspension,
  mayReadCircle,
  mayReadDeeds,
  mayReadParties,
  maySuspendParty,
  mayWriteParties,
} from './policy.ts'
import * as queries from './queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })
const unchanged = () =>
  new Refusal('conflict', {
    en: 'Nothing was changed: the party already stands as you asked, or is not in this circle.',
    fr: 'Rien n’a été modifié : la partie est déjà dans cet état, ou n’est pas dans ce cercle.',
  })

/**
 * The parties the program knows by itself: today's member states, in their circle; other states whose bonds are told here;
 * the organisations of the list. The latter two are in no circle until a decision lets them in.
 */
export async function writePartyList(scope: Scope): Promise<void> {
  if (!mayWriteParties(scope)) throw refused()
  const states = (await memberStatesOn(scope, scope.today)).map(({ iso2, name }) => ({ id: iso2, kind: 'member_state' as const, name }))
  const inside = new Set(states.map(({ id }) => id))
  const partners = [...(await jurisdictionNames(scope)).values()]
    .filter(({ id, kind }) => kind === 'state' && /^[A-Z]{2}$/.test(id) && !inside.has(id))
    .map(({ id, name }) => ({ id, kind: 'partner_state' as const, name }))
  const others = Object.entries(organisations.concepts).map(([id, { label }]) => ({ id, kind: 'organisation' as const, name: label }))
  const circle = { id: defaultCircle, name: { en: 'Member states', fr: 'États membres' } }
  await inTransaction(scope.db, async (tx) => {
    await queries.writeParties(tx, [...states, ...partners, ...others])
    await queries.writeDefaultCircle(
      tx,
      circle,
      states.map(({ id }) => id),
      scope.now,
    )
  })
}

export async function listParties(scope: Scope): Promise<Party[]> {
  if (!mayReadParties(scope)) throw refused()
  return queries.parties(scope.db)
}

/** Names of parties by number, in the caller's transaction. */
export async function partyNames(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, Bilingual>> {
  if (!mayReadParties(scope)) throw refused()
  return new Map((await queries.parties(tx)).filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]))
}

const personOf = ({ actor }: Scope) => (actor.kind === 'member' || actor.kind === 'entrant' ? actor.person : undefined)
const own = (scope: Scope): { person: string } => {
  const person = personOf(scope)
  if (person === undefined) throw new Refusal('signed-out', { en: 'Sign in first.', fr: 'Connectez-vous d’abord.' })
  return { person }
}

/** Accepts the terms as they are worded now; before that nobody acts under a mandate, or as desk officer. */
export async function acceptTerms(scope: Scope, which: 'general' | 'desk' = 'general'): Promise<void> {
  if (!mayKeepOwnPage(scope, own(scope))) throw refused()
  await actingAs(scope, async (tx) => {
    const version = which === 'desk' ? deskTermsVersion : termsVersion
    await queries.acceptTerms(tx, own(scope).person, version, scope.now)
    await recordDeed(tx, scope, { room: 'members', deed: 'accept_terms', note: { version } })
  })
}

/** The circles whose parties who asks may know. */
export async function listCircles(scope: Scope): Promise<Circle[]> {
  if (!mayReadParties(scope)) throw refused()
  const circles = await actingAs(scope, queries.circlesSeen)
  return circles.filter(({ id }) => mayReadCircle(scope, { circle: id }))
}

/** In the caller's transaction. By one person only where nobody else could approve it; the database refuses it otherwise. */
export async function admitParty(tx: Tx, scope: Scope, { circle, party, decision, decidedOn }: Admission): Promise<void> {
  if (!mayAdmitParty(scope)) throw refused()
  refuseTomorrow(scope, decidedOn)
  await writeAdmission(tx, scope, { circle, party, decision, decidedOn }, { second: 'nobody_yet' })
}

// Open: whoever records a decision is asked by admitParty or by askForTwo.
export function refuseTomorrow({ today }: Scope, decidedOn: string) {
  if (decidedOn <= today) return
  const words = { en: 'A decision is recorded once it is taken.', fr: 'Une décision est enregistrée une fois prise.' }
  throw new Refusal('invalid', words, 'decidedOn')
}

// Open: admitParty and carrying-out.server.ts have asked, and the database asks again.
export async function writeAdmission(tx: Tx, scope: Scope, { circle, party, decision, decidedOn }: Admission, how: Record<string, string>) {
  if (!(await queries.insertCircleParty(tx, { circle, party, decision, decidedOn }, scope.now, byOf(scope)))) throw unchanged()
  const note = { decidedOn, ...how }
  await recordDeed(tx, scope, { room: 'members', deed: 'admit_party', about: `party ${party}`, party, circle, note })
}

/** From the next request on nothing of the circle is shown to the party's members. */
export async function suspendParty(scope: Scope, { circle, party, reason }: Suspension): Promise<void> {
  if (!maySuspendParty(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    if (!(await queries.setSuspension(tx, circle, party, reason, scope.now, byOf(scope)))) throw unchanged()
    await recordDeed(tx, scope, { room: 'members', deed: 'suspend_party', about: `party ${party}`, party, circle })
  })
}

/** As admitParty. */
export async function liftSuspension(tx: Tx, scope: Scope, circle: string, party: string): Promise<void> {
  if (!mayLiftSuspension(scope)) throw refused()
  await writeLifting(tx, scope, circle, party, { second: 'nobody_yet' })
}

// Open: as writeAdmission.
export async function writeLifting(tx: Tx, scope: Scope, circle: string, party: string, how: Record<string, string>) {
  if (!(await queries.setSuspension(tx, circle, party, null, scope.now, byOf(scope)))) throw unchanged()
  await recordDeed(tx, scope, { room: 'members', deed: 'lift_suspension', about: `party ${party}`, party, circle, note: how })
}

const byOf = ({ actor }: Scope) => {
  if (actor.kind !== 'member') throw new Error('only a member acts under a mandate')
  return actor.mandate
}

/** The names of who did these deeds, and to whom, by number: for who may read the deeds, or helps persons back. */
export async function namesOf(scope: Scope, deeds: readonly Pick<DeedRow, 'person' | 'note'>[]): Promise<Record<string, string>> {
  if (!mayReadDeeds(scope) && !mayCareForPersons(scope)) throw refused()
  const ids = [
    ...new Set(deeds.flatMap(({ person, note }) => [person, note.person, note.askedBy].filter((one) => typeof one === 'string'))),
  ]
  return actingAs(scope, (tx) => queries.namesById(tx, ids))
}

/** The record of deeds, as far as who asks may see it. */
export async function readDeeds(scope: Scope, asked: DeedsAsked): Promise<DeedRow[]> {
  if (!mayReadDeeds(scope, asked.person ? { person: asked.person } : {})) throw refused()
  return actingAs(scope, (tx) => deedsSeen(tx, asked))
}
