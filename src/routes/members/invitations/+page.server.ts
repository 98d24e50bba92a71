import { fail, redirect } from '@sveltejs/kit'
import { listInvitations, withdrawInvitation } from '#domains/sign-in/inviting.server.ts'
import { mayWithdrawInvitation } from '#domains/sign-in/policy.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope } }) => ({
  invitations: await listInvitations(scope),
  mayWithdraw: mayWithdrawInvitation(scope),
})

export const actions: Actions = {
  default: async ({ request, locals: { scope, language } }) => {
    const { invitation = '' } = await formOf(request)
    const done = await orRefusal(() => withdrawInvitation(scope, invitation))
    if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language] })
    redirect(303, `/${language}/members/invitations?done=yes`)
  },
}
