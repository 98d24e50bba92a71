import { z } from 'zod'
import { invalid, Refusal } from './refusal.ts'

/** What a form sent: the first text of each name. Files are not taken. */
export type Form = Record<string, string>

const unwritable = () =>
  invalid({
    en: 'The form holds a character that is none (U+0000). Type it again.',
    fr: 'Le formulaire contient un caractère qui n’en est pas un (U+0000). Ressaisissez-le.',
  })

export async function formOf(request: Request): Promise<Form> {
  const fields: Form = {}
  for (const [name, value] of await request.formData()) if (typeof value === 'string' && !Object.hasOwn(fields, name)) fields[name] = value
  // No text of the database can hold it (PostgreSQL, 8.3), and no keyboard types it.
  if (Object.values(fields).some((value) => value.includes('\0'))) throw unwritable()
  return fields
}

/** A number as the database gives them (RFC 9562); anything else is nobody's. */
export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

export type Checked<T> = { value: T } | { faults: string[]; typed: Form }

/** A form against its schema: what it says, or the fields at fault with all that was typed, to be shown again. */
export function checkForm<T extends z.ZodType>(schema: T, given: unknown, typed: Form): Checked<z.output<T>> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return { value: parsed.data }
  const { form: _form, answer: _answer, link: _link, ...shown } = typed
  return { faults: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))], typed: shown }
}

/** A refusal as a page may show it beside the form; a fault of ours stays a fault. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
