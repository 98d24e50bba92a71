import { z } from 'zod'
import { publishAnswers, restoreStatement } from '#domains/facts/publishing.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { inTransaction, type Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { standsAs } from './ground.server.ts'
import { type Content, type Proposal, subjectParts } from './model.ts'
import { memberOf, notUnderThisMandate } from './operations.server.ts'
import { newSubject } from './parts.ts'
import { mayDecide, mayPublishDue, mayReadProposals } from './policy.ts'
import { noteStep, proposalFor } from './proposing.server.ts'
import { publicationOf } from './publishing.ts'
import * as queries from './queries.server.ts'

// What the second person decides, and what the program carries out on the day set.

const movedOn = () =>
  new Refusal('conflict', {
    en: 'Something else was published on this since it was written. Both are shown below: decide again.',
    fr: 'Autre chose a été publié à ce sujet depuis la rédaction. Les deux textes figurent ci-dessous : décidez de nouveau.',
  })
const mandateOver = () =>
  new Refusal('conflict', {
    en: 'The mandate under which this was proposed has ended. Somebody who may hand in takes it over, and another person approves that.',
    fr: 'Le mandat au titre duquel cette réponse a été proposée a pris fin. Une personne habilitée la reprend, et une autre l’approuve.',
  })
const confirmFirst = () =>
  new Refusal('forbidden', { en: 'Your passkey must confirm this first.', fr: 'Votre clé d’accès doit d’abord le confirmer.' })

export const approvalSchema = z.object({
  /** Today or empty: at once. */
  publishOn: z.union([z.literal(''), z.iso.date()]),
  /** What is said now, as the page showed it. */
  seen: z.string().max(64),
})

/** Approves, as another person than the author, and publishes at once or on a later day. */
export async function approve(
  scope: Scope,
  id: string,
  { publishOn, seen }: z.infer<typeof approvalSchema>,
): Promise<'approved' | 'published'> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  return actingAs(scope, async (tx) => {
    await queries.takePublishingTurn(tx)
    const found = await decided(tx, scope, id, 'approve')
    if (!memberOf(scope).confirmed) throw confirmFirst()
    if (!(await queries.mandateLives(tx, found.mandate))) throw mandateOver()
    const stands = await standsAs(tx, found.subject)
    if (stands !== found.writtenAgainst && seen !== stands) throw movedOn()
    const later = publishOn > scope.today ? publishOn : null
    const approver = memberOf(scope).person
    await queries.move(tx, { id, to: 'approved', approver, publishOn: later, writtenAgainst: stands }, scope.now)
    await noteStep(tx, scope, id, 'approve')
    const about = `proposal ${id}`
    await recordDeed(tx, scope, { room: 'revision', deed: 'approve_proposal', about, party: found.party, note: { subject: found.subject } })
    if (later) return 'approved'
    await publish(tx, scope, { ...found, approver })
    return 'published'
  })
}

export const askSchema = z.object({
  reason: z.string().trim().max(2000),
  remarks: z.record(z.string().max(120), z.string().trim().min(1).max(1000)),
})

/** Sends it back, with what is asked of each field. */
export async function askForChanges(scope: Scope, id: string, { reason, remarks }: z.infer<typeof askSchema>): Promise<void> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  if (reason === '' && Object.keys(remarks).length === 0)
    throw new Refusal('invalid', { en: 'Say what to change.', fr: 'Dites ce qu’il faut modifier.' }, 'reason')
  await sendBack(scope, id, 'ask_changes', { reason, remarks })
}

/** Ends it with a reason. */
export async function refuseProposal(scope: Scope, id: string, reason: string): Promise<void> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  if (reason.trim() === '') throw new Refusal('invalid', { en: 'Give the reason.', fr: 'Indiquez le motif.' }, 'reason')
  await sendBack(scope, id, 'refuse', { reason: reason.trim().slice(0, 2000) })
}

const sendBack = (scope: Scope, id: string, step: 'ask_changes' | 'refuse', told: { reason?: string; remarks?: Record<string, string> }) =>
  actingAs(scope, async (tx) => {
    const found = await decided(tx, scope, id, step)
    await queries.move(tx, { id, to: step === 'refuse' ? 'refused' : 'changes_requested', publishOn: null }, scope.now)
    await noteStep(tx, scope, id, step, told)
    const deed = step === 'refuse' ? 'refuse_proposal' : 'ask_for_changes'
    await recordDeed(tx, scope, { room: 'revision', deed, about: `proposal ${id}`, party: found.party })
  })

async function decided(tx: Tx, scope: Scope, id: string, step: 'approve' | 'ask_changes' | 'refuse'): Promise<Proposal> {
  const found = await proposalFor(tx, scope, id, step)
  if (!mayDecide(scope, { state: found.party, position: found.position, author: found.author })) throw notUnderThisMandate()
  return found
}

async function publish(tx: Tx, scope: Scope, proposal: Proposal & { approver: string }) {
  const { id, content, deed, subject, author, party } = proposal
  if (!content) throw new Error(`proposal ${id} has no content`)
  if (deed === 'restore') await restoreStatement(scope, tx, { subject, author })
  else await publishAnswers(scope, tx, publicationOf({ ...proposal, content }, await aboutOf(tx, scope, subject, content), scope.today))
  await queries.move(tx, { id, to: 'published' }, scope.now)
  await noteStep(tx, scope, id, 'publish')
  await recordDeed(tx, scope, { room: 'revision', deed: 'publish_answer', about: `proposal ${id}`, party, note: { subject } })
}

/** The subject as it is known, or as its first statement makes it. */
async function aboutOf(tx: Tx, scope: Scope, subject: string, { entry }: Content) {
  const known = await queries.subjectById(tx, subject)
  const { party, kind } = subjectParts(subject)
  if (known) return { ...known, kind: known.kind as Parameters<typeof publicationOf>[1]['kind'], slug: subjectParts(subject).slug }
  const made = newSubject(party, kind, entry, scope.today)
  if (!made) throw new Error(`${subject} cannot be said`)
  return { ...made, id: subject, slug: subjectParts(subject).slug, ordinal: (await queries.addressesLike(tx, party, kind)).next }
}

/**
 * Publishes what was approved for today or an earlier day, each in a transaction of its own: killed at any moment, it goes on
 * where it was, and nothing is published twice. Where something else was published since, the second person decides again.
 * Answers how many were published and what could not be, by number.
 */
export async function publishDue(scope: Scope): Promise<{ published: number; failed: Map<string, unknown> }> {
  if (!mayPublishDue(scope)) throw notUnderThisMandate()
  const failed = new Map<string, unknown>()
  let published = 0
  for (;;) {
    const done = await publishNext(scope, failed)
    if (done === 'none') return { published, failed }
    if (done === 'published') published += 1
  }
}

async function publishNext(scope: Scope, failed: Map<string, unknown>): Promise<'none' | 'published' | 'not'> {
  let id = ''
  try {
    return await inTransaction(scope.db, async (tx) => {
      await queries.takePublishingTurn(tx)
      const due = await queries.nextDue(tx, scope.today, [...failed.keys()])
      if (!due?.approver) return 'none'
      id = due.id
      if ((await standsAs(tx, due.subject)) !== due.writtenAgainst) return putBack(tx, scope, due)
      await publish(tx, scope, { ...due, approver: due.approver })
      return 'published'
    })
  } catch (error) {
    if (id === '') throw error
    failed.set(id, error)
    return 'not'
  }
}

async function putBack(tx: Tx, scope: Scope, { id, party }: Proposal): Promise<'not'> {
  await queries.move(tx, { id, to: 'submitted', publishOn: null }, scope.now)
  await noteStep(tx, scope, id, 'put_back')
  await recordDeed(tx, scope, { room: 'revision', deed: 'put_back_proposal', about: `proposal ${id}`, party })
  return 'not'
}
