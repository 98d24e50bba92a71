import type { Reroute } from '@sveltejs/kit/hooks'

// `/fr/countries` and `/en/countries` are one room in two languages: the site map has no language in it.
export const reroute: Reroute = ({ url }) => {
  const [, language, rest] = /^\/(en|fr)(\/.*)?$/.exec(url.pathname) ?? []
  return language ? (rest ?? '/') : undefined
}
