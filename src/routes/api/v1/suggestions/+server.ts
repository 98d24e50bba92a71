import { suggestionsBody } from '#domains/search/answers.ts'
import { suggest } from '#domains/search/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { finders } from '../../../../rooms.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.suggestions, async ({ scope, language, query: { q } }) =>
  suggestionsBody(await suggest(scope, finders, { question: q, language }), language),
)
