import { z } from 'zod'
import type { Bilingual } from '#vocabulary/language.ts'

const bilingual = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })
const fieldPath = z.string().regex(/^[a-z]+\.[a-z_]+$/)
const identifier = z.string().regex(/^[a-z][a-z_0-9]*$/)

/** What a letter is. Preservation is a letter of its own: its minimum is shorter (Budapest Convention, Art. 29). */
export const letterKinds = ['request', 'supplementary', 'preservation', 'spontaneous', 'boarding', 'team'] as const
export type LetterKind = (typeof letterKinds)[number]

/**
 * `line`: one line, the same in every language; `text`: free text with translations; `answer`: yes, no, unknown; `count`: a
 * number or unknown; `confirm`: said or not said.
 */
export const fieldKinds = ['line', 'text', 'choice', 'several', 'day', 'count', 'answer', 'state', 'states', 'confirm'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Computed from answers and context by `findings.ts`; data may only name them. */
export const findingNames = [
  'no_basis',
  'uncertain_basis',
  'by_agreement',
  'language_not_accepted',
  'untranslated',
  'hidden_characters',
  'latest_passed',
  'service_passed',
  'team_ends_first',
  'smuggled_suspect',
  'protected_data_to_origin',
  'more_minors_than_persons',
  'leaves_the_union',
  'destination_unknown',
] as const
export type FindingName = (typeof findingNames)[number]

/** When something is asked, needed or said. `union`: the sender or a state addressed is a member of the European Union. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { kind: LetterKind[] }
  | { instrument: string[] }
  | { destination: DataProtection[] }
  | { union: true }
  | { finding: FindingName }
  | { entries: string; fewerThan: number }
  | { field: string; is: string[] }
  | { field: string; answered: boolean }
  | { field: string; over: number }
  | { field: string; says: string; language: string }

/** Which rules on personal data bind a state: of the Union, of Convention 108, others, or not known. */
export const dataProtections = ['union', 'convention_108', 'other', 'unknown'] as const
export type DataProtection = (typeof dataProtections)[number]

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ kind: z.array(z.enum(letterKinds)).min(1) }),
    z.strictObject({ instrument: z.array(z.string()).min(1) }),
    z.strictObject({ destination: z.array(z.enum(dataProtections)).min(1) }),
    z.strictObject({ union: z.literal(true) }),
    z.strictObject({ finding: z.enum(findingNames) }),
    z.strictObject({ entries: identifier, fewerThan: z.int().min(1) }),
    z.strictObject({ field: fieldPath, is: z.array(z.string()).min(1) }),
    z.strictObject({ field: fieldPath, answered: z.boolean() }),
    z.strictObject({ field: fieldPath, over: z.int().min(0) }),
    z.strictObject({ field: fieldPath, says: z.string().min(1), language: z.string().min(2) }),
  ]),
)

/** `blocks`: no final version; `warns`: the author decides; `hint`: a way to do better. */
export const severities = ['blocks', 'warns', 'hint'] as const
export type Severity = (typeof severities)[number]

const fieldSchema = z.strictObject({
  id: identifier,
  kind: z.enum(fieldKinds),
  label: bilingual,
  /** Why it is asked, also the reason given where it is missing. */
  why: bilingual,
  hint: bilingual.optional(),
  options: z.array(z.strictObject({ code: z.string().min(1), label: bilingual })).optional(),
  asked: conditionSchema.optional(),
  needed: z.array(z.strictObject({ severity: z.enum(severities), when: conditionSchema.optional() })).optional(),
  /** Article of each source that asks for it; the key is an instrument or a key of `sources.json`. */
  articles: z.record(z.string(), z.string()),
  part: identifier.optional(),
  /** Absent: shown in the letter; false: between the tool and its user only. */
  letter: z.literal(false).optional(),
})

const groupSchema = z.strictObject({
  id: identifier,
  title: bilingual,
  intro: bilingual.optional(),
  repeats: z.literal(true).optional(),
  asked: conditionSchema.optional(),
  parts: z.array(z.strictObject({ id: identifier, title: bilingual })).optional(),
  fields: z.array(fieldSchema).min(1),
})

export const formSchema = z.array(groupSchema)

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+\.[a-z_0-9]+$/),
  field: fieldPath,
  severity: z.enum(severities),
  when: conditionSchema,
  reason: bilingual,
  source: z.string().min(1),
  article: z.string().min(1).nullable(),
  /** Asked of each entry of a repeated group, or told at each place a finding names. */
  each: z.union([identifier, z.strictObject({ finding: z.enum(findingNames) })]).optional(),
})

export const ruleSetSchema = z.strictObject({ version: z.string().min(1), rules: z.array(ruleSchema) })

export type Field = z.infer<typeof fieldSchema>
export type Group = z.infer<typeof groupSchema>
export type Rule = z.infer<typeof ruleSchema>

/** Free text in the language the author writes in, and what a translator made of it. */
export type TextAnswer = { text: string; translations?: Record<string, string> }
export type Value = string | number | true | string[] | TextAnswer
export type Entry = Record<string, Value>

/** What the author said. A group that does not repeat has at most one entry. `writtenIn`: language of the free text. */
export type Answers = { kind: LetterKind; writtenIn: string; entries: Record<string, Entry[]> }

/** Where something was found: a field, and the entry of a repeated group, from 0. */
export type Place = { field: string; entry: number }

/** What is missing, doubtful or better said otherwise, with the text that says so. */
export type Finding = Place & {
  rule: string
  severity: Severity
  reason: Bilingual
  /** « ETS 030, Art. 14(1)(a); UNTOC, Art. 18(15)(a) », in both languages. */
  article: Bilingual
  source: string[]
}
