import { internationalLaw, kindsOfTreatyLaw, kindsOfTreatyRules } from '#domains/facts/draft.ts'
import { type EverythingSaid, everythingSaid, sourcesOf } from '#domains/facts/operations.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { bookIn, type Everything, everythingIn, recordsOf, type SourceRow } from './book.ts'
import type { TreatyBook } from './model.ts'
import { mayReadTreaties } from './policy.ts'

// Open: words.
export const forbidden = () =>
  new Refusal('forbidden', { en: 'You may not read the treaties.', fr: 'Vous ne pouvez pas lire les traités.' })

const kinds = [...kindsOfTreatyLaw, ...kindsOfTreatyRules]

/** Everything said of treaties, taken apart once for everybody who reads the same instant. */
export type Shelf = { said: EverythingSaid; everything: Everything; sources: SourceRow[] }

/** `known`: the instant at which it was said, RFC 3339; now if absent. Sources are named as they are now. */
export async function shelfOf(scope: Scope, known?: string | undefined): Promise<Shelf> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const read = async (): Promise<Shelf> => {
    const [said, sources] = await Promise.all([everythingSaid(scope, kinds, known), sourcesOf(scope, internationalLaw)])
    return { said, everything: everythingIn(recordsOf(said.facts)), sources }
  }
  return known === undefined ? remembered(scope, 'treaties.shelf', [], read) : read()
}

/** Both files in one, from what the database says: all the resolver reads. */
export async function bookOf(scope: Scope, known?: string | undefined): Promise<TreatyBook> {
  if (!mayReadTreaties(scope)) throw forbidden()
  const read = async () => {
    const { everything, sources } = await shelfOf(scope, known)
    return bookIn(everything, sources)
  }
  return known === undefined ? remembered(scope, 'treaties.book', [], read) : read()
}
