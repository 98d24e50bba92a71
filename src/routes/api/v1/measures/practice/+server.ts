import { inOneLanguage } from '#domains/facts/one-language.ts'
import { stateNamed } from '#domains/facts/operations.server.ts'
import { practiceOf } from '#domains/measures/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../../endpoints.ts'

export const GET = answering(endpoints.measurePractice, async ({ scope, query: { state, at, known, lang } }) => {
  const { iso2 } = await stateNamed(scope, state, 'state')
  const { general, practices, authorities } = await practiceOf(scope, iso2, { at, known })
  const body = { state: iso2, at: at ?? scope.today, general, families: practices, authorities }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
