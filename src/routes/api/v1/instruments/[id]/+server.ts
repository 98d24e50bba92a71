import { inOneLanguage } from '#domains/facts/one-language.ts'
import { instrumentAt } from '#domains/treaties/views.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../../endpoints.ts'

export const GET = answering(endpoints.instrument, async ({ scope, params, query: { lang, ...asked } }) => {
  const body = await instrumentAt(scope, params.id ?? '', asked)
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
