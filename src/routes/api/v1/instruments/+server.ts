import { inOneLanguage } from '#domains/facts/one-language.ts'
import { instrumentList } from '#domains/treaties/views.server.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.instruments, async ({ scope, url, query: { group, lang, limit, offset, ...asked } }) => {
  const all = (await instrumentList(scope, asked)).filter((one) => group === undefined || one.group === group)
  const body = { items: all.slice(offset, offset + limit), total: all.length, next: nextPage(url, { limit, offset }, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
