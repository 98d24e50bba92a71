import { dayAsked } from '#domains/countries/operations.server.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { coveredBy, coveredInAll } from '#domains/rounds/coverage-table.ts'
import { coverage } from '#domains/rounds/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const at = dayAsked(url.searchParams.get('at') || null)
  const [rows, states] = await Promise.all([coverage(scope, at ?? scope.today), memberStatesOn(scope, scope.today)])
  const names = new Map(states.map(({ iso2, name }) => [iso2, name[language]]))
  const named = coveredBy(rows, 'state').flatMap(({ code, sum }) => {
    const name = names.get(code)
    return name ? [{ code, name, sum }] : []
  })
  return {
    at: at ?? null,
    states: named.sort((a, b) => a.name.localeCompare(b.name, language)),
    topics: coveredBy(rows, 'topic'),
    total: coveredInAll(rows),
  }
}
