import { everyStretchOf, soundDistance, soundsOf, stretchesMax, stretchesOf } from './name-sounds.ts'
import { leavesVowelsOut, romanised } from './romanised.ts'

// Names looked up by how they sound, whatever script they are asked for in. Pure: the same names and question always
// give the same answer.

/** One way to say a name: the whole of it, or without the words that many names share. */
type Form = { name: number; sounds: Uint8Array; penalty: number }

export type NameIndex = {
  forms: readonly Form[]
  /** How much a stretch says of each form: less where the form has many. */
  weights: Float32Array
  /** The forms that have a stretch, and how much it says. */
  places: readonly Int32Array[]
  worth: Float32Array
}

/** A name is also said without its words that so many names have: "Islands", "Province". */
const commonFrom = 12
/** What saying it so costs, as a share of a name that has nothing in common. */
const shortenedPenalty = 0.06

const partsOf = (name: string) => name.split(/\s*[,([/]\s*/)

const wordCounts = (names: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const name of names) for (const word of new Set(romanised(name).split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const waysToSay = (name: string, isCommon: (word: string) => boolean): string[] => {
  const whole = romanised(name)
  const first = romanised(partsOf(name)[0] ?? '')
  const rare = first
    .split(' ')
    .filter((word) => !isCommon(word))
    .join(' ')
  return [...new Set([whole, first, rare])].filter((way) => way.length > 1 || way === whole)
}

export const nameIndexOf = (names: readonly string[]): NameIndex => {
  const counts = wordCounts(names)
  const lists: number[][] = Array.from({ length: stretchesMax }, () => [])
  const forms = names.flatMap((name, index) =>
    waysToSay(name, (word) => (counts.get(word) ?? 0) >= commonFrom).map((way, place) => {
      const sounds = soundsOf(way)
      return { name: index, sounds, penalty: place === 0 ? 0 : shortenedPenalty, stretches: everyStretchOf(sounds) }
    }),
  )
  for (const [place, { stretches }] of forms.entries()) for (const stretch of stretches) lists[stretch]?.push(place)
  return {
    forms: forms.map(({ name, sounds, penalty }) => ({ name, sounds, penalty })),
    weights: Float32Array.from(forms, ({ stretches }) => 1 / Math.sqrt(stretches.length + 2)),
    places: lists.map((list) => Int32Array.from(list)),
    worth: Float32Array.from(lists, ({ length }) => Math.log(1 + names.length / (1 + length))),
  }
}

/** How many ways to say names are compared letter by letter. */
const comparedMax = 130
const buckets = 128

/** The forms that share most with the question, by the families of their consonants. */
const candidates = ({ weights, places, worth }: NameIndex, asked: Uint8Array): number[] => {
  const scores = new Float32Array(weights.length)
  for (const stretch of stretchesOf(asked)) {
    const gain = worth[stretch] as number
    const those = places[stretch] as Int32Array
    for (let at = 0; at < those.length; at += 1) scores[those[at] as number] = (scores[those[at] as number] as number) + gain
  }
  let best = 0
  for (let place = 0; place < scores.length; place += 1) {
    const score = (scores[place] as number) * (weights[place] as number)
    scores[place] = score
    if (score > best) best = score
  }
  const filled = new Int32Array(buckets + 1)
  const scale = best > 0 ? buckets / best : 0
  for (let place = 0; place < scores.length; place += 1) {
    const bucket = Math.floor((scores[place] as number) * scale)
    filled[bucket] = (filled[bucket] as number) + 1
  }
  let lowest = buckets
  for (let count = filled[lowest] as number; lowest > 1 && count < comparedMax; count += filled[lowest] as number) lowest -= 1
  const found: number[] = []
  for (let place = 0; place < scores.length; place += 1) if (Math.floor((scores[place] as number) * scale) >= lowest) found.push(place)
  return found
}

/** `index` in the names given; `distance`: 0 where they sound the same, 1 where they have nothing in common. */
export type NameFound = { index: number; distance: number }

const isBefore = (one: NameFound, other: NameFound) =>
  one.distance < other.distance || (one.distance === other.distance && one.index < other.index)

/** Puts a name among the best found so far, once. */
const keep = (found: NameFound[], one: NameFound, most: number) => {
  const same = found.findIndex(({ index }) => index === one.index)
  if (same >= 0) {
    if (!isBefore(one, found[same] as NameFound)) return
    found.splice(same, 1)
  }
  let place = found.length
  while (place > 0 && isBefore(one, found[place - 1] as NameFound)) place -= 1
  found.splice(place, 0, one)
  if (found.length > most) found.pop()
}

const compare = (index: NameIndex, way: string, vowelsOut: boolean, penalty: number, found: NameFound[], most: number) => {
  const asked = soundsOf(way)
  if (asked.length === 0) return
  for (const place of candidates(index, asked)) {
    const form = index.forms[place] as Form
    const limit = (found.length < most ? 1 : (found.at(-1)?.distance ?? 1)) - penalty - form.penalty
    if (limit < 0) continue
    const length = Math.max(asked.length, form.sounds.length)
    const distance = soundDistance(asked, form.sounds, vowelsOut, limit * length) / length
    if (distance <= limit) keep(found, { index: form.name, distance: distance + penalty + form.penalty }, most)
  }
}

/** Near enough not to look for a part of the question alone. */
const nearEnough = 0.12

/** The names nearest to a question, nearest first; of several as near, the one given first. */
export const namesLike = (index: NameIndex, question: string, most: number): NameFound[] => {
  const vowelsOut = leavesVowelsOut(question)
  const found: NameFound[] = []
  const whole = romanised(question)
  compare(index, whole, vowelsOut, 0, found, most)
  if ((found[0]?.distance ?? 1) <= nearEnough) return found
  const first = romanised(partsOf(question)[0] ?? '')
  const longest = first.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? ''
  for (const way of new Set([first, longest]))
    if (way !== whole && way.length > 3) compare(index, way, vowelsOut, shortenedPenalty, found, most)
  return found
}
