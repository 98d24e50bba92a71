import { type Fetched, fetchFrom } from './contender.ts'

export type Weight = {
  iso2: string
  encoding: string
  html: number
  css: number
  fonts: number
  rest: number
  whole: number
  fontNames: string[]
}

type Face = { url: string; from: number; to: number }

/** Every font file of a style sheet with one range of the characters it is for (CSS Fonts 4, unicode-range). */
const facesIn = (css: string): Face[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => {
    const url = /url\(["']?([^"')]+)/.exec(rule)?.[1]
    const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? 'U+0-10FFFF'
    return url ? ranges.split(',').map((range) => ({ url, ...limitsOf(range.trim().slice(2)) })) : []
  })

const limitsOf = (range: string) => {
  const [first = '0', last = first] = range.split('-')
  return { from: Number.parseInt(first.replaceAll('?', '0'), 16), to: Number.parseInt(last.replaceAll('?', 'F'), 16) }
}

const textOf = (html: string) =>
  html
    .replace(/^.*?<body[^>]*>/s, '')
    .replace(/<(script|style).*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** What a page makes a browser fetch besides itself: style sheets, icons, pictures, scripts. */
const partsOf = (html: string) =>
  [...html.matchAll(/<(?:link|img|script|source)\b[^>]*>/g)].flatMap(([tag]) => {
    const fetched = /^<link/.test(tag) ? /\b(stylesheet|icon|preload|modulepreload)\b/.test(attribute(tag, 'rel')) : true
    const address = attribute(tag, 'href') || attribute(tag, 'src')
    return fetched && address ? [{ address, kind: /stylesheet/.test(attribute(tag, 'rel')) ? ('css' as const) : ('rest' as const) }] : []
  })

/**
 * Bytes of a profile page's bodies over the wire with nothing kept from before. A font counts when any character of
 * the page, in whatever type it is set, lies in its range: a browser asks for these or fewer.
 */
export async function weigh(origin: string, iso2: string, encoding: 'br' | 'gzip'): Promise<Weight> {
  const path = `/en/countries/${iso2.toLowerCase()}`
  const get = async (address: string, headers: Record<string, string>): Promise<Fetched> => {
    const fetched = await fetchFrom({ origin, headers }, new URL(address, origin + path).pathname)
    if (fetched.status !== 200) throw new Error(`${address} answers ${fetched.status}`)
    return fetched
  }
  const packed = async (address: string) => (await get(address, { 'accept-encoding': encoding })).body.length
  const html = (await get(path, {})).body.toString()
  const parts = [...new Map(partsOf(html).map((part) => [part.address, part])).values()]
  const sizes = { css: 0, rest: 0 }
  const fonts = new Map<string, number>()
  const points = [...new Set(textOf(html))].map((character) => character.codePointAt(0) ?? 0)
  for (const { address, kind } of parts) {
    sizes[kind] += await packed(address)
    if (kind !== 'css') continue
    const sheet = (await get(address, {})).body.toString()
    for (const { url, from, to } of facesIn(sheet)) {
      const file = new URL(url, new URL(address, origin + path)).pathname
      if (!fonts.has(file) && points.some((point) => point >= from && point <= to)) fonts.set(file, await packed(file))
    }
  }
  const own = await packed(path)
  const fontBytes = [...fonts.values()].reduce((sum, bytes) => sum + bytes, 0)
  const fontNames = [...fonts.keys()].map((file) => file.split('/').at(-1) ?? '')
  return { iso2, encoding, html: own, ...sizes, fonts: fontBytes, whole: own + sizes.css + sizes.rest + fontBytes, fontNames }
}
