import { actingAs } from '#platform/acting.server.ts'
import type { Actor, Scope } from '#platform/scope.ts'
import { demandsChosen } from './demand-queries.server.ts'
import { type Demand, type Desk, demandByDefault, type Hindrance, hindranceOf, type KeyKind } from './demands.ts'
import { deskTermsVersion, type Mandate, type Person, standingOf, termsVersion } from './model.ts'
import { termsAcceptedBy } from './own-record-queries.server.ts'
import { circlesInside, mandatesSeen, personById } from './queries.server.ts'

/**
 * Who somebody is once the passkey has been believed: the person, all mandates, and as whom they act now. `demands` and
 * `hindrances` by mandate: what the party asks, and what keeps the person from acting under it with what they signed in with.
 */
export type Entered = {
  actor: Actor
  person: Person
  mandates: Mandate[]
  acceptedTerms: boolean
  acceptedDeskTerms: boolean
  demands: Record<string, Demand>
  hindrances: Record<string, Hindrance>
}

export type Known = {
  person: string
  mandate: string | null
  confirmed: boolean
  key: KeyKind | null
  workstation: (Desk & { label: string }) | null
}

async function read(scope: Scope, id: string) {
  return actingAs(scope, async (tx) => {
    const mandates = await mandatesSeen(tx, { person: id })
    const chosen = await demandsChosen(tx, [...new Set(mandates.map(({ party }) => party))])
    const accepted = (await termsAcceptedBy(tx, id)).map(({ version }) => version)
    const demandOf = ({ party, role }: Mandate): Demand =>
      chosen.find((one) => one.party === party && one.role === role) ?? demandByDefault(role)
    return { person: await personById(tx, id), mandates, accepted, demandOf }
  })
}

/**
 * Turns a person into an actor. The chosen mandate counts only while it lives and nothing hinders it; without a choice, or when the
 * chosen one is over, the one that was given first is taken, so that a new mandate never takes the place of the one acted under.
 * Asked anew for every request: a mandate that ends, or a party suspended, is over at once.
 */
// Open: this finds out who asks, so there is nobody yet whom a policy could judge.
export async function enter(scope: Scope, { person: id, mandate: chosen, confirmed, ...means }: Known): Promise<Entered | undefined> {
  const from = means.workstation ? { workstation: means.workstation.label } : {}
  const entrant: Actor = { kind: 'entrant', person: id, confirmed, ...from }
  const { person, mandates, accepted, demandOf } = await read({ ...scope, actor: entrant }, id)
  if (!person) return undefined
  const living = mandates.filter((mandate) => standingOf(mandate, scope.today) === 'living')
  const acceptedDeskTerms = accepted.includes(deskTermsVersion)
  const hindered = living.map((one) => [one.id, hindranceOf(one, demandOf(one), { ...means, deskTerms: acceptedDeskTerms })] as const)
  const hindrances = Object.fromEntries(hindered.filter((pair): pair is [string, Hindrance] => pair[1] !== null))
  const open = living.filter(({ id: one }) => !hindrances[one])
  const mandate = open.find((one) => one.id === chosen) ?? open[0]
  const demands = Object.fromEntries(mandates.map((one) => [one.id, demandOf(one)]))
  const known = { person, mandates, acceptedTerms: accepted.includes(termsVersion), acceptedDeskTerms, demands, hindrances }
  if (!mandate || !known.acceptedTerms) return { ...known, actor: entrant }
  const { id: acting, party, role } = mandate
  const member = { kind: 'member', person: id, mandate: acting, party, role, circles: [] as string[], confirmed, ...from } satisfies Actor
  const circles = await actingAs({ ...scope, actor: member }, circlesInside)
  return { ...known, actor: { ...member, circles } }
}
