import { type FindableKind, findableKinds } from '#platform/findable.ts'
import { having, markedTexts, textsWith } from './matching.ts'
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

/** `texts`: those that answer, rising; `called`: 1 where a name of a text begins as asked, 2 where it is called so. */
type Matched = { segment: Segment; texts: Uint32Array; called: ReadonlyMap<number, number> }
type Candidate = { matched: Matched; text: number; nearness: number }
type Scored = { id: number; kind: number; score: number }

const calledIn = (segment: Segment, codes: readonly string[]): Map<number, number> => {
  const called = new Map<number, number>()
  for (const code of codes) for (const text of textsWith(segment, openingWord(code))) called.set(text, 1)
  for (const code of codes) for (const text of textsWith(segment, codeWord(code))) called.set(text, 2)
  return called
}

const matchedIn = (segment: Segment, { query, codes, state }: Asked): Matched => {
  const { gone, states } = segment
  const answering = markedTexts(having(segment, query, 'anywhere'))
  let kept = 0
  for (let at = 0; at < answering.length; at += 1) {
    const text = answering[at] as number
    if (gone[text] === 0 && (state === null || states[text] === state)) answering[kept++] = text
  }
  const texts = answering.subarray(0, kept)
  return { segment, texts, called: calledIn(segment, codes) }
}

const countsOf = (all: readonly Matched[]): number[] => {
  const counts = findableKinds.map(() => 0)
  for (const { segment, texts } of all)
    for (let at = 0; at < texts.length; at += 1) {
      const kind = segment.kinds[texts[at] as number] as number
      counts[kind] = (counts[kind] as number) + 1
    }
  return counts
}

const idOf = ({ matched, text }: Candidate) => matched.segment.ids[text] as number

const fewOf = (all: readonly Matched[], counts: readonly number[]): Candidate[] =>
  all.flatMap((matched) => {
    const few: Candidate[] = []
    const { texts, segment } = matched
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] as number
      if ((counts[segment.kinds[text] as number] as number) <= rankedMax) few.push({ matched, text, nearness: 0 })
    }
    return few
  })

/** How near each text of a kind is, at its place in `texts`; -1 for other kinds. */
const nearnessIn = ({ segment, texts, called }: Matched, kind: number, heads: Uint8Array): Float64Array => {
  const { kinds, prominence } = segment
  const nearness = new Float64Array(texts.length)
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] as number
    nearness[at] = kinds[text] === kind ? ((called.get(text) ?? 0) * 2 + (heads[text] as number)) * 1000 + (prominence[text] as number) : -1
  }
  return nearness
}

/** The nearness that so many reach, or more where several are as near. */
const nearnessOfBest = (near: readonly Float64Array[], most: number): number => {
  const counts = new Map<number, number>()
  for (const all of near)
    for (let from = 0, to = 0; from < all.length; from = to) {
      const one = all[from] as number
      while (to < all.length && all[to] === one) to += 1
      if (one >= 0) counts.set(one, (counts.get(one) ?? 0) + to - from)
    }
  let taken = 0
  for (const [nearness, count] of [...counts].sort(([a], [b]) => b - a)) {
    taken += count
    if (taken >= most) return nearness
  }
  return 0
}

/** The nearest of a kind that has many: found without putting all of them in order. */
const nearestOf = (all: readonly Matched[], kind: number, heads: readonly Uint8Array[], most: number): Candidate[] => {
  const near = all.map((matched, index) => nearnessIn(matched, kind, heads[index] as Uint8Array))
  const least = nearnessOfBest(near, most)
  const found = all.flatMap((matched, index) => {
    const nearness = near[index] as Float64Array
    const those: Candidate[] = []
    let last = 0
    for (let at = 0; at < nearness.length; at += 1) {
      const one = nearness[at] as number
      if (one > least || (one === least && last++ < most)) those.push({ matched, text: matched.texts[at] as number, nearness: one })
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
      place < rankedMax && ranked ? rankOf(segment, ranked, text) * prominence + ((called.get(text) ?? 0) * prominence) / 2 : -place
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
  const heads = counts.some((count) => count > rankedMax) ? all.map(({ segment }) => having(segment, asked.query, 'heads')) : []
  const byKind = counts.flatMap((count, kind) => {
    if (count === 0) return []
    const candidates = count <= rankedMax ? (few.get(kind) ?? []) : nearestOf(all, kind, heads, most)
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
