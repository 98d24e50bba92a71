import { type FindableKind, findableKinds } from '#platform/findable.ts'

// A part of the index as memory holds it: the vectors of some texts of one language, turned round. For each word the
// texts that have it (postings), for each posting where it stands there. Built once; a text is only ever crossed out.

/** One text as the database keeps it; `vector` is written as PostgreSQL writes a tsvector. */
export type Vectored = {
  id: number
  kind: FindableKind
  state: string | null
  prominence: number
  titleLength: number
  codes: string[]
  openings: string[]
  vector: string
}

export type Segment = {
  ids: readonly number[]
  /** Places in `findableKinds`. */
  kinds: Uint8Array
  states: readonly (string | null)[]
  prominence: Float32Array
  titleLengths: Uint16Array
  /** How many places of words a text has, as PostgreSQL counts them. */
  lengths: Uint32Array
  /** 1: not found any more. */
  gone: Uint8Array
  /** Sorted. The postings of `words[w]` are `starts[w]` to `starts[w + 1]`, those in `texts` rising. */
  words: readonly string[]
  starts: Uint32Array
  texts: Uint32Array
  /** Where in `places` a posting's places begin; they end where the next begins. */
  placesFrom: Uint32Array
  /** As PostgreSQL has them: the weight (A 3, B 2, C 1, D 0) in the two high bits, the position below. */
  places: Uint16Array
}

/** Whole names and numbers, and how they begin, are words that no text can have: after a sign that is no letter. */
export const codeWord = (code: string) => `\u0001${code}`
export const openingWord = (opening: string) => `\u0002${opening}`

export const weightOf = (place: number) => place >> 14
export const positionOf = (place: number) => place & 0x3fff

type Numbers = { push: (value: number) => void; length: () => number; all: () => Uint32Array }

const growing = (): Numbers => {
  let held = new Uint32Array(4096)
  let length = 0
  return {
    push: (value) => {
      if (length === held.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(held)
        held = larger
      }
      held[length++] = value
    },
    length: () => length,
    all: () => held.subarray(0, length),
  }
}

const lexemePattern = /'((?:[^'\\]|''|\\\\)*)'(?::([\dABCD,]+))?/g
const weights: Record<string, number> = { A: 3, B: 2, C: 1, D: 0 }

const placeOf = (written: string) => {
  const weight = weights[written.at(-1) ?? '']
  return ((weight ?? 0) << 14) | Number.parseInt(written, 10)
}

/** Takes texts in the order of their ids, then makes the segment of them. */
export const segmentBuilder = () => {
  const numbers = new Map<string, number>()
  const rows: Omit<Vectored, 'vector' | 'codes' | 'openings'>[] = []
  const lengths = growing()
  const [postedWords, postedTexts, postedCounts, postedPlaces] = [growing(), growing(), growing(), growing()]

  const post = (word: string, places: readonly string[]) => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = numbers.size
      // A copy: a slice would keep the whole vector that it was cut from.
      numbers.set(Buffer.from(word).toString(), number)
    }
    postedWords.push(number)
    postedTexts.push(rows.length)
    postedCounts.push(places.length)
    for (const place of places) postedPlaces.push(placeOf(place))
  }

  const add = ({ vector, codes, openings, ...row }: Vectored) => {
    let length = 0
    for (const [, lexeme = '', places] of vector.matchAll(lexemePattern)) {
      const written = places ? places.split(',') : []
      length += Math.max(1, written.length)
      post(lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\'), written)
    }
    for (const code of new Set(codes)) post(codeWord(code), [])
    for (const opening of new Set(openings)) post(openingWord(opening), [])
    lengths.push(length)
    rows.push(row)
  }

  const done = (): Segment => ({
    ids: rows.map(({ id }) => id),
    kinds: Uint8Array.from(rows, ({ kind }) => findableKinds.indexOf(kind)),
    states: rows.map(({ state }) => state),
    prominence: Float32Array.from(rows, ({ prominence }) => prominence),
    titleLengths: Uint16Array.from(rows, ({ titleLength }) => titleLength),
    lengths: lengths.all().slice(),
    gone: new Uint8Array(rows.length),
    ...turnedRound([...numbers.keys()], {
      words: postedWords.all(),
      texts: postedTexts.all(),
      counts: postedCounts.all(),
      places: postedPlaces.all(),
    }),
  })

  return { add, done }
}

type Posted = Record<'words' | 'texts' | 'counts' | 'places', Uint32Array>

/** Sums up, so that each entry says how many came before it. */
const summed = (counts: Uint32Array) => {
  for (let index = 1; index < counts.length; index += 1) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0)
  return counts
}

/** Postings in the order of texts become postings in the order of words. */
const turnedRound = (known: readonly string[], posted: Posted) => {
  const words = known.toSorted()
  const placeOfWord = new Map(words.map((word, index) => [word, index]))
  const order = Uint32Array.from(known, (word) => placeOfWord.get(word) ?? 0)
  const count = posted.words.length
  const starts = new Uint32Array(words.length + 1)
  const wordAt = (index: number) => order[posted.words[index] as number] as number
  for (let index = 0; index < count; index += 1) starts[wordAt(index) + 1] = (starts[wordAt(index) + 1] as number) + 1
  summed(starts)
  const next = starts.slice()
  const slots = new Uint32Array(count)
  const texts = new Uint32Array(count)
  const placesFrom = new Uint32Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    const slot = next[wordAt(index)] as number
    next[wordAt(index)] = slot + 1
    slots[index] = slot
    texts[slot] = posted.texts[index] as number
    placesFrom[slot + 1] = posted.counts[index] as number
  }
  summed(placesFrom)
  const places = new Uint16Array(posted.places.length)
  for (let index = 0, from = 0; index < count; index += 1) {
    const to = from + (posted.counts[index] as number)
    places.set(posted.places.subarray(from, to), placesFrom[slots[index] as number])
    from = to
  }
  return { words, starts, texts, placesFrom, places }
}
