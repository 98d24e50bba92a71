import { authoritiesOf } from '#domains/authorities/operations.server.ts'
import { profileBody } from '#domains/countries/answers.ts'
import { profile } from '#domains/countries/operations.server.ts'
import { decisionsOf } from '#domains/decisions/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../../endpoints.ts'

export const GET = answering(endpoints.state, async ({ scope, params, query: { at, known, lang } }) => {
  const iso2 = (params.iso2 ?? '').toUpperCase()
  const sections = await profile(scope, iso2, { at, known })
  const [authorities, decisions] = await Promise.all([authoritiesOf(scope, iso2, { at, known }), decisionsOf(scope, iso2, { at, known })])
  const body = profileBody(sections, authorities, decisions)
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
