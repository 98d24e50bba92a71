import { bondOn } from '#domains/treaties/bond.ts'
import { bookOf } from '#domains/treaties/operations.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bond } from '#vocabulary/participation.ts'

const binds: Partial<Record<Bond, boolean | null>> = { in_force: true, provisional: true, probable: null, unknown: null }

/** Whether an instrument binds a party on a day (YYYY-MM-DD), by the treaties as said now; null: not known. */
export const boundBy = async (scope: Scope, day: string) => {
  const { instruments } = await bookOf(scope)
  return (id: string, party: string): boolean | null => {
    const instrument = instruments.find((one) => one.id === id)
    if (!instrument) return null
    const bond = binds[bondOn(instrument, party, day)]
    return bond === undefined ? false : bond
  }
}
