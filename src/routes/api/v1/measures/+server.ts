import { inOneLanguage } from '#domains/facts/one-language.ts'
import { measureBody } from '#domains/measures/answers.ts'
import { countsOf } from '#domains/measures/matrix-view.ts'
import { measures } from '#domains/measures/measure-list.ts'
import { measureMatrix } from '#domains/measures/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.measures, async ({ scope, query: { at, known, lang } }) => {
  const matrix = await measureMatrix(scope, { at, known })
  const items = measures.map((measure) => {
    const counts = countsOf(matrix, measure)
    return { ...measureBody(measure), answered: counts && matrix.states.length - counts.unknown }
  })
  const body = { items, total: items.length, next: null, at: matrix.at, coverage: matrix.coverage }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
