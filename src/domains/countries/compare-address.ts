import { knownInAddress } from '#domains/facts/known.ts'
import { isDay } from '#domains/facts/partial-date.ts'
import { strictly } from '#platform/forgiving.ts'
import { invalid } from '#platform/refusal.ts'
import { iso2Of } from '#vocabulary/iso2.ts'
import { memberStates } from '#vocabulary/state.ts'
import { elementsById } from './elements.ts'

/**
 * What an address of the comparison asks for. `states`: codes and the groups `EU` and `ALL`, in order, none meaning all;
 * a code in first place is the reader's own state. `by`: the element that orders the columns. `row`: the element shown
 * where only one fits. `known`: a day or instant at which we said it (facts/known.ts). `cell`: the one whose grounds are open.
 */
export type CompareAsked = {
  states: string[]
  elements: string[]
  at: string | null
  known: string | null
  differ: boolean
  by: string | null
  row: string | null
  cell: { iso2: string; element: string } | null
}

const groups = ['EU', 'ALL']
const longest = 400

const shown = (text: string) => text.slice(0, 40)
const refuse = (text: string, parameter: string, en: string, fr: string) =>
  invalid({ en: `"${shown(text)}" is not ${en}.`, fr: `« ${shown(text)} » n’est pas ${fr}.` }, parameter)

const stateToken = (token: string): string => {
  if (groups.includes(token) || Object.hasOwn(memberStates.concepts, token)) return token
  throw refuse(token, 'states', 'a member state’s two-letter code, EU or ALL', 'le code à deux lettres d’un État membre, EU ou ALL')
}

/** Codes and groups, each once; what a group already holds is left out, and all states need not be named. */
export const stateTokens = (written: readonly string[], reading = strictly): string[] => {
  const tokens = written
    .flatMap((text) => text.slice(0, longest).split(','))
    .map((text) => iso2Of(text.trim()))
    .filter((text) => text !== '')
    .flatMap((text) => reading(() => [stateToken(text)], []))
  const once = [...new Set(tokens)]
  const all = once.indexOf('ALL')
  const needed = all < 0 ? once : once.slice(0, all + 1)
  return needed.length === 1 && needed[0] === 'ALL' ? [] : needed
}

/** Elements by their id, each once, in the order given. */
export const elementIds = (written: readonly string[], parameter = 'elements', reading = strictly): string[] => {
  const ids = written.flatMap((text) => text.slice(0, 4 * longest).split(',')).filter((text) => text !== '')
  const known = (id: string) => {
    if (elementsById.has(id)) return [id]
    throw refuse(id, parameter, 'an element of the comparison', 'un élément de la comparaison')
  }
  return [...new Set(ids.flatMap((id) => reading(() => known(id), [])))]
}

const cellNamed = (text: string): CompareAsked['cell'] => {
  const [iso2 = '', element = ''] = text.split('.')
  const state = iso2Of(iso2)
  if (Object.hasOwn(memberStates.concepts, state) && elementsById.has(element)) return { iso2: state, element }
  throw refuse(text, 'cell', 'a cell, such as IT.benefit_entry', 'une case, comme IT.benefit_entry')
}

const day = (text: string): string => {
  if (isDay(text)) return text
  throw refuse(text, 'at', 'a day: write YYYY-MM-DD', 'un jour : écrire AAAA-MM-JJ')
}

/** When we said it, as an address writes it; refused when it is neither a day nor an instant. */
export const knownAsked = (text: string): string => {
  const found = knownInAddress(text)
  if (found) return found
  throw refuse(text, 'known', 'a day or an instant: write YYYY-MM-DD', 'un jour ou un instant : écrire AAAA-MM-JJ')
}

/** Reads an address, also as a form without a script sends it: `states` several times, the own state apart as `first`. */
export const compareAsked = (query: URLSearchParams, reading = strictly): CompareAsked => {
  const one = (name: string) => query.get(name) || null
  const [at, known, by, row, cell] = [one('at'), one('known'), one('by'), one('row'), one('cell')]
  const first = query.getAll('first').filter(Boolean).slice(0, 1)
  const states = query.getAll('states').filter(Boolean)
  return {
    states: stateTokens(first.length > 0 && states.length === 0 ? [...first, 'ALL'] : [...first, ...states], reading),
    elements: elementIds(query.getAll('elements'), 'elements', reading),
    at: at && reading(() => day(at), null),
    known: known && reading(() => knownAsked(known), null),
    differ: query.get('differ') === '1',
    by: (by && elementIds([by], 'by', reading)[0]) || null,
    row: (row && elementIds([row], 'row', reading)[0]) || null,
    cell: cell ? reading(() => cellNamed(cell), null) : null,
  }
}

/** The one query that asks for this: parameters in a fixed order, nothing that changes nothing. Every character may stand in an address. */
export const compareQuery = (asked: Partial<CompareAsked>): string => {
  const { states = [], elements: ids = [], at, known, differ, by, row, cell } = asked
  const parts = [
    states.length > 0 && `states=${states.join(',')}`,
    ids.length > 0 && `elements=${ids.join(',')}`,
    at && `at=${at}`,
    known && `known=${known}`,
    differ && 'differ=1',
    by && `by=${by}`,
    row && `row=${row}`,
    cell && `cell=${cell.iso2}.${cell.element}`,
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
