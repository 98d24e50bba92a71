import { type Field, rowFields, rowsOf } from './entry-field.ts'
import type { Typed } from './model.ts'

/** Line ends as a file has them, without spaces around: what a person cannot see must not count. */
const tidy = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim()

/** How many rows of a list somebody has filled. */
export const rowsFilled = (name: string, typed: Typed): number =>
  Object.entries(typed).reduce((most, [key, value]) => {
    const row = key.startsWith(`${name}.`) && value.trim() !== '' ? Number(key.slice(name.length + 1).split('.')[0]) : Number.NaN
    return Number.isInteger(row) && row < 50 ? Math.max(most, row + 1) : most
  }, 0)

/** What a form typed as the entry that it means; nothing typed is a missing key, or null where the schema wants one. */
export const entryTyped = (fields: readonly Field[], typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueTyped(field, typed)
      if (value !== undefined) return [[field.key, value]]
      return field.nullable ? [[field.key, null]] : []
    }),
  )

const valueTyped = (field: Field, typed: Typed): unknown => {
  const text = tidy(typed[field.name])
  switch (field.kind) {
    case 'both':
      return bothTyped(field.name, typed)
    case 'choices': {
      const chosen = field.codes.filter((code) => typed[`${field.name}:${code}`])
      return chosen.length > 0 ? chosen : undefined
    }
    case 'yes_no':
      return text === '' ? undefined : text === 'yes'
    case 'number':
      // What is no number stays as it was typed, for the schema to name it.
      return text === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text
    case 'tags':
      return text === '' ? undefined : text.split(/[\s,;]+/).filter(Boolean)
    case 'group':
      return groupTyped(field.fields, typed)
    case 'list': {
      const rows = Array.from({ length: rowsOf(rowsFilled(field.name, typed)) }, (_, row) => groupTyped(rowFields(field, row), typed))
      const filled = rows.filter((row) => row !== undefined)
      return filled.length > 0 ? filled : undefined
    }
    default:
      return text === '' ? undefined : text
  }
}

const bothTyped = (name: string, typed: Typed) => {
  const parts = ['en', 'fr', 'local'].flatMap((language) => {
    const text = tidy(typed[`${name}.${language}`])
    return text === '' ? [] : [[language, text]]
  })
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}

const groupTyped = (fields: readonly Field[], typed: Typed) => {
  const entry = entryTyped(fields, typed)
  return Object.values(entry).some((value) => value !== null) ? entry : undefined
}

/** The other way: what a form shows of an entry. */
export const typedOf = (fields: readonly Field[], entry: Record<string, unknown>): Typed =>
  Object.assign({}, ...fields.map((field) => typedField(field, entry[field.key])))

const typedField = (field: Field, value: unknown): Typed => {
  if (value === undefined || value === null) return {}
  if (field.kind === 'group') return typeof value === 'object' ? typedOf(field.fields, value as Record<string, unknown>) : {}
  if (field.kind === 'list')
    return Object.assign({}, ...(value as Record<string, unknown>[]).map((row, index) => typedOf(rowFields(field, index), row)))
  if (field.kind === 'choices') return Object.fromEntries((value as string[]).map((code) => [`${field.name}:${code}`, 'yes']))
  if (field.kind === 'both')
    return Object.fromEntries(Object.entries(value as Typed).map(([language, text]) => [`${field.name}.${language}`, text]))
  if (field.kind === 'yes_no') return { [field.name]: value ? 'yes' : 'no' }
  return { [field.name]: field.kind === 'tags' ? (value as string[]).join(', ') : String(value) }
}

/** An entry with its lists in the order in which they were: boxes have no order, and ticking none anew changes nothing. */
export const inOrderOf = (entry: Record<string, unknown>, said: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => {
      const before = said[key]
      if (!Array.isArray(value) || !Array.isArray(before)) return [key, value]
      return [key, [...before.filter((one) => value.includes(one)), ...value.filter((one) => !before.includes(one))]]
    }),
  )
