import { monthOfFirstChange } from '#domains/facts/operations.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { mayRelease } from './policy.ts'
import { makeRelease, releaseList } from './releases.server.ts'

/**
 * Releases the data of a month that has begun since the last release or, where there is none, since the house was opened.
 * Asked again in the same month, or by two programs, it makes one. True where it made one.
 */
export async function releaseOfMonth(scope: Scope, place: { folder: string; origin: string }): Promise<boolean> {
  if (!mayRelease(scope)) throw new Refusal('forbidden', { en: 'Only the operator releases.', fr: 'Seul l’opérateur publie une version.' })
  const month = scope.today.slice(0, 7)
  const [latest] = await releaseList(scope)
  const before = latest?.name ?? (await monthOfFirstChange(scope))
  if (before === null || month <= before) return false
  try {
    await makeRelease(scope, month, place)
    return true
  } catch (error) {
    // Another program was first, or the data changed meanwhile: the next look finds it done or tries again.
    if (error instanceof Refusal && error.kind === 'conflict') return false
    throw error
  }
}
