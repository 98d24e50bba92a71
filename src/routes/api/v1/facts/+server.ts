import { factBody } from '#domains/facts/answers.ts'
import { factsAsked, requireIndicator, stateNamed } from '#domains/facts/operations.server.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.facts, async ({ scope, url, query: { state, indicator, at = scope.today, known, ...cut } }) => {
  if (state) await stateNamed(scope, state, 'state')
  if (indicator) await requireIndicator(scope, indicator)
  const { items, total } = await factsAsked(scope, { state: state ?? null, indicator: indicator ?? null, at, known: known ?? null, ...cut })
  return { items: items.map((fact) => factBody(fact, at)), total, next: nextPage(url, cut, total) }
})
