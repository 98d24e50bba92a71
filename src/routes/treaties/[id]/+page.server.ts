import { redirect } from '@sveltejs/kit'
import { knownAsked } from '#domains/countries/compare-address.ts'
import { dayAsked } from '#domains/countries/operations.server.ts'
import { instantOf } from '#domains/facts/known.ts'
import { partyViewAsked } from '#domains/treaties/list.server.ts'
import { instrumentAt, measureNames, partiesNamed } from '#domains/treaties/views.server.ts'
import { inLanguage } from '#ui/address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params: { id }, url }) => {
  const asked = url.searchParams.get('at')
  const at = dayAsked(asked)
  const written = url.searchParams.get('known')
  const known = written ? knownAsked(written) : null
  const view = partyViewAsked(url.searchParams)
  const [instrument, parties, measures] = await Promise.all([
    instrumentAt(scope, id, { at, known: instantOf(known) }),
    partiesNamed(scope),
    measureNames(scope),
  ])
  if (id !== instrument.slug) redirect(308, inLanguage(language, `/treaties/${instrument.slug}`, { at: asked, known }))
  return { instrument, parties: new Map(parties.map(({ iso2, name }) => [iso2, name])), measures, view, asked: at ?? null, known }
}
