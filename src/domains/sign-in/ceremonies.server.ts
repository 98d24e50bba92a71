import { randomUUID } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { z } from 'zod'
import { ownMandates } from '#domains/members/mandates.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { inTransaction } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { assertionSchema, attestationSchema, challengeMinutes, failuresMax, type Purpose, restMinutes, type Session } from './model.ts'
import { mayKeepAccess, mayOpenInvitation, maySignIn } from './policy.ts'
import * as queries from './queries.server.ts'
import { beginSession } from './sessions.server.ts'
import { hashOf, newToken } from './tokens.server.ts'
import { deskMandate, noteWorkstationUsed, readWorkstation } from './workstations.server.ts'

// The two ceremonies of W3C Web Authentication, with the checks of its sections 7.1 and 7.2 made by @simplewebauthn/server:
// challenge, origin, RP ID, user present and verified, signature, counter. What is ours: a challenge is answered once, in
// time, by the browser it was given to.

/** Where the ceremony takes place, and what ties it to this browser: a cookie, a session or a link. */
export type Place = { origin: string; boundTo: string }

const timeout = challengeMinutes * 60_000
const rpIdOf = (origin: string) => new URL(origin).hostname

// One answer for everything that can be wrong: it says nothing about which passkeys or persons there are.
const notAccepted = () =>
  new Refusal('forbidden', {
    en: 'This passkey was not accepted, or the attempt took too long. Try again.',
    fr: 'Cette clé d’accès n’a pas été acceptée, ou la tentative a duré trop longtemps. Réessayez.',
  })
async function keepChallenge(scope: Scope, challenge: string, purpose: Purpose, person: string | null, { boundTo }: Place) {
  const expiresAt = new Date(scope.now.getTime() + timeout)
  const given = { challenge, purpose, person, boundTo: hashOf(boundTo), expiresAt }
  await inTransaction(scope.db, (tx) => queries.insertChallenge(tx, given, scope.now))
}

/** Asks whichever passkey the person has for this site. */
export async function challengeToSignIn(scope: Scope, place: Place): Promise<PublicKeyCredentialRequestOptionsJSON> {
  if (!maySignIn(scope)) throw notAccepted()
  const options = await generateAuthenticationOptions({ rpID: rpIdOf(place.origin), userVerification: 'required', timeout })
  await keepChallenge(scope, options.challenge, 'sign_in', null, place)
  return options
}

/** Asks for a passkey of the person who is signed in, before a deed that is dangerous. */
export async function challengeToConfirm(
  scope: Scope,
  { person, id }: Session,
  origin: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  if (!mayKeepAccess(scope, { person })) throw notAccepted()
  const allowCredentials = (await queries.passkeysOf(scope.db, person)).map((passkey) => ({ id: passkey.id }))
  const options = await generateAuthenticationOptions({ rpID: rpIdOf(origin), userVerification: 'required', allowCredentials, timeout })
  await keepChallenge(scope, options.challenge, 'step_up', person, { origin, boundTo: id })
  return options
}

/** Asks a browser to make a passkey for a person; `person.id` is null for one who is only about to exist. */
export async function challengeToEnrol(
  scope: Scope,
  person: { id: string | null; name: string; email: string },
  place: Place,
  attestationType: 'none' | 'direct' = 'none',
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  if (!mayOpenInvitation(scope)) throw notAccepted()
  const id = person.id ?? randomUUID()
  const known = person.id ? await queries.passkeysOf(scope.db, id) : []
  const options = await generateRegistrationOptions({
    rpName: 'Liaison',
    rpID: rpIdOf(place.origin),
    userID: new TextEncoder().encode(id),
    userName: person.email,
    userDisplayName: person.name,
    timeout,
    attestationType,
    excludeCredentials: known.map((passkey) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  })
  await keepChallenge(scope, options.challenge, 'enrol', id, place)
  return options
}

function answerIn<T extends z.ZodType>(schema: T, written: string): z.output<T> {
  const parsed = schema.safeParse(parsedJson(written))
  if (!parsed.success) throw notAccepted()
  return parsed.data
}

function parsedJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

const challengeIn = (clientDataJson: string): string => {
  const { challenge } = (parsedJson(Buffer.from(clientDataJson, 'base64url').toString('utf8')) ?? {}) as { challenge?: unknown }
  return typeof challenge === 'string' ? challenge : ''
}

/** The person whose passkey answered. The challenge is gone whatever comes of it. */
async function personAnswering(scope: Scope, written: string, purpose: 'sign_in' | 'step_up', { origin, boundTo }: Place) {
  const answer = answerIn(assertionSchema, written)
  const challenge = challengeIn(answer.response.clientDataJSON)
  const taken = await queries.takeChallenge(scope.db, challenge, purpose, hashOf(boundTo), scope.now)
  if (!taken) throw notAccepted()
  const found = await inTransaction(scope.db, async (tx) => {
    const passkey = await queries.passkeyById(tx, answer.id)
    if (!passkey || isResting(passkey, scope.now) || (taken.person ?? passkey.person) !== passkey.person) return undefined
    const counter = await counterIfGenuine(answer, passkey, challenge, origin)
    if (counter === undefined) await queries.notePasskeyFailed(tx, passkey.id, scope.now)
    else await queries.notePasskeyUsed(tx, passkey.id, counter, scope.now)
    return counter === undefined ? undefined : passkey
  })
  if (!found) throw notAccepted()
  return found
}

const isResting = ({ failures, failedAt }: queries.PasskeyRow, now: Date) =>
  failures >= failuresMax && failedAt !== null && now.getTime() - failedAt.getTime() < restMinutes * 60_000

/** The new counter of the passkey, or undefined where anything about the answer is not as it must be. */
async function counterIfGenuine(
  { response, ...answer }: z.output<typeof assertionSchema>,
  passkey: queries.PasskeyRow,
  challenge: string,
  origin: string,
): Promise<number | undefined> {
  const { userHandle, ...signed } = response
  if (userHandle && Buffer.from(userHandle, 'base64url').toString('utf8') !== passkey.person) return undefined
  const verified = await verifyAuthenticationResponse({
    response: { id: answer.id, rawId: answer.rawId, type: answer.type, response: signed, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpIdOf(origin),
    requireUserVerification: true,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    // The library throws for each way an answer can be wrong; to us they are one.
  }).catch(() => undefined)
  // A key that stays on its device never says that it may be copied: level 3, 7.2, step 19.
  const kept = verified?.authenticationInfo.credentialDeviceType === (passkey.deviceBound ? 'singleDevice' : 'multiDevice')
  return verified?.verified && kept ? verified.authenticationInfo.newCounter : undefined
}

/** Signs in: a new session whose token nobody has seen before. On a workstation of a desk, for that desk if the person answers for it. */
export async function signIn(scope: Scope, answer: string, place: Place, browser: string, workstationToken?: string): Promise<string> {
  if (!maySignIn(scope)) throw notAccepted()
  const { person, id: passkey } = await personAnswering(scope, answer, 'sign_in', place)
  const workstation = await readWorkstation(scope, workstationToken)
  const from = workstation ? { workstation: workstation.label } : {}
  const theirs: Scope = { ...scope, actor: { kind: 'entrant', person, confirmed: true, ...from } }
  const mandates = workstation ? await ownMandates(theirs, person) : []
  const mandate = workstation && deskMandate(mandates, workstation, scope.today)?.id
  return actingAs(theirs, async (tx) => {
    await recordDeed(tx, theirs, { room: 'sign-in', deed: 'sign_in', note: { browser } })
    if (workstation && workstationToken) await noteWorkstationUsed(tx, scope, workstationToken)
    return beginSession(tx, theirs, { person, passkey, browser, workstation, mandate })
  })
}

/**
 * Confirms: the same session goes on under a new token, and counts as confirmed for a while. It then stands on the passkey that
 * confirmed it: one that stays on its device opens what asks for such a one, and any other closes it.
 */
export async function confirm(scope: Scope, session: Session, answer: string, origin: string): Promise<string> {
  if (!mayKeepAccess(scope, session)) throw notAccepted()
  const { id: passkey } = await personAnswering(scope, answer, 'step_up', { origin, boundTo: session.id })
  const token = newToken()
  await actingAs(scope, async (tx) => {
    await queries.rotateSession(tx, session.id, passkey, hashOf(token), scope.now)
    await recordDeed(tx, scope, { room: 'sign-in', deed: 'confirm' })
  })
  return token
}

/** A passkey just made, and for whom. The challenge is gone whatever comes of it. */
export type MadePasskey = Omit<queries.NewPasskey, 'name' | 'vouched'>

export async function passkeyMade(scope: Scope, written: string, { origin, boundTo }: Place): Promise<MadePasskey> {
  if (!mayOpenInvitation(scope)) throw notAccepted()
  const answer = answerIn(attestationSchema, written)
  const challenge = challengeIn(answer.response.clientDataJSON)
  const taken = await queries.takeChallenge(scope.db, challenge, 'enrol', hashOf(boundTo), scope.now)
  if (!taken?.person) throw notAccepted()
  const { transports, ...response } = answer.response
  const made = await verifyRegistrationResponse({
    response: { id: answer.id, rawId: answer.rawId, type: answer.type, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpIdOf(origin),
    requireUserVerification: true,
    // As above: all ways are one.
  }).catch(() => undefined)
  if (!made?.verified) throw notAccepted()
  const { credential, aaguid, credentialDeviceType, attestationObject } = made.registrationInfo
  // A statement that the key signs about itself proves nothing about the model; one with a certificate of the maker does.
  const attested = decodeAttestationObject(attestationObject).get('attStmt').get('x5c') !== undefined
  return {
    id: credential.id,
    person: taken.person,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: transports ?? [],
    aaguid,
    attested,
    deviceBound: credentialDeviceType === 'singleDevice',
  }
}
