import { fail, redirect } from '@sveltejs/kit'
import { formAsked, formSent } from '#domains/revision/form-asked.server.ts'
import { memberOf, notUnderThisMandate } from '#domains/revision/operations.server.ts'
import { readProposal } from '#domains/revision/proposing.server.ts'
import { lastRemarks } from '#domains/revision/remarks.ts'
import type { Actions, PageServerLoad } from './$types'

const own = async (scope: App.Locals['scope'], id: string) => {
  const told = await readProposal(scope, id)
  if (told.proposal.author !== memberOf(scope).person) throw notUnderThisMandate()
  return told
}

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => {
  const { proposal, steps } = await own(scope, params.id)
  const { subject, deed } = proposal
  return { asked: await formAsked(scope, { subject, deed, proposal }, language), remarks: lastRemarks(steps) }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, params }) => {
    const { proposal } = await own(scope, params.id)
    const done = await formSent(scope, request, { subject: proposal.subject, deed: proposal.deed })
    if ('faults' in done) return fail(400, done)
    redirect(303, `/${language}/members/proposals/${params.id}?done=yes`)
  },
}
