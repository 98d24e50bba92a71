import { readPage } from '#domains/site/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ text: readPage(locals.scope, locals.language, 'terms-desk') })
