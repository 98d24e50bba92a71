import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { browserName } from '#domains/sign-in/browser-name.ts'
import { enrol, openInvitation } from '#domains/sign-in/invitations.server.ts'
import { passkeyName } from '#domains/sign-in/model.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { cookieOptions, sessionCookie } from '../../../session-cookie.ts'
import type { Actions } from './$types'

const schema = z.object({ passkeyName })

/** What the page shows of an invitation to whoever holds its link. */
const shown = async (scope: Scope, link: string) => {
  const { invitation, person, mandates } = await openInvitation(scope, link)
  const told = mandates.map(({ role, partyName, authority, validFrom, validUntil }) => ({
    role,
    partyName,
    authority,
    validFrom,
    validUntil,
  }))
  return { link, name: person?.name ?? '', expiresAt: invitation.expiresAt, mandates: told }
}

export const actions: Actions = {
  open: async ({ request, locals: { scope, language } }) => {
    const form = await formOf(request)
    const opened = await orRefusal(() => shown(scope, form.link ?? ''))
    return opened instanceof Refusal ? fail(opened.status, { refused: opened.detail[language] }) : { opened }
  },
  enrol: async ({ request, locals: { scope, language }, url, cookies }) => {
    const form = await formOf(request)
    const token = form.link ?? ''
    const opened = await orRefusal(() => shown(scope, token))
    if (opened instanceof Refusal) return fail(opened.status, { refused: opened.detail[language] })
    const checked = checkForm(schema, form, form)
    if (!('value' in checked)) return fail(400, { opened, faults: checked.faults })
    const browser = browserName(request.headers.get('user-agent'))
    const place = { origin: url.origin, boundTo: token }
    const session = await orRefusal(() =>
      enrol(scope, { token, answer: form.answer ?? '', passkeyName: checked.value.passkeyName, browser, place }),
    )
    if (session instanceof Refusal) return fail(session.status, { opened, refused: session.detail[language] })
    cookies.set(sessionCookie, session, cookieOptions)
    redirect(303, `/${language}/members`)
  },
}
