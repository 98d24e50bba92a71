import type { Language } from '#vocabulary/language.ts'
import type { MatrixAsked } from './matrix-address.ts'
import type { Category, Measure } from './measure-list.ts'
import { categories, measures } from './measure-list.ts'
import type { Coverage, MeasureCell } from './model.ts'
import { cellIn, type Matrix, type StateNamed } from './operations.server.ts'

/** How many states answer what; `unknown` counts all of whom no answer is recorded, or not for this day. */
export const counted = ['yes', 'with_conditions', 'no', 'withheld', 'unknown'] as const
export type Counted = (typeof counted)[number]
export type Counts = Record<Counted, number>

/** One measure: its cells in the order of the columns, and what all states answer (null: not public). */
export type MatrixRow = { measure: Measure; cells: MeasureCell[]; counts: Counts | null }
export type MatrixView = {
  at: string
  columns: StateNamed[]
  groups: { category: Category; rows: MatrixRow[] }[]
  /** All member states, the measures that fit the filter, and of how many. */
  members: number
  fitting: number
  all: number
  coverage: Coverage
}

const answerOf = (cell: MeasureCell): Counted => {
  if (cell.kind !== 'told') return 'unknown'
  const { answer, value } = cell.statement.possible
  return answer === 'value' && value ? value : answer === 'withheld' ? 'withheld' : 'unknown'
}

/** What all states answer on one measure; null where no answer is public. */
export const countsOf = (matrix: Matrix, { code, covert }: Measure): Counts | null => {
  if (covert) return null
  const counts: Counts = { yes: 0, with_conditions: 0, no: 0, withheld: 0, unknown: 0 }
  for (const { iso2 } of matrix.states) counts[answerOf(cellIn(matrix, iso2, code))] += 1
  return counts
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const has = (measure: Measure, words: string, language: Language) =>
  plain(words)
    .split(/\s+/)
    .every((word) => plain(`${measure.label[language]} ${measure.code}`).includes(word))

/** The matrix as an address asks for it. */
export const matrixView = (matrix: Matrix, { states, category, q }: MatrixAsked, language: Language): MatrixView => {
  const columns = states.includes('ALL') ? matrix.states : states.flatMap((code) => matrix.states.find(({ iso2 }) => iso2 === code) ?? [])
  const fitting = measures.filter((measure) => (category === null || measure.category === category) && has(measure, q, language))
  return {
    at: matrix.at,
    columns,
    groups: categories.flatMap((one) => {
      const rows = fitting
        .filter((measure) => measure.category === one)
        .map((measure) => ({
          measure,
          cells: columns.map(({ iso2 }) => cellIn(matrix, iso2, measure.code)),
          counts: countsOf(matrix, measure),
        }))
      return rows.length > 0 ? [{ category: one, rows }] : []
    }),
    members: matrix.states.length,
    fitting: fitting.length,
    all: measures.length,
    coverage: matrix.coverage,
  }
}
