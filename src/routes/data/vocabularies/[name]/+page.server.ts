import { vocabularyNamed } from '#domains/open-data/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { scope }, params }) => ({ vocabulary: vocabularyNamed(scope, params.name) })
