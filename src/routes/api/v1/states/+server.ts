import { summaryBody } from '#domains/countries/answers.ts'
import { stateList } from '#domains/countries/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.states, async ({ scope, url, query: { at, lang, ...cut } }) => {
  const all = await stateList(scope, { at })
  const items = all.slice(cut.offset, cut.offset + cut.limit).map(summaryBody)
  const body = { items, total: all.length, next: nextPage(url, cut, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
