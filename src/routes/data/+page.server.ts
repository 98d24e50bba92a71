import { byName } from '#domains/countries/names.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { downloads } from '#domains/open-data/operations.server.ts'
import { releaseList } from '#domains/open-data/releases.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url, fetch }) => {
  const [states, sizes, releases, table] = await Promise.all([
    memberStatesOn(scope, scope.today),
    downloads(scope, url.origin),
    releaseList(scope),
    fetch(`/embed/states?lang=${language}`).then((answer) => answer.text()),
  ])
  return {
    states: byName(states, language).map(({ iso2, name }) => ({ iso2, name: name[language] })),
    sizes,
    releases: releases.length,
    embedBytes: Buffer.byteLength(table),
    origin: url.origin,
  }
}
