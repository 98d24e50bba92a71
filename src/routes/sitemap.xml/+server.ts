import { decisionsAsked } from '#domains/decisions/operations.server.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { releaseList } from '#domains/open-data/releases.server.ts'
import { siteMapOf } from '#domains/open-data/site-map.ts'
import { areaSlugs } from '#domains/site/model.ts'
import { isMembersZone } from '#platform/plain-address.ts'
import type { RequestHandler } from './$types'

/** Every page of the site map; those with a parameter are listed below. */
const pages = Object.keys(import.meta.glob('/src/routes/**/+page.svelte')).map((path) =>
  path.slice('/src/routes'.length, -'/+page.svelte'.length),
)

export const GET: RequestHandler = async ({ locals: { scope }, url }) => {
  const [states, decisions, releases] = await Promise.all([
    memberStatesOn(scope, scope.today),
    decisionsAsked(scope, {}),
    releaseList(scope),
  ])
  const named: Record<string, string[]> = {
    '/countries/[iso2]': states.map(({ iso2 }) => `/countries/${iso2.toLowerCase()}`),
    '/areas/[slug]': areaSlugs.map((slug) => `/areas/${slug}`),
    '/decisions/[iso2]/[slug]': decisions.map(({ state, slug }) => `/decisions/${state.toLowerCase()}/${slug}`),
    '/data/releases/[name]': releases.map(({ name }) => `/data/releases/${name}`),
  }
  const places = pages
    .filter((page) => !page.startsWith('/embed') && !isMembersZone(page))
    .flatMap((page) => (page.includes('[') ? (named[page] ?? []) : [page]))
  return new Response(siteMapOf(places.sort(), url.origin), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
