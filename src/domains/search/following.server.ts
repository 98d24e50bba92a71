import { setImmediate as afterSending } from 'node:timers/promises'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { inTransaction } from '#platform/database.server.ts'
import type { Finder } from '#platform/findable.ts'
import { ledgerHead, statesChangedAfter } from '#platform/ledger.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { type DocumentRow, digestOf, rowsOf } from './documents.ts'
import * as queries from './index-queries.server.ts'
import { heldIndex, type Index, refreshedIndex } from './memory.server.ts'
import { maySearch } from './policy.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not search.', fr: 'Vous ne pouvez pas effectuer de recherche.' })

type Strictness = 'today' | 'or_yesterday'

/**
 * Brings the index up to the ledger, the day and the program: called after every import, at the start of the program
 * and every minute while it runs. It does something only when one of them moved on, and then only for the states that
 * the ledger names.
 */
export async function followLedger(scope: Scope, finders: readonly Finder[]): Promise<void> {
  if (!maySearch(scope)) throw forbidden()
  await remembered(scope, 'search.today', [], () => follow({ ...scope }, finders, 'today'))
}

/**
 * An answer from an index that is up to the ledger. It is looked for at once in what is held, and once more when the
 * ledger has moved on meanwhile: hardly ever. A reader does not wait for a new day: until it is made, within a minute
 * of midnight, the index of the day before answers.
 */
export async function upToDate<Answer>(scope: Scope, finders: readonly Finder[], work: (index: Index) => Promise<Answer>): Promise<Answer> {
  if (!maySearch(scope)) throw forbidden()
  const held = heldIndex(scope.db)
  const [index, first] = await Promise.all([
    remembered(scope, 'search.index', [], async () => {
      await follow({ ...scope }, finders, 'or_yesterday')
      return refreshedIndex(scope.db)
    }),
    // The ledger is asked before the processor is taken, so that its answer comes meanwhile.
    held ? afterSending().then(() => work(held)) : undefined,
  ])
  return first !== undefined && index === held ? first : work(index)
}

/** As `followLedger`, and reads the index into memory, so that no reader waits for it. */
export async function keepReady(scope: Scope, finders: readonly Finder[]): Promise<void> {
  if (!maySearch(scope)) throw forbidden()
  await followLedger(scope, finders)
  await upToDate(scope, finders, async () => null)
}

const turnsMax = 5

/** `scope` is one of its own: what an import did in the same command is read anew. */
async function follow(scope: Scope, finders: readonly Finder[], strictness: Strictness): Promise<void> {
  for (let turn = 1; !(await followOnce(scope, finders, strictness)); turn += 1)
    if (turn === turnsMax) throw new Error('the index of the search changed under every attempt to bring it up to date')
}

const isDayBefore = (day: string, today: string) => Date.parse(today) - Date.parse(day) === 86_400_000

const saysTheSame = (rows: readonly DocumentRow[], held: readonly string[] = []) =>
  rows.length === held.length &&
  rows
    .map(({ digest }) => digest)
    .sort()
    .every((digest, index) => digest === held[index])

/** False when somebody else wrote meanwhile, and it must be looked at again. */
async function followOnce(asked: Scope, finders: readonly Finder[], strictness: Strictness): Promise<boolean> {
  // The head is read first: what is read after it may be newer, never older.
  const head = await ledgerHead(asked.db)
  const before = await queries.editionRow(asked.db)
  // Two machines' clocks may differ around midnight; the index never goes back.
  const scope = before && before.day > asked.today ? { ...asked, today: before.day } : asked
  const ofProgram = rowsOf(finders.flatMap((finder) => finder.ofProgram?.(scope) ?? []))
  const now = { head, day: scope.today, program: digestOf(ofProgram) }
  if (before && before.head >= head && before.program === now.program) {
    if (before.day === now.day) return true
    if (strictness === 'or_yesterday' && isDayBefore(before.day, now.day)) return true
  }
  const whole = !before || before.day !== now.day || before.program !== now.program
  const states = await memberStatesOn(scope, scope.today)
  const changed = whole ? null : await statesChangedAfter(scope.db, before.head)
  const due = states.filter(({ iso2 }) => changed === null || changed.has(null) || changed.has(iso2))
  const ofNoState = rowsOf((await Promise.all(finders.map((finder) => finder.ofNoState?.(scope) ?? []))).flat())
  const made = new Map<string | null, DocumentRow[]>([[null, [...ofProgram, ...ofNoState]]])
  for (const state of due) {
    const found = await Promise.all(finders.map((finder) => finder.ofState?.(scope, state) ?? []))
    made.set(state.iso2, rowsOf(found.flat()))
  }
  const held = await queries.digestsByState(scope.db)
  const named = states.map(({ iso2 }) => iso2)
  return inTransaction(scope.db, async (tx) => {
    await queries.takeIndexTurn(tx)
    if (JSON.stringify(await queries.editionRow(tx)) !== JSON.stringify(before)) return false
    for (const [state, rows] of made) if (!saysTheSame(rows, held.get(state))) await queries.replaceDocuments(tx, state, head, rows)
    await queries.keepStates(tx, named)
    const otherProgram = before?.program !== now.program
    if (otherProgram) await queries.forgetWords(tx)
    await queries.learnWords(tx, otherProgram ? null : head)
    if (whole) await queries.countDocuments(tx)
    await queries.writeEdition(tx, now)
    return true
  })
}
