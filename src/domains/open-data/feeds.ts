import type { Language } from '#vocabulary/language.ts'
import type { FeedEntry } from './model.ts'

/** A feed of changes: `id` never changes; `address` is its own, `page` the page it speaks of, both whole. `updated` RFC 3339. */
export type Feed = {
  id: string
  title: string
  subtitle: string
  language: Language
  address: string
  page: string
  updated: string
  entries: FeedEntry[]
  moreLine: (count: number) => string
}

/** Text for XML: characters it may not hold at all are left out (XML 1.0, section 2.2), the five it may not hold bare are named. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)

const htmlOf = ({ kind, summary, notes, lines, more }: FeedEntry, moreLine: Feed['moreLine']) => {
  const items = more > 0 ? [...lines, moreLine(more)] : lines
  const list = items.length > 0 ? `<ul>${items.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : ''
  return `${[`${kind}. ${summary}`, ...notes].map((text) => `<p>${escaped(text)}</p>`).join('')}${list}`
}

/** For programs that sort: the same two words in every language. */
const significanceOf = ({ major }: FeedEntry) => (major ? 'major' : 'minor')

/** RFC 4287. */
export const atomOf = (feed: Feed): string => {
  const entry = (one: FeedEntry) => `  <entry>
    <id>${escaped(one.id)}</id>
    <title>${escaped(one.title)}</title>
    <updated>${one.at}</updated>
    <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${escaped(one.address)}"/>
    <category term="${significanceOf(one)}" label="${escaped(one.kind)}"/>
    <content type="html">${escaped(htmlOf(one, feed.moreLine))}</content>
  </entry>
`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${escaped(feed.id)}</id>
  <title>${escaped(feed.title)}</title>
  <subtitle>${escaped(feed.subtitle)}</subtitle>
  <updated>${feed.updated}</updated>
  <author><name>Liaison</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(feed.address)}"/>
  <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${escaped(feed.page)}"/>
${feed.entries.map(entry).join('')}</feed>
`
}

/** JSON Feed 1.1. */
export const jsonFeedOf = (feed: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  description: feed.subtitle,
  home_page_url: feed.page,
  feed_url: feed.address,
  language: feed.language,
  authors: [{ name: 'Liaison' }],
  items: feed.entries.map((one) => ({
    id: one.id,
    url: one.address,
    title: one.title,
    summary: one.summary,
    content_html: htmlOf(one, feed.moreLine),
    date_published: one.at,
    date_modified: one.at,
    tags: [significanceOf(one)],
  })),
})
