import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** The texts of the open zone are for everybody who can reach this server. */
export const mayReadPages = (scope: Scope) => readsOpenZone(scope)
