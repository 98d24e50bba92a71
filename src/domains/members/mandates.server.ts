import { randomUUID } from 'node:crypto'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { type EndReason, type Mandate, mandateDaysMax, type Person, type Proposal, reminderDays, standingOf } from './model.ts'
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
 * the name that was there: nobody renames somebody by inviting them.
 */
export async function giveMandate(tx: Tx, scope: Scope, proposal: Proposal, follows: string | null = null) {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  if (await mandateHeld(tx, scope, proposal)) throw given()
  const known = await queries.personByEmail(tx, proposal.email)
  const person: Person = known ?? { ...proposal, id: randomUUID(), timeZone: 'Europe/Paris', reminders: true }
  if (!known) await queries.insertPerson(tx, person, scope.now)
  const mandate = randomUUID()
  await queries.insertMandate(tx, { ...proposal, id: mandate, person: person.id, follows }, scope.now, actingMandate(scope))
  const note = { role: proposal.role, until: proposal.validUntil, person: person.id }
  await recordDeed(tx, scope, { room: 'members', deed: 'give_mandate', about: `mandate ${mandate}`, party: proposal.party, note })
  return { person, mandate }
}

/** The same mandate for some of the same days, if whoever has this address holds it: a form sent twice gives nothing twice. */
export async function mandateHeld(tx: Tx, scope: Scope, proposal: Proposal): Promise<{ person: Person; mandate: string } | undefined> {
  if (!mayGiveMandate(scope, proposal)) throw refused()
  // Two who invite the same person take turns; so does who erases them.
  await queries.takeMandateTurn(tx)
  const person = await queries.personByEmail(tx, proposal.email)
  if (!person) return undefined
  const mandate = await queries.sameMandate(tx, person.id, proposal)
  return mandate === undefined ? undefined : { person, mandate }
}

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
    await endInside(tx, scope, mandate, 'renewed')
    await giveMandate(tx, scope, { ...person, ...mandate, email: person.email, validFrom: scope.today, validUntil }, mandate.id)
  })
}

/**
 * The rest of a mandate to somebody else, from today: the first holder's ends, the second's follows it. In the caller's
 * transaction, which also writes to the new holder.
 */
export async function handOver(tx: Tx, scope: Scope, id: string, to: Pick<Proposal, 'name' | 'email' | 'language'>) {
  // Open: as endMandate.
  const mandate = await mandateToEnd(tx, scope, id)
  if (standingOf(mandate, scope.today) !== 'living') throw ended()
  const holder = await queries.personById(tx, mandate.person)
  if (holder?.email === to.email) throw sameHolder()
  await endInside(tx, scope, mandate, 'handed_over')
  const { party, role, authority, validUntil, functions } = mandate
  const proposal: Proposal = { ...to, party, role, authority, validUntil, functions, languages: [], validFrom: scope.today }
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
