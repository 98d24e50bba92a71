import { type Asked, blocksAsked, requireCode, stateNamed } from '#domains/facts/operations.server.ts'
import { answerIn, type Block, wordsIn } from '#domains/facts/said.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { decisionKeywords } from '#vocabulary/decision-keyword.ts'
import type { Decision } from './model.ts'
import { mayReadDecisions } from './policy.ts'

type DecisionValue = Pick<Decision, 'court' | 'date' | 'number' | 'ecli' | 'keywords'>

const forbidden = () => new Refusal('forbidden', { en: 'You may not read the decisions.', fr: 'Vous ne pouvez pas lire les décisions.' })

/** The decisions told of a state, newest first and undated last. */
export async function decisionsOf(scope: Scope, iso2: string, asked: Asked): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) throw forbidden()
  return (await blocksAsked(scope, iso2, ['decision'], asked)).map(decisionIn).sort(newestFirst)
}

/** Decisions by state and keyword, newest first; refused as not found when there is no such state, as invalid when there is no such keyword. */
export async function decisionsAsked(
  scope: Scope,
  { state, keyword, ...asked }: Asked & { state?: string | undefined; keyword?: string | undefined },
): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) throw forbidden()
  if (state) await stateNamed(scope, state, 'state')
  requireCode(decisionKeywords, keyword, 'keyword')
  const all = (await blocksAsked(scope, state ?? null, ['decision'], asked)).map(decisionIn).sort(newestFirst)
  return keyword ? all.filter(({ keywords }) => keywords.includes(keyword)) : all
}

const newestFirst = (a: Decision, b: Decision) => (b.date ?? '').localeCompare(a.date ?? '')

const unread: DecisionValue = { court: null, date: null, number: null, ecli: null, keywords: [] }

const decisionIn = (block: Block): Decision => {
  const { court, date, number, ecli, keywords } = answerIn<DecisionValue>(block, 'decision.record') ?? unread
  const [title, summary] = [wordsIn(block, 'decision.record', 'title'), wordsIn(block, 'decision.record', 'summary')]
  return { ...block.statement, state: block.subject.jurisdiction, court, date, number, ecli, keywords, title, summary }
}
