import { type Asked, blocksOfState } from '#domains/facts/operations.server.ts'
import { answerIn, wordsIn } from '#domains/facts/said.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Decision } from './model.ts'
import { mayReadDecisions } from './policy.ts'

type DecisionValue = Pick<Decision, 'court' | 'date' | 'number' | 'ecli' | 'keywords'>

/** The decisions told of a state, newest first and undated last. */
export async function decisionsOf(scope: Scope, iso2: string, asked: Asked): Promise<Decision[]> {
  if (!mayReadDecisions(scope)) {
    throw new Refusal('forbidden', { en: 'You may not read the decisions.', fr: 'Vous ne pouvez pas lire les décisions.' })
  }
  const blocks = await blocksOfState(scope, iso2, ['decision'], asked)
  return blocks
    .map((block) => {
      const [title, summary] = (['title', 'summary'] as const).map((field) => wordsIn(block, 'decision.record', field))
      const { court, date, number, ecli, keywords } = answerIn<DecisionValue>(block, 'decision.record') ?? unread
      return { ...block.statement, state: iso2, court, date, number, ecli, keywords, title: title ?? null, summary: summary ?? null }
    })
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
}

const unread: DecisionValue = { court: null, date: null, number: null, ecli: null, keywords: [] }
