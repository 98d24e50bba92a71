import { authoritiesAsked } from '#domains/authorities/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.authorities, async ({ scope, url, query: { state, role, at, lang, ...cut } }) => {
  const all = await authoritiesAsked(scope, { state, role, at })
  const body = { items: all.slice(cut.offset, cut.offset + cut.limit), total: all.length, next: nextPage(url, cut, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
