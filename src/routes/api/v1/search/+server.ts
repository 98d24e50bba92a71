import { searchBody } from '#domains/search/answers.ts'
import { search } from '#domains/search/operations.server.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { finders } from '../../../../rooms.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.search, async ({ scope, language, url, query: { q, kind, state, limit, offset } }) => {
  const found = await search(scope, finders, { question: q, language, kind, state, cut: { limit, offset } })
  return searchBody(found, language, nextPage(url, { limit, offset }, found.total))
})
