import type { Run } from './model.ts'
import { beginningsOf, type Demand } from './query.ts'
import { plain } from './question.ts'

/** How what was asked for is known again in a text: whole words, beginnings, stems (without accents), words in order. */
export type Marking = {
  words: ReadonlySet<string>
  beginnings: readonly string[]
  stems: readonly string[]
  orders: readonly string[][]
  /** Units that a word meant may begin with, where they are letters of English or digits: other words are not even cut out. */
  initials: ReadonlySet<number>
  /** Words that were looked at before, and whether they were meant. */
  known: Map<string, boolean>
}

const initialsOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => [text.charCodeAt(0), text.slice(0, 1).toUpperCase().charCodeAt(0)]))

export const markingOf = (demands: readonly Demand[], isCommon: (word: string) => boolean): Marking => {
  const parts = demands.flat(2)
  const single = parts.filter(({ inOrder }) => !inOrder)
  const distinct = (texts: string[]) => [...new Set(texts)]
  const words = new Set(single.flatMap((part) => part.words))
  const beginnings = distinct(single.flatMap((part) => part.words.flatMap(beginningsOf)))
  const stems = distinct(single.flatMap(({ shownStems }) => shownStems))
  const orders = parts.filter(({ inOrder }) => inOrder).map((part) => part.words.filter((word, at) => at === 0 || !isCommon(word)))
  return { words, beginnings, stems, orders, known: new Map(), initials: initialsOf([...words, ...beginnings, ...stems, ...orders.flat()]) }
}

/** One word of a text: where it stands (UTF-16). */
type Word = { from: number; to: number }

const letterOrDigit = /[\p{L}\p{N}]/u
const inWord = /[\p{L}\p{N}\p{M}]/u
const simple = /^[a-z0-9]*$/i

const kinds = { none: 0, continues: 1, begins: 2 }
const kindOf = (point: number) => {
  const sign = String.fromCodePoint(point)
  return letterOrDigit.test(sign) ? kinds.begins : inWord.test(sign) ? kinds.continues : kinds.none
}
const kindOfLatin = Uint8Array.from({ length: 0x250 }, (_, point) => kindOf(point))

/** Read sign by sign: a pattern takes three times as long, and this is most of what a search costs. */
const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  let from = -1
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const point = unit < kindOfLatin.length ? unit : (text.codePointAt(at) as number)
    const kind = kindOfLatin[point] ?? kindOf(point)
    if (from < 0 && kind === kinds.begins) from = at
    else if (from >= 0 && kind === kinds.none) {
      words.push({ from, to: at })
      from = -1
    }
    at += point > 0xffff ? 2 : 1
  }
  if (from >= 0) words.push({ from, to: text.length })
  return words
}

/** A word as it is compared. */
const plainOf = (text: string, { from, to }: Word): string => {
  const word = text.slice(from, to)
  return simple.test(word) ? word.toLowerCase() : plain(word)
}

/** An ending that stemmers take off is at most so long; "entry" and "entries" are both "entri". */
const endingMax = 4
const hasStem = (word: string, stem: string) =>
  word === stem ||
  (stem.length > 3 && ((word.startsWith(stem) && word.length <= stem.length + endingMax) || word === stem.replace(/i$/, 'y')))

const isMeant = (word: string, { words, beginnings, stems }: Marking) =>
  words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) || stems.some((stem) => hasStem(word, stem))

/** Words that say nothing may stand between the words of an order; two are as many as titles have. */
const stepMax = 3

const orderFrom = (text: string, words: readonly Word[], start: number, order: readonly string[]): number[] => {
  const found = [start]
  for (const wanted of order.slice(1)) {
    const last = found.at(-1) ?? start
    const next = words.findIndex((word, at) => at > last && at <= last + stepMax && plainOf(text, word) === wanted)
    if (next < 0) return []
    found.push(next)
  }
  return found
}

/** The places of the words that were asked for. */
const placesIn = (text: string, words: readonly Word[], marking: Marking): Set<number> => {
  const places = new Set<number>()
  for (let index = 0; index < words.length; index += 1) {
    const place = words[index] as Word
    const first = text.charCodeAt(place.from)
    if (first < 0x80 && !marking.initials.has(first)) continue
    const word = plainOf(text, place)
    let meant = marking.known.get(word)
    if (meant === undefined) {
      meant = isMeant(word, marking)
      marking.known.set(word, meant)
    }
    if (meant) places.add(index)
    for (const order of marking.orders) if (order[0] === word) for (const one of orderFrom(text, words, index, order)) places.add(one)
  }
  return places
}

/** The whole of a text, with what was asked for marked. It is always text, never HTML. */
export const marked = (text: string, marking: Marking): Run[] => {
  const words = wordsOf(text)
  const runs: Run[] = []
  let done = 0
  for (const place of [...placesIn(text, words, marking)].sort((a, b) => a - b)) {
    const { from, to } = words[place] as Word
    if (from > done) runs.push({ text: text.slice(done, from), marked: false })
    runs.push({ text: text.slice(from, to), marked: true })
    done = to
  }
  return done < text.length ? [...runs, { text: text.slice(done), marked: false }] : runs
}

const excerptWords = 36
const shortExcerptWords = 24
const wordsBefore = 6

/** More places than these are not weighed against each other. */
const placesMax = 100

/** Where the stretch begins that has the most different words of those asked for; the first of several. */
const bestStart = (text: string, words: readonly Word[], places: ReadonlySet<number>): number => {
  const sorted = [...places].toSorted((a, b) => a - b).slice(0, placesMax)
  const worth = (start: number) =>
    new Set(
      sorted
        .filter((place) => place >= start && place < start + excerptWords - wordsBefore)
        .map((place) => plainOf(text, words[place] as Word)),
    ).size
  const [best] = sorted.map((start) => ({ start, worth: worth(start) })).toSorted((a, b) => b.worth - a.worth || a.start - b.start)
  return Math.max(0, Math.min((best?.start ?? 0) - wordsBefore, words.length - excerptWords))
}

/** What of a text shows best why it was found, typeset, with an ellipsis where something is left out. */
export const excerptOf = (text: string, marking: Marking, typeset: (text: string) => string): Run[] => {
  const words = wordsOf(text)
  const places = placesIn(text, words, marking)
  const length = places.size > 0 ? excerptWords : shortExcerptWords
  const start = words.length <= length ? 0 : bestStart(text, words, places)
  const after = words[start + length]
  const from = start === 0 ? 0 : (words[start]?.from ?? 0)
  const to = after ? text.slice(0, after.from).trimEnd().length : text.length
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...marked(typeset(text.slice(from, to)), marking),
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ]
}

export const plainText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
