/** A file that can be taken: `bytes` as it is sent without compression. */
export type Download = { address: string; bytes: number }

/** A file of a release, by its path inside it; `sha256` hexadecimal. */
export type ReleaseFile = { path: string; bytes: number; sha256: string }

/** A copy of the open data under a name, `2026-11`, that never changes. `at`: RFC 3339; `lawAt`: the day the law is read on in it. */
export type Release = { name: string; at: string; lawAt: string; ledger: number; previous: string | null }

/** True for a year from 2000 to 2199 and a month: `2026-11`. */
export const isReleaseName = (text: string) => /^(20|21)\d\d-(0[1-9]|1[0-2])$/.test(text)

/** Of what a feed tells: everything, a state (`it`), a question, an instrument (`cets-030`), a topic of decisions (`keyword.family`). */
export const feedLists = ['changes', 'states', 'indicators', 'instruments', 'topics'] as const
export type FeedSubject = { list: (typeof feedLists)[number]; code: string }

/**
 * One entry of a feed: the changes that one run made to one state. `major`: a real change, which followers are told of; `kind`
 * says so in words, `notes` why. `lines` are sentences; `more` were left out.
 */
export type FeedEntry = {
  id: string
  at: string
  title: string
  address: string
  major: boolean
  kind: string
  summary: string
  notes: string[]
  lines: string[]
  more: number
}

const feedAddresses: readonly [FeedSubject['list'], RegExp][] = [
  ['changes', /^(changes)\.(atom|json)$/],
  ['states', /^([a-z]{2})\.(atom|json)$/],
  ['indicators', /^indicators\/([a-z_]{1,40}\.[a-z_]{1,40})\.(atom|json)$/],
  ['instruments', /^instruments\/([a-z0-9-]{1,80})\.(atom|json)$/],
  ['topics', /^topics\/((?:keyword|element)\.[a-z0-9_]{1,60})\.(atom|json)$/],
]

/** `instruments/cets-030.atom` → the feed of an instrument; undefined for an address of no feed. */
export function feedNamed(path: string): (FeedSubject & { form: string }) | undefined {
  for (const [list, pattern] of feedAddresses) {
    const [, code, form] = pattern.exec(path) ?? []
    if (code && form) return { list, code, form }
  }
  return undefined
}
