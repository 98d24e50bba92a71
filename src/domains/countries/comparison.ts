import { benefits } from '#vocabulary/benefit.ts'
import type { Language } from '#vocabulary/language.ts'
import { type Cell, type CellKind, cellKinds } from './cells.ts'
import type { CompareAsked } from './compare-address.ts'
import { type Element, elements, elementsById, isComparable } from './elements.ts'
import type { StateName } from './model.ts'
import { byName } from './names.ts'

export type ComparedState = StateName & { cells: ReadonlyMap<string, Cell> }

/** All member states by code with a cell for each element, said at the instant `known` (null: now); `union`: the codes of the members of the European Union today. */
export type Comparison = { at: string; known: string | null; states: readonly ComparedState[]; union: readonly string[] }

/** How often an answer is given: `answer` a code, months, `life`, `true` …, or null where the kind says all. */
export type Count = { kind: CellKind; answer: string | number | null; count: number }
export type Distribution = {
  counts: Count[]
  /** States in other answers than those counted one by one. */
  rest: number
  /** States in which another offence says otherwise. */
  also: number
}

export type Row = { element: Element; distribution: Distribution; cells: Cell[] }
export type Column = ComparedState & { own: boolean }
/** Neighbouring columns with one answer in the row that orders them. */
export type Band = { cell: Cell; span: number; columns: string[] }
export type View = Pick<Comparison, 'at' | 'known'> & {
  columns: Column[]
  rows: Row[]
  left: number
  bands: Band[]
  by: Element | null
  members: number
}

const benefitOrder = Object.keys(benefits.concepts)
const countedOneByOne = 3

const answersOf = ({ kind, answer }: Cell, element: Element): (string | number | null)[] => {
  if (kind !== 'value') return [null]
  // An aggravation is counted as recorded; its terms are told cell by cell.
  if (element.kind === 'aggravation') return ['named']
  return Array.isArray(answer) ? answer : [typeof answer === 'number' ? answer : String(answer)]
}

const months = (answer: string | number | boolean | string[] | null) =>
  answer === 'life' ? Number.POSITIVE_INFINITY : typeof answer === 'number' ? answer : -1
const rankOf = (answer: string | number | null) => (typeof answer === 'string' ? benefitOrder.indexOf(answer) : -1)

/** How the answers to one question are spread over states: each counted once, a state with several languages once for each. */
export const distributionOf = (element: Element, cells: readonly Cell[]): Distribution => {
  const counts = new Map<string, Count>()
  for (const cell of cells) {
    for (const answer of answersOf(cell, element)) {
      const key = `${cell.kind} ${answer}`
      const count = counts.get(key) ?? { kind: cell.kind, answer, count: 0 }
      counts.set(key, { ...count, count: count.count + 1 })
    }
  }
  const all = [...counts.values()]
  const open = element.kind === 'shortest' || element.kind === 'longest' || element.kind === 'languages'
  const values = all
    .filter(({ kind }) => kind === 'value')
    .sort((a, b) =>
      open
        ? b.count - a.count || months(b.answer) - months(a.answer) || (String(a.answer) < String(b.answer) ? -1 : 1)
        : rankOf(a.answer) - rankOf(b.answer) || (String(a.answer) > String(b.answer) ? -1 : 1),
    )
  const shown = open ? values.slice(0, countedOneByOne) : values
  const others = all.filter(({ kind }) => kind !== 'value').sort((a, b) => cellKinds.indexOf(a.kind) - cellKinds.indexOf(b.kind))
  const told = new Set(shown.map(({ answer }) => answer))
  const rest = cells.filter((cell) => cell.kind === 'value' && !answersOf(cell, element).some((answer) => told.has(answer))).length
  return { counts: [...shown, ...others], rest, also: cells.filter(({ also }) => also.length > 0).length }
}

const keyOf = (cell: Cell) => `${cell.kind} ${JSON.stringify(cell.answer)}`

/** At least two of the states give different known answers; what is not known, not found or not read differs from nothing. */
export const differs = (element: Element, cells: readonly Cell[]) =>
  isComparable(element) && new Set(cells.filter(({ kind }) => kind === 'value' || kind === 'none').map(keyOf)).size > 1

const byAnswer = (a: Cell, b: Cell) =>
  cellKinds.indexOf(a.kind) - cellKinds.indexOf(b.kind) ||
  months(b.answer) - months(a.answer) ||
  rankOf(a.answer as string) - rankOf(b.answer as string) ||
  (keyOf(a) === keyOf(b) ? 0 : keyOf(a) > keyOf(b) ? -1 : 1)

/** The cell of an element, by its id. */
export const cellIn = (state: ComparedState, id: string): Cell => {
  const cell = state.cells.get(id)
  if (!cell) throw new Error(`no cell ${id} for ${state.iso2}`)
  return cell
}

/** The states asked for, in the order asked: a code is one state, `EU` the members of the Union, `ALL` everybody else. */
const chosen = ({ states, union }: Comparison, tokens: readonly string[], language: Language): Column[] => {
  const sorted = byName(states, language)
  const group = (token: string) =>
    token === 'ALL'
      ? sorted
      : token === 'EU'
        ? sorted.filter(({ iso2 }) => union.includes(iso2))
        : sorted.filter(({ iso2 }) => iso2 === token)
  const all = new Map((tokens.length > 0 ? tokens : ['ALL']).flatMap(group).map((state) => [state.iso2, state]))
  return [...all.values()].map((state) => ({ ...state, own: state.iso2 === tokens[0] }))
}

const bandsOf = (columns: readonly Column[], by: Element): Band[] => {
  const bands: Band[] = []
  for (const column of columns) {
    const cell = cellIn(column, by.id)
    const last = bands.at(-1)
    if (last && keyOf(last.cell) === keyOf(cell) && !(bands.length === 1 && columns[0]?.own)) {
      last.span += 1
      last.columns.push(column.iso2)
    } else bands.push({ cell, span: 1, columns: [column.iso2] })
  }
  return bands
}

/** Exactly what one address of the comparison shows. The reader's own state stays first however the others are ordered. */
export const viewOf = (comparison: Comparison, asked: CompareAsked, language: Language): View => {
  const by = (asked.by && elementsById.get(asked.by)) || null
  const columns = chosen(comparison, asked.states, language)
  if (by) columns.sort((a, b) => Number(b.own) - Number(a.own) || byAnswer(cellIn(a, by.id), cellIn(b, by.id)))
  const wanted = asked.elements.length > 0 ? elements.filter(({ id }) => asked.elements.includes(id)) : elements
  const rows = wanted.map((element) => ({ element, cells: columns.map((state) => cellIn(state, element.id)) }))
  const kept = asked.differ ? rows.filter(({ element, cells }) => differs(element, cells)) : rows
  return {
    at: comparison.at,
    known: comparison.known,
    columns,
    rows: kept.map((row) => ({
      ...row,
      distribution: distributionOf(
        row.element,
        comparison.states.map((state) => cellIn(state, row.element.id)),
      ),
    })),
    left: rows.length - kept.length,
    bands: by ? bandsOf(columns, by) : [],
    by,
    members: comparison.states.length,
  }
}
