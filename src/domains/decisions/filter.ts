import type { Decision } from './model.ts'

/** What a list of decisions can be narrowed by; each holds the values of one decision, empty where none is known. */
const facets = {
  state: ({ concerns }: Decision) => concerns,
  court: ({ courtKey }: Decision) => (courtKey ? [courtKey] : []),
  keyword: ({ keywords }: Decision) => keywords,
  element: ({ elements }: Decision) => elements,
  instrument: ({ instruments }: Decision) => instruments,
  year: ({ date }: Decision) => [date?.slice(0, 4) ?? undated],
} satisfies Record<string, (decision: Decision) => readonly string[]>

/** The year of a decision whose date is not known. */
export const undated = 'undated'

export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** `state` asks for every state a decision concerns; `q` for words of its title, summary, court, number or ECLI. */
export type DecisionFilter = Partial<Record<Facet | 'q', string | undefined>>

/** A text without accents, capitals and punctuation. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const textOf = ({ title, summary, court, number, ecli }: Decision) =>
  ` ${plain([title?.en, title?.fr, summary?.en, summary?.fr, court, number, ecli].filter(Boolean).join(' '))}`

/** Every word asked for begins a word of the text. */
const speaksOf = (decision: Decision, words: readonly string[]) => {
  if (words.length === 0) return true
  const text = textOf(decision)
  return words.every((word) => text.includes(` ${word}`))
}

const wordsOf = (asked: string | undefined) =>
  plain((asked ?? '').slice(0, 80))
    .split(' ')
    .filter(Boolean)

const fits = (decision: Decision, filter: DecisionFilter, names: readonly Facet[]) =>
  names.every((name) => !filter[name] || facets[name](decision).includes(filter[name]))

/** The decisions that fit every part of a filter, in their order. */
export const filtered = (decisions: readonly Decision[], filter: DecisionFilter): Decision[] => {
  const words = wordsOf(filter.q)
  return decisions.filter((decision) => fits(decision, filter, facetNames) && speaksOf(decision, words))
}

export type Choices = Record<Facet, Map<string, number>>

/** For each choice of each facet, how many decisions it would leave together with the rest of the filter. */
export const choicesOf = (decisions: readonly Decision[], filter: DecisionFilter): Choices => {
  const words = wordsOf(filter.q)
  const spoken = decisions.filter((decision) => speaksOf(decision, words))
  const counted = facetNames.map((name) => {
    const others = facetNames.filter((other) => other !== name)
    const values = spoken.filter((decision) => fits(decision, filter, others)).flatMap((decision) => [...facets[name](decision)])
    return [name, countOf(filter[name] ? [filter[name]] : [], values)] as const
  })
  return Object.fromEntries(counted) as Choices
}

/** What is chosen stays to be seen, even where it leaves nothing. */
const countOf = (chosen: readonly string[], values: readonly string[]) => {
  const counts = new Map(chosen.map((value) => [value, 0]))
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
