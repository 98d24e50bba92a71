import { redirect } from '@sveltejs/kit'
import { authoritiesOf } from '#domains/authorities/operations.server.ts'
import { knownAsked } from '#domains/countries/compare-address.ts'
import { dayAsked, profile } from '#domains/countries/operations.server.ts'
import { decisionsConcerning, decisionsOf } from '#domains/decisions/operations.server.ts'
import { instantOf } from '#domains/facts/known.ts'
import { inLanguage } from '#ui/address.ts'
import { iso2Of } from '#vocabulary/iso2.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params, url }) => {
  const iso2 = iso2Of(params.iso2)
  const asked = url.searchParams.get('at')
  const at = dayAsked(asked)
  const written = url.searchParams.get('known')
  const said = written ? knownAsked(written) : null
  const known = instantOf(said)
  const canonical = iso2.toLowerCase()
  if (params.iso2 !== canonical && /^[A-Z]{2}$/.test(iso2))
    redirect(308, inLanguage(language, `/countries/${canonical}`, { at: asked, known: said }))
  const [law, authorities, decisions, concerning] = await Promise.all([
    profile(scope, iso2, { at, known }),
    authoritiesOf(scope, iso2, { at, known }),
    decisionsOf(scope, iso2, { at, known }),
    decisionsConcerning(scope, iso2, { at, known }),
  ])
  return { profile: law, authorities, decisions, concerning, asked: at ?? null, known: said }
}
