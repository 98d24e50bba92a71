import { admitApproved, giveApprovedMandate, liftApproved } from '#domains/members/carrying-out.server.ts'
import type { DeedOfTwo, NewDeedOfTwo } from '#domains/members/deed-of-two.ts'
import { askForTwo, deedAbout, deedToApprove, mustWait, refuseInside } from '#domains/members/deeds-of-two.server.ts'
import { type Admission, givenBySecretariat, type Proposal } from '#domains/members/model.ts'
import { admitParty, liftSuspension, partyNames, refuseTomorrow } from '#domains/members/operations.server.ts'
import { mayAdmitParty, mayLiftSuspension, mayReadDeedsOfTwo } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { writeToGiven } from './inviting-letters.server.ts'
import { takePasskeyTurn } from './queries.server.ts'
import { letBackIn } from './recovery.server.ts'
import { writeToAsker, writeToSeconds } from './second-person-letters.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })

const ask = async (tx: Tx, scope: Scope, given: NewDeedOfTwo, origin: string): Promise<'waits'> => {
  await writeToSeconds(tx, scope, given, await askForTwo(tx, scope, given), origin)
  return 'waits'
}

/** A mandate with power over others, given by one where nobody else could approve it; asked for otherwise. */
export async function askMandateOfTwo(tx: Tx, scope: Scope, proposal: Proposal, origin: string): Promise<'waits' | undefined> {
  // Open: askForTwo asks, of the party and the role.
  const { name, email, language, ...what } = proposal
  if (!givenBySecretariat.has(what.role) || !(await mustWait(tx, scope, 'give_mandate', what.party))) return undefined
  return ask(tx, scope, { deed: 'give_mandate', party: what.party, what, who: { name, email, language } }, origin)
}

/** A party enters a circle, or the request to let it in waits. */
export async function admitByTwo(scope: Scope, { circle, party, ...what }: Admission, origin: string): Promise<'done' | 'waits'> {
  if (!mayAdmitParty(scope)) throw refused()
  refuseTomorrow(scope, what.decidedOn)
  return actingAs(scope, async (tx) => {
    if (await mustWait(tx, scope, 'admit_party', party)) return ask(tx, scope, { deed: 'admit_party', party, circle, what }, origin)
    await admitParty(tx, scope, { circle, party, ...what })
    return 'done'
  })
}

export async function liftByTwo(scope: Scope, circle: string, party: string, origin: string): Promise<'done' | 'waits'> {
  if (!mayLiftSuspension(scope)) throw refused()
  return actingAs(scope, async (tx) => {
    if (await mustWait(tx, scope, 'lift_suspension', party)) return ask(tx, scope, { deed: 'lift_suspension', party, circle }, origin)
    await liftSuspension(tx, scope, circle, party)
    return 'done'
  })
}

async function carryOut(tx: Tx, scope: Scope, deed: DeedOfTwo, origin: string): Promise<void> {
  if (deed.deed === 'let_back_in') return letBackIn(tx, scope, deed, origin)
  if (deed.deed === 'admit_party') return admitApproved(tx, scope, deed)
  if (deed.deed === 'lift_suspension') return liftApproved(tx, scope, deed)
  const given = await giveApprovedMandate(tx, scope, deed)
  const partyName = (await partyNames(tx, scope, [given.proposal.party])).get(given.proposal.party)
  await writeToGiven(tx, scope, { ...given, partyName: partyName ?? { en: given.proposal.party, fr: given.proposal.party }, origin })
}

/** The second person says yes, and it is done: one transaction. */
export async function approveDeed(scope: Scope, id: string, origin: string): Promise<void> {
  if (!mayReadDeedsOfTwo(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    const about = await deedAbout(tx, scope, id)
    if (about?.deed === 'let_back_in' && about.person) await takePasskeyTurn(tx, about.person)
    const deed = await deedToApprove(tx, scope, id)
    await carryOut(tx, scope, deed, origin)
    await writeToAsker(tx, scope, deed, 'approved', origin)
  })
}

/** Nothing happens. Who asked takes it back so; whom it is about stops it so. */
export async function refuseDeed(scope: Scope, id: string, origin: string): Promise<void> {
  // Open: the policy is asked of the deed, which must be read first.
  await actingAs(scope, async (tx) => writeToAsker(tx, scope, await refuseInside(tx, scope, id), 'refused', origin))
}
