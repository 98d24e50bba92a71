import { inTransaction } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { fictitiousStates } from './demonstration.ts'
import { mayWriteParties } from './policy.ts'
import * as queries from './queries.server.ts'

const refused = () =>
  new Refusal('forbidden', { en: 'Only the operator begins a demonstration.', fr: 'Seul l’opérateur commence une démonstration.' })

/** A house with fictitious states is a demonstration for ever: nothing takes them out again. */
// Open: it is written on every page.
export const isDemonstration = (scope: Scope): Promise<boolean> => queries.anyFictitiousParty(scope.db)

/** The same for every page: it is settled before the first one is served. */
// Open: as above.
export const isMarkedAsDemonstration = (scope: Scope): Promise<boolean> =>
  remembered(scope, 'members.demonstration', [], () => isDemonstration(scope))

/** Puts the fictitious states beside the others; twice changes nothing. Refused where a house for real has begun. */
export async function writeFictitiousStates(scope: Scope): Promise<'written' | 'house has members'> {
  if (!mayWriteParties(scope)) throw refused()
  return inTransaction(scope.db, async (tx) => {
    if (!(await queries.anyFictitiousParty(tx)) && (await queries.anyPerson(tx))) return 'house has members'
    await queries.writeFictitious(tx, fictitiousStates)
    return 'written'
  })
}

/** The officer who began, for what was interrupted to be finished in their name; undefined where nobody has begun. */
export async function firstOfficerOfAll(scope: Scope): Promise<{ person: string; mandate: string } | undefined> {
  if (!mayWriteParties(scope)) throw refused()
  return queries.earliestSecretariat(scope.db, scope.today)
}
