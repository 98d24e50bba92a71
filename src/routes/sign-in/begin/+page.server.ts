import { fail, redirect } from '@sveltejs/kit'
import { browserName } from '#domains/sign-in/browser-name.ts'
import { furnishAfterBeginning } from '#domains/sign-in/demonstration.server.ts'
import { beginHouse } from '#domains/sign-in/invitations.server.ts'
import { firstOfficerSchema, passkeyName } from '#domains/sign-in/model.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { cookieOptions, sessionCookie } from '../../../session-cookie.ts'
import type { Actions } from './$types'

const schema = firstOfficerSchema.extend({ passkeyName })

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, url, cookies }) => {
    const form = await formOf(request)
    const checked = checkForm(schema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: undefined })
    const { passkeyName: name, ...officer } = checked.value
    const token = form.link ?? ''
    const place = { origin: url.origin, boundTo: token }
    const browser = browserName(request.headers.get('user-agent'))
    const session = await orRefusal(() =>
      beginHouse(scope, { ...officer, language }, { token, answer: form.answer ?? '', passkeyName: name, browser, place }),
    )
    if (session instanceof Refusal) return fail(session.status, { faults: [] as string[], typed: form, refused: session.detail[language] })
    await furnishAfterBeginning(scope, session, url.origin)
    cookies.set(sessionCookie, session, cookieOptions)
    redirect(303, `/${language}/members`)
  },
}
