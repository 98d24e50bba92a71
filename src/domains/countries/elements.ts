import { z } from 'zod'
import { bilingual } from '#domains/facts/fields.ts'
import { aggravations } from '#vocabulary/aggravation.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { conducts } from '#vocabulary/conduct.ts'
import file from '../../../data/elements.json' with { type: 'json' }

/** What an instrument asks on this point, in our words; `sure: false`: not checked against its text. */
const baseline = z.strictObject({ text: bilingual(200), article: z.string().nullable(), sure: z.boolean() })

const shared = {
  id: z.string().regex(/^[a-z]+(_[a-z0-9]+)*$/),
  version: z.int().min(1),
  topic: z.enum(['offence', 'penalty', 'aggravation', 'exemption', 'persons', 'assistance']),
  label: bilingual(80),
  /** The rule by which a cell follows from facts, as the interface tells it. */
  rule: bilingual(700),
  protocol: baseline.nullable(),
  eu2002: baseline.nullable(),
}

const element = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('benefit'), of: z.enum(codesOf(conducts)) }),
  z.strictObject({ ...shared, kind: z.enum(['shortest', 'longest', 'life']), of: z.enum(codesOf(conducts)) }),
  z.strictObject({ ...shared, kind: z.literal('aggravation'), of: z.enum(codesOf(aggravations)) }),
  z.strictObject({ ...shared, kind: z.literal('liable'), of: z.literal('legal-persons') }),
  z.strictObject({ ...shared, kind: z.literal('languages'), of: z.literal('mutual-assistance') }),
  // Kind of subject and its code: what can only be read, not compared.
  z.strictObject({
    ...shared,
    kind: z.literal('wording'),
    of: z.templateLiteral([z.enum(['exemption', 'aggravation', 'regime']), '/', z.string()]),
  }),
])

/** `data/elements.json`: the rows of the comparison, with the rule of each. */
export const elementsSchema = z.strictObject({
  meta: z.strictObject({ version: z.int().min(1), note: z.string(), baselines: z.string() }),
  elements: z.array(element),
})

export type Element = z.infer<typeof element>

export const { elements } = elementsSchema.parse(file)
export const elementsById: ReadonlyMap<string, Element> = new Map(elements.map((one) => [one.id, one]))

export const elementNamed = (id: string): Element => {
  const found = elementsById.get(id)
  if (!found) throw new Error(`data/elements.json has no ${id}`)
  return found
}

const kindsOfQuestion = {
  benefit: 'offence.benefit',
  shortest: 'offence.imprisonment_min',
  longest: 'offence.imprisonment_max',
  life: 'offence.life',
  aggravation: 'aggravation.summary',
  liable: 'legal_persons.liable',
  languages: 'mutual_assistance.request_languages',
} as const

const questionsOfWording: Record<string, string> = { exemption: 'exemption.summary', aggravation: 'aggravation.summary' }

/** The question of data/indicators.json whose answers give an element its cells; of a rule, that of its own. */
export const indicatorOf = ({ kind, of }: Element): string => {
  if (kind !== 'wording') return kindsOfQuestion[kind]
  const [subject = '', code = ''] = of.split('/')
  return questionsOfWording[subject] ?? `${code.replaceAll('-', '_')}.summary`
}

/** The element that stands for a state where there is room for one. */
export const highestPenalty = elementNamed('imprisonment_max')

/** Texts are read; they are not set against each other. */
export const isComparable = ({ kind }: Element) => kind !== 'wording'

/** Questions whose answers the cells are derived from. */
export const indicatorsCompared = [
  'offence.conduct',
  'offence.benefit',
  'offence.imprisonment_min',
  'offence.imprisonment_max',
  'offence.life',
  'aggravation.summary',
  'aggravation.imprisonment_max',
  'aggravation.life',
  'exemption.summary',
  'legal_persons.liable',
  'migrant_liability.summary',
  'mutual_assistance.request_languages',
]
