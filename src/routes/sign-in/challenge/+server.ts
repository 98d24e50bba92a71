import { json } from '@sveltejs/kit'
import { challengeFor, challengeSchema } from '#domains/sign-in/challenges.server.ts'
import { newToken } from '#domains/sign-in/tokens.server.ts'
import { invalid } from '#platform/refusal.ts'
import { ceremonyCookie, cookieOptions } from '../../../session-cookie.ts'
import type { RequestHandler } from './$types'

const unreadable = () => invalid({ en: 'Fill in every field as described.', fr: 'Remplissez chaque champ comme indiqué.' })

/** The challenge a browser must sign: asked for by the script when the person presses the button, never by opening a page. */
export const POST: RequestHandler = async ({ locals: { scope, visitor }, request, url, cookies }) => {
  const asked = challengeSchema.safeParse(await request.json().catch(() => undefined))
  if (!asked.success) throw unreadable()
  const browserWord = newToken()
  const options = await challengeFor(scope, asked.data, { origin: url.origin, session: visitor?.session, browserWord })
  if (asked.data.purpose === 'sign_in') cookies.set(ceremonyCookie, browserWord, { ...cookieOptions, sameSite: 'strict', maxAge: 600 })
  return json(options)
}
