import { mayFollow } from '#domains/follows/policy.ts'
import { standingOf } from '#domains/members/model.ts'
import { mayReadDeeds, mayReadDemands, mayReadMandates, mayReadParties } from '#domains/members/policy.ts'
import { mayReadGaps, mayReadReports } from '#domains/reports/policy.ts'
import { mayReadDesk } from '#domains/revision/policy.ts'
import { mayReadRounds } from '#domains/rounds/policy.ts'
import { signedOut } from '#domains/sign-in/model.ts'
import { mayReadInvitations, mayReadMorning, mayReadOutbox, mayReadRecoveries, mayReadWorkstations } from '#domains/sign-in/policy.ts'
import { mayReadStudies } from '#domains/studies/policy.ts'
import { Refusal } from '#platform/refusal.ts'
import { labelOf } from '#vocabulary/index.ts'
import { memberRoles } from '#vocabulary/member-role.ts'
import type { LayoutServerLoad } from './$types'

/** Who is here, as whom, and which places are open to them. */
export const load: LayoutServerLoad = ({ locals: { scope, visitor, language }, url }) => {
  if (!visitor) throw new Refusal('signed-out', signedOut)
  const { actor, person, mandates, session, acceptedTerms } = visitor
  const acting = actor.kind === 'member' ? mandates.find(({ id }) => id === actor.mandate) : undefined
  const places = [
    'own' as const,
    ...(mayReadMorning(scope) ? (['morning'] as const) : []),
    ...(mayReadReports(scope) ? (['reports'] as const) : []),
    ...(mayReadGaps(scope) ? (['gaps'] as const) : []),
    ...(mayReadDesk(scope) ? (['law', 'proposals'] as const) : []),
    ...(mayReadRounds(scope) ? (['rounds'] as const) : []),
    ...(mayReadStudies(scope) ? (['studies'] as const) : []),
    'conditions' as const,
    'access' as const,
    'history' as const,
    'personal' as const,
    ...(mayFollow(scope, { person: person.id }) ? (['following'] as const) : []),
    ...(mayReadParties(scope) ? (['circles'] as const) : []),
    ...(mayReadMandates(scope, acting ? { party: acting.party } : {}) ? (['mandates'] as const) : []),
    ...(acting && mayReadDemands(scope, { party: acting.party }) ? (['demands'] as const) : []),
    ...(acting && mayReadWorkstations(scope, { party: acting.party }) ? (['workstations'] as const) : []),
    ...(mayReadInvitations(scope) ? (['invitations'] as const) : []),
    ...(mayReadRecoveries(scope) ? (['recoveries'] as const) : []),
    ...(mayReadDeeds(scope) ? (['deeds'] as const) : []),
    ...(mayReadOutbox(scope) ? (['outbox'] as const) : []),
  ]
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
      .filter((mandate) => mandate.id !== acting?.id && standingOf(mandate, scope.today) === 'living')
      .map(({ id, role, partyName, authority }) => ({
        value: id,
        text: `${labelOf(memberRoles, role, language)} – ${partyName[language]} – ${authority}`,
      })),
    acceptedTerms,
    workstation: session.workstation?.label ?? null,
    confirmed: session.confirmed,
    places,
    here: url.pathname + url.search,
    done: url.searchParams.get('done') === 'yes',
  }
}
