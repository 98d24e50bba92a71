import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** Decisions are told without private persons' names and may be read by everybody. */
export const mayReadDecisions = (scope: Scope) => readsOpenZone(scope)
