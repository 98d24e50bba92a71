import { randomUUID } from 'node:crypto'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { hasSecond } from './deed-of-two-queries.server.ts'
import {
  type EndReason,
  givenBySecretariat,
  type Mandate,
  mandateDaysMax,
  type Person,
  type Proposal,
  reminderDays,
  standingOf,
} from './model.ts'
import { mayCareForPersons, mayEndMandate, mayGiveMandate, mayKeepOwnPage, mayReadMandates, mayRemind } from './policy.ts'
import * as queries from './queries.server.ts'
import * as reminders from './reminder-queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })
const gone = () => new Refusal('not-found', { en: 'There is no such mandate here.', fr: 'Il n’y a pas de tel mandat ici.' })
const given = () =>
  new Refusal(
    'conflict',
    {
      en: 'This person holds this mandate already. Nothing was sent.',
      fr: 'Cette personne exerce déjà ce mandat. Rien n’a été envoyé.',
    },
    'email',
  )
const ended = () => new Refusal('conflict', { en: 'This mandate has ended already.', fr: 'Ce mandat a déjà pris fin.' })

const actingMandate = ({ actor }: Scope) => (actor.kind === 'member' ? actor.mandate : null)

/** A person's own mandates. */
export async function ownMandates(scope: Scope, person: string): Promise<Mandate[]> {
  if (!mayKeepOwnPage(scope, { person })) throw refused()
  return actingAs(scope, (tx) => queries.mandatesSeen(tx, { person }))
}

/** Mandates of one party, or of all where the role may see all. */
export async function listMandates(scope: Scope, party: string | undefined): Promise<Mandate[]> {
  if (!mayReadMandates(scope, party === undefined ? {} : { party })) throw refused()
  return actingAs(scope, (tx) => queries.mandatesSeen(tx, party === undefined ? {} : { party }))
}

/**
 * Gives a mandate inside the caller's transaction, making the person where the address is new. A person already known keeps
 * the name that was there: nobody renames somebody by inviting them. One with power over others is given by one person only
 * where nobody else could approve it, and the record says so.
 */
export async function giveMandate(tx: Tx, scope: Scope, proposal: Proposal, follows: string | null = null) {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  await refuseWrongDeputy(tx, scope, proposal)
  const power = givenBySecretariat.has(proposal.role)
  if (power && (await hasSecond(tx, 'give_mandate', proposal.party))) throw secondNeeded()
  return writeMandate(tx, scope, proposal, follows, power ? { second: 'nobody_yet' } : {})
}

/** Somebody stands in for another person of the same party. */
export async function refuseWrongDeputy(tx: Tx, scope: Scope, { party, role, email, deputyOf }: Proposal): Promise<void> {
  if (!mayGiveMandate(scope, { party, role })) throw refused()
  if (deputyOf === undefined) return
  const deputy = await queries.personByEmail(tx, email)
  if (!(await queries.mayStandIn(tx, deputyOf, party, deputy?.id ?? null))) throw wrongDeputy()
}
const wrongDeputy = () =>
  new Refusal(
    'invalid',
    {
      en: 'A deputy stands in for another person of the same party.',
      fr: 'Un suppléant remplace une autre personne de la même partie.',
    },
    'deputyOf',
  )

/** Writes what was decided: by one, by two, or as what goes on. */
// Open: giveMandate, renewMandate and carrying-out.server.ts have asked, and the database asks again.
export async function writeMandate(tx: Tx, scope: Scope, proposal: Proposal, follows: string | null, how: Record<string, string>) {
  if (await heldInTurn(tx, proposal)) throw given()
  const person = await personNamed(tx, scope, proposal)
  const mandate = randomUUID()
  await queries.insertMandate(tx, { ...proposal, id: mandate, person: person.id, follows }, scope.now, actingMandate(scope))
  const note = { role: proposal.role, until: proposal.validUntil, person: person.id, ...how }
  await recordDeed(tx, scope, { room: 'members', deed: 'give_mandate', about: `mandate ${mandate}`, party: proposal.party, note })
  return { person, mandate }
}

/** The same mandate for some of the same days, if whoever has this address holds it: a form sent twice gives nothing twice. */
export async function mandateHeld(tx: Tx, scope: Scope, proposal: Proposal): Promise<{ person: Person; mandate: string } | undefined> {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  return heldInTurn(tx, proposal)
}

async function heldInTurn(tx: Tx, proposal: Proposal) {
  // Two who invite the same person take turns; so does who erases them.
  await queries.takeMandateTurn(tx)
  const person = await queries.personByEmail(tx, proposal.email)
  if (!person) return undefined
  const mandate = await queries.sameMandate(tx, person.id, proposal)
  return mandate === undefined ? undefined : { person, mandate }
}

/** Who has this address, made where nobody has. */
// Open: as writeMandate.
export async function personNamed(tx: Tx, scope: Scope, named: Pick<Proposal, 'name' | 'email' | 'language'>): Promise<Person> {
  const known = await queries.personByEmail(tx, named.email)
  if (known) return known
  const person: Person = { ...named, id: randomUUID(), timeZone: 'Europe/Paris', languages: [], muted: [] }
  await queries.insertPerson(tx, person, scope.now)
  return person
}

const secondNeeded = () =>
  new Refusal('conflict', {
    en: 'A second person is needed for this role. Invite the person under “Mandates”, so that somebody else can approve it; then end the old mandate.',
    fr: 'Ce rôle exige une seconde personne. Invitez la personne sous « Mandats », pour que quelqu’un d’autre puisse approuver ; mettez ensuite fin à l’ancien mandat.',
  })

/** Ends a mandate now. Who acted under it is asked again on their next request, and no longer does. */
export async function endMandate(scope: Scope, id: string, reason: EndReason): Promise<void> {
  // Open: the policy is asked of the mandate, which must be read first; what who asks may not see is not found.
  await actingAs(scope, async (tx) => endInside(tx, scope, await mandateToEnd(tx, scope, id), reason))
}

/** The same mandate again until another day; the old one ends now, unless it is over. */
export async function renewMandate(scope: Scope, id: string, validUntil: string): Promise<void> {
  // Open: as endMandate.
  await actingAs(scope, async (tx) => {
    const mandate = await mandateToEnd(tx, scope, id)
    const person = await queries.personById(tx, mandate.person)
    if (!person) throw gone()
    if (validUntil <= scope.today) throw tooEarly()
    if (Date.parse(validUntil) - Date.parse(scope.today) > mandateDaysMax * 86_400_000) throw tooLate()
    const proposal = { ...person, ...mandate, email: person.email, validFrom: scope.today, validUntil, deputyOf: mandate.deputyOf?.mandate }
    // A power that lapsed is given anew, by two; one that goes on is not.
    const goesOn = standingOf(mandate, scope.today) === 'living'
    await endInside(tx, scope, mandate, 'renewed')
    if (goesOn) await writeMandate(tx, scope, proposal, mandate.id, {})
    else await giveMandate(tx, scope, proposal, mandate.id)
  })
}

/**
 * The rest of a mandate to somebody else, from today: the first holder's ends, the second's follows it. In the caller's
 * transaction, which also writes to the new holder.
 */
export async function handOver(tx: Tx, scope: Scope, id: string, to: Pick<Proposal, 'name' | 'email' | 'language' | 'languages'>) {
  // Open: as endMandate.
  const mandate = await mandateToEnd(tx, scope, id)
  if (standingOf(mandate, scope.today) !== 'living') throw ended()
  const holder = await queries.personById(tx, mandate.person)
  if (holder?.email === to.email) throw sameHolder()
  await endInside(tx, scope, mandate, 'handed_over')
  const { party, role, authority, validUntil, functions } = mandate
  const stands =
    mandate.deputyOf && (await queries.personById(tx, mandate.deputyOf.person))?.email !== to.email
      ? { deputyOf: mandate.deputyOf.mandate }
      : {}
  const proposal: Proposal = { ...to, party, role, authority, validUntil, functions, validFrom: scope.today, ...stands }
  return { ...(await giveMandate(tx, scope, proposal, id)), proposal, partyName: mandate.partyName }
}

const sameHolder = () =>
  new Refusal('invalid', { en: 'This person holds the mandate already.', fr: 'Cette personne exerce déjà ce mandat.' }, 'email')

const tooEarly = () =>
  new Refusal(
    'invalid',
    { en: 'The last day must be later than today.', fr: 'Le dernier jour doit être postérieur à aujourd’hui.' },
    'validUntil',
  )

const tooLate = () =>
  new Refusal('invalid', { en: 'A mandate lasts ten years at most.', fr: 'Un mandat dure dix ans au plus.' }, 'validUntil')

async function mandateToEnd(tx: Tx, scope: Scope, id: string): Promise<Mandate> {
  const mandate = await queries.mandateById(tx, id)
  if (!mandate) throw gone()
  if (!mayEndMandate(scope, { party: mandate.party, role: mandate.role, mandate: id })) throw refused()
  if (standingOf(mandate, scope.today) === 'ended') throw ended()
  return mandate
}

async function endInside(tx: Tx, scope: Scope, { id, party, role, person }: Mandate, reason: EndReason) {
  // Two officers who end each other's mandate take turns; the second has none by then.
  await queries.takeMandateTurn(tx)
  if (!(await queries.endMandate(tx, id, reason, scope.now, actingMandate(scope)))) throw ended()
  await recordDeed(tx, scope, { room: 'members', deed: 'end_mandate', about: `mandate ${id}`, party, note: { role, reason, person } })
}

/** Persons whom who asks may help back after a loss. */
export async function listPersonsInCare(scope: Scope): Promise<queries.PersonInCare[]> {
  if (!mayCareForPersons(scope)) throw refused()
  return actingAs(scope, queries.personsInCare)
}

/** One of them, inside the caller's transaction. */
export async function personInCare(tx: Tx, scope: Scope, person: string): Promise<queries.PersonInCare | undefined> {
  if (!mayCareForPersons(scope)) throw refused()
  return (await queries.personsInCare(tx)).find(({ id }) => id === person)
}

/** Mandates whose end is now to be announced, noted as announced in the caller's transaction, which writes the messages. */
export async function announceEndings(tx: Tx, scope: Scope): Promise<reminders.EndingMandate[]> {
  if (!mayRemind(scope)) throw refused()
  const ending = await reminders.endingMandates(tx, reminderDays, scope.today)
  for (const { mandate, days } of ending) await reminders.insertReminder(tx, mandate, days, scope.now)
  return ending
}
