import { type FindableKind, findableKinds } from '#platform/findable.ts'
import { having } from './matching.ts'
import type { Queries, Query } from './query.ts'
import { rankedBy, rankOf } from './ranking.ts'
import { codeWord, openingWord, type Segment } from './segment.ts'

export type Asked = Queries & {
  /** What in the question may be a whole name or number: what is called so comes first. */
  codes: readonly string[]
  kind: FindableKind | null
  state: string | null
}

/** How the hits are cut: a few of each kind, or a page of all. */
export type Cut = { perKind: number } | { limit: number; offset: number }

/** `ids`: of the hits, best first. */
export type FoundTexts = { kinds: { kind: FindableKind; count: number }[]; ids: number[] }

/** Of each kind, so many are ranked by their whole text; of more, those called so or with the words in their title come first. */
const rankedMax = 300

type Matched = { segment: Segment; texts: Uint8Array; called: Uint8Array }
type Candidate = { matched: Matched; text: number; nearness: number }
type Scored = { id: number; kind: number; score: number }

const anyWord = (words: readonly string[]): Query => ({ any: words.map((word) => ({ word, beginning: false })) })

const matchedIn = (segment: Segment, { query, codes, state }: Asked): Matched => {
  const texts = having(segment, query, 'anywhere')
  for (let text = 0; text < texts.length; text += 1)
    if (segment.gone[text] === 1 || (state !== null && segment.states[text] !== state)) texts[text] = 0
  const called = having(segment, anyWord(codes.map(openingWord)), 'anywhere')
  const whole = having(segment, anyWord(codes.map(codeWord)), 'anywhere')
  for (let text = 0; text < called.length; text += 1) if (whole[text] === 1) called[text] = 2
  return { segment, texts, called }
}

const countsOf = (all: readonly Matched[]): number[] => {
  const counts = findableKinds.map(() => 0)
  for (const { segment, texts } of all)
    for (let text = 0; text < texts.length; text += 1)
      if (texts[text] === 1) counts[segment.kinds[text] as number] = (counts[segment.kinds[text] as number] as number) + 1
  return counts
}

const idOf = ({ matched, text }: Candidate) => matched.segment.ids[text] as number

const fewOf = (all: readonly Matched[], counts: readonly number[]): Candidate[] =>
  all.flatMap((matched) => {
    const few: Candidate[] = []
    for (let text = 0; text < matched.texts.length; text += 1)
      if (matched.texts[text] === 1 && (counts[matched.segment.kinds[text] as number] as number) <= rankedMax)
        few.push({ matched, text, nearness: 0 })
    return few
  })

/** The nearest of a kind that has many: found without putting all of them in order. */
const nearestOf = (all: readonly Matched[], kind: number, query: Query, most: number): Candidate[] => {
  const near = all.map(({ segment, texts, called }) => {
    const heads = having(segment, query, 'heads')
    const nearness = new Float64Array(texts.length)
    for (let text = 0; text < texts.length; text += 1)
      nearness[text] =
        texts[text] === 1 && segment.kinds[text] === kind
          ? ((called[text] as number) * 2 + (heads[text] as number)) * 1000 + (segment.prominence[text] as number)
          : -1
    return nearness
  })
  const counts = new Map<number, number>()
  for (const nearness of near) for (const one of nearness) if (one >= 0) counts.set(one, (counts.get(one) ?? 0) + 1)
  let [least, taken] = [Number.POSITIVE_INFINITY, 0]
  for (const [nearness, count] of [...counts].sort(([a], [b]) => b - a)) {
    if (taken >= most) break
    least = nearness
    taken += count
  }
  const found = all.flatMap((matched, index) => {
    const nearness = near[index] as Float64Array
    const those: Candidate[] = []
    let last = 0
    for (let text = 0; text < nearness.length; text += 1) {
      const one = nearness[text] as number
      if (one > least || (one === least && last++ < most)) those.push({ matched, text, nearness: one })
    }
    return those
  })
  return found.sort((a, b) => b.nearness - a.nearness || idOf(a) - idOf(b)).slice(0, most)
}

const scoredOf = (candidates: readonly Candidate[], ranking: Query): Scored[] => {
  const by = new Map([...new Set(candidates.map(({ matched }) => matched.segment))].map((segment) => [segment, rankedBy(segment, ranking)]))
  return candidates.map((candidate, place) => {
    const { matched, text } = candidate
    const { segment, called } = matched
    const ranked = by.get(segment)
    const prominence = segment.prominence[text] as number
    const score =
      place < rankedMax && ranked ? rankOf(segment, ranked, text) * prominence + ((called[text] as number) * prominence) / 2 : -place
    return { id: idOf(candidate), kind: segment.kinds[text] as number, score }
  })
}

const bestFirst = (a: Scored, b: Scored) => b.score - a.score || a.id - b.id

/** Counts by kind, the kind with the best hit first, and the best hits. */
export function findTexts(segments: readonly Segment[], asked: Asked, cut: Cut): FoundTexts {
  const all = segments.map((segment) => matchedIn(segment, asked))
  const counts = countsOf(all)
  const most = Math.max(rankedMax, 'limit' in cut ? cut.offset + cut.limit : 0)
  const few = Map.groupBy(fewOf(all, counts), ({ matched, text }) => matched.segment.kinds[text] as number)
  const byKind = counts.flatMap((count, kind) => {
    if (count === 0) return []
    const candidates = count <= rankedMax ? (few.get(kind) ?? []) : nearestOf(all, kind, asked.query, most)
    return [{ kind: findableKinds[kind] as FindableKind, count, scored: scoredOf(candidates, asked.ranking).sort(bestFirst) }]
  })
  byKind.sort((a, b) => (b.scored[0]?.score ?? 0) - (a.scored[0]?.score ?? 0) || (a.kind < b.kind ? -1 : 1))
  const wanted = byKind.filter(({ kind }) => asked.kind === null || kind === asked.kind)
  const hits =
    'perKind' in cut
      ? wanted.flatMap(({ scored }) => scored.slice(0, cut.perKind)).sort(bestFirst)
      : wanted
          .flatMap(({ scored }) => scored)
          .sort(bestFirst)
          .slice(cut.offset, cut.offset + cut.limit)
  return { kinds: byKind.map(({ kind, count }) => ({ kind, count })), ids: hits.map(({ id }) => id) }
}
