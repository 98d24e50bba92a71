import { z } from 'zod'
import { source, statementFields, words } from '#domains/facts/answers.ts'
import { confidences, standings } from '#domains/facts/model.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { bonds } from '#vocabulary/participation.ts'
import { bindings, declarationKinds, instrumentGroups, instrumentKinds, limitedTo, relationTypes } from './model.ts'

// What the programming interface says of treaties, field by field: nothing else leaves.

const date = z.string().describe('YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source')
const bond = z.enum(codesOf(bonds)).describe('A code of vocabulary bond; unknown is never no')

const coverage = z.object({
  asOf: date.nullable().describe('The day of the table of parties that was read; null: none'),
  complete: z.boolean(),
  basis: z.enum(['consulted', 'knowledge']).describe('knowledge: no table was read'),
})

const about = {
  id: z.string(),
  slug: z.string().describe('Its address: /treaties/{slug}'),
  title: words,
  kind: z.enum(instrumentKinds),
  group: z.enum(instrumentGroups),
  place: z.string().nullable(),
  opened: date.nullable(),
  inForce: date.nullable(),
  force: z
    .enum(['in_force', 'date_unknown', 'not_yet', 'not_in_force', 'unverified'])
    .describe('Whether it is in force at all on the day; date_unknown: in force, since when is not known'),
  url: z.string().describe('The depositary’s page, or where the text is; empty: not known'),
  coverage,
}

export const instrumentLineAnswer = z.object({
  ...about,
  counts: z.partialRecord(z.enum(codesOf(bonds)), z.int()).describe('How many stand how on the day'),
})

export const participationAnswer = z.object({
  instrument: z.string(),
  party: z.string().describe('ISO 3166-1 alpha-2; EU: the European Union'),
  bond,
  signed: date.nullable(),
  signedDateUnknown: z.boolean(),
  consent: date.nullable(),
  consentType: z.string().nullable(),
  inForce: date.nullable(),
  inForceBasis: z.string().nullable().describe('How the day was found where it was not read'),
  provisionalFrom: date.nullable(),
  nationalFrom: date.nullable(),
  ceasedOn: date.nullable().describe('First day on which it is no longer bound'),
  notes: z.array(words),
  asOf: date.nullable().describe('The day of the table it was read in, or is missing from'),
  basis: coverage.shape.basis,
  readOn: date.nullable().describe('The day of its own reading; null: not recorded'),
  standing: z.enum(standings),
  confidence: z.enum(confidences),
  sources: z.array(source),
})

const declaration = z.object({
  ...statementFields,
  instrument: z.string(),
  state: z.string(),
  kind: z.enum(declarationKinds),
  summary: words,
})

const relation = z.object({
  ...statementFields,
  type: z.enum(relationTypes),
  instrument: z.string(),
  over: z.string(),
  note: words,
  measures: z.array(z.string()).optional().describe('Only for these measures'),
})

const rule = z.object({
  ...statementFields,
  measure: z.string(),
  label: words,
  scope: words,
  channels: z.array(words),
  doubleCriminality: z.string(),
  doubleCriminalityLabel: words,
  binding: z.enum(bindings),
  bindingLabel: words,
  timeLimits: z.array(z.object({ what: z.string(), value: z.int(), unit: z.string(), article: z.string(), mandatory: z.boolean() })),
  conditions: z.object({ en: z.array(z.string()), fr: z.array(z.string()) }),
  note: words.optional(),
  limitedTo: z.enum(limitedTo).optional(),
})

const requests = z.object({
  ...statementFields,
  channel: words,
  language: z.string().nullable(),
  contents: z.string().nullable(),
  refusal: z.string().nullable(),
  useLimit: z.string().nullable(),
  confidentiality: z.string().nullable(),
  costs: z.string().nullable(),
  time: z.string().nullable(),
})

export const instrumentAnswer = z.object({
  ...about,
  at: z.iso.date(),
  depositary: words,
  notes: words.optional(),
  parent: z.string().optional(),
  pair: z.array(z.string()).optional(),
  territorial: z.array(z.object({ state: z.string(), territory: z.string(), inForce: date })).optional(),
  declarationArticlesToCheck: z.array(z.string()).optional(),
  record: z.object(statementFields).nullable().describe('Sources and standing of what is said of the instrument itself'),
  rows: z.array(participationAnswer),
  declarations: z.array(declaration),
  relations: z.array(relation),
  rules: z.array(rule),
  defaults: requests.nullable(),
})
