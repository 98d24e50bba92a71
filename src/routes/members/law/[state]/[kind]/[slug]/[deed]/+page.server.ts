import { fail, redirect } from '@sveltejs/kit'
import { formAsked, formSent } from '#domains/revision/form-asked.server.ts'
import { unknownStatement } from '#domains/revision/ground.server.ts'
import { deedAt, subjectAt } from '#domains/revision/model.ts'
import type { Actions, PageServerLoad } from './$types'

const askedOf = (params: { state: string; kind: string; slug: string; deed: string }) => {
  const deed = deedAt(params.deed)
  if (!deed) throw unknownStatement()
  return { subject: subjectAt(params), deed }
}

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
