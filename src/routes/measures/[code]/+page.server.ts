import { stateNamed } from '#domains/facts/operations.server.ts'
import { instantOf, timesAsked } from '#domains/measures/matrix-address.ts'
import { countsOf } from '#domains/measures/matrix-view.ts'
import { measureAnswer, measureMatrix, measureNamed } from '#domains/measures/operations.server.ts'
import { bookOf } from '#domains/treaties/operations.server.ts'
import { iso2Of } from '#vocabulary/iso2.ts'
import type { PageServerLoad } from './$types'
import { articlesFor } from './instruments.ts'

export const load: PageServerLoad = async ({ locals: { scope }, params, url }) => {
  const measure = measureNamed(scope, params.code)
  const asked = timesAsked(url.searchParams)
  const times = { at: asked.at ?? undefined, known: instantOf(asked.known) }
  const iso2 = iso2Of(url.searchParams.get('state') ?? '')
  const [matrix, state, book] = await Promise.all([
    measureMatrix(scope, times),
    iso2 ? stateNamed(scope, iso2, 'state') : null,
    bookOf(scope, times.known),
  ])
  const told = matrix.states.flatMap(({ iso2: code, name }) => {
    const statement = measure.covert ? undefined : matrix.cells.get(`${code}.${measure.code}`)
    return statement ? [{ iso2: code, name, statement }] : []
  })
  return {
    ...{ measure, asked, told, at: matrix.at, states: matrix.states, counts: countsOf(matrix, measure) },
    articles: articlesFor(book, measure.code),
    one: state && { state, answer: await measureAnswer(scope, state.iso2, measure.code, times) },
  }
}
