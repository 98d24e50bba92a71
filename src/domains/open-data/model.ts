/** A file that can be taken: `bytes` as it is sent without compression. */
export type Download = { address: string; bytes: number }

/** A file of a release, by its path inside it; `sha256` hexadecimal. */
export type ReleaseFile = { path: string; bytes: number; sha256: string }

/** A copy of the open data under a name, `2026-11`, that never changes. `at`: RFC 3339; `lawAt`: the day the law is read on in it. */
export type Release = { name: string; at: string; lawAt: string; ledger: number; previous: string | null }

/** True for a year from 2000 to 2199 and a month: `2026-11`. */
export const isReleaseName = (text: string) => /^(20|21)\d\d-(0[1-9]|1[0-2])$/.test(text)

/** One entry of a feed: the changes that one run made to one state. `lines` are sentences; `more` were left out. */
export type FeedEntry = { id: string; at: string; title: string; address: string; summary: string; lines: string[]; more: number }
