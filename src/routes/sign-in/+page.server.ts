import { fail, redirect } from '@sveltejs/kit'
import { browserName } from '#domains/sign-in/browser-name.ts'
import { signIn } from '#domains/sign-in/ceremonies.server.ts'
import { placeAfter, workstationDays } from '#domains/sign-in/model.ts'
import { giveWay } from '#domains/sign-in/sessions.server.ts'
import { readWorkstation } from '#domains/sign-in/workstations.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { ceremonyCookie, cookieOptions, sessionCookie, workstationCookie } from '../../session-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

const sayings = ['signed-out', 'locked', 'enrolled'] as const

export const load: PageServerLoad = async ({ url, locals: { scope, language, visitor }, cookies }) => {
  const token = cookies.get(workstationCookie)
  const workstation = await readWorkstation(scope, token)
  return {
    next: placeAfter(url.searchParams.get('next'), `/${language}/members`),
    asked: url.searchParams.has('next'),
    said: sayings.find((one) => one === url.searchParams.get('said')) ?? null,
    workstation: workstation && { name: workstation.name, authority: workstation.authority, party: workstation.partyName[language] },
    noneAnyMore: token !== undefined && !workstation,
    over: workstation && visitor ? visitor.person.name : null,
    here: workstation ? undefined : visitor?.person.name,
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language, visitor }, url, cookies }) => {
    const form = await formOf(request)
    const place = { origin: url.origin, boundTo: cookies.get(ceremonyCookie) ?? '' }
    const desk = cookies.get(workstationCookie)
    const browser = browserName(request.headers.get('user-agent'))
    const token = await orRefusal(() => signIn(scope, form.answer ?? '', place, browser, desk))
    if (token instanceof Refusal) return fail(token.status, { refused: token.detail[language] })
    // Who signs in again in the same browser leaves no open session behind.
    if (visitor) await giveWay(scope, visitor.session)
    cookies.delete(ceremonyCookie, cookieOptions)
    cookies.set(sessionCookie, token, cookieOptions)
    if (desk && (await readWorkstation(scope, desk)))
      cookies.set(workstationCookie, desk, { ...cookieOptions, maxAge: workstationDays * 86_400 })
    redirect(303, placeAfter(form.next ?? null, `/${language}/members`))
  },
}
