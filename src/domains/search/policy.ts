import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** What can be found is what every reader of the open zone may see; each room asks its own policy before it offers something. */
export const maySearch = (scope: Scope) => readsOpenZone(scope)
