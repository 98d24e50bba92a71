import { fail, redirect } from '@sveltejs/kit'
import { confirmByLink, shownByLink } from '#domains/rounds/by-mail.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { ...(await shownByLink(scope, params.token, language)), done: url.searchParams.get('done') === 'yes' }
}

export const actions: Actions = {
  default: async ({ request, params, locals: { scope, language } }) => {
    const { subject = '' } = await formOf(request)
    const done = await orRefusal(() => confirmByLink(scope, params.token, subject))
    if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language] })
    redirect(303, `/${language}/round/${params.token}?done=yes`)
  },
}
