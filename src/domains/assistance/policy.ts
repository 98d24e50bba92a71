import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** Letters are written on the reader's own device, without an account: the form, its rules and templates are for everybody. */
export const mayDraftLetters = (scope: Scope) => readsOpenZone(scope)
