/** How many letters must be put in, taken out, changed or exchanged with their neighbour to make one word of another. */
export const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row += 1) {
    const above = rows[row - 1] ?? []
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? (rows[row - 2]?.[column - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      line.push(Math.min(changed, swapped, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    rows.push(line)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/** How many mistakes a word may have: one, and two in a long one. */
const mistakesMax = (word: string) => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2)

/** The word meant by one that no text has, of those that look alike (the most alike first); undefined where none is near enough. */
export const wordMeant = (word: string, alike: readonly string[]): string | undefined => {
  const near = alike.map((other) => ({ other, far: distance(word, other) })).filter(({ far }) => far <= mistakesMax(word))
  return near.toSorted((a, b) => a.far - b.far)[0]?.other
}
