import type { z } from 'zod'
import { partialDate, slug, sourceKeys, webAddress } from '#domains/facts/fields.ts'

// One form for every kind of statement, made from the schema that its part of a state's file must satisfy.

type Named = { name: string; key: string; required: boolean; nullable: boolean }
export type Field = Named &
  (
    | { kind: 'line' | 'prose'; max: number }
    | { kind: 'both'; max: number; local: boolean }
    | { kind: 'choice' | 'choices'; codes: string[] }
    | { kind: 'yes_no' | 'number' | 'date' | 'address' | 'tags' }
    | { kind: 'group'; fields: Field[] }
    | { kind: 'list'; fields: Field[] }
  )

type Schema = z.core.$ZodType

/** The parts of a schema that this program looks at; zod keeps them under these names (zod 4, `_zod.def`). */
type Def = {
  type: string
  innerType?: Schema
  shape?: Record<string, Schema>
  element?: Schema
  entries?: Record<string, string>
  options?: Schema[]
}
const defOf = (schema: Schema) => schema._zod.def as unknown as Def

const longestOf = (schema: Schema) => (schema as z.ZodString).maxLength ?? 200

/** A text longer than this gets a box of several lines. */
const lineMax = 400

/** Longer lists are typed in fewer rows than they may have; a row more than is filled is always there. */
export const rowsOf = (filled: number) => filled + 1

/** The fields of an entry's schema, without those that other parts of the form answer for (`besides`). */
export const fieldsOf = (schema: Schema, besides: readonly string[], path = 'entry'): Field[] =>
  Object.entries(defOf(schema).shape ?? {}).flatMap(([key, one]) =>
    besides.includes(key) || one === sourceKeys ? [] : [fieldOf(one, `${path}.${key}`, key)],
  )

const fieldOf = (given: Schema, name: string, key: string): Field => {
  let schema = given
  const named: Named = { name, key, required: true, nullable: false }
  for (let def = defOf(schema); def.innerType; def = defOf(schema)) {
    if (def.type === 'nullable') named.nullable = true
    named.required = false
    schema = def.innerType
  }
  return { ...named, ...shapeOf(schema, name) } as Field
}

const shapeOf = (schema: Schema, name: string): object => {
  const def = defOf(schema)
  if (schema === partialDate) return { kind: 'date' }
  if (schema === webAddress) return { kind: 'address' }
  if (schema === slug) return { kind: 'line', max: 80 }
  if (def.type === 'boolean') return { kind: 'yes_no' }
  if (def.type === 'number') return { kind: 'number' }
  if (def.type === 'enum') return { kind: 'choice', codes: Object.values(def.entries ?? {}) }
  if (def.type === 'array' && def.element) return arrayOf(def.element, name)
  // "None, or so and so": that there is none is one of the kinds of answer, so the form asks for the other.
  if (def.type === 'union') return shapeOf(def.options?.find((one) => defOf(one).type === 'object') ?? schema, name)
  if (def.type === 'object') return objectOf(schema, def, name)
  const max = longestOf(schema)
  return { kind: max > lineMax ? 'prose' : 'line', max }
}

const arrayOf = (element: Schema, name: string): object => {
  const def = defOf(element)
  if (def.type === 'enum') return { kind: 'choices', codes: Object.values(def.entries ?? {}) }
  if (def.type === 'object') return { kind: 'list', fields: fieldsOf(element, [], `${name}.0`) }
  return { kind: 'tags' }
}

const objectOf = (schema: Schema, def: Def, name: string): object => {
  const keys = Object.keys(def.shape ?? {})
  const english = def.shape?.en
  if (english && keys.every((key) => ['en', 'fr', 'local'].includes(key)))
    return { kind: 'both', max: longestOf(english), local: keys.includes('local') }
  return { kind: 'group', fields: fieldsOf(schema, [], name) }
}

/** The fields of one row of a list. */
export const rowFields = (field: Field & { kind: 'list' }, row: number): Field[] =>
  field.fields.map((one) => ({ ...one, name: one.name.replace(`${field.name}.0.`, `${field.name}.${row}.`) }))

/** Every field of which an answer can be given, groups and rows opened. */
export const leavesOf = (fields: readonly Field[], rows: (name: string) => number): Field[] =>
  fields.flatMap((field) => {
    if (field.kind === 'group') return leavesOf(field.fields, rows)
    if (field.kind === 'list') return Array.from({ length: rows(field.name) }, (_, row) => leavesOf(rowFields(field, row), rows)).flat()
    return [field]
  })
