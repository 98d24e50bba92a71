import { inOneLanguage } from '#domains/facts/one-language.ts'
import { participationsAsked } from '#domains/treaties/views.server.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.participations, async ({ scope, url, query: { lang, limit, offset, ...asked } }) => {
  const all = await participationsAsked(scope, asked)
  const body = { items: all.slice(offset, offset + limit), total: all.length, next: nextPage(url, { limit, offset }, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
