/** Where addresses of the site lead in a copy of it: `fileOf` answers undefined for what the copy does not hold. */
export type Copy = { origin: string; fileOf: (address: string) => string | undefined }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string) => text.replaceAll(/&(#39|amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole)
const encoded = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const tags = /<(a|link|img|script|source|use|image|form)\b((?:[^>"]|"[^"]*")*)>/g
const attributes = /(?<=\s)(href|src|action)="([^"]*)"/g

/** An address as it was asked for: path and query, without what leads inside the page. */
const addressOf = (url: URL) => url.pathname + url.search

/** The addresses of the site that a page leads to. Its own parts and what it asks with a query are not among them. */
export const addressesIn = (html: string, address: string, origin: string): string[] =>
  [...html.matchAll(tags)]
    .filter(([, tag]) => tag !== 'form')
    .flatMap(([, , written = '']) => [...written.matchAll(attributes)])
    .flatMap(([, , value = '']) => {
      const url = URL.parse(decoded(value), origin + address)
      return url && url.origin === origin && url.search === '' && !value.startsWith('#') ? [url.pathname] : []
    })

/** From one file of the copy to another. */
export const relativeTo = (from: string, to: string): string => {
  const [above, below] = [from.split('/').slice(0, -1), to.split('/')]
  const shared = above.findIndex((part, index) => part !== below[index])
  const same = shared < 0 ? above.length : shared
  return [...above.slice(same).map(() => '..'), ...below.slice(same)].join('/')
}

/** A page with its links leading inside the copy, wherever that lies; what the copy does not hold leads to the living site. */
export const copiedPage = (html: string, address: string, { origin, fileOf }: Copy): string => {
  const own = fileOf(address) ?? ''
  const leading = (value: string, rel: string) => {
    const url = URL.parse(decoded(value), origin + address)
    if (value.startsWith('#') || !url || url.origin !== origin) return value
    const file = rel === 'canonical' ? undefined : fileOf(addressOf(url))
    return encoded(file === undefined ? url.href : relativeTo(own, file) + url.hash)
  }
  return html.replaceAll(tags, (whole, tag: string, written: string) => {
    // A form asks a question, and a copy answers none.
    if (tag === 'form') {
      const action = URL.parse(decoded(/\saction="([^"]*)"/.exec(written)?.[1] ?? ''), origin + address)?.href ?? origin
      return `<form action="${encoded(action)}"${written.replace(/\saction="[^"]*"/, '')}>`
    }
    const rel = /\srel="([^"]*)"/.exec(written)?.[1] ?? ''
    return whole.replace(attributes, (_, name: string, value: string) => `${name}="${leading(value, rel)}"`)
  })
}
