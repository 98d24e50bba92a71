import { helpingNetworks, networksAsked } from '#domains/authorities/operations.server.ts'
import { inOneLanguage } from '#domains/facts/one-language.ts'
import { measureNamed } from '#domains/measures/operations.server.ts'
import { partyNamed } from '#domains/measures/parties.ts'
import { answering, nextPage } from '#platform/endpoint.ts'
import { boundBy } from '../../../cooperate/bound-by.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.networks, async ({ scope, url, query }) => {
  const { from, to, measure, at, known, lang, limit, offset } = query
  const isOfTwo = [from, to, measure].some((one) => one !== undefined)
  const on = at ?? scope.today
  const found = isOfTwo
    ? await helpingNetworks(
        scope,
        { from: partyNamed(from ?? '', 'from'), to: partyNamed(to ?? '', 'to'), measure: measureNamed(scope, measure ?? ''), on },
        await boundBy(scope, on),
      )
    : (await networksAsked(scope, { at, known })).map((network) => ({ network, fit: undefined }))
  const all = found.map(({ network: { words, ...network }, fit }) => ({ ...network, ...words, ...(fit ? { fit } : {}) }))
  const body = { items: all.slice(offset, offset + limit), total: all.length, next: nextPage(url, { limit, offset }, all.length) }
  return lang ? (inOneLanguage(body, lang) as typeof body) : body
})
