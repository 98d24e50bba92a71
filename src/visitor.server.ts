import type { RequestEvent } from '@sveltejs/kit'
import { type Entered, enter } from '#domains/members/entering.server.ts'
import type { Session } from '#domains/sign-in/model.ts'
import { readSession } from '#domains/sign-in/sessions.server.ts'
import { sameWord } from '#domains/sign-in/tokens.server.ts'
import { sessionCookie, workstationCookie } from './session-cookie.ts'

/** Somebody signed in: the session, and who they are in the network now. */
export type Visitor = Entered & { session: Session }

/**
 * Who asks in the members' zone, looked up anew for each request; the open zone asks nobody. Afterwards the scope acts in
 * their name, and what they send has been checked to come from a form of their own session.
 */
export async function recogniseVisitor({ cookies, locals, request }: RequestEvent): Promise<'known' | 'nobody' | 'foreign form'> {
  const token = cookies.get(sessionCookie)
  const session = token ? await readSession(locals.scope, token, cookies.get(workstationCookie)) : undefined
  const entered = session && (await enter(locals.scope, session))
  if (!session || !entered) return 'nobody'
  locals.visitor = { ...entered, session }
  locals.scope = { ...locals.scope, actor: entered.actor }
  if (request.method !== 'POST') return 'known'
  return sameWord(await wordSent(request), session.form) ? 'known' : 'foreign form'
}

/** The session's word: a header where a script asks, a field of the form otherwise. */
async function wordSent(request: Request): Promise<string> {
  const given = request.headers.get('x-liaison-form')
  if (given !== null) return given
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return ''
  const word = (await request.clone().formData()).get('form')
  return typeof word === 'string' ? word : ''
}

/** Places of the zone that a person without a living mandate, or before the terms are accepted, may reach: their own page. */
const isOwnPlace = (place: string) => /^\/members(\/(terms(\/desk)?|access|history|conditions|personal(\.json)?))?$/.test(place)

/** Where somebody is sent instead of a page of the members' zone; undefined: they may go on, and the operation decides. */
export function detour(place: string, visitor: Visitor | undefined, asked: string): string | undefined {
  if (!/^\/members(\/|$)/.test(place)) return undefined
  if (!visitor) return `/sign-in?next=${encodeURIComponent(asked)}`
  if (!visitor.acceptedTerms && place !== '/members/terms') return '/members/terms'
  return visitor.actor.kind === 'member' || isOwnPlace(place) ? undefined : '/members'
}
