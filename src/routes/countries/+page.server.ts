import { byName, matching } from '#domains/countries/names.ts'
import { dayAsked, stateList } from '#domains/countries/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const asked = (url.searchParams.get('q') ?? '').trim().slice(0, 80)
  const at = dayAsked(url.searchParams.get('at'))
  const all = await stateList(scope, { at })
  return { states: byName(matching(all, asked), language), total: all.length, asked, at: at ?? null }
}
