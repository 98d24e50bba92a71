import type { Scope } from '#platform/scope.ts'

/** Which treaty serves whom is public law: anybody may ask, and nothing of the question is kept. */
export const mayResolve = (scope: Scope) => scope.actor.kind === 'anyone' || scope.actor.kind === 'operator'
