import { type Node, parseTree, printParseErrorCode } from 'jsonc-parser'

/** A place in a JSON document: the way down to it, and its line, counted from 1. */
export type Fault = {
  line: number
  path: (string | number)[]
  why: 'size' | 'encoding' | 'syntax' | 'depth' | 'duplicate-key'
  told: string
}

/** A JSON document that knows on which line each value stands. */
export type LocatedJson = { value: unknown; lineOf: (path: readonly (string | number)[]) => number }

const deepest = 32

/**
 * Reads UTF-8 JSON (RFC 8259) strictly: no other encoding, no comments, no key twice in one object (the second would
 * silently win), nothing nested deeper than 32. Never throws for anything the bytes can hold.
 */
export const readLocatedJson = (bytes: Uint8Array, bytesMax: number): LocatedJson | Fault => {
  if (bytes.byteLength > bytesMax) return fault(1, 'size', `${bytes.byteLength} bytes, at most ${bytesMax}`)
  const text = decode(bytes)
  if (text === null) return fault(1, 'encoding', 'not UTF-8')
  const lines = lineStarts(text)
  const lineAt = (offset: number) => lines.findLastIndex((start) => start <= offset) + 1
  const tooDeep = depthExceeded(text)
  if (tooDeep !== null) return fault(lineAt(tooDeep), 'depth', `nested deeper than ${deepest}`)
  const errors: { error: number; offset: number; length: number }[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first || !tree) return fault(lineAt(first?.offset ?? 0), 'syntax', first ? printParseErrorCode(first.error) : 'empty')
  const twice = duplicateKey(tree)
  if (twice) return fault(lineAt(twice.offset), 'duplicate-key', String(twice.value))
  return { value: JSON.parse(text), lineOf: (path) => lineAt(nodeAt(tree, path).offset) }
}

const fault = (line: number, why: Fault['why'], told: string): Fault => ({ line, path: [], why, told })

export const isFault = (read: LocatedJson | Fault): read is Fault => 'why' in read

const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const lineStarts = (text: string) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]

/** Offset of the first bracket that goes too deep, outside strings; the parser below would recurse on it. */
const depthExceeded = (text: string): number | null => {
  let depth = 0
  for (const { 0: found, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{]|[\]}]/gs)) {
    if (found === '{' || found === '[') depth += 1
    else if (found === '}' || found === ']') depth -= 1
    if (depth > deepest) return index
  }
  return null
}

const duplicateKey = (node: Node): Node | null => {
  const keys = node.type === 'object' ? (node.children ?? []).map((property) => property.children?.[0]) : []
  const seen = new Set<unknown>()
  for (const key of keys) {
    if (key && seen.has(key.value)) return key
    seen.add(key?.value)
  }
  for (const child of node.children ?? []) {
    const found = duplicateKey(child)
    if (found) return found
  }
  return null
}

/** The node at a path, or the deepest one on the way to it. */
const nodeAt = (tree: Node, path: readonly (string | number)[]): Node => {
  let node = tree
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? node.children?.[step]
        : node.children?.find((property) => property.children?.[0]?.value === step)?.children?.[1]
    if (!next) break
    node = next
  }
  return node
}
