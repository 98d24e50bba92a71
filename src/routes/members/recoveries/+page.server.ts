import { fail, redirect } from '@sveltejs/kit'
import { recoverySchema } from '#domains/sign-in/model.ts'
import { approveRecovery, askRecovery, recoveryDesk, refuseRecovery } from '#domains/sign-in/recovery.server.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope } }) => {
  const { lines, persons } = await recoveryDesk(scope)
  return { lines, persons: persons.map(({ id, name, parties }) => ({ value: id, text: `${name} (${parties.join(', ')})` })) }
}

const answer = async ({ language }: App.Locals, typed: Form, work: () => Promise<void>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed, refused: done.detail[language] })
  redirect(303, `/${language}/members/recoveries?done=yes`)
}

export const actions: Actions = {
  ask: async ({ request, locals, url }) => {
    const form = await formOf(request)
    const checked = checkForm(recoverySchema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    return answer(locals, form, () => askRecovery(locals.scope, checked.value, url.origin))
  },
  approve: async ({ request, locals, url }) => {
    const { recovery = '' } = await formOf(request)
    return answer(locals, {}, () => approveRecovery(locals.scope, recovery, url.origin))
  },
  refuse: async ({ request, locals }) => {
    const { recovery = '' } = await formOf(request)
    return answer(locals, {}, () => refuseRecovery(locals.scope, recovery))
  },
}
