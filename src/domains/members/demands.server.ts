import { isDeepStrictEqual } from 'node:util'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { type DemandChosen, demandsChosen, insertDemand, takeDemandTurn } from './demand-queries.server.ts'
import { type Demand, type DemandAsked, type DemandingRole, demandByDefault, demandingRoles, type KeyKind, keyFaultOf } from './demands.ts'
import { mayDemand, mayReadDemands } from './policy.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })
const unchanged = () =>
  new Refusal('conflict', { en: 'Nothing was changed: this is demanded already.', fr: 'Rien n’a été modifié : c’est déjà exigé.' })
const wouldLockOut = () =>
  new Refusal('conflict', {
    en: 'The passkey you use now does not meet this demand: you would lock yourself out. Sign in with one that does, then choose again.',
    fr: 'La clé d’accès que vous utilisez ne répond pas à cette exigence : vous vous enfermeriez dehors. Connectez-vous avec une clé qui y répond, puis recommencez.',
  })

/** What counts for a role of a party, and since when by whose choice; `at` null: the default. */
export type DemandInForce = Demand & { role: DemandingRole; at: string | null; by: string | null }

const inForce = (chosen: readonly DemandChosen[], role: DemandingRole): DemandInForce => {
  const last = chosen.find((one) => one.role === role)
  if (!last) return { ...demandByDefault(role), role, at: null, by: null }
  const { syncedAllowed, models, onlyWorkstations, at, by } = last
  return { syncedAllowed, models, onlyWorkstations, role, at, by }
}

/** What a party demands of its members now, and every choice it made. */
export async function readDemands(scope: Scope, party: string): Promise<{ now: DemandInForce[]; chosen: DemandChosen[] }> {
  if (!mayReadDemands(scope, { party })) throw refused()
  const chosen = await actingAs(scope, (tx) => demandsChosen(tx, [party]))
  return { now: demandingRoles.map((role) => inForce(chosen, role)), chosen }
}

/**
 * Writes a party's choice down, in the caller's transaction. Who chooses for the role they act under must meet it with the passkey in
 * hand: nobody locks themselves out, so that the only officer of a secretariat stays.
 */
export async function chooseDemand(tx: Tx, scope: Scope, { party, role, demand }: DemandAsked, key: KeyKind): Promise<void> {
  if (!mayDemand(scope, { party, role })) throw refused()
  const { actor } = scope
  if (actor.kind !== 'member') throw refused()
  if (actor.party === party && actor.role === role && keyFaultOf(demand, key)) throw wouldLockOut()
  await takeDemandTurn(tx, party)
  const { syncedAllowed, models, onlyWorkstations, at } = inForce(await demandsChosen(tx, [party]), role)
  if (at !== null && isDeepStrictEqual({ syncedAllowed, models, onlyWorkstations }, demand)) throw unchanged()
  await insertDemand(tx, { party, role, demand }, scope.now, actor.mandate)
  const note = {
    role,
    passkeys: demand.syncedAllowed ? 'any' : demand.models.length > 0 ? `${demand.models.length} models` : 'device-bound',
    ...(demand.onlyWorkstations ? { workstations: 'only' } : {}),
  }
  await recordDeed(tx, scope, { room: 'members', deed: 'choose_demand', about: `party ${party}`, party, note })
}
