import { fail, redirect } from '@sveltejs/kit'
import { recoverySchema } from '#domains/sign-in/model.ts'
import { askRecovery, personsToLetBackIn } from '#domains/sign-in/recovery.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope } }) => ({
  persons: (await personsToLetBackIn(scope)).map(({ id, name, parties }) => ({ value: id, text: `${name} (${parties.join(', ')})` })),
})

export const actions: Actions = {
  ask: async ({ request, locals: { scope, language }, url }) => {
    const form = await formOf(request)
    const checked = checkForm(recoverySchema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const done = await orRefusal(() => askRecovery(scope, checked.value, url.origin))
    if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed: form, refused: done.detail[language] })
    redirect(303, `/${language}/members/second-person?done=asked`)
  },
}
