import { z } from 'zod'
import start from '../../../data/assistance/form/1-start.json' with { type: 'json' }
import theCase from '../../../data/assistance/form/2-case.json' with { type: 'json' }
import people from '../../../data/assistance/form/3-people.json' with { type: 'json' }
import measures from '../../../data/assistance/form/4-measures.json' with { type: 'json' }
import special from '../../../data/assistance/form/5-special.json' with { type: 'json' }
import end from '../../../data/assistance/form/6-end.json' with { type: 'json' }
import ruleSetFile from '../../../data/assistance/rules.json' with { type: 'json' }
import sourceFile from '../../../data/assistance/sources.json' with { type: 'json' }
import { holds } from './conditions.ts'
import type { Context } from './context.ts'
import { type Answers, type Field, formSchema, type Group, ruleSetSchema } from './model.ts'

/** The questions in the order in which they are asked. */
export const form: Group[] = formSchema.parse([start, theCase, people, measures, special, end].flat())

/** The rules, and the version a letter names. */
export const ruleSet = ruleSetSchema.parse(ruleSetFile)

/** How a source is cited; keys beside instruments are named here only. */
export const citations = z.record(z.string(), z.strictObject({ en: z.string(), fr: z.string() })).parse(sourceFile)

const groups = new Map(form.map((group) => [group.id, group]))
const fields = new Map<string, Field>(form.flatMap((group) => group.fields.map((field) => [`${group.id}.${field.id}`, field])))

export const groupOf = (id: string): Group | undefined => groups.get(id)
export const fieldAt = (path: string): Field | undefined => fields.get(path)
export const fieldPaths = [...fields.keys()]

/** The groups that this letter asks, in order. */
export const groupsAsked = (answers: Answers, context: Context): Group[] =>
  form.filter(({ asked }) => !asked || holds(asked, { answers, context }))

/** The fields of one entry of a group that are asked, given what was said so far. */
export const fieldsAsked = (group: Group, entry: number, answers: Answers, context: Context): Field[] =>
  group.fields.filter(({ asked }) => !asked || holds(asked, { answers, context, within: { group: group.id, entry } }))
