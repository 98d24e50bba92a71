import { fail, redirect } from '@sveltejs/kit'
import { browserName } from '#domains/sign-in/browser-name.ts'
import { signIn } from '#domains/sign-in/ceremonies.server.ts'
import { placeAfter } from '#domains/sign-in/model.ts'
import { signOut } from '#domains/sign-in/sessions.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { ceremonyCookie, cookieOptions, sessionCookie } from '../../session-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url, locals: { language, visitor } }) => ({
  next: placeAfter(url.searchParams.get('next'), `/${language}/members`),
  asked: url.searchParams.has('next'),
  here: visitor?.person.name,
  signedOut: url.searchParams.get('said') === 'signed-out',
})

export const actions: Actions = {
  default: async ({ request, locals: { scope, language, visitor }, url, cookies }) => {
    const form = await formOf(request)
    const place = { origin: url.origin, boundTo: cookies.get(ceremonyCookie) ?? '' }
    const token = await orRefusal(() => signIn(scope, form.answer ?? '', place, browserName(request.headers.get('user-agent'))))
    if (token instanceof Refusal) return fail(token.status, { refused: token.detail[language] })
    // Who signs in again in the same browser leaves no open session behind.
    if (visitor) await signOut(scope, visitor.session)
    cookies.delete(ceremonyCookie, cookieOptions)
    cookies.set(sessionCookie, token, cookieOptions)
    redirect(303, placeAfter(form.next ?? null, `/${language}/members`))
  },
}
