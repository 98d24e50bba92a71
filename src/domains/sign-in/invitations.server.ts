import { randomUUID } from 'node:crypto'
import type { KeyKind } from '#domains/members/demands.ts'
import { type Entered, enter } from '#domains/members/entering.server.ts'
import type { Mandate, Person } from '#domains/members/model.ts'
import { actingAs } from '#platform/acting.server.ts'
import { inTransaction, type Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { type MadePasskey, type Place, passkeyMade } from './ceremonies.server.ts'
import { refuseUseless } from './key-demands.ts'
import { firstOfficerMinutes, type Invitation, invitationDays, passkeysMax, type Session } from './model.ts'
import { mayChangePasskeys, mayMakeFirstLink, mayOpenInvitation } from './policy.ts'
import * as queries from './queries.server.ts'
import { beginSession } from './sessions.server.ts'
import { hashOf, newToken } from './tokens.server.ts'

// One answer for a link that never was, is over, was used or was withdrawn: it tells nobody which persons there are.
const noLink = () =>
  new Refusal('not-found', {
    en: 'This link opens nothing: it was used, withdrawn or is too old. Ask whoever sent it for a new one.',
    fr: 'Ce lien n’ouvre rien : il a été utilisé, retiré ou il est trop ancien. Demandez-en un nouveau à son expéditeur.',
  })
const refused = () => new Refusal('forbidden', { en: 'Confirm with your passkey first.', fr: 'Confirmez d’abord avec votre clé d’accès.' })

/** A link for the first officer, if nobody can sign in yet; undefined where somebody can. Earlier links open nothing any more. */
export async function makeFirstLink(scope: Scope): Promise<string | undefined> {
  if (!mayMakeFirstLink(scope)) throw refused()
  if (await queries.anyPasskey(scope.db)) return undefined
  const token = newToken()
  const expiresAt = new Date(scope.now.getTime() + firstOfficerMinutes * 60_000)
  await inTransaction(scope.db, async (tx) => {
    await queries.withdrawInvitations(tx, null, scope.now)
    await queries.insertInvitation(
      tx,
      { tokenHash: hashOf(token), id: randomUUID(), person: null, purpose: 'first_officer', expiresAt, by: null },
      scope.now,
    )
  })
  return token
}

/** Whether anybody can sign in yet. */
export async function isHouseBegun(scope: Scope): Promise<boolean> {
  if (!mayMakeFirstLink(scope)) throw refused()
  return queries.anyPasskey(scope.db)
}

export type Opened = { invitation: Invitation; person: Person | null; mandates: Mandate[]; demands: Entered['demands'] }

/** What a link is for. Looking at it uses nothing up: mail scanners look too. */
export async function openInvitation(scope: Scope, token: string): Promise<Opened> {
  if (!mayOpenInvitation(scope)) throw refused()
  const invitation = await queries.openInvitation(scope.db, hashOf(token), scope.now)
  if (!invitation) throw noLink()
  if (!invitation.person) return { invitation, person: null, mandates: [], demands: {} }
  const entered = await enter(scope, { person: invitation.person, mandate: null, confirmed: false, key: null, workstation: null })
  if (!entered) throw noLink()
  return { invitation, person: entered.person, mandates: entered.mandates, demands: entered.demands }
}

/** A new link for a person, in the caller's transaction; earlier ones open nothing any more. */
// Open: the caller has asked whether this person may be invited, and the database asks again.
export async function makeInvitation(tx: Tx, scope: Scope, person: string): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(scope.now.getTime() + invitationDays * 86_400_000)
  const by = scope.actor.kind === 'member' ? scope.actor.mandate : null
  await queries.withdrawInvitations(tx, person, scope.now)
  await queries.insertInvitation(tx, { tokenHash: hashOf(token), id: randomUUID(), person, purpose: 'enrolment', expiresAt, by }, scope.now)
  return { token, expiresAt }
}

export type Enrolment = { token: string; answer: string; passkeyName: string; browser: string; place: Place }

const asPerson = (scope: Scope, person: string): Scope => ({ ...scope, actor: { kind: 'entrant', person, confirmed: true } })

// Who brings a link was vouched for by whoever sent it.
const byLink = (made: MadePasskey) => ({ ...made, vouched: true })

const kindOf = ({ deviceBound, vouched, attested, aaguid }: MadePasskey & { vouched: boolean }): KeyKind => ({
  deviceBound,
  vouched,
  attested,
  model: aaguid,
})

/** Keeps the new passkey and begins a session with it. */
async function keep(tx: Tx, scope: Scope, made: MadePasskey, name: string, browser: string): Promise<string> {
  if (!(await queries.insertPasskey(tx, { ...byLink(made), name }, scope.now))) throw noLink()
  await recordDeed(tx, scope, { room: 'sign-in', deed: 'add_passkey', about: `passkey ${made.id.slice(0, 16)}` })
  return beginSession(tx, scope, { person: made.person, passkey: made.id, browser })
}

/** The invited person's first passkey: the link is used up by it, in the same transaction. */
export async function enrol(scope: Scope, { token, answer, passkeyName, browser, place }: Enrolment): Promise<string> {
  if (!mayOpenInvitation(scope)) throw refused()
  const { invitation, person, ...held } = await openInvitation(scope, token)
  if (!person) throw noLink()
  const made = await passkeyMade(scope, answer, place)
  if (made.person !== person.id) throw noLink()
  refuseUseless(scope, held, kindOf(byLink(made)))
  const theirs = asPerson(scope, person.id)
  return actingAs(theirs, async (tx) => {
    // Who revokes all passkeys of this person meanwhile finds the new one, or has withdrawn the link.
    await queries.takePasskeyTurn(tx, person.id)
    if (!(await queries.consumeInvitation(tx, invitation.id, scope.now))) throw noLink()
    await recordDeed(tx, theirs, { room: 'sign-in', deed: 'use_invitation', about: `invitation ${invitation.id}` })
    return keep(tx, theirs, made, passkeyName, browser)
  })
}

const yearsOfFirstMandate = 2

/** Makes the first officer of a new installation: person, mandate, passkey and session, or nothing. */
export async function beginHouse(
  scope: Scope,
  officer: { name: string; email: string; authority: string; language: Language },
  { token, answer, passkeyName, browser, place }: Enrolment,
): Promise<string> {
  if (!mayOpenInvitation(scope)) throw refused()
  const made = await passkeyMade(scope, answer, place)
  const theirs = asPerson(scope, made.person)
  const lastDay = `${Number(scope.today.slice(0, 4)) + yearsOfFirstMandate}${scope.today.slice(4).replace('-02-29', '-02-28')}`
  const given = { ...officer, link: hashOf(token), person: made.person, mandate: randomUUID(), firstDay: scope.today, lastDay }
  return actingAs(theirs, async (tx) => {
    if (!(await queries.beginFirstOfficer(tx, given, scope.now))) throw noLink()
    await recordDeed(tx, theirs, { room: 'sign-in', deed: 'begin_house', about: `mandate ${given.mandate}`, party: 'council_of_europe' })
    return keep(tx, theirs, made, passkeyName, browser)
  })
}

export type Adding = Pick<Entered, 'mandates' | 'demands'> & { session: Pick<Session, 'person' | 'key'> }

/**
 * Another passkey of one's own, made by who has just confirmed with one; it is worth no more than that one. The session goes on as
 * it is.
 */
export async function addPasskey(scope: Scope, { session, ...held }: Adding, answer: string, name: string, place: Place): Promise<void> {
  if (!mayChangePasskeys(scope, { person: session.person })) throw refused()
  const { person, key } = session
  const made = { ...(await passkeyMade(scope, answer, place)), vouched: key.deviceBound && key.vouched }
  if (made.person !== person) throw noLink()
  refuseUseless(scope, held, kindOf(made))
  await actingAs(scope, async (tx) => {
    await queries.takePasskeyTurn(tx, person)
    if (!(await queries.isSessionOpen(tx, place.boundTo))) throw noLink()
    if ((await queries.passkeysOf(tx, person)).length >= passkeysMax) throw tooMany()
    if (!(await queries.insertPasskey(tx, { ...made, name }, scope.now))) throw noLink()
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'add_passkey', about: `passkey ${made.id.slice(0, 16)}` })
  })
}

const tooMany = () =>
  new Refusal('conflict', {
    en: `You have ${passkeysMax} passkeys already. Revoke one first.`,
    fr: `Vous avez déjà ${passkeysMax} clés d’accès. Révoquez-en d’abord une.`,
  })
