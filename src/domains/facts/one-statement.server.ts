import { Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { mayReadFacts } from './policy.ts'
import { saidFacts, undatedStatements } from './queries.server.ts'
import { type Block, blocksOf, type SaidFact } from './said.ts'

/** A statement as it is said now; `facts` are what its block says today, in the order of its questions. */
export type StatementNow = { block: Block; facts: SaidFact[] }

const forbidden = () =>
  new Refusal('forbidden', { en: 'You may not read these statements.', fr: 'Vous ne pouvez pas lire ces affirmations.' })

/** What a visitor wrote may hold anything, also what no database takes. */
const isSubject = (text: string) => /^[A-Za-z_-]{2,40}\/[a-z_]{1,40}\/[^\p{Cc}\p{Cs}]{1,200}$/u.test(text)

/** Undefined where nothing of that name is said to everybody: unknown, no longer said and closed to the open zone are told alike. */
export async function statementNow(scope: Scope, subject: string): Promise<StatementNow | undefined> {
  if (!mayReadFacts(scope)) throw forbidden()
  const asked = { state: null, indicator: null, kinds: null, at: null, known: null, limit: null, offset: 0 }
  if (!isSubject(subject)) return undefined
  const [block] = blocksOf(await saidFacts(scope.db, { ...asked, subject }), scope.today, [])
  return block && { block, facts: [...block.facts.values()] }
}

/** Statements of the law of states as said now, of which no reading is dated. */
export async function statementsUndated(scope: Scope): Promise<{ state: string; subject: string }[]> {
  if (!mayReadFacts(scope)) throw forbidden()
  return remembered(scope, 'facts.undated', [], () => undatedStatements(scope.db, scope.today))
}
