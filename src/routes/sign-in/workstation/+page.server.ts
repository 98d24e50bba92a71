import { fail, redirect } from '@sveltejs/kit'
import { browserName } from '#domains/sign-in/browser-name.ts'
import { workstationDays } from '#domains/sign-in/model.ts'
import { enrolWorkstation, readWorkstation } from '#domains/sign-in/workstations.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { cookieOptions, workstationCookie } from '../../../session-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, cookies }) => ({
  already: (await readWorkstation(scope, cookies.get(workstationCookie)))?.label ?? null,
})

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, cookies }) => {
    const { code = '' } = await formOf(request)
    const token = await orRefusal(() => enrolWorkstation(scope, code, browserName(request.headers.get('user-agent'))))
    if (token instanceof Refusal) return fail(token.status, { refused: token.detail[language] })
    cookies.set(workstationCookie, token, { ...cookieOptions, maxAge: workstationDays * 86_400 })
    redirect(303, `/${language}/sign-in?said=enrolled`)
  },
}
