import { redirect } from '@sveltejs/kit'
import { instantOf, matrixAsked, matrixQuery } from '#domains/measures/matrix-address.ts'
import { matrixView } from '#domains/measures/matrix-view.ts'
import { measureMatrix, practiceOf } from '#domains/measures/operations.server.ts'
import { forgivingly } from '#platform/forgiving.ts'
import { inLanguage } from '#ui/address.ts'
import type { PageServerLoad } from './$types'

/** More states than this are too many to read their practice side by side. */
const practicesMax = 3

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const { asked, misread } = forgivingly((reading) => matrixAsked(url.searchParams, reading))
  const canonical = matrixQuery(asked)
  if (misread.length === 0 && url.search !== canonical) redirect(307, inLanguage(language, '/measures') + canonical)
  const times = { at: asked.at ?? undefined, known: instantOf(asked.known) }
  const matrix = await measureMatrix(scope, times)
  const view = matrixView(matrix, asked, language)
  // Another day or other states than those asked for would be taken for the answer.
  if (misread.length > 0) return { asked, misread, view, states: matrix.states, practices: [] }
  const compared = view.columns.length <= practicesMax ? view.columns : []
  return {
    asked,
    misread,
    view,
    states: matrix.states,
    practices: await Promise.all(compared.map(({ iso2 }) => practiceOf(scope, iso2, times))),
  }
}
