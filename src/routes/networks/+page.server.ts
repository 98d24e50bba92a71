import { helpingNetworks, networksAsked } from '#domains/authorities/operations.server.ts'
import { dayAsked } from '#domains/countries/operations.server.ts'
import { measures } from '#domains/measures/measure-list.ts'
import { measureNamed } from '#domains/measures/operations.server.ts'
import { partyNamed } from '#domains/measures/parties.ts'
import { boundBy } from '../cooperate/bound-by.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, url }) => {
  const one = (name: string) => url.searchParams.get(name) || null
  const [from, to, code, at] = [one('from'), one('to'), one('measure'), dayAsked(one('at'))]
  const asked = from && to && code ? { from: partyNamed(from, 'from'), to: partyNamed(to, 'to'), measure: measureNamed(scope, code) } : null
  const day = at ?? scope.today
  const [networks, helping] = await Promise.all([
    networksAsked(scope, { at }),
    asked && helpingNetworks(scope, { ...asked, on: day }, await boundBy(scope, day)),
  ])
  const choices = measures.map((measure) => ({ code: measure.code, label: measure.label }))
  return {
    networks,
    helping,
    chosen: asked && { from: asked.from, to: asked.to, measure: asked.measure.label, code: asked.measure.code },
    choices,
    at: at ?? null,
  }
}
