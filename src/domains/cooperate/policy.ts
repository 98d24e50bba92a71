import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** Which treaty serves whom is public law: anybody may ask, and nothing of the question is kept. */
export const mayResolve = (scope: Scope) => readsOpenZone(scope)
