import { readsOpenZone, type Scope } from '#platform/scope.ts'

/** Which institution is competent for what is public; single desks and their hours will not be in this register. */
export const mayReadAuthorities = (scope: Scope) => readsOpenZone(scope)
