import type { Db } from './database.server.ts'
import { ledgerHead } from './ledger.server.ts'
import type { Scope } from './scope.ts'
import { sharedQuestion } from './shared-question.ts'

const answersMax = 600

type Memory = { head: () => Promise<number>; answers: Map<string, { head: number; answer: Promise<unknown> }> }

const memories = new WeakMap<Db, Memory>()
const heads = new WeakMap<Scope, Promise<number>>()

const memoryOf = (db: Db): Memory => {
  const known = memories.get(db)
  if (known) return known
  const made: Memory = { head: sharedQuestion(() => ledgerHead(db)), answers: new Map() }
  memories.set(db, made)
  return made
}

/** One head for a whole request, asked when the request first needs it: everything on one page is of one edition. */
const headOf = (scope: Scope, memory: Memory) => {
  const known = heads.get(scope)
  if (known) return known
  const asked = memory.head()
  heads.set(scope, asked)
  return asked
}

/**
 * Remembers what `work` answers until the ledger moves on. Only for what every reader of the open zone may see: the
 * key holds the arguments and the day, not the reader. The answer is shared, so nobody may change it.
 */
export async function remembered<Answer>(
  scope: Scope,
  name: string,
  given: readonly unknown[],
  work: () => Promise<Answer>,
): Promise<Answer> {
  const memory = memoryOf(scope.db)
  const head = await headOf(scope, memory)
  const key = JSON.stringify([name, scope.today, given])
  const found = memory.answers.get(key)
  if (found?.head === head) return found.answer as Promise<Answer>
  const answer = work()
  memory.answers.delete(key)
  memory.answers.set(key, { head, answer })
  if (memory.answers.size > answersMax) memory.answers.delete(memory.answers.keys().next().value ?? '')
  answer.catch(() => memory.answers.delete(key))
  return answer
}
