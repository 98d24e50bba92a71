import { fail, redirect } from '@sveltejs/kit'
import { confirm } from '#domains/sign-in/ceremonies.server.ts'
import { placeAfter } from '#domains/sign-in/model.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { cookieOptions, sessionCookie } from '../../../session-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url, locals: { language, visitor } }) => {
  if (!visitor) redirect(303, `/${language}/sign-in`)
  return { next: placeAfter(url.searchParams.get('next'), `/${language}/members`) }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language, visitor }, url, cookies }) => {
    if (!visitor) redirect(303, `/${language}/sign-in`)
    const form = await formOf(request)
    const token = await orRefusal(() => confirm(scope, visitor.session, form.answer ?? '', url.origin))
    if (token instanceof Refusal) return fail(token.status, { refused: token.detail[language] })
    cookies.set(sessionCookie, token, cookieOptions)
    redirect(303, placeAfter(form.next ?? null, `/${language}/members`))
  },
}
