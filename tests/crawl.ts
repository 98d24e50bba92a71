import { origin, type Tag, tagsOf, visit } from './visit.ts'

/** Where an internal link stands, where it leads, and what it says about its language. */
export type Link = { from: string; to: string; fragment: string; tag: Tag }
export type Page = { address: string; status: number; html: string; ids: Set<string>; links: Link[]; alternates: Record<string, string> }

const pagesMax = 1_500
const atOnce = 4

const linkAttributes: Record<string, string[]> = {
  a: ['href'],
  link: ['href'],
  img: ['src'],
  script: ['src'],
  source: ['src', 'srcset'],
  form: ['action'],
  use: ['href'],
  image: ['href'],
}

const isInternal = (url: URL) => url.origin === origin()
const addressOf = (url: URL) => url.pathname + url.search

/** Views of the comparison are without number (and tell search engines not to follow); samplePages holds some of each kind. */
const isFollowed = ({ attributes }: Tag) => !/\bnofollow\b/.test(attributes.rel ?? '')

function linksOf(address: string, tags: readonly Tag[]): Link[] {
  return tags.filter(isFollowed).flatMap((tag) =>
    (linkAttributes[tag.name] ?? []).flatMap((attribute) => {
      const value = tag.attributes[attribute]
      if (value === undefined) return []
      const url = new URL(value, new URL(address, origin()))
      return isInternal(url) ? [{ from: address, to: addressOf(url), fragment: decodeURIComponent(url.hash.slice(1)), tag }] : []
    }),
  )
}

/** Follows redirects inside the site and says where they end. */
export async function read(address: string, hops = 0): Promise<Page> {
  const answer = await visit(address)
  const location = answer.headers.get('location')
  if (answer.status >= 300 && answer.status < 400 && location && hops < 5)
    return read(addressOf(new URL(location, new URL(address, origin()))), hops + 1)
  const isPage = /^text\/html/.test(answer.headers.get('content-type') ?? '')
  const tags = isPage ? tagsOf(answer.text) : []
  const alternates = tags.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'alternate' && attributes.hreflang)
  return {
    address,
    status: answer.status,
    html: isPage ? answer.text : '',
    ids: new Set(tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))),
    links: linksOf(address, tags),
    alternates: Object.fromEntries(
      alternates.map(({ attributes }) => [
        attributes.hreflang ?? '',
        addressOf(new URL(attributes.href ?? '', new URL(address, origin()))),
      ]),
    ),
  }
}

/** Every address that links lead to from a first one, each read once; keyed by the address asked for. */
export async function crawl(first: string): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>()
  let waiting = [first]
  while (waiting.length > 0) {
    if (pages.size > pagesMax) throw new Error(`More than ${pagesMax} addresses: the site has no end (last: ${waiting[0]})`)
    const turn = waiting.splice(0, atOnce)
    const answers = await Promise.all(turn.map((address) => read(address)))
    for (const [index, page] of answers.entries()) pages.set(turn[index] as string, page)
    const found = new Set([...waiting, ...answers.flatMap(({ links }) => links.map(({ to }) => to))])
    waiting = [...found].filter((address) => !pages.has(address))
  }
  return pages
}
