import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** Measures and the public answers on them are open to everybody; what is not public never reaches this room's answers. */
export const mayReadMeasures = (scope: Scope) => readsOpenZone(scope)
