import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** What is on the pages may be taken home by everybody who can reach this server. */
export const mayTakeData = (scope: Scope) => readsOpenZone(scope)

/** A release bears the operator's word that it will not change: only the operator makes one. */
export const mayRelease = (scope: Scope) => scope.actor.kind === 'operator'
