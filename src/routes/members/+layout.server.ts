import { type Mandate, standingOf } from '#domains/members/model.ts'
import {
  mayCareForPersons,
  mayReadDeeds,
  mayReadDeedsOfTwo,
  mayReadDemands,
  mayReadMandates,
  mayReadParties,
} from '#domains/members/policy.ts'
import { signedOut } from '#domains/sign-in/model.ts'
import { mayReadInvitations, mayReadMorning, mayReadOutbox, mayReadWorkstations } from '#domains/sign-in/policy.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { labelOf } from '#vocabulary/index.ts'
import { memberRoles } from '#vocabulary/member-role.ts'
import type { LayoutServerLoad } from './$types'

/** The places open to who is here. */
const placesOf = (scope: Scope, acting: Pick<Mandate, 'party'> | undefined) => [
  'own' as const,
  ...(mayReadMorning(scope) ? (['morning'] as const) : []),
  'conditions' as const,
  'access' as const,
  'history' as const,
  'personal' as const,
  ...(mayReadParties(scope) ? (['circles'] as const) : []),
  ...(mayReadMandates(scope, acting ? { party: acting.party } : {}) ? (['mandates'] as const) : []),
  ...(acting && mayReadDemands(scope, { party: acting.party }) ? (['demands'] as const) : []),
  ...(acting && mayReadWorkstations(scope, { party: acting.party }) ? (['workstations'] as const) : []),
  ...(mayReadInvitations(scope) ? (['invitations'] as const) : []),
  ...(mayReadDeedsOfTwo(scope) ? (['second-person'] as const) : []),
  ...(mayCareForPersons(scope) ? (['recoveries'] as const) : []),
  ...(mayReadDeeds(scope) ? (['deeds'] as const) : []),
  ...(mayReadOutbox(scope) ? (['outbox'] as const) : []),
]

/** Who is here, as whom, and which places are open to them. */
export const load: LayoutServerLoad = ({ locals: { scope, visitor, language }, url }) => {
  if (!visitor) throw new Refusal('signed-out', signedOut)
  const { actor, person, mandates, hindrances, session, acceptedTerms } = visitor
  const acting = actor.kind === 'member' ? mandates.find(({ id }) => id === actor.mandate) : undefined
  return {
    formWord: session.form,
    person: { id: person.id, name: person.name, language: person.language, timeZone: person.timeZone },
    acting: acting && {
      id: acting.id,
      role: acting.role,
      party: acting.partyName[language],
      authority: acting.authority,
      validUntil: acting.validUntil,
    },
    others: mandates
      .filter((mandate) => mandate.id !== acting?.id && standingOf(mandate, scope.today) === 'living' && !hindrances[mandate.id])
      .map(({ id, role, partyName, authority }) => ({
        value: id,
        text: `${labelOf(memberRoles, role, language)} – ${partyName[language]} – ${authority}`,
      })),
    acceptedTerms,
    workstation: session.workstation?.label ?? null,
    confirmed: session.confirmed,
    places: placesOf(scope, acting),
    here: url.pathname + url.search,
    done: url.searchParams.get('done') === 'yes',
  }
}
