import { byName } from '#domains/countries/names.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { downloads } from '#domains/open-data/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url, fetch }) => {
  const bytesOf = async (address: string) => Buffer.byteLength(await (await fetch(address)).text())
  const [states, sizes, embedBytes, mapBytes, listsBytes] = await Promise.all([
    memberStatesOn(scope, scope.today),
    downloads(scope, url.origin),
    bytesOf(`/embed/states?lang=${language}`),
    bytesOf(`/embed/map?lang=${language}&question=benefit_entry`),
    bytesOf('/api/v1/vocabularies'),
  ])
  return {
    states: byName(states, language).map(({ iso2, name }) => ({ iso2, name: name[language] })),
    sizes,
    embedBytes,
    mapBytes,
    listsBytes,
    origin: url.origin,
  }
}
