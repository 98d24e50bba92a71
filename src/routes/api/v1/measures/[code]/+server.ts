import { inOneLanguage } from '#domains/facts/one-language.ts'
import { cellsBody, measureBody } from '#domains/measures/answers.ts'
import { statesIn } from '#domains/measures/matrix-address.ts'
import { measureMatrix, measureNamed } from '#domains/measures/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../../endpoints.ts'

export const GET = answering(endpoints.measure, async ({ scope, params, query: { states, at, known, lang } }) => {
  const measure = measureNamed(scope, params.code ?? '')
  const asked = statesIn([states])
  const matrix = await measureMatrix(scope, { at, known })
  const codes = asked.length === 0 || asked.includes('ALL') ? matrix.states.map(({ iso2 }) => iso2) : asked
  const body = { ...measureBody(measure), at: matrix.at, states: cellsBody(matrix, measure.code, codes) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
