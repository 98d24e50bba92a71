import { decisionLabels, decisionsListed, filterAsked } from '#domains/decisions/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, url }) => {
  const { filter, page } = filterAsked(url.searchParams)
  return { list: await decisionsListed(scope, filter, page), filter, elements: decisionLabels(scope).elements }
}
