import { byName } from '#domains/countries/names.ts'
import { dayAsked, stateList } from '#domains/countries/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const at = dayAsked(url.searchParams.get('at'))
  return { states: byName(await stateList(scope, { at }), language), at: at ?? null }
}
