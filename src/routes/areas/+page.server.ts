import { listAreas, readPage } from '#domains/site/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { scope, language } }) => ({
  text: readPage(scope, language, 'areas'),
  areas: listAreas(scope, language),
})
