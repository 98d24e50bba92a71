import { z } from 'zod'
import { authorityAnswer } from '#domains/authorities/answers.ts'
import { statementFields, words } from '#domains/facts/answers.ts'
import { answerStates } from '#domains/facts/model.ts'
import { families, possibilities } from './entries.ts'
import { categories, type Measure } from './measure-list.ts'
import type { MeasureCell } from './model.ts'
import { cellIn, type Matrix } from './operations.server.ts'

const answerOf = <Value extends z.ZodType>(value: Value) =>
  z.object({
    answer: z.enum(answerStates).describe('unknown: nobody recorded an answer; never "no"'),
    value: value.nullable(),
    words: words.nullable(),
  })
const inWords = answerOf(z.null())
const codes = answerOf(z.array(z.string()))

const coverage = z.object({
  answered: z.int(),
  asked: z.int().describe('States times measures whose answers are public'),
  covert: z.int().describe('Measures of which no answer is public'),
})

export const measureListed = z.object({
  code: z.string(),
  category: z.enum(categories),
  label: words,
  definition: words,
  coercive: z.boolean(),
  affectsLiberty: z.boolean(),
  covert: words.nullable().describe('Why no state’s answer is public; null: answers are public'),
})
export const measureListAnswer = z.object({
  items: z.array(measureListed.extend({ answered: z.int().nullable().describe('States that answered; null: not public') })),
  total: z.int(),
  next: z.null(),
  at: z.iso.date(),
  coverage,
})

const statement = z.object({
  ...statementFields,
  possible: answerOf(z.enum(possibilities)),
  conditions: inWords,
  receivingAuthority: inWords,
  executingAuthority: inWords,
  languages: codes,
  channels: codes,
  deadline: answerOf(z.object({ days: z.int().nullable() })),
  requirements: inWords,
})
const cell = z.object({
  state: z.string(),
  answer: z
    .enum(answerStates)
    .describe('Whether the measure is possible: withheld for every covert measure, whether there is an answer or not'),
  statement: statement.nullable().describe('null: nothing is recorded, or it is not public'),
})

export const measureAloneAnswer = measureListed.extend({ at: z.iso.date(), states: z.array(cell) })

export const practiceAnswer = z.object({
  ...statementFields,
  state: z.string(),
  family: z.enum(families),
  centralAuthority: inWords,
  requestAuthority: inWords,
  communication: inWords,
  encryptionRequired: answerOf(z.boolean()),
  signatureRequired: answerOf(z.boolean()),
  channels: codes,
  languages: codes,
  doubleCriminality: answerOf(z.string()),
  evidenceUse: inWords,
  documents: inWords,
  links: answerOf(z.array(z.object({ title: z.string(), url: z.string() }))),
  directTransmission: answerOf(z.string()),
})
export const statePracticeAnswer = z.object({
  state: z.string(),
  at: z.iso.date(),
  general: z
    .object({ ...statementFields, languages: codes, notes: words.nullable() })
    .nullable()
    .describe('Of requests for mutual assistance in general'),
  families: z.array(practiceAnswer).describe('By family of conventions; a family that is not here is not known'),
  authorities: z.array(authorityAnswer).describe('Institutions by their role; the state has not named them for one measure'),
})

export const measureBody = ({ roles: _roles, ...measure }: Measure) => measure

const cellBody = (one: MeasureCell) =>
  one.kind === 'not_public'
    ? { state: one.state, answer: 'withheld' as const, statement: null }
    : one.kind === 'blank'
      ? { state: one.state, answer: 'unknown' as const, statement: null }
      : { state: one.state, answer: one.statement.possible.answer, statement: one.statement }

export const cellsBody = (matrix: Matrix, code: string, states: readonly string[]) =>
  states.map((state) => cellBody(cellIn(matrix, state, code)))
