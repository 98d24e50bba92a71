import { redirect } from '@sveltejs/kit'
import { acceptTerms } from '#domains/members/operations.server.ts'
import { readPage } from '#domains/site/operations.server.ts'
import { visitorOf } from '../../visitor-here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  text: readPage(locals.scope, locals.language, 'terms-desk'),
  accepted: visitorOf(locals).acceptedDeskTerms,
})

export const actions: Actions = {
  default: async ({ locals }) => {
    await acceptTerms(locals.scope, 'desk')
    redirect(303, `/${locals.language}/members`)
  },
}
