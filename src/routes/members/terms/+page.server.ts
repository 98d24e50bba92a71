import { redirect } from '@sveltejs/kit'
import { acceptTerms } from '#domains/members/operations.server.ts'
import { readPage } from '#domains/site/operations.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ text: readPage(locals.scope, locals.language, 'terms') })

export const actions: Actions = {
  default: async ({ locals }) => {
    await acceptTerms(locals.scope)
    redirect(303, `/${locals.language}/members`)
  },
}
