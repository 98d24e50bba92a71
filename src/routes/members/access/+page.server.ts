import { fail, redirect } from '@sveltejs/kit'
import { addPasskey } from '#domains/sign-in/invitations.server.ts'
import { passkeyName } from '#domains/sign-in/model.ts'
import { accessOf, revokePasskey, signOut, signOutEverywhere } from '#domains/sign-in/sessions.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { cookieOptions, sessionCookie } from '../../../session-cookie.ts'
import { visitorOf } from '../visitor-here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { session } = visitorOf(locals)
  return { ...(await accessOf(locals.scope, session)), session: session.id }
}

const again = (locals: App.Locals): never => redirect(303, `/${locals.language}/members/access?done=yes`)
const told = (refusal: Refusal, { language }: App.Locals) => fail(refusal.status, { refused: refusal.detail[language] })

export const actions: Actions = {
  add: async ({ request, locals, url }) => {
    const visitor = visitorOf(locals)
    const form = await formOf(request)
    const name = passkeyName.safeParse(form.passkeyName)
    if (!name.success) return fail(400, { unnamed: true })
    const place = { origin: url.origin, boundTo: visitor.session.id }
    const added = await orRefusal(() => addPasskey(locals.scope, visitor, form.answer ?? '', name.data, place))
    return added instanceof Refusal ? told(added, locals) : again(locals)
  },
  revoke: async ({ request, locals }) => {
    const { session } = visitorOf(locals)
    const { passkey = '' } = await formOf(request)
    const revoked = await orRefusal(() => revokePasskey(locals.scope, session, passkey))
    return revoked instanceof Refusal ? told(revoked, locals) : again(locals)
  },
  end: async ({ request, locals }) => {
    const { session } = visitorOf(locals)
    const { id = '' } = await formOf(request)
    const ended = await orRefusal(() => signOut(locals.scope, { person: session.person, id }))
    return ended instanceof Refusal ? told(ended, locals) : again(locals)
  },
  everywhere: async ({ locals, cookies }) => {
    await signOutEverywhere(locals.scope, visitorOf(locals).session)
    cookies.delete(sessionCookie, cookieOptions)
    redirect(303, `/${locals.language}/sign-in?said=signed-out`)
  },
}
