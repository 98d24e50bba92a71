import { actingAs } from '#platform/acting.server.ts'
import type { Actor, Scope } from '#platform/scope.ts'
import { type Mandate, type Person, standingOf, termsVersion } from './model.ts'
import { acceptedTerms, circlesInside, mandatesSeen, personById } from './queries.server.ts'

/** Who somebody is once the passkey has been believed: the person, all mandates, and as whom they act now. */
export type Entered = { actor: Actor; person: Person; mandates: Mandate[]; acceptedTerms: boolean }

export type Known = { person: string; mandate: string | null; confirmed: boolean }

/**
 * Turns a person into an actor. The chosen mandate counts only while it lives; without a choice, or when the chosen one is
 * over, the living one that was given first is taken, so that a new mandate never takes the place of the one acted under. Asked anew for every request: a mandate that ends, or a party suspended, is over at once.
 */
// Open: this finds out who asks, so there is nobody yet whom a policy could judge.
export async function enter(scope: Scope, { person: id, mandate: chosen, confirmed }: Known): Promise<Entered | undefined> {
  const entrant: Actor = { kind: 'entrant', person: id, confirmed }
  const read = await actingAs({ ...scope, actor: entrant }, async (tx) => ({
    person: await personById(tx, id),
    mandates: await mandatesSeen(tx, { person: id }),
    accepted: await acceptedTerms(tx, id, termsVersion),
  }))
  if (!read.person) return undefined
  const living = read.mandates.filter((mandate) => standingOf(mandate, scope.today) === 'living')
  const mandate = living.find((one) => one.id === chosen) ?? living[0]
  const known = { person: read.person, mandates: read.mandates, acceptedTerms: read.accepted }
  if (!mandate || !read.accepted) return { ...known, actor: entrant }
  const { id: acting, party, role } = mandate
  const member = { kind: 'member', person: id, mandate: acting, party, role, circles: [] as string[], confirmed } satisfies Actor
  const circles = await actingAs({ ...scope, actor: member }, circlesInside)
  return { ...known, actor: { ...member, circles } }
}
