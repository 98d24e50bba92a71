import { byName } from '#domains/countries/names.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { fromAsked, hitsPerKind, hitsPerPage, kindAsked, stateAsked } from '#domains/search/model.ts'
import { search } from '#domains/search/operations.server.ts'
import { finders } from '../../rooms.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const question = (url.searchParams.get('q') ?? '').trim()
  const kind = kindAsked(url.searchParams.get('kind'))
  const state = stateAsked(url.searchParams.get('state'))
  const from = fromAsked(url.searchParams.get('from'))
  const cut = kind ? { limit: hitsPerPage, offset: from } : { perKind: hitsPerKind }
  const [found, states] = await Promise.all([
    search(scope, finders, { question, language, kind, state, cut }),
    memberStatesOn(scope, scope.today),
  ])
  return {
    asked: { question, kind: kind ?? null, state: state ?? null, from },
    found,
    states: byName(states, language).map(({ iso2, name }) => ({ iso2, name: name[language] })),
  }
}
