import type { Reroute, Transport } from '@sveltejs/kit/hooks'
import { isPlain } from '#platform/plain-address.ts'

// `/fr/countries` and `/en/countries` are one room in two languages: the site map has no language in it.
export const reroute: Reroute = ({ url }) => {
  const [, language, rest] = /^\/(en|fr)(\/.*)?$/.exec(url.pathname) ?? []
  return language && !isPlain(rest ?? '/') ? (rest ?? '/') : undefined
}

type Loaded = { type?: unknown; uses?: unknown } | null

// What loaders answer is written into the page as HTML and never sent as data, because no page is made again in the
// browser (`csr = false`; our few scripts read the page, docs/decisions/0010-scripts.md). Kit would still write all of it
// out as JavaScript on every request and throw that away: a quarter of a page's time. tests/walls keeps watch.
export const transport: Transport = {
  unsent: {
    encode: (loaded: Loaded) => loaded !== null && typeof loaded === 'object' && loaded.type === 'data' && 'uses' in loaded,
    decode: () => undefined,
  },
}
