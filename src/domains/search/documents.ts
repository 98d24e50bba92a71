import { createHash } from 'node:crypto'
import type { Findable } from '#platform/findable.ts'
import { type Language, languages } from '#vocabulary/language.ts'
import { codeOf, openingsOf } from './question.ts'

export type DocumentRow = {
  language: Language
  kind: string
  key: string
  address: string
  title: string
  local: string | null
  names: string
  codes: string[]
  openings: string[]
  prominence: number
  concepts: string
  place: string
  words: string
  notice: string | null
  digest: string
}

/** Raised when a row is made otherwise than before, so that a new program makes the index again. */
const making = 2

// Characters of private use say nothing to anybody.
const visible = (text: string) => text.replace(/\p{Co}/gu, '')

export const digestOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([making, value]))
    .digest('hex')

/** One row for each language. The other language's names help to find a thing, whichever a reader knows it by. */
export const rowsOf = (things: readonly Findable[]): DocumentRow[] =>
  languages.flatMap((language) =>
    things.map(({ kind, key, address, title, local, names, concepts, place, words, notice, prominence = 1 }) => {
      const codes = [title[language], ...(names ?? [])].filter((name) => name !== null).map(codeOf)
      const row = {
        language,
        kind,
        key,
        address,
        title: visible(title[language]),
        local: local ? visible(local) : null,
        names: visible((names ?? []).filter(Boolean).join('\n')),
        codes,
        openings: codes.flatMap(openingsOf),
        prominence,
        concepts: (concepts ?? []).map((label) => label[language]).join('\n'),
        place: visible(place[language]),
        words: visible(words[language]),
        notice: notice?.[language] ?? null,
      }
      return { ...row, digest: digestOf(row) }
    }),
  )
