import type { Authority } from '#domains/authorities/model.ts'
import { authoritiesOf } from '#domains/authorities/operations.server.ts'
import { type Asked, blocksAsked, memberStatesOn } from '#domains/facts/operations.server.ts'
import type { Block } from '#domains/facts/said.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { memberStates } from '#vocabulary/state.ts'
import { type Measure, measures, measuresByCode } from './measure-list.ts'
import type { Coverage, GeneralPractice, MeasureAnswer, MeasureCell, MeasureStatement, Practice } from './model.ts'
import { mayReadMeasures } from './policy.ts'
import { generalIn, measureIn, practiceIn } from './read.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not read the measures.', fr: 'Vous ne pouvez pas consulter les mesures.' })

/** The measure with this code; refused as not found otherwise. */
export function measureNamed(scope: Scope, code: string): Measure {
  if (!mayReadMeasures(scope)) throw forbidden()
  const measure = measuresByCode.get(code)
  const shown = code.slice(0, 40)
  if (!measure)
    throw new Refusal('not-found', { en: `There is no measure "${shown}".`, fr: `Il n’y a pas de mesure « ${shown} ».` }, 'code')
  return measure
}

export type StateNamed = { iso2: string; name: Bilingual }
export type Matrix = { at: string; states: StateNamed[]; cells: ReadonlyMap<string, MeasureStatement>; coverage: Coverage }

const addressOf = (state: string, measure: string) => `${state}.${measure}`

/** What every member state says of every measure, on a day and as we said it at an instant. */
export async function measureMatrix(scope: Scope, asked: Asked): Promise<Matrix> {
  if (!mayReadMeasures(scope)) throw forbidden()
  const [states, blocks] = await Promise.all([memberStatesOn(scope, scope.today), blocksAsked(scope, null, ['measure_answer'], asked)])
  const said = blocks.map(measureIn).filter(({ reading }) => reading.kind !== 'ended' && reading.kind !== 'not_yet')
  // The records leave out what is not public; this says so once more where the cells are made.
  const open = said.filter(({ measure }) => measuresByCode.get(measure)?.covert === null)
  return {
    at: asked.at ?? scope.today,
    states: states.map(({ iso2, name }) => ({ iso2, name })),
    cells: new Map(open.map((statement) => [addressOf(statement.state, statement.measure), statement])),
    coverage: coverageOf(open, states.length),
  }
}

const coverageOf = (open: readonly MeasureStatement[], states: number): Coverage => {
  const covert = measures.filter((measure) => measure.covert !== null).length
  return {
    answered: open.filter(({ possible }) => possible.answer !== 'unknown').length,
    asked: states * (measures.length - covert),
    covert,
  }
}

/** One cell of the matrix. */
// Open: reads a matrix that was asked for.
export const cellIn = ({ cells }: Pick<Matrix, 'cells'>, state: string, code: string): MeasureCell => {
  if (measuresByCode.get(code)?.covert !== null) return { kind: 'not_public', state, measure: code }
  const statement = cells.get(addressOf(state, code))
  return statement ? { kind: 'told', state, measure: code, statement } : { kind: 'blank', state, measure: code }
}

export type StatePractice = { state: string; general: GeneralPractice | null; practices: Practice[]; authorities: Authority[] }

/** How a state takes requests: in general, by family of conventions, and its institutions by role. Nothing for a state without a file. */
export async function practiceOf(scope: Scope, state: string, asked: Asked): Promise<StatePractice> {
  if (!mayReadMeasures(scope)) throw forbidden()
  if (!Object.hasOwn(memberStates.concepts, state)) return { state, general: null, practices: [], authorities: [] }
  const [blocks, authorities] = await Promise.all([
    blocksAsked(scope, state, ['practice', 'regime'], asked),
    authoritiesOf(scope, state, asked),
  ])
  const inForce = blocks.filter(({ statement }) => statement.reading.kind !== 'ended' && statement.reading.kind !== 'not_yet')
  const general = inForce.find(isGeneral)
  return {
    state,
    general: general ? generalIn(general) : null,
    practices: inForce.filter(({ subject }) => subject.kind === 'practice').map(practiceIn),
    authorities: authorities.filter(({ name }) => name !== null),
  }
}

const isGeneral = ({ subject }: Block) => subject.kind === 'regime' && subject.slug === 'mutual-assistance'

/** Which family of conventions a measure belongs to. */
const familyOf = ({ code, category }: Measure): Practice['family'] =>
  code === 'transfer_sentenced'
    ? 'transfer_of_sentenced_persons'
    : code === 'freezing' || code === 'confiscation' || code === 'asset_sharing'
      ? 'seizure_and_confiscation'
      : category === 'persons'
        ? 'extradition'
        : 'mutual_assistance'

/**
 * Everything known of asking one state for one measure: for whoever resolves a request. A state of which nothing is
 * recorded has a blank cell, which is never "no". `state`: ISO 3166-1 alpha-2, in capitals.
 */
export async function measureAnswer(scope: Scope, state: string, code: string, asked: Asked = {}): Promise<MeasureAnswer> {
  if (!mayReadMeasures(scope)) throw forbidden()
  const measure = measureNamed(scope, code)
  const [matrix, { general, practices, authorities }] = await Promise.all([measureMatrix(scope, asked), practiceOf(scope, state, asked)])
  return {
    cell: cellIn(matrix, state, code),
    general,
    practice: practices.find(({ family }) => family === familyOf(measure)) ?? null,
    likely: measure.roles.flatMap((role) => authorities.filter((authority) => authority.role === role)),
  }
}
