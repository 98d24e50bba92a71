import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { inTransaction } from '#platform/database.server.ts'
import type { Finder } from '#platform/findable.ts'
import { ledgerHead, statesChangedAfter } from '#platform/ledger.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { type DocumentRow, digestOf, rowsOf } from './documents.ts'
import * as queries from './index-queries.server.ts'
import { maySearch } from './policy.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not search.', fr: 'Vous ne pouvez pas effectuer de recherche.' })

/**
 * Brings the index up to the ledger, the day and the program: called before every search and after every import, it
 * does something only when one of them moved on, and then only for the states that the ledger names.
 */
export async function followLedger(scope: Scope, finders: readonly Finder[]): Promise<void> {
  if (!maySearch(scope)) throw forbidden()
  await remembered(scope, 'search.edition', [], () => follow({ ...scope }, finders))
}

/** `scope` is one of its own: what an import did in the same command is read anew. */
async function follow(scope: Scope, finders: readonly Finder[]): Promise<void> {
  // Read first: what is read after it may be newer, never older.
  const head = await ledgerHead(scope.db)
  const ofProgram = rowsOf(finders.flatMap((finder) => finder.ofProgram?.(scope) ?? []))
  const now = { head, day: scope.today, program: digestOf(ofProgram) }
  const before = await queries.editionRow(scope.db)
  if (before && before.head >= head && before.day >= now.day && before.program === now.program) return
  const whole = !before || before.day !== now.day || before.program !== now.program
  const states = await memberStatesOn(scope, scope.today)
  const changed = whole ? null : await statesChangedAfter(scope.db, before.head)
  const due = states.filter(({ iso2 }) => changed === null || changed.has(null) || changed.has(iso2))
  const ofStates = new Map<string, DocumentRow[]>()
  for (const state of due) {
    const found = await Promise.all(finders.map((finder) => finder.ofState?.(scope, state) ?? []))
    ofStates.set(state.iso2, rowsOf(found.flat()))
  }
  await inTransaction(scope.db, async (tx) => {
    await queries.takeIndexTurn(tx)
    const meanwhile = await queries.editionRow(tx)
    if (meanwhile && (meanwhile.head > head || meanwhile.day > now.day)) return
    if (whole) await queries.forgetWords(tx)
    for (const [iso2, rows] of ofStates) await queries.replaceDocuments(tx, iso2, head, rows)
    await queries.replaceDocuments(tx, null, head, ofProgram)
    await queries.keepStates(
      tx,
      states.map(({ iso2 }) => iso2),
    )
    await queries.learnWords(tx, whole ? null : head)
    await queries.writeEdition(tx, now)
  })
}
