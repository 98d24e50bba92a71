import { randomUUID } from 'node:crypto'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { deedsSeen, recordDeed } from '#platform/deeds.server.ts'
import { outboxSeen } from '#platform/outbox.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { deedsTakenMax, type Erasure, type OwnRecord, standingOf } from './model.ts'
import * as own from './own-record-queries.server.ts'
import { mayChangeOwnRecord, mayErase, mayKeepOwnPage, mayReadErasures } from './policy.ts'
import * as queries from './queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'You may not do that here, or your passkey must confirm it first.',
    fr: 'Vous ne pouvez pas le faire ici, ou votre clé d’accès doit d’abord le confirmer.',
  })
const gone = () => new Refusal('conflict', { en: 'This request was answered already.', fr: 'Cette demande a déjà reçu une réponse.' })
const waits = () => new Refusal('conflict', { en: 'Your request waits already.', fr: 'Votre demande attend déjà.' })

/** Who one is to others, and how one is written to. Another name needs the passkey; mandates and deeds show it at once. */
export async function saveOwnRecord(scope: Scope, person: string, given: OwnRecord): Promise<void> {
  if (!mayKeepOwnPage(scope, { person })) throw refused()
  await actingAs(scope, async (tx) => {
    const before = await queries.personById(tx, person)
    const renamed = before !== undefined && before.name !== given.name
    if (renamed && !mayChangeOwnRecord(scope, { person })) throw refused()
    await queries.updateOwnRecord(tx, person, given)
    if (renamed) await recordDeed(tx, scope, { room: 'members', deed: 'change_name', about: `person ${person}` })
  })
}

const messagesMax = 10_000

/** All that is kept of a person here, save what signs them in (sign-in room). */
export async function ownRecord(scope: Scope, person: string) {
  if (!mayKeepOwnPage(scope, { person })) throw refused()
  return actingAs(scope, async (tx) => {
    const found = await queries.personById(tx, person)
    if (!found) throw refused()
    const messages = (await outboxSeen(tx, scope.now, messagesMax)).filter(({ recipient }) => recipient === found.email)
    return {
      person: found,
      mandates: (await queries.mandatesSeen(tx, { person })).map((one) => ({ ...one, standing: standingOf(one, scope.today) })),
      termsAccepted: await own.termsAcceptedBy(tx, person),
      requestsOfErasure: await own.erasuresWaiting(tx, person),
      deeds: await deedsSeen(tx, { person, limit: deedsTakenMax }),
      messages: messages.map(({ madeAt, kind, subject, takenAt }) => ({ madeAt, kind, subject, takenAt })),
    }
  })
}

/** The person's own request of erasure that waits, if there is one. */
export async function ownErasure(scope: Scope, person: string): Promise<Erasure | undefined> {
  if (!mayKeepOwnPage(scope, { person })) throw refused()
  return (await actingAs(scope, (tx) => own.erasuresWaiting(tx, person)))[0]
}

/** Asks that one's name and address be erased. Nothing is over before somebody of the secretariat does it. */
export async function askErasure(scope: Scope, person: string): Promise<void> {
  if (!mayChangeOwnRecord(scope, { person })) throw refused()
  await actingAs(scope, async (tx) => {
    const id = randomUUID()
    if (!(await own.insertErasure(tx, id, person, scope.now))) throw waits()
    await recordDeed(tx, scope, { room: 'members', deed: 'ask_erasure', about: `erasure ${id}` })
  })
}

export async function withdrawErasure(scope: Scope, person: string): Promise<void> {
  if (!mayKeepOwnPage(scope, { person })) throw refused()
  await actingAs(scope, async (tx) => {
    const [waiting] = await own.erasuresWaiting(tx, person)
    if (!waiting || !(await own.decideErasure(tx, waiting.id, 'withdrawn', null, scope.now))) throw gone()
    await recordDeed(tx, scope, { room: 'members', deed: 'withdraw_erasure', about: `erasure ${waiting.id}` })
  })
}

export async function listErasures(scope: Scope): Promise<Erasure[]> {
  if (!mayReadErasures(scope)) throw refused()
  return actingAs(scope, (tx) => own.erasuresWaiting(tx))
}

/** What the members' room forgets of a person, in the caller's transaction; the person's number, mandates and deeds stay. */
export async function eraseInside(tx: Tx, scope: Scope, { id, person }: Pick<Erasure, 'id' | 'person'>): Promise<void> {
  if (!mayErase(scope, { person }) || scope.actor.kind !== 'member') throw refused()
  // A mandate that is being given meanwhile is ended with the others, or goes to somebody new.
  await queries.takeMandateTurn(tx)
  if ((await own.decideErasure(tx, id, 'erased', scope.actor.mandate, scope.now)) !== person) throw gone()
  for (const mandate of await queries.mandatesSeen(tx, { person }))
    if (mandate.endedAt === null) await queries.endMandate(tx, mandate.id, 'left', scope.now, scope.actor.mandate)
  await own.erasePerson(tx, person, `– ${person.slice(0, 8)}`, scope.now)
  await recordDeed(tx, scope, { room: 'members', deed: 'erase_person', about: `erasure ${id}`, note: { person } })
}
