import { dayAsked } from '#domains/countries/operations.server.ts'
import { listAsked, listed } from '#domains/treaties/list.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const at = dayAsked(url.searchParams.get('at'))
  const asked = listAsked(url.searchParams)
  return { ...(await listed(scope, asked, { at, language })), ...asked, at: at ?? null }
}
