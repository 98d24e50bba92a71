import { networksAsked } from '#domains/authorities/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.networks, async ({ scope, url, query: { at, known, lang, limit, offset } }) => {
  const all = (await networksAsked(scope, { at, known })).map(({ words, ...network }) => ({ ...network, ...words }))
  const body = { items: all.slice(offset, offset + limit), total: all.length, next: nextPage(url, { limit, offset }, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
