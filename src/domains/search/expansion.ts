import { vocabularies } from '#vocabulary/index.ts'
import { type Language, languages } from '#vocabulary/language.ts'
import { meanings } from './meanings.ts'
import { plain } from './question.ts'

// The states are found by their own names; the labels of their list would only repeat them.
const labels = vocabularies
  .filter(({ name }) => name !== 'member-state')
  .flatMap(({ concepts }) => Object.values(concepts).map(({ label }) => ({ en: [label.en], fr: [label.fr] })))

/** A word as it is compared: without the ending of a plural. */
const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)
const keyOf = (text: string) => plain(text).split(' ').map(singular).join(' ')

type Expressions = Record<Language, string[]>

/** What means the same, by each expression of it in either language. */
const expressions = new Map<string, Expressions[]>()
for (const group of [...meanings, ...labels])
  for (const language of languages)
    for (const text of group[language]) {
      const key = keyOf(text)
      expressions.set(key, [...(expressions.get(key) ?? []), group])
    }

const longest = Math.max(...[...expressions.keys()].map((key) => key.split(' ').length))

/** Words `from` to `to` (exclusive) of a question, and what else says the same in the reader's language, as plain words. */
export type Expansion = { from: number; to: number; others: string[] }

/** The expressions in a question, longest first where they overlap; none where nothing else says the same. */
export const expansionsOf = (words: readonly string[], language: Language): Expansion[] => {
  const found: Expansion[] = []
  let from = 0
  while (from < words.length) {
    const to = endOfExpression(words, from)
    if (to === undefined) {
      from += 1
      continue
    }
    const own = keyOf(words.slice(from, to).join(' '))
    const groups = expressions.get(own) ?? []
    const others = withoutLonger(new Set(groups.flatMap((group) => group[language]).map(plain)), own)
    if (others.length > 0) found.push({ from, to, others })
    from = to
  }
  return found
}

const holds = (long: string, short: string) => ` ${long} `.includes(` ${short} `)

/** Without what is asked for already: "migrant smuggling" has "smuggling" in it. */
const withoutLonger = (texts: ReadonlySet<string>, own: string): string[] => {
  const keys = [own, ...[...texts].map(keyOf)]
  return [...texts].filter((text) => keyOf(text) !== own && !keys.some((key) => key !== keyOf(text) && holds(keyOf(text), key)))
}

const endOfExpression = (words: readonly string[], from: number): number | undefined => {
  for (let to = Math.min(words.length, from + longest); to > from; to -= 1)
    if (expressions.has(keyOf(words.slice(from, to).join(' ')))) return to
  return undefined
}
