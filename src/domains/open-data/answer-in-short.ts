const textMax = 140
const entriesMax = 1
const depthMax = 3
const keysMax = 24

type Entries = (count: number) => string

const cutText = (text: string) => (text.length > textMax ? `${text.slice(0, textMax)}…` : text)

const cut = (value: unknown, entries: Entries, depth: number): unknown => {
  if (typeof value === 'string') return cutText(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const first = value.slice(0, depth > depthMax ? 0 : entriesMax).map((one) => cut(one, entries, depth + 1))
    return value.length > first.length ? [...first, entries(value.length - first.length)] : first
  }
  const all = Object.entries(value)
  const kept = all.slice(0, depth > depthMax ? 0 : keysMax).map(([key, one]) => [key, cut(one, entries, depth + 1)])
  return Object.fromEntries(all.length > kept.length ? [...kept, ['…', entries(all.length - kept.length)]] : kept)
}

const linesMax = 36

/** A real answer as an example: of each list the first entry, of long texts and answers the beginning. `entries` says what was left out. */
export const answerInShort = (answer: unknown, entries: Entries): string => {
  const lines = JSON.stringify(cut(answer, entries, 0), null, 2).split('\n')
  return lines.length > linesMax ? [...lines.slice(0, linesMax), '…'].join('\n') : lines.join('\n')
}
