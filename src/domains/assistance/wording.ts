/**
 * The notation of the templates, a small part of ICU MessageFormat: `{slot}`, `{slot, plural, one {…} other {# …}}` and
 * `{slot, select, yes {…} other {…}}`. No quoting: apostrophes are apostrophes, and braces only mark slots.
 */
export type Part = string | { slot: string } | { slot: string; choose: 'plural' | 'select'; cases: Record<string, Part[]> }

export class WordingFault extends Error {}

/** Reads a template; throws a WordingFault that names the place. */
export const readWording = (text: string): Part[] => {
  const { parts, at } = readParts(text, 0)
  if (at < text.length) throw new WordingFault(`“}” without “{” at character ${at + 1}`)
  return parts
}

const readParts = (text: string, start: number): { parts: Part[]; at: number } => {
  const parts: Part[] = []
  let at = start
  while (at < text.length && text[at] !== '}') {
    if (text[at] === '{') {
      const read = readSlot(text, at)
      parts.push(read.part)
      at = read.at
    } else {
      const next = nextBrace(text, at)
      parts.push(text.slice(at, next))
      at = next
    }
  }
  return { parts, at }
}

const nextBrace = (text: string, from: number) => {
  const found = text.slice(from).search(/[{}]/)
  return found === -1 ? text.length : from + found
}

const slotHead = /\{\s*([a-z][a-z_0-9]*(?:\.[a-z_]+)?)\s*(?:(\})|,\s*(plural|select)\s*,)/y

const readSlot = (text: string, start: number): { part: Part; at: number } => {
  slotHead.lastIndex = start
  const [all, slot, end, choose] = slotHead.exec(text) ?? []
  if (!all || !slot) throw new WordingFault(`not a slot at character ${start + 1}: ${text.slice(start, start + 20)}`)
  if (end) return { part: { slot }, at: start + all.length }
  const { cases, at } = readCases(text, start + all.length)
  if (!cases.other) throw new WordingFault(`the choice on “${slot}” has no “other”`)
  return { part: { slot, choose: choose === 'plural' ? 'plural' : 'select', cases }, at }
}

const caseHead = /\s*([a-z_0-9]+)\s*\{/y

const readCases = (text: string, start: number): { cases: Record<string, Part[]>; at: number } => {
  const cases: Record<string, Part[]> = {}
  let at = start
  for (;;) {
    caseHead.lastIndex = at
    const [all, name] = caseHead.exec(text) ?? []
    if (!all || !name) break
    const inside = readParts(text, at + all.length)
    if (text[inside.at] !== '}') throw new WordingFault(`the case “${name}” is not closed`)
    cases[name] = inside.parts
    at = inside.at + 1
  }
  const close = /\s*\}/y
  close.lastIndex = at
  const [end] = close.exec(text) ?? []
  if (!end) throw new WordingFault(`the choice is not closed at character ${at + 1}`)
  return { cases, at: at + end.length }
}

/** Every slot a wording names, and the cases of its choices. */
export const slotsIn = (parts: Part[]): { slot: string; cases: string[]; choose: 'plural' | 'select' | null }[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return []
    if (!('choose' in part)) return [{ slot: part.slot, cases: [], choose: null }]
    const { slot, choose, cases } = part
    return [{ slot, cases: Object.keys(cases), choose }, ...Object.values(cases).flatMap(slotsIn)]
  })

/** What stands in a slot: a code or number to choose by, and the runs to show. */
export type Filled<Shown> = { key: string; shown: Shown[] }

/** The wording with its slots filled. `words` makes a run of the template's own words. */
export const fill = <Shown>(
  parts: Part[],
  language: string,
  slot: (name: string) => Filled<Shown>,
  words: (text: string) => Shown,
  count?: string,
): Shown[] =>
  parts.flatMap((part): Shown[] => {
    if (typeof part === 'string') return [words(count === undefined ? part : part.replaceAll('#', count))]
    const filled = slot(part.slot)
    if (!('choose' in part)) return filled.shown
    const name = part.choose === 'plural' ? new Intl.PluralRules(language).select(Number(filled.key)) : filled.key
    const chosen = part.cases[name] ?? part.cases.other ?? []
    return fill(chosen, language, slot, words, part.choose === 'plural' ? filled.key : count)
  })
