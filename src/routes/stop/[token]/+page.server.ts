import { followedInWords } from '#domains/follows/followed-words.ts'
import { isStopToken } from '#domains/follows/model.ts'
import { followOfLink, stopByLink } from '#domains/follows/operations.server.ts'
import { followNames } from '#domains/follows/what-is-followed.server.ts'
import { notFound } from '#platform/refusal.ts'
import { wordsIn } from '#words/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** A look stops nothing: programs that check links in mails only look. */
export const load: PageServerLoad = async ({ locals: { scope, language }, params: { token } }) => {
  if (!isStopToken(token)) throw notFound({ en: 'There is no such link.', fr: 'Ce lien n’existe pas.' }, 'token')
  const followed = await followOfLink(scope, token)
  return { what: followed && followedInWords(followed, await followNames(scope), language, wordsIn(language).follows) }
}

export const actions: Actions = {
  // One answer and no redirect, as mail programs expect (RFC 8058, section 3.1).
  default: async ({ locals: { scope }, params: { token } }) => ({ stopped: await stopByLink(scope, token) }),
}
