import { redirect } from '@sveltejs/kit'
import { countForSecond, letBackInOwnName } from '#domains/members/deeds-of-two.server.ts'
import { standingOf } from '#domains/members/model.ts'
import { mayReadDeedsOfTwo } from '#domains/members/policy.ts'
import { placeAfter } from '#domains/sign-in/model.ts'
import { refuseDeed } from '#domains/sign-in/second-person.server.ts'
import { accessOf, actUnder, lockScreen, signOut } from '#domains/sign-in/sessions.server.ts'
import { formOf } from '#platform/form.server.ts'
import { cookieOptions, sessionCookie } from '../../session-cookie.ts'
import type { Actions, PageServerLoad } from './$types'
import { visitorOf } from './visitor-here.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { mandates, session, hindrances } = visitorOf(locals)
  const { passkeys } = await accessOf(locals.scope, session)
  return {
    sentNo: url.searchParams.get('sent') === 'no',
    recovery: (await letBackInOwnName(locals.scope, session.person))?.id,
    waiting: mayReadDeedsOfTwo(locals.scope) ? await countForSecond(locals.scope) : 0,
    onePasskey: passkeys.length < 2,
    mandates: mandates.map((mandate) => ({
      ...mandate,
      standing: standingOf(mandate, locals.scope.today),
      hindrance: hindrances[mandate.id] ?? null,
    })),
  }
}

export const actions: Actions = {
  signOut: async ({ locals, cookies }) => {
    await signOut(locals.scope, visitorOf(locals).session)
    cookies.delete(sessionCookie, cookieOptions)
    redirect(303, `/${locals.language}/sign-in?said=signed-out`)
  },
  lock: async ({ request, locals, cookies }) => {
    const { next = null } = await formOf(request)
    await lockScreen(locals.scope, visitorOf(locals).session)
    cookies.delete(sessionCookie, cookieOptions)
    const place = placeAfter(next, `/${locals.language}/members`)
    redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ said: 'locked', next: place })}`)
  },
  actUnder: async ({ request, locals }) => {
    const { session, mandates, hindrances } = visitorOf(locals)
    const { mandate = '', next = '' } = await formOf(request)
    const living = mandates.filter((one) => standingOf(one, locals.scope.today) === 'living' && !hindrances[one.id]).map(({ id }) => id)
    await actUnder(locals.scope, session, mandate, living)
    redirect(303, placeAfter(next, `/${locals.language}/members`))
  },
  refuseRecovery: async ({ request, locals, url }) => {
    await refuseDeed(locals.scope, (await formOf(request)).recovery ?? '', url.origin)
    redirect(303, `/${locals.language}/members?done=yes`)
  },
}
