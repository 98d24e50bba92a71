import { redirect } from '@sveltejs/kit'
import { readWaiting } from '#domains/sign-in/inviting.server.ts'
import type { Actions, PageServerLoad } from './$types'

// Reading is a deed and is written down, so it is asked for by a button: an address opened by itself leads back.
export const load: PageServerLoad = ({ request, locals: { language } }) => {
  if (request.method === 'GET') redirect(303, `/${language}/members/outbox`)
}

export const actions: Actions = {
  default: async ({ params, locals: { scope } }) => ({ message: await readWaiting(scope, params.id) }),
}
