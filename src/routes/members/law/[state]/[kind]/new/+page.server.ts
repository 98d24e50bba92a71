import { fail, redirect } from '@sveltejs/kit'
import { formAsked, formSent } from '#domains/revision/form-asked.server.ts'
import { draftAddress } from '#domains/revision/ground.server.ts'
import type { Actions, PageServerLoad } from './$types'

const askedOf = ({ state, kind }: { state: string; kind: string }) => ({
  subject: draftAddress(state.toUpperCase(), kind.replaceAll('-', '_')),
  deed: 'answer' as const,
})

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => ({
  asked: await formAsked(scope, askedOf(params), language),
})

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, params }) => {
    const done = await formSent(scope, request, askedOf(params))
    if ('faults' in done) return fail(400, done)
    redirect(303, `/${language}/members/proposals/${done.id}?done=yes`)
  },
}
