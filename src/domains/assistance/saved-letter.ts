import { z } from 'zod'
import { issueWords } from '#platform/issue-words.ts'
import { isFault, readLocatedJson } from '#platform/located-json.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { type Context, contextSchema } from './context.ts'
import { form, ruleSet } from './form.ts'
import { type Answers, type Field, letterKinds } from './model.ts'

/** A line of a letter: more is a text. A text: about 300 pages. */
const lineMax = 2000
const textMax = 1_000_000
const entriesMax = 200
export const fileBytesMax = 16_000_000

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'not a language tag | pas une étiquette de langue' })
const state = z.string().regex(/^[A-Z]{2}$/, { error: 'not a code of a state | pas un code d’État' })
const text = z.strictObject({ text: z.string().max(textMax), translations: z.record(languageTag, z.string().max(textMax)).optional() })

const valueSchema = ({ kind, options }: Field) => {
  const codes = z.enum((options ?? []).map(({ code }) => code) as [string, ...string[]])
  const kinds = {
    line: z.string().max(lineMax),
    text,
    choice: codes,
    several: z.array(codes),
    day: z.iso.date(),
    count: z.union([z.int().min(0).max(1_000_000), z.literal('unknown')]),
    answer: z.enum(['yes', 'no', 'unknown']),
    state,
    states: z.array(state).max(entriesMax),
    confirm: z.literal(true),
  }
  return kinds[kind].optional()
}

const entrySchemas = form.map(({ id, repeats, fields }) => {
  const entry = z.strictObject(Object.fromEntries(fields.map((field) => [field.id, valueSchema(field)])))
  return [
    id,
    z
      .array(entry)
      .max(repeats ? entriesMax : 1)
      .optional(),
  ] as const
})

const answersSchema = z.strictObject({
  kind: z.enum(letterKinds),
  writtenIn: languageTag,
  entries: z.strictObject(Object.fromEntries(entrySchemas)),
})

const savedSchema = z.strictObject({
  format: z.literal('liaison-letter', { error: 'not a letter of Liaison | pas une lettre de Liaison' }),
  version: z.literal(1, { error: 'a version this program does not know | une version que ce programme ne connaît pas' }),
  ruleSet: z.string().max(40),
  answers: answersSchema,
  context: contextSchema,
})

export type SavedLetter = { answers: Answers; context: Context; ruleSet: string }
export type SavedFault = { line: number; path: string; reason: Bilingual }

/** The answers and what was known with them, as a file to continue from. It holds everything the author typed, readable. */
export const saveLetter = (answers: Answers, context: Context): string =>
  `${JSON.stringify({ format: 'liaison-letter', version: 1, ruleSet: ruleSet.version, answers, context }, null, 1)}\n`

/** Reads such a file, or says line by line what it refused; never throws for anything a file can hold. */
export const readSavedLetter = (bytes: Uint8Array): SavedLetter | { faults: SavedFault[] } => {
  const read = readLocatedJson(bytes, fileBytesMax)
  if (isFault(read)) return { faults: [{ line: read.line, path: '', reason: unreadable[read.why] }] }
  const parsed = savedSchema.safeParse(read.value)
  if (parsed.success) {
    const { answers, context, ruleSet: version } = parsed.data
    return { answers: answers as Answers, context, ruleSet: version }
  }
  const faults = parsed.error.issues.slice(0, 50).map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    return { line: read.lineOf(path), path: path.join('.'), reason: issueWords(issue) }
  })
  return { faults }
}

const unreadable = {
  size: { en: 'The file is too large.', fr: 'Le fichier est trop volumineux.' },
  encoding: { en: 'The file is not text in UTF-8.', fr: 'Le fichier n’est pas un texte en UTF-8.' },
  syntax: { en: 'The file is damaged here, or is not JSON.', fr: 'Le fichier est endommagé ici, ou n’est pas du JSON.' },
  depth: { en: 'The file is nested too deeply.', fr: 'Le fichier est imbriqué trop profondément.' },
  'duplicate-key': { en: 'The same key stands here twice.', fr: 'La même clé figure ici deux fois.' },
} as const
