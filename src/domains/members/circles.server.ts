import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import * as circles from './circle-queries.server.ts'
import type { CircleMade, GroupMember, Naming } from './model.ts'
import { mayMakeCircle, mayNameToGroup, mayReadCircle, mayReadParties } from './policy.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you may not do that, or your passkey must confirm it first.',
    fr: 'Ce mandat ne le permet pas, ou votre clé d’accès doit d’abord le confirmer.',
  })
const taken = () =>
  new Refusal(
    'conflict',
    {
      en: 'This short name is taken, or a closed group cannot be inside another one.',
      fr: 'Ce nom court est pris, ou un groupe fermé ne peut être dans un autre.',
    },
    'id',
  )
const unchanged = () =>
  new Refusal('conflict', {
    en: 'Nothing was changed: the person is named as you asked already, or acts for no party of the circle.',
    fr: 'Rien n’a été modifié : la personne est déjà nommée ainsi, ou n’agit pour aucune partie du cercle.',
  })
const byOf = ({ actor }: Scope) => {
  if (actor.kind !== 'member') throw refused()
  return actor.mandate
}

/** A circle of its own, empty at first, or a closed group inside one. */
export async function makeCircle(scope: Scope, given: CircleMade): Promise<void> {
  if (!mayMakeCircle(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    if (!(await circles.insertCircle(tx, given, scope.now, byOf(scope)))) throw taken()
    await recordDeed(tx, scope, { room: 'members', deed: 'make_circle', about: `circle ${given.id}`, circle: given.id })
  })
}

/** Who is named in the closed groups that who asks is inside of. */
export async function listGroupMembers(scope: Scope): Promise<GroupMember[]> {
  if (!mayReadParties(scope)) throw refused()
  return (await actingAs(scope, circles.groupMembersSeen)).filter(({ circle }) => mayReadCircle(scope, { circle }))
}

/** From the next request on the person, under this mandate, is inside the group. */
export async function nameToGroup(scope: Scope, { circle, mandate }: Naming): Promise<void> {
  if (!mayNameToGroup(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    if (!(await circles.insertGroupMember(tx, circle, mandate, scope.now, byOf(scope)))) throw unchanged()
    await recordDeed(tx, scope, { room: 'members', deed: 'name_to_group', about: `mandate ${mandate}`, circle })
  })
}

export async function leaveOutOfGroup(scope: Scope, { circle, mandate }: Naming): Promise<void> {
  if (!mayNameToGroup(scope)) throw refused()
  await actingAs(scope, async (tx) => {
    if (!(await circles.deleteGroupMember(tx, circle, mandate))) throw unchanged()
    await recordDeed(tx, scope, { room: 'members', deed: 'leave_out_of_group', about: `mandate ${mandate}`, circle })
  })
}
