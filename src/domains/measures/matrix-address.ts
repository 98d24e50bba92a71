import { asked as shapes } from '#domains/facts/answers.ts'
import { isDay } from '#domains/facts/partial-date.ts'
import { strictly } from '#platform/forgiving.ts'
import { invalid } from '#platform/refusal.ts'
import { memberStates } from '#vocabulary/state.ts'
import { type Category, categories, measuresByCode } from './measure-list.ts'

/**
 * What an address of the matrix asks for. `states`: codes in order, `ALL` for every state, none for the list of measures.
 * `row`: the measure shown where only one fits.
 */
export type MatrixAsked = {
  states: string[]
  category: Category | null
  q: string
  row: string | null
  at: string | null
  known: string | null
}

const shown = (text: string) => text.slice(0, 40)
const refuse = (text: string, parameter: string, en: string, fr: string) =>
  invalid({ en: `"${shown(text)}" is not ${en}.`, fr: `« ${shown(text)} » n’est pas ${fr}.` }, parameter)

const stateIn = (code: string): string => {
  if (code === 'ALL' || Object.hasOwn(memberStates.concepts, code)) return code
  throw refuse(code, 'states', 'a member state’s two-letter code or ALL', 'le code à deux lettres d’un État membre ou ALL')
}

/** Codes of member states, each once, in the order written; `ALL` alone stands for all of them. */
export const statesIn = (written: readonly string[], reading = strictly): string[] => {
  const codes = written
    .flatMap((text) => text.slice(0, 400).split(','))
    .flatMap((text) => text.trim().toUpperCase() || [])
    .flatMap((code) => reading(() => [stateIn(code)], []))
  return codes.includes('ALL') ? ['ALL'] : [...new Set(codes)]
}

const day = (text: string) => {
  if (isDay(text)) return text
  throw refuse(text, 'at', 'a day: write YYYY-MM-DD', 'un jour : écrire AAAA-MM-JJ')
}

const instant = (text: string) => {
  const read = shapes.known.safeParse(text)
  if (read.success && read.data) return text
  throw refuse(text, 'known', 'an instant or a day', 'un instant ou un jour')
}

const categoryNamed = (text: string): Category => {
  const found = categories.find((one) => one === text)
  if (found) return found
  throw refuse(text, 'category', 'a kind of measure', 'un type de mesure')
}

const measureShown = (code: string): string => {
  if (measuresByCode.has(code)) return code
  throw refuse(code, 'row', 'a measure', 'une mesure')
}

/** The instant meant by `known`: the end of a day. */
export const instantOf = (known: string | null): string | undefined => (known === null ? undefined : shapes.known.parse(known))

/** The day and the instant that an address asks for; absent or empty means today, now. */
export const timesAsked = (query: URLSearchParams, reading = strictly): { at: string | null; known: string | null } => {
  const [at, known] = [query.get('at') || null, query.get('known') || null]
  return { at: at && reading(() => day(at), null), known: known && reading(() => instant(known), null) }
}

/** Reads an address, also as a form without a script sends it. */
export const matrixAsked = (query: URLSearchParams, reading = strictly): MatrixAsked => {
  const [category, row] = [query.get('category') || null, query.get('row') || null]
  return {
    states: statesIn(query.getAll('states'), reading),
    category: category === null ? null : reading(() => categoryNamed(category), null),
    q: (query.get('q') ?? '').trim().slice(0, 80),
    row: row && reading(() => measureShown(row), null),
    ...timesAsked(query, reading),
  }
}

/** The one query that asks for this: parameters in a fixed order, nothing that changes nothing. */
export const matrixQuery = ({ states = [], category, q, row, at, known }: Partial<MatrixAsked>): string => {
  const parts = [
    states.length > 0 && `states=${states.join(',')}`,
    category && `category=${category}`,
    q && `q=${encodeURIComponent(q)}`,
    row && `row=${row}`,
    at && `at=${at}`,
    known && `known=${encodeURIComponent(known)}`,
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
