import { decisionsAsked } from '#domains/decisions/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.decisions, async ({ scope, url, query: { lang, limit, offset, ...asked } }) => {
  const all = await decisionsAsked(scope, asked)
  const body = { items: all.slice(offset, offset + limit), total: all.length, next: nextPage(url, { limit, offset }, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
