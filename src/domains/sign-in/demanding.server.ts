import { chooseDemand } from '#domains/members/demands.server.ts'
import type { DemandAsked } from '#domains/members/demands.ts'
import { mayDemand } from '#domains/members/policy.ts'
import { actingAs } from '#platform/acting.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Session } from './model.ts'
import { hasWorkstation } from './workstations.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })
const noWorkstation = () =>
  new Refusal(
    'conflict',
    {
      en: 'No workstation of this party is enrolled: its desks would be closed at once. Enrol one first.',
      fr: 'Aucun poste de cette partie n’est enregistré : ses permanences seraient fermées aussitôt. Enregistrez-en d’abord un.',
    },
    'onlyWorkstations',
  )

/** With what a party lets its members act, from their next request on. */
export async function demand(scope: Scope, asked: DemandAsked, { key }: Pick<Session, 'key'>): Promise<void> {
  if (!mayDemand(scope, asked)) throw refused()
  await actingAs(scope, async (tx) => {
    if (asked.demand.onlyWorkstations && !(await hasWorkstation(tx, scope, asked.party))) throw noWorkstation()
    await chooseDemand(tx, scope, asked, key)
  })
}
