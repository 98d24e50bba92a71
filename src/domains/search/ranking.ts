import { postingOf, wordAt } from './matching.ts'
import type { Query } from './query.ts'
import { positionOf, type Segment, weightOf } from './segment.ts'

// PostgreSQL's ts_rank('{0.1, 0.3, 0.5, 1.0}', vector, query, 1), computed here (src/backend/utils/adt/tsrank.c).

const weights = [0.1, 0.3, 0.5, 1]
const harmonicLimit = Math.PI ** 2 / 6
/** A word without a place counts as one at the end of the longest text. */
const nowhere = Uint16Array.of(16_382)
const positionMax = 16_383

const worthOf = (place: number) => weights[weightOf(place)] as number
const nearnessOf = (distance: number) => (distance > 100 ? 1e-30 : 1 / (1.005 + 0.05 * Math.exp(distance / 1.5 - 2)))

const wordsIn = (query: Query): string[] =>
  'word' in query
    ? [query.word]
    : 'order' in query
      ? query.order.map(({ word }) => word)
      : ('any' in query ? query.any : query.all).flatMap(wordsIn)

/** What a query ranks by in a segment: its words (-1: no text there has it), and whether their nearness counts. */
export type RankedBy = { words: readonly number[]; near: boolean }

export const rankedBy = (segment: Segment, query: Query): RankedBy => ({
  words: [...new Set(wordsIn(query))].map((word) => wordAt(segment, word)),
  near: 'all' in query || 'order' in query,
})

const placesOf = (segment: Segment, word: number, text: number): Uint16Array | null => {
  const posting = postingOf(segment, word, text)
  if (posting < 0) return null
  const { places, placesFrom } = segment
  const [from, to] = [placesFrom[posting] as number, placesFrom[posting + 1] as number]
  return from === to ? nowhere : places.subarray(from, to)
}

/** Each word by itself: its best place, and less for each further one. */
const rankOfEach = (found: readonly (Uint16Array | null)[]): number => {
  let rank = 0
  for (const places of found) {
    if (!places) continue
    let [sum, best, bestAt] = [0, -1, 0]
    for (let at = 0; at < places.length; at += 1) {
      const worth = worthOf(places[at] as number)
      sum += worth / (at + 1) ** 2
      if (worth > best) [best, bestAt] = [worth, at]
    }
    rank += (best + sum - best / (bestAt + 1) ** 2) / harmonicLimit
  }
  return found.length > 0 ? rank / found.length : 0
}

const distanceOf = (a: number, b: number, isNowhere: boolean): number => {
  const distance = Math.abs(positionOf(a) - positionOf(b))
  return distance === 0 && isNowhere ? positionMax : distance
}

/** Each pair of words by how near they stand; below zero where there is no pair. */
const rankOfPairs = (found: readonly (Uint16Array | null)[]): number => {
  let missed = 1
  let any = false
  for (const [index, places] of found.entries()) {
    if (!places) continue
    for (let before = 0; before < index; before += 1) {
      const others = found[before]
      if (!others) continue
      const isNowhere = places === nowhere || others === nowhere
      for (const a of places)
        for (const b of others) {
          const distance = distanceOf(a, b, isNowhere)
          if (distance === 0) continue
          any = true
          missed *= 1 - Math.sqrt(worthOf(a) * worthOf(b) * nearnessOf(distance))
        }
    }
  }
  return any ? 1 - missed : -1
}

export const rankOf = (segment: Segment, { words, near }: RankedBy, text: number): number => {
  const found = words.map((word) => placesOf(segment, word, text))
  const rank = near && words.length > 1 ? rankOfPairs(found) : rankOfEach(found)
  const length = segment.lengths[text] as number
  return (rank < 0 ? 1e-20 : rank) / (length > 0 ? Math.log2(length + 1) : 1)
}
