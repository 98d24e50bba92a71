import type { Query } from './query.ts'
import { positionOf, type Segment, weightOf } from './segment.ts'

/** Where the first word stands that is not before this one. */
const wordFrom = ({ words }: Segment, word: string): number => {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** The number of a word, -1 where no text has it. */
export const wordAt = (segment: Segment, word: string): number => {
  const at = wordFrom(segment, word)
  return segment.words[at] === word ? at : -1
}

export const hasBeginning = (segment: Segment, beginning: string): boolean =>
  segment.words[wordFrom(segment, beginning)]?.startsWith(beginning) ?? false

/** The posting of a word in a text, -1 where it does not have it. */
export const postingOf = ({ starts, texts }: Segment, word: number, text: number): number => {
  if (word < 0) return -1
  const end = starts[word + 1] as number
  let [low, high] = [starts[word] as number, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[middle] as number) < text) low = middle + 1
    else high = middle
  }
  return low < end && texts[low] === text ? low : -1
}

/** `heads`: only in titles, names and what a text is about (weights A and B). */
export type Where = 'anywhere' | 'heads'
const headWeight = 2

const isInHead = ({ placesFrom, places }: Segment, posting: number): boolean => {
  const end = placesFrom[posting + 1] as number
  for (let at = placesFrom[posting] as number; at < end; at += 1) if (weightOf(places[at] as number) >= headWeight) return true
  return false
}

const markWord = (segment: Segment, word: number, where: Where, marks: Uint8Array): void => {
  const { starts, texts } = segment
  const end = starts[word + 1] as number
  for (let posting = starts[word] as number; posting < end; posting += 1)
    if (where === 'anywhere' || isInHead(segment, posting)) marks[texts[posting] as number] = 1
}

const markWords = (segment: Segment, word: string, beginning: boolean, where: Where, marks: Uint8Array): void => {
  let at = wordFrom(segment, word)
  if (!beginning) {
    if (segment.words[at] === word) markWord(segment, at, where, marks)
    return
  }
  for (; segment.words[at]?.startsWith(word); at += 1) markWord(segment, at, where, marks)
}

const standsAt = ({ placesFrom, places }: Segment, posting: number, position: number, least: number): boolean => {
  const end = placesFrom[posting + 1] as number
  for (let at = placesFrom[posting] as number; at < end; at += 1) {
    const place = places[at] as number
    if (positionOf(place) === position && weightOf(place) >= least) return true
  }
  return false
}

type Order = readonly { word: string; steps: number }[]

const markOrder = (segment: Segment, order: Order, where: Where, marks: Uint8Array): void => {
  const words = order.map(({ word }) => wordAt(segment, word))
  const [first = -1, ...rest] = words
  if (words.some((word) => word < 0)) return
  const { starts, texts, placesFrom, places } = segment
  const least = where === 'heads' ? headWeight : 0
  for (let posting = starts[first] as number; posting < (starts[first + 1] as number); posting += 1) {
    const text = texts[posting] as number
    const others = rest.map((word) => postingOf(segment, word, text))
    if (others.some((other) => other < 0)) continue
    for (let at = placesFrom[posting] as number; at < (placesFrom[posting + 1] as number); at += 1) {
      let position = positionOf(places[at] as number)
      const follows = others.every((other, index) => {
        position += order[index + 1]?.steps ?? 1
        return standsAt(segment, other, position, least)
      })
      if (follows && weightOf(places[at] as number) >= least) marks[text] = 1
    }
  }
}

/** The texts that answer a query: 1 for each. */
export const having = (segment: Segment, query: Query, where: Where): Uint8Array => {
  const marks = new Uint8Array(segment.ids.length)
  markAny(segment, query, where, marks)
  return marks
}

/** Adds the texts that answer a query to those marked. */
const markAny = (segment: Segment, query: Query, where: Where, marks: Uint8Array): void => {
  if ('word' in query) markWords(segment, query.word, query.beginning, where, marks)
  else if ('order' in query) markOrder(segment, query.order, where, marks)
  else if ('any' in query) for (const one of query.any) markAny(segment, one, where, marks)
  else {
    const [first, ...rest] = query.all.map((one) => having(segment, one, where))
    if (!first) return
    for (let text = 0; text < marks.length; text += 1) if (first[text] === 1 && rest.every((one) => one[text] === 1)) marks[text] = 1
  }
}
