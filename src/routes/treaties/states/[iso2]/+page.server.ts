import { redirect } from '@sveltejs/kit'
import { knownAsked } from '#domains/countries/compare-address.ts'
import { dayAsked } from '#domains/countries/operations.server.ts'
import { instantOf } from '#domains/facts/known.ts'
import { partyAt } from '#domains/treaties/views.server.ts'
import { inLanguage } from '#ui/address.ts'
import { iso2Of } from '#vocabulary/iso2.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params, url }) => {
  const iso2 = iso2Of(params.iso2)
  const asked = url.searchParams.get('at')
  const at = dayAsked(asked)
  const written = url.searchParams.get('known')
  const known = written ? knownAsked(written) : null
  const canonical = iso2.toLowerCase()
  if (params.iso2 !== canonical && /^[A-Z]{2}$/.test(iso2))
    redirect(308, inLanguage(language, `/treaties/states/${canonical}`, { at: asked, known }))
  return { party: await partyAt(scope, iso2, { at, known: instantOf(known) }), asked: at ?? null, known }
}
