import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** Which treaties bind whom is in the open zone: everybody who can reach this server reads it. */
export const mayReadTreaties = (scope: Scope) => readsOpenZone(scope)
