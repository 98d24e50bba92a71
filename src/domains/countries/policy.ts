import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** The profiles of the states are in the open zone: everybody who can reach this server reads them. */
export const mayReadProfiles = (scope: Scope) => readsOpenZone(scope)
