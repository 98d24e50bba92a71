import type { Context } from './context.ts'
import { findings } from './findings.ts'
import type { Answers, Condition, Value } from './model.ts'
import { valuesAt } from './values.ts'

/** Where a condition is asked: in the whole letter, or within one entry of a repeated group. */
export type Question = { answers: Answers; context: Context; within?: { group: string; entry: number } }

/** Whether a condition of the data holds. A field of the entry asked about means that entry; any other, any entry. */
export const holds = (condition: Condition, question: Question): boolean => {
  if ('all' in condition) return condition.all.every((one) => holds(one, question))
  if ('any' in condition) return condition.any.some((one) => holds(one, question))
  if ('not' in condition) return !holds(condition.not, question)
  if ('field' in condition) return fieldHolds(condition, question)
  return letterHolds(condition, question)
}

type FieldCondition = Extract<Condition, { field: string }>
type LetterCondition = Exclude<Condition, FieldCondition | { all: Condition[] } | { any: Condition[] } | { not: Condition }>

const letterHolds = (condition: LetterCondition, { answers, context, within }: Question): boolean => {
  if ('kind' in condition) return condition.kind.includes(answers.kind)
  if ('entries' in condition) return (answers.entries[condition.entries]?.length ?? 0) < condition.fewerThan
  if ('union' in condition) return [context.from, ...context.to].some((state) => context.union.includes(state))
  if ('finding' in condition) return placesOf(condition.finding, { answers, context, within }).length > 0
  if ('destination' in condition)
    return context.to.some((state) => condition.destination.includes(context.dataProtection[state] ?? 'unknown'))
  const measure = within?.group === 'measures' ? answers.entries.measures?.[within.entry]?.code : undefined
  const bases = measure ? context.bases.filter((basis) => basis.measure === measure) : context.bases
  return bases.some(({ instrument }) => condition.instrument.includes(instrument))
}

/** The places of a finding: all, or those within the entry asked about. */
const placesOf = (name: keyof typeof findings, { answers, context, within }: Question) =>
  findings[name](answers, context).filter(
    ({ field, entry }) => !within || !field.startsWith(`${within.group}.`) || entry === within.entry || name === 'no_basis',
  )

const fieldHolds = (condition: FieldCondition, { answers, within }: Question): boolean => {
  const values = valuesAt(answers, condition.field, within)
  if ('answered' in condition) return values.length > 0 === condition.answered
  if ('is' in condition) return values.some((value) => isOneOf(value, condition.is))
  if ('over' in condition) return values.some((value) => typeof value === 'number' && value > condition.over)
  if (answers.writtenIn !== condition.language) return false
  const pattern = new RegExp(condition.says.replaceAll('\\b', wordEdge), 'iu')
  return values.some((value) => pattern.test(wordsOf(value)))
}

/** `\b` knows ASCII letters only; an accent would end a word. */
const wordEdge = '(?:(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]))'

const isOneOf = (value: Value, codes: string[]) =>
  Array.isArray(value) ? value.some((one) => codes.includes(one)) : typeof value === 'string' && codes.includes(value)

const wordsOf = (value: Value) => (typeof value === 'string' ? value : typeof value === 'object' && 'text' in value ? value.text : '')
