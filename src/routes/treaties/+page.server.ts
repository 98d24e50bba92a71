import { knownAsked } from '#domains/countries/compare-address.ts'
import { dayAsked } from '#domains/countries/operations.server.ts'
import { instantOf } from '#domains/facts/known.ts'
import { listAsked, listed } from '#domains/treaties/list.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const at = dayAsked(url.searchParams.get('at'))
  const asked = listAsked(url.searchParams)
  const written = url.searchParams.get('known')
  const said = written ? knownAsked(written) : null
  return { ...(await listed(scope, asked, { at, known: instantOf(said), language })), ...asked, at: at ?? null, known: said }
}
