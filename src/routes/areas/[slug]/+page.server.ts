import { readArea } from '#domains/site/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => ({ text: readArea(locals.scope, locals.language, params.slug) })
