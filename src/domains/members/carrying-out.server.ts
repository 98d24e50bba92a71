import type { Tx } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { DeedOfTwo } from './deed-of-two.ts'
import { approveInside } from './deeds-of-two.server.ts'
import { personNamed, writeMandate } from './mandates.server.ts'
import { type Admission, type Proposal, proposalSchema } from './model.ts'
import { writeAdmission, writeLifting } from './operations.server.ts'
import { mayBeSecond } from './policy.ts'

// What two stand for, carried out by the hand of the second in one transaction: approved, done and written down, or none of it.

const refused = () =>
  new Refusal('forbidden', {
    en: 'Somebody else than who asked, and than whom it is about, approves this.',
    fr: 'Une autre personne que l’auteur de la demande et que l’intéressé l’approuve.',
  })
const late = () =>
  new Refusal('conflict', {
    en: 'The last day of this mandate has passed meanwhile. Refuse the request; it can be made again.',
    fr: 'Le dernier jour de ce mandat est passé entre-temps. Refusez la demande ; elle peut être refaite.',
  })

/** The mandate as it was asked for; one that should have begun meanwhile begins today. */
const proposalIn = ({ what, who }: DeedOfTwo, today: string): Proposal => {
  const proposal = proposalSchema.parse({ ...what, ...who })
  if (proposal.validUntil < today) throw late()
  return proposal.validFrom < today ? { ...proposal, validFrom: today } : proposal
}

export async function giveApprovedMandate(tx: Tx, scope: Scope, deed: DeedOfTwo) {
  if (!mayBeSecond(scope, deed)) throw refused()
  const proposal = proposalIn(deed, scope.today)
  const person = await personNamed(tx, scope, proposal)
  await approveInside(tx, scope, deed, person.id)
  return { ...(await writeMandate(tx, scope, proposal, null, { askedBy: deed.askedBy })), proposal }
}

export async function admitApproved(tx: Tx, scope: Scope, deed: DeedOfTwo): Promise<void> {
  if (!mayBeSecond(scope, deed)) throw refused()
  await approveInside(tx, scope, deed)
  await writeAdmission(tx, scope, { ...deed.what, circle: deed.circle, party: deed.party } as Admission, { askedBy: deed.askedBy })
}

export async function liftApproved(tx: Tx, scope: Scope, deed: DeedOfTwo): Promise<void> {
  if (!mayBeSecond(scope, deed)) throw refused()
  await approveInside(tx, scope, deed)
  await writeLifting(tx, scope, deed.circle ?? '', deed.party ?? '', { askedBy: deed.askedBy })
}
