import { z } from 'zod'
import { findableKinds } from '#platform/findable.ts'
import { inLanguage } from '#ui/address.ts'
import { type Language, languages } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { plainText } from './marking.ts'
import { type Found, type Hit, matches, outcomes, type Suggestion } from './model.ts'

const hit = z.object({
  kind: z.enum(findableKinds),
  state: z.string().nullable(),
  title: z.string(),
  local: z.string().nullable().describe('The title in the state’s own language'),
  place: z.string(),
  excerpt: z.string(),
  excerptLanguage: z.enum(languages),
  concepts: z.array(z.string()).describe('Labels of what it is about that have what was asked for'),
  notice: z.string().nullable().describe('What must be known before relying on it, such as a start that lies ahead'),
  address: z.string().describe('Path on this server of the page that shows it'),
})

/** What a search answers: hits best first, how they match, and how many there are of each kind. */
export const searchAnswer = z.object({
  items: z.array(hit),
  total: z.int(),
  next: z.string().nullable(),
  outcome: z.enum(outcomes),
  match: z
    .enum(matches)
    .nullable()
    .describe('all: every word; corrected: after spelling; other_language: only in the other language; some: not every word'),
  corrected: z.string().nullable().describe('The question with its spelling put right'),
  kinds: z.array(z.object({ kind: z.enum(findableKinds), count: z.int() })),
})

export const suggestionsAnswer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(findableKinds),
      kindLabel: z.string(),
      title: z.string(),
      place: z.string(),
      address: z.string().describe('Path on this server of the page that shows it'),
    }),
  ),
  total: z.int(),
  next: z.null(),
})

export const suggestionsBody = (all: readonly Suggestion[], language: Language): z.input<typeof suggestionsAnswer> => ({
  items: all.map(({ kind, title, place, address }) => ({
    kind,
    kindLabel: wordsIn(language).search.kindOf[kind],
    title,
    place,
    address: inLanguage(language, address),
  })),
  total: all.length,
  next: null,
})

const hitBody = (
  { kind, state, title, local, place, excerpt, language: excerptLanguage, concepts, notice, address }: Hit,
  language: Language,
) => ({
  kind,
  state,
  title: plainText(title),
  local: local && plainText(local),
  place,
  excerpt: plainText(excerpt),
  excerptLanguage,
  concepts: concepts.map(plainText),
  notice,
  address: inLanguage(language, address),
})

export const searchBody = ({ hits, ...rest }: Found, language: Language, next: string | null): z.input<typeof searchAnswer> => ({
  ...rest,
  items: hits.map((one) => hitBody(one, language)),
  next,
})
