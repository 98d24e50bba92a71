import { mayFollow } from '#domains/follows/policy.ts'
import {
  mayCareForPersons,
  mayReadDeeds,
  mayReadDeedsOfTwo,
  mayReadDemands,
  mayReadMandates,
  mayReadParties,
} from '#domains/members/policy.ts'
import { mayReadGaps, mayReadReports } from '#domains/reports/policy.ts'
import { mayReadDesk } from '#domains/revision/policy.ts'
import { mayReadRounds } from '#domains/rounds/policy.ts'
import { mayReadInvitations, mayReadMorning, mayReadOutbox, mayReadWorkstations } from '#domains/sign-in/policy.ts'
import { mayReadStudies } from '#domains/studies/policy.ts'
import type { Scope } from '#platform/scope.ts'

/** The places of the members' zone that are open to somebody as they act now, in the order of the list. */
export const placesOpen = (scope: Scope, person: string, party: string | undefined) => [
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
  ...(mayFollow(scope, { person }) ? (['following'] as const) : []),
  ...(mayReadParties(scope) ? (['circles'] as const) : []),
  ...(mayReadMandates(scope, party === undefined ? {} : { party }) ? (['mandates'] as const) : []),
  ...(party !== undefined && mayReadDemands(scope, { party }) ? (['demands'] as const) : []),
  ...(party !== undefined && mayReadWorkstations(scope, { party }) ? (['workstations'] as const) : []),
  ...(mayReadInvitations(scope) ? (['invitations'] as const) : []),
  ...(mayReadDeedsOfTwo(scope) ? (['second-person'] as const) : []),
  ...(mayCareForPersons(scope) ? (['recoveries'] as const) : []),
  ...(mayReadDeeds(scope) ? (['deeds'] as const) : []),
  ...(mayReadOutbox(scope) ? (['outbox'] as const) : []),
]
