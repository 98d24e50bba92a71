import { randomUUID } from 'node:crypto'
import { standingOf } from '#domains/revision/ground.server.ts'
import type { Typed } from '#domains/revision/model.ts'
import { formFields } from '#domains/revision/parts.ts'
import { handIn } from '#domains/revision/proposing.server.ts'
import { typedOf } from '#domains/revision/typed.ts'
import type { Scope } from '#platform/scope.ts'

/** What the form of a statement shows, with something typed over it. */
export const typedFor = async (scope: Scope, subject: string, over: Typed): Promise<Typed> => {
  const { said } = await standingOf(scope, subject)
  const sources = Object.fromEntries(((said?.sources as string[]) ?? []).map((key) => [`source:${key}`, 'yes']))
  return { ...typedOf(formFields(subject, said === null), said ?? {}), ...sources, significance: 'minor', cause: 'wrong', ...over }
}

/** Hands in a proposal as its form would; answers its number, or the faults by field. */
export const handedIn = async (scope: Scope, subject: string, over: Typed, deed: 'answer' | 'withhold' | 'restore' = 'answer') => {
  const id = randomUUID()
  const typed = await typedFor(scope, subject, over)
  const done = await handIn(scope, { id, subject, deed, position: 'national', typed })
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  return id
}
