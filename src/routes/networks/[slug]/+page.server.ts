import { networkNamed, networksAsked } from '#domains/authorities/operations.server.ts'
import { dayAsked } from '#domains/countries/operations.server.ts'
import { measures } from '#domains/measures/measure-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, params, url }) => {
  const at = dayAsked(url.searchParams.get('at'))
  const network = await networkNamed(scope, params.slug)
  const thatDay = (await networksAsked(scope, { at })).find(({ slug }) => slug === network.slug) ?? null
  const helpsWith = measures.filter(({ code, category }) => network.measures.includes(code) || network.categories.includes(category))
  return { network, thatDay, measures: helpsWith.map(({ label }) => label), at: at ?? null }
}
