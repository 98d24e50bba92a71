import { atomOf, jsonFeedOf } from '#domains/open-data/feeds.ts'
import { changeFeed } from '#domains/open-data/operations.server.ts'
import { notFound } from '#platform/refusal.ts'
import type { RequestHandler } from './$types'

/** `changes.atom` and `changes.json` of all states, `it.atom` and `it.json` of one. */
export const GET: RequestHandler = async ({ locals: { scope, language }, params: { file }, url }) => {
  const [, subject, form] = /^(changes|[a-z]{2})\.(atom|json)$/.exec(file) ?? []
  if (!subject) throw notFound({ en: 'There is no such feed.', fr: 'Ce flux n’existe pas.' }, 'file')
  const state = subject === 'changes' ? null : subject.toUpperCase()
  const feed = await changeFeed(scope, { state, language, address: new URL(url.pathname, url.origin) })
  return form === 'atom'
    ? new Response(atomOf(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
    : Response.json(jsonFeedOf(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
