import { redirect } from '@sveltejs/kit'
import { countForSecond, letBackInOwnName } from '#domains/members/deeds-of-two.server.ts'
import { standingOf } from '#domains/members/model.ts'
import { mayReadDeedsOfTwo } from '#domains/members/policy.ts'
import { refuseDeed } from '#domains/sign-in/second-person.server.ts'
import { accessOf, actUnder, signOut } from '#domains/sign-in/sessions.server.ts'
import { formOf } from '#platform/form.server.ts'
import { cookieOptions, sessionCookie } from '../../session-cookie.ts'
import type { Actions, PageServerLoad } from './$types'
import { visitorOf } from './visitor-here.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { mandates, session } = visitorOf(locals)
  const { passkeys } = await accessOf(locals.scope, session)
  return {
    sentNo: url.searchParams.get('sent') === 'no',
    recovery: (await letBackInOwnName(locals.scope, session.person))?.id,
    waiting: mayReadDeedsOfTwo(locals.scope) ? await countForSecond(locals.scope) : 0,
    onePasskey: passkeys.length < 2,
    mandates: mandates.map((mandate) => ({ ...mandate, standing: standingOf(mandate, locals.scope.today) })),
  }
}

export const actions: Actions = {
  signOut: async ({ locals, cookies }) => {
    await signOut(locals.scope, visitorOf(locals).session)
    cookies.delete(sessionCookie, cookieOptions)
    redirect(303, `/${locals.language}/sign-in?said=signed-out`)
  },
  actUnder: async ({ request, locals }) => {
    const { session, mandates } = visitorOf(locals)
    const { mandate = '' } = await formOf(request)
    const living = mandates.filter((one) => standingOf(one, locals.scope.today) === 'living').map(({ id }) => id)
    await actUnder(locals.scope, session, mandate, living)
    redirect(303, `/${locals.language}/members`)
  },
  refuseRecovery: async ({ request, locals, url }) => {
    await refuseDeed(locals.scope, (await formOf(request)).recovery ?? '', url.origin)
    redirect(303, `/${locals.language}/members?done=yes`)
  },
}
