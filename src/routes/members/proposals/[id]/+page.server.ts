import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { approvalSchema, approve, askForChanges, askSchema, refuseProposal } from '#domains/revision/deciding.server.ts'
import { takeOver, withdrawProposal } from '#domains/revision/proposing.server.ts'
import { remarksTyped } from '#domains/revision/remarks.ts'
import { reviewOf } from '#domains/revision/reviewing.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => ({
  review: await reviewOf(scope, params.id, language),
})

const unclear = () => new Refusal('invalid', { en: 'That could not be read.', fr: 'Illisible.' })

/** What refused it is shown with all that was typed; otherwise the page as it is now. */
const carriedOut = async ({ language }: App.Locals, pathname: string, typed: Record<string, string>, work: () => Promise<unknown>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language], typed })
  redirect(303, `${pathname}?done=yes`)
}

export const actions: Actions = {
  approve: async ({ request, locals, params, url }) => {
    const form = await formOf(request)
    const asked = approvalSchema.safeParse(form)
    return carriedOut(locals, url.pathname, form, () =>
      asked.success ? approve(locals.scope, params.id, asked.data) : Promise.reject(unclear()),
    )
  },
  ask: async ({ request, locals, params, url }) => {
    const form = await formOf(request)
    const asked = askSchema.safeParse({ reason: form.reason ?? '', remarks: remarksTyped(form) })
    return carriedOut(locals, url.pathname, form, () =>
      asked.success ? askForChanges(locals.scope, params.id, asked.data) : Promise.reject(unclear()),
    )
  },
  refuse: async ({ request, locals, params, url }) => {
    const form = await formOf(request)
    return carriedOut(locals, url.pathname, form, () => refuseProposal(locals.scope, params.id, form.reason ?? ''))
  },
  withdraw: ({ locals, params, url }) => carriedOut(locals, url.pathname, {}, () => withdrawProposal(locals.scope, params.id)),
  takeOver: async ({ locals, params, url }) => {
    const id = randomUUID()
    const done = await orRefusal(() => takeOver(locals.scope, params.id, id))
    if (done instanceof Refusal) return carriedOut(locals, url.pathname, {}, () => Promise.reject(done))
    redirect(303, `/${locals.language}/members/proposals/${id}/edit`)
  },
}
