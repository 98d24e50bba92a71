import { fail, redirect } from '@sveltejs/kit'
import { followedInWords } from '#domains/follows/followed-words.ts'
import { mannerSchema } from '#domains/follows/model.ts'
import { changeManner, followNamed } from '#domains/follows/operations.server.ts'
import { followNames } from '#domains/follows/what-is-followed.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { wordsIn } from '#words/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params: { id } }) => {
  const [one, names] = await Promise.all([followNamed(scope, id), followNames(scope)])
  const { note, cadence, weekday } = one
  return {
    what: followedInWords(one, names, language, wordsIn(language).follows),
    manner: { note, cadence, weekday: String(weekday ?? 1) },
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, params: { id } }) => {
    const form = await formOf(request)
    const checked = checkForm(mannerSchema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const done = await orRefusal(() => changeManner(scope, id, checked.value))
    if (done instanceof Refusal) return fail(done.status, { faults: [], typed: form, refused: done.detail[language] })
    redirect(303, `/${language}/members/following?done=yes`)
  },
}
