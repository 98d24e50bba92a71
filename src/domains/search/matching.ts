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

/** The texts that have a word, rising. */
export const textsWith = (segment: Segment, word: string): Uint32Array => {
  const at = wordAt(segment, word)
  return at < 0 ? new Uint32Array() : segment.texts.subarray(segment.starts[at], segment.starts[at + 1])
}

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
  const [from, end] = [starts[word] as number, starts[word + 1] as number]
  if (where === 'anywhere') for (let posting = from; posting < end; posting += 1) marks[texts[posting] as number] = 1
  else for (let posting = from; posting < end; posting += 1) if (isInHead(segment, posting)) marks[texts[posting] as number] = 1
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

/** A mark for each text, and the same memory four marks at a time: most texts answer hardly any question. */
const marksFor = (texts: number): Uint8Array => new Uint8Array(new ArrayBuffer((texts + 3) & ~3), 0, texts)
const byFour = ({ buffer }: Uint8Array): Uint32Array => new Uint32Array(buffer)

/** The texts that answer a query: 1 for each. */
export const having = (segment: Segment, query: Query, where: Where): Uint8Array => {
  if ('all' in query) return havingAll(segment, query.all, where)
  const marks = marksFor(segment.ids.length)
  markAny(segment, query, where, marks)
  return marks
}

/** Adds the texts that answer a query to those marked. */
const markAny = (segment: Segment, query: Query, where: Where, marks: Uint8Array): void => {
  if ('word' in query) markWords(segment, query.word, query.beginning, where, marks)
  else if ('order' in query) markOrder(segment, query.order, where, marks)
  else if ('any' in query) for (const one of query.any) markAny(segment, one, where, marks)
  else {
    const [into, all] = [byFour(marks), byFour(havingAll(segment, query.all, where))]
    for (let four = 0; four < into.length; four += 1) into[four] = (into[four] as number) | (all[four] as number)
  }
}

const havingAll = (segment: Segment, [first, ...rest]: readonly Query[], where: Where): Uint8Array => {
  if (!first) return marksFor(segment.ids.length)
  const marks = having(segment, first, where)
  const left = byFour(marks)
  for (const query of rest) {
    const one = byFour(having(segment, query, where))
    let any = 0
    for (let four = 0; four < left.length; four += 1) any |= left[four] = (left[four] as number) & (one[four] as number)
    if (any === 0) break
  }
  return marks
}

/** The texts marked, rising. */
export const markedTexts = (marks: Uint8Array): Uint32Array => {
  const fours = byFour(marks)
  let length = 0
  for (let four = 0; four < fours.length; four += 1) {
    const marked = fours[four] as number
    if (marked !== 0) length += (marked & 1) + ((marked >> 8) & 1) + ((marked >> 16) & 1) + ((marked >> 24) & 1)
  }
  const found = new Uint32Array(length)
  length = 0
  for (let four = 0; four < fours.length; four += 1) {
    if (fours[four] === 0) continue
    for (let text = four * 4; text < four * 4 + 4; text += 1) if (marks[text] === 1) found[length++] = text
  }
  return found
}
