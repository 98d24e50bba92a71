import { fail, redirect } from '@sveltejs/kit'
import { followedInWords } from '#domains/follows/followed-words.ts'
import { listFollows, stopFollowing } from '#domains/follows/operations.server.ts'
import { followNames } from '#domains/follows/what-is-followed.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { wordsIn } from '#words/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language } }) => {
  const [follows, names] = await Promise.all([listFollows(scope), followNames(scope)])
  return { follows: follows.map((one) => ({ ...one, what: followedInWords(one, names, language, wordsIn(language).follows) })) }
}

export const actions: Actions = {
  stop: async ({ request, locals: { scope, language } }) => {
    const { follow = '' } = await formOf(request)
    const done = await orRefusal(() => stopFollowing(scope, follow))
    if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language] })
    redirect(303, `/${language}/members/following?done=yes`)
  },
}
