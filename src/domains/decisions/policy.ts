import type { Scope } from '#platform/scope.ts'

/** Decisions are told without private persons' names and may be read by everybody. */
export const mayReadDecisions = (scope: Scope) => scope.actor.kind === 'anyone' || scope.actor.kind === 'operator'
