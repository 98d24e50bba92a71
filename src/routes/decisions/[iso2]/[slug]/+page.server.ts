import { redirect } from '@sveltejs/kit'
import { dayAsked } from '#domains/countries/operations.server.ts'
import { decisionAt, decisionLabels } from '#domains/decisions/operations.server.ts'
import { inLanguage } from '#ui/address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params: { iso2, slug }, url }) => {
  const asked = url.searchParams.get('at')
  const at = dayAsked(asked)
  const small = iso2.toLowerCase()
  if (iso2 !== small && /^[a-z]{2}$/.test(small)) redirect(308, inLanguage(language, `/decisions/${small}/${slug}`, { at: asked }))
  const decision = await decisionAt(scope, iso2.toUpperCase(), slug, { at })
  return { decision, labels: decisionLabels(scope), asked: at ?? null }
}
