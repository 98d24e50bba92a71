import { redirect } from '@sveltejs/kit'
import { compareAsked, compareQuery } from '#domains/countries/compare-address.ts'
import { viewOf } from '#domains/countries/comparison.ts'
import { comparison, groundsOf } from '#domains/countries/operations.server.ts'
import { decisionsByElement, decisionsOnElement } from '#domains/decisions/operations.server.ts'
import { instantOf } from '#domains/facts/known.ts'
import { forgivingly } from '#platform/forgiving.ts'
import { inLanguage } from '#ui/address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const { asked, misread } = forgivingly((reading) => compareAsked(url.searchParams, reading))
  const canonical = compareQuery(asked)
  if (misread.length === 0 && url.search !== canonical) redirect(307, inLanguage(language, '/compare') + canonical)
  const day = { at: asked.at ?? undefined, known: instantOf(asked.known) }
  const [all, decided] = await Promise.all([comparison(scope, day), decisionsByElement(scope, day)])
  const states = all.states.map(({ iso2, name }) => ({ iso2, name }))
  return {
    asked,
    misread,
    view: viewOf(all, asked, language),
    states,
    union: all.union.length,
    grounds: asked.cell && (await groundsOf(scope, all, asked.cell)),
    decided,
    decisions: asked.cell ? await decisionsOnElement(scope, asked.cell, day) : [],
  }
}
