import { decisionAt } from '#domains/decisions/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../../../endpoints.ts'

export const GET = answering(endpoints.decision, async ({ scope, params, query: { at, known, lang } }) => {
  const body = await decisionAt(scope, (params.iso2 ?? '').toUpperCase(), params.slug ?? '', { at, known })
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
