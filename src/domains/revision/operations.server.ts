import { z } from 'zod'
import { withdrawalReasons } from '#domains/facts/model.ts'
import { mayAttest, mayWithdraw } from '#domains/facts/policy.ts'
import type { Speaker } from '#domains/facts/publication.ts'
import { attestStatement, withdrawStatement } from '#domains/facts/publishing.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Member, Scope } from '#platform/scope.ts'
import * as delegations from './delegation-queries.server.ts'
import { subjectParts } from './model.ts'
import { mayDelegate } from './policy.ts'
import { authorityOf, isConfirmedToday } from './queries.server.ts'

// What somebody does with a row of the list in one step.

// Open: words.
export const notUnderThisMandate = () =>
  new Refusal('forbidden', { en: 'Under this mandate you may not do that.', fr: 'Ce mandat ne le permet pas.' })

// Open: says who asks, whom a policy has let in.
export const memberOf = ({ actor }: Scope): Member => {
  if (actor.kind !== 'member') throw notUnderThisMandate()
  return actor
}

/** In whose name who asks speaks. */
// Open: one's own mandate.
export async function speakerOf(scope: Scope, tx: Tx): Promise<Speaker> {
  const { mandate, party } = memberOf(scope)
  return { mandate, party, authority: await authorityOf(tx, mandate) }
}

/** "Still correct": one click, and a second one the same day adds nothing. */
export async function confirmStatement(scope: Scope, subject: string): Promise<void> {
  if (!mayAttest(scope, { state: subjectParts(subject).party, mode: 'confirmed' })) throw notUnderThisMandate()
  const { party } = subjectParts(subject)
  await actingAs(scope, async (tx) => {
    if (await isConfirmedToday(tx, subject, memberOf(scope).mandate, scope.today)) return
    await attestStatement(scope, tx, { subject, mode: 'confirmed', speaker: await speakerOf(scope, tx) })
    await recordDeed(tx, scope, { room: 'revision', deed: 'confirm_statement', about: subject, party })
  })
}

export const delegationSchema = z.object({ subject: z.string().max(200), to: z.uuid(), note: z.string().trim().min(1).max(500) })

/** "Not for us": the row goes to a colleague's list, with a note. */
export async function delegateStatement(scope: Scope, { subject, to, note }: z.infer<typeof delegationSchema>): Promise<void> {
  if (!mayDelegate(scope, { state: subjectParts(subject).party })) throw notUnderThisMandate()
  const { party } = subjectParts(subject)
  await actingAs(scope, async (tx) => {
    const colleagues = await delegations.colleaguesOf(tx, party, memberOf(scope).person)
    if (!colleagues.some(({ mandate }) => mandate === to))
      throw new Refusal(
        'invalid',
        { en: 'Choose a colleague who acts for this state today.', fr: 'Choisissez un collègue qui agit aujourd’hui pour cet État.' },
        'to',
      )
    if (await delegations.insertDelegation(tx, { party, subject, to, by: memberOf(scope).mandate, note }, scope.now))
      await recordDeed(tx, scope, { room: 'revision', deed: 'delegate_statement', about: subject, party, note: { to } })
  })
}

/** Everybody to whom a row of a state's list may go. */
export async function listColleagues(scope: Scope, state: string): Promise<delegations.Colleague[]> {
  if (!mayDelegate(scope, { state })) return []
  return actingAs(scope, (tx) => delegations.colleaguesOf(tx, state, memberOf(scope).person))
}

export const withdrawalSchema = z.object({ reason: z.enum(withdrawalReasons), alsoBefore: z.boolean() })

/** Takes a statement offline now; saying it again is a proposal, which a second person approves. */
export async function withdrawNow(scope: Scope, subject: string, { reason, alsoBefore }: z.infer<typeof withdrawalSchema>): Promise<void> {
  if (!mayWithdraw(scope, { state: subjectParts(subject).party })) throw notUnderThisMandate()
  const { party } = subjectParts(subject)
  await actingAs(scope, async (tx) => {
    await withdrawStatement(scope, tx, { subject, reason, alsoBefore, speaker: await speakerOf(scope, tx) })
    await recordDeed(tx, scope, { room: 'revision', deed: 'withdraw_statement', about: subject, party, note: { reason } })
  })
}
