import { type FindableKind, findableKinds } from '#platform/findable.ts'
import { invalid } from '#platform/refusal.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'

/** Longer questions are not searched: nobody types them, and a document is not a question. UTF-16 units. */
export const questionLengthMax = 200

/** A run of a text, and whether it is what was asked for. */
export type Run = { text: string; marked: boolean }

/** One thing found, as the reader sees it. `language` is that of the excerpt; everything else is in the reader's. */
export type Hit = {
  kind: FindableKind
  state: string | null
  /** A place of the site map without its language. */
  address: string
  title: Run[]
  local: Run[] | null
  place: string
  excerpt: Run[]
  /** Labels of what it is about that have what was asked for. */
  concepts: Run[][]
  language: Language
  notice: string | null
}

/**
 * How the texts answer the question. `all`: they have all its words, or what means the same. `corrected`: all of its
 * words after `corrected` put their spelling right. `other_language`: only the texts in the other language have them.
 * `some`: no text has all of them.
 */
export const matches = ['all', 'corrected', 'other_language', 'some'] as const
export type Match = (typeof matches)[number]

/** What came of a question. `common`: only words that every text has. */
export const outcomes = ['empty', 'too_long', 'common', 'nothing', 'found'] as const
export type Outcome = (typeof outcomes)[number]

export type Found = {
  outcome: Outcome
  match: Match | null
  /** The question with its spelling put right; null where nothing was. */
  corrected: string | null
  /** How many of each kind, the kind with the best hit first, whatever kind was asked for. */
  kinds: { kind: FindableKind; count: number }[]
  total: number
  hits: Hit[]
}

export const nothingFound = (outcome: Outcome): Found => ({ outcome, match: null, corrected: null, kinds: [], total: 0, hits: [] })

const wrong = (parameter: string, text: string, expected: Bilingual) =>
  invalid(
    {
      en: `“${text.slice(0, 40)}” cannot be searched in: expected ${expected.en}.`,
      fr: `Impossible de rechercher dans « ${text.slice(0, 40)} » : attendu ${expected.fr}.`,
    },
    parameter,
  )

/** The kind in an address; refused when there is none of that name. Empty means any, as forms send it. */
export const kindAsked = (text: string | null): FindableKind | undefined => {
  if (!text) return undefined
  const kind = findableKinds.find((one) => one === text)
  if (!kind) throw wrong('kind', text, { en: `one of ${findableKinds.join(', ')}`, fr: `l’un de ${findableKinds.join(', ')}` })
  return kind
}

/** The code of a state in an address, in capitals; whether there is such a state is another question. Empty means any. */
export const stateAsked = (text: string | null): string | undefined => {
  if (!text) return undefined
  if (!/^[A-Za-z]{2}$/.test(text)) throw wrong('state', text, { en: 'a country code of two letters', fr: 'un code pays de deux lettres' })
  return text.toUpperCase()
}

/** From which hit on (0 is the first); refused when it is no such number. */
export const fromAsked = (text: string | null): number => {
  if (!text) return 0
  if (!/^\d{1,5}$/.test(text)) throw wrong('from', text, { en: 'a whole number', fr: 'un nombre entier' })
  return Number(text)
}

/** How many hits of each kind are shown together, and how many of one kind on a page. */
export const hitsPerKind = 4
export const hitsPerPage = 20

/** Something whose name begins as what was typed so far. */
export type Suggestion = { kind: FindableKind; title: string; place: string; address: string }

/** One letter suggests everything; longer texts are not a name. */
export const suggestedFrom = 2
export const suggestedUntil = 80
export const suggestionsMax = 8
export const suggestionsPerKind = 3
