import { networksAsked } from '#domains/authorities/operations.server.ts'
import { decisionsAsked } from '#domains/decisions/operations.server.ts'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { measures } from '#domains/measures/measure-list.ts'
import { releaseList } from '#domains/open-data/releases.server.ts'
import { siteMapOf } from '#domains/open-data/site-map.ts'
import { areaSlugs } from '#domains/site/model.ts'
import { instrumentList, partiesNamed } from '#domains/treaties/views.server.ts'
import { isForOne } from '#platform/plain-address.ts'
import { vocabularies } from '#vocabulary/index.ts'
import type { RequestHandler } from './$types'

/** Every page of the site map; those with a parameter are listed below. */
const pages = Object.keys(import.meta.glob('/src/routes/**/+page.svelte')).map((path) =>
  path.slice('/src/routes'.length, -'/+page.svelte'.length),
)

export const GET: RequestHandler = async ({ locals: { scope }, url }) => {
  const [states, decisions, releases, instruments, parties, networks] = await Promise.all([
    memberStatesOn(scope, scope.today),
    decisionsAsked(scope, {}),
    releaseList(scope),
    instrumentList(scope, {}),
    partiesNamed(scope),
    networksAsked(scope, {}),
  ])
  const named: Record<string, string[]> = {
    '/countries/[iso2]': states.map(({ iso2 }) => `/countries/${iso2.toLowerCase()}`),
    '/areas/[slug]': areaSlugs.map((slug) => `/areas/${slug}`),
    '/networks/[slug]': networks.map(({ slug }) => `/networks/${slug}`),
    '/measures/[code]': measures.map(({ code }) => `/measures/${code}`),
    '/decisions/[iso2]/[slug]': decisions.map(({ state, slug }) => `/decisions/${state.toLowerCase()}/${slug}`),
    '/treaties/[id]': instruments.map(({ slug }) => `/treaties/${slug}`),
    '/treaties/states/[iso2]': parties.map(({ iso2 }) => `/treaties/states/${iso2.toLowerCase()}`),
    '/data/vocabularies/[name]': vocabularies.map(({ name }) => `/data/vocabularies/${name}`),
    '/data/releases/[name]': releases.map(({ name }) => `/data/releases/${name}`),
  }
  const places = pages
    .filter((page) => !page.startsWith('/embed') && !isForOne(page))
    .flatMap((page) => (page.includes('[') ? (named[page] ?? []) : [page]))
  return new Response(siteMapOf(places.sort(), url.origin), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
