import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** The law of the states is open to everybody who can reach this server. */
export const mayReadFacts = (scope: Scope) => readsOpenZone(scope)

/** An edition is brought in from the machine's own command line, by the person who runs it. */
export const mayImportFacts = (scope: Scope) => scope.actor.kind === 'operator'
