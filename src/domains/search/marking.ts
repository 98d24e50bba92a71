import type { Run } from './model.ts'
import { beginningsOf, type Demand } from './query.ts'
import { plain } from './question.ts'

/** How what was asked for is known again in a text: whole words, beginnings, stems (without accents), words in order. */
export type Marking = {
  words: ReadonlySet<string>
  beginnings: readonly string[]
  stems: readonly string[]
  orders: readonly string[][]
  /** Words that were looked at before, and whether they were meant. */
  known: Map<string, boolean>
}

export const markingOf = (demands: readonly Demand[], isCommon: (word: string) => boolean): Marking => {
  const parts = demands.flat(2)
  const single = parts.filter(({ inOrder }) => !inOrder)
  const distinct = (texts: string[]) => [...new Set(texts)]
  return {
    words: new Set(single.flatMap(({ words }) => words)),
    beginnings: distinct(single.flatMap(({ words }) => words.flatMap(beginningsOf))),
    stems: distinct(single.flatMap(({ shownStems }) => shownStems)),
    known: new Map(),
    orders: parts.filter(({ inOrder }) => inOrder).map(({ words }) => words.filter((word, at) => at === 0 || !isCommon(word))),
  }
}

/** One word of a text: where it stands (UTF-16), and as it is compared. */
type Word = { from: number; to: number; plain: string }

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const lettersOnly = /^[a-z0-9]*$/i

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    plain: lettersOnly.test(word) ? word.toLowerCase() : plain(word),
  }))

/** An ending that stemmers take off is at most so long; "entry" and "entries" are both "entri". */
const endingMax = 4
const hasStem = (word: string, stem: string) =>
  word === stem ||
  (stem.length > 3 && ((word.startsWith(stem) && word.length <= stem.length + endingMax) || word === stem.replace(/i$/, 'y')))

const isMeant = (word: string, { words, beginnings, stems }: Marking) =>
  words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) || stems.some((stem) => hasStem(word, stem))

/** Words that say nothing may stand between the words of an order; two are as many as titles have. */
const stepMax = 3

const orderFrom = (words: readonly Word[], start: number, order: readonly string[]): number[] => {
  const found = [start]
  for (const wanted of order.slice(1)) {
    const last = found.at(-1) ?? start
    const next = words.findIndex(({ plain: word }, at) => at > last && at <= last + stepMax && word === wanted)
    if (next < 0) return []
    found.push(next)
  }
  return found
}

/** The places of the words that were asked for. */
const placesIn = (words: readonly Word[], marking: Marking): Set<number> => {
  const places = new Set<number>()
  for (const [index, { plain: word }] of words.entries()) {
    let meant = marking.known.get(word)
    if (meant === undefined) {
      meant = isMeant(word, marking)
      marking.known.set(word, meant)
    }
    if (meant) places.add(index)
    for (const order of marking.orders) if (order[0] === word) for (const place of orderFrom(words, index, order)) places.add(place)
  }
  return places
}

/** The whole of a text, with what was asked for marked. It is always text, never HTML. */
export const marked = (text: string, marking: Marking): Run[] => {
  const words = wordsOf(text)
  const places = placesIn(words, marking)
  const runs: Run[] = []
  let done = 0
  for (const [index, { from, to }] of words.entries()) {
    if (!places.has(index)) continue
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
const bestStart = (words: readonly Word[], places: ReadonlySet<number>): number => {
  const sorted = [...places].toSorted((a, b) => a - b).slice(0, placesMax)
  const worth = (start: number) =>
    new Set(sorted.filter((place) => place >= start && place < start + excerptWords - wordsBefore).map((place) => words[place]?.plain)).size
  const [best] = sorted.map((start) => ({ start, worth: worth(start) })).toSorted((a, b) => b.worth - a.worth || a.start - b.start)
  return Math.max(0, Math.min((best?.start ?? 0) - wordsBefore, words.length - excerptWords))
}

/** What of a text shows best why it was found, typeset, with an ellipsis where something is left out. */
export const excerptOf = (text: string, marking: Marking, typeset: (text: string) => string): Run[] => {
  const words = wordsOf(text)
  const places = placesIn(words, marking)
  const length = places.size > 0 ? excerptWords : shortExcerptWords
  const start = words.length <= length ? 0 : bestStart(words, places)
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
