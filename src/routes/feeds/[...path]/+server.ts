import { changeFeed } from '#domains/open-data/change-feed.server.ts'
import { atomOf, jsonFeedOf } from '#domains/open-data/feeds.ts'
import { feedNamed } from '#domains/open-data/model.ts'
import { notFound } from '#platform/refusal.ts'
import type { RequestHandler } from './$types'

/** `changes.atom` of everything, `it.atom` of a state, `instruments/cets-030.json` of one instrument, and so on. */
export const GET: RequestHandler = async ({ locals: { scope, language }, params: { path }, url }) => {
  const named = feedNamed(path)
  if (!named) throw notFound({ en: 'There is no such feed.', fr: 'Ce flux n’existe pas.' }, 'path')
  const feed = await changeFeed(scope, { ...named, language, address: new URL(url.pathname, url.origin) })
  return named.form === 'atom'
    ? new Response(atomOf(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
    : Response.json(jsonFeedOf(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
