import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** The plan is a public document: it is for everybody who can reach this server. */
export const mayReadActionPlan = (scope: Scope) => readsOpenZone(scope)
