// The words that texts have, and which of them somebody meant who typed another. All are looked at: a mark of the
// letters in each leaves few to be compared letter by letter.

/** `ofLength[n]`: the words of n letters (UTF-16 units), and for each which letters it has, one bit for several letters. */
export type Words = { ofLength: readonly { words: readonly string[]; letters: Uint32Array }[] }

const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters >>> 0
}

export const wordsOf = (all: readonly string[]): Words => {
  const lists: string[][] = []
  for (const word of all) {
    while (lists.length <= word.length) lists.push([])
    lists[word.length]?.push(word)
  }
  return { ofLength: lists.map((words) => ({ words, letters: Uint32Array.from(words, lettersOf) })) }
}

const bitsIn = (number: number): number => {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

const longestCompared = 64
const rows = [0, 1, 2].map(() => new Uint8Array(longestCompared + 1)) as [Uint8Array, Uint8Array, Uint8Array]

/**
 * How many letters must be put in, taken out, changed or exchanged with their neighbour to make one word of another;
 * `most + 1` where it is more than `most`, or a word is longer than 64.
 */
export const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most || a.length > longestCompared || b.length > longestCompared) return most + 1
  let [before, above, line] = rows
  for (let column = 0; column <= b.length; column += 1) above[column] = column
  for (let row = 1; row <= a.length; row += 1) {
    line[0] = row
    let least = row
    const letter = a.charCodeAt(row - 1)
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1)
      let far = Math.min(
        (above[column - 1] as number) + (letter === other ? 0 : 1),
        (above[column] as number) + 1,
        (line[column - 1] as number) + 1,
      )
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other)
        far = Math.min(far, (before[column - 2] as number) + 1)
      line[column] = far
      if (far < least) least = far
    }
    if (least > most) return most + 1
    ;[before, above, line] = [above, line, before]
  }
  return Math.min(above[b.length] as number, most + 1)
}

export const isWord = ({ ofLength }: Words, word: string): boolean => ofLength[word.length]?.words.includes(word) ?? false

/** How many mistakes a word may have: one, and two in a long one. */
const mistakesMax = (word: string) => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2)

const stretchesOf = (word: string) => {
  const spaced = `  ${word} `
  return new Set(Array.from({ length: spaced.length - 2 }, (_, at) => spaced.slice(at, at + 3)))
}

/** Which part of the stretches of three letters two words share, as pg_trgm counts it. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  const shared = [...a].filter((stretch) => b.has(stretch)).length
  return shared / (a.size + b.size - shared)
}

const nearest = ({ ofLength }: Words, word: string): string[] => {
  const asked = lettersOf(word)
  let most = mistakesMax(word)
  let found: string[] = []
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    const { words = [], letters = new Uint32Array() } = ofLength[length] ?? {}
    for (let at = 0; at < words.length; at += 1) {
      // One mistake changes two letters at most.
      if (bitsIn((letters[at] as number) ^ asked) > most * 2) continue
      const other = words[at] as string
      const far = distance(word, other, most)
      if (far > most) continue
      if (far < most) found = []
      most = far
      found.push(other)
    }
  }
  return found
}

/** The word meant by one that no text has: with the fewest mistakes, then the most alike; undefined where none is near enough. */
export const wordMeant = (words: Words, word: string): string | undefined => {
  const near = nearest(words, word)
  if (near.length < 2) return near[0]
  const asked = stretchesOf(word)
  const ranked = near.map((other) => ({ other, like: likeness(asked, stretchesOf(other)) }))
  return ranked.toSorted((a, b) => b.like - a.like || (a.other < b.other ? -1 : 1))[0]?.other
}
