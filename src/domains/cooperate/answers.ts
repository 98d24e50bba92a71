import { z } from 'zod'
import { asked } from '#domains/facts/answers.ts'
import { confidences } from '#domains/facts/model.ts'
import { bindings, limitedTo, relationTypes } from '#domains/treaties/model.ts'
import { checkCodes, ruleIds, safeguardCodes } from './model.ts'

// What the programming interface asks and answers of the resolver: codes as in the data, texts in both languages.

const words = z.union([z.object({ en: z.string(), fr: z.string() }), z.string()])
const conditions = z.union([z.object({ en: z.array(z.string()), fr: z.array(z.string()) }), z.array(z.string())])
const partialDate = z.string().nullable()
const confidence = z.enum(confidences)
const certainty = z.enum(['certain', 'probable'])
const sources = z.array(z.string())

const timeLimit = z.object({
  what: z.string(),
  value: z.number(),
  unit: z.enum(['hours', 'days', 'weeks', 'months']),
  article: z.string(),
  mandatory: z.boolean(),
})

const basis = z.object({
  instrument: z.string(),
  article: z.string().nullable(),
  rule: z.string().nullable(),
  certainty,
  binding: z.enum(bindings),
  byAgreement: z
    .object({
      extent: z.enum(['whole', 'part', 'procedure']),
      rule: z.string(),
      article: z.string(),
      because: z.array(z.string()),
      certainty,
    })
    .nullable(),
  scope: words.nullable(),
  channels: z.array(z.string()),
  channelsBy: z.object({ instrument: z.string(), article: z.string() }).nullable(),
  timeLimits: z.array(timeLimit),
  doubleCriminality: z.string().nullable(),
  conditions,
  note: words.nullable(),
  limitedTo: z.enum(limitedTo).nullable(),
  declarations: z.array(
    z.object({
      instrument: z.string(),
      state: z.string(),
      article: z.string(),
      kind: z.string(),
      summary: words,
      confidence,
      sources,
      by: z.enum(['requested', 'requesting']),
    }),
  ),
  supplements: z.array(
    z.object({
      instrument: z.string(),
      article: z.string().nullable(),
      certainty,
      scope: words.nullable(),
      channels: z.array(z.string()),
      timeLimits: z.array(timeLimit),
      conditions,
      confidence,
      sources,
    }),
  ),
  general: z
    .object({
      channel: words,
      language: z.string().nullable(),
      contents: z.string().nullable(),
      refusal: z.string().nullable(),
      useLimit: z.string().nullable(),
      confidentiality: z.string().nullable(),
      costs: z.string().nullable(),
      time: z.string().nullable(),
    })
    .nullable(),
  bindsFrom: partialDate.describe('The day from which it binds the requesting state'),
  bindsTo: partialDate.describe('The day from which it binds the requested state'),
  confidence,
  sources,
  standing: z.object({ tier: z.number(), place: z.number(), behindBy: z.string().nullable() }),
})

const displaced = z.object({
  instrument: z.string(),
  article: z.string().nullable(),
  rule: z.string().nullable(),
  by: z.string(),
  state: z.string().nullable(),
  byArticle: z.string().nullable(),
  relation: z.enum([...relationTypes, 'reservation', 'pair_condition']),
  because: z.enum(ruleIds),
  note: words.nullable(),
  confidence,
})

const toCheck = z.object({
  code: z.enum(checkCodes),
  instrument: z.string().nullable(),
  by: z.string().nullable(),
  state: z.string().nullable(),
  article: z.string().nullable(),
  date: partialDate,
  note: words.nullable(),
  sources,
})

const safeguard = z.object({
  code: z.enum(safeguardCodes),
  instrument: z.string().nullable(),
  title: words.nullable(),
  article: z.string(),
  binds: z.array(z.string()),
  unknown: z.array(z.string()),
  note: words.nullable(),
  confidence,
  sources,
})

const traceStep = z.object({
  rule: z.enum(ruleIds),
  instrument: z.string().nullable(),
  article: z.string().nullable(),
  sources,
  effect: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
})

/** Words for the codes of one answer, only where a language is asked for; `trace` in the order of the steps. */
const labels = z.object({
  from: z.string(),
  to: z.string(),
  measure: z.string(),
  answer: z.string(),
  instruments: z.record(z.string(), z.string()),
  channels: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.string()),
  trace: z.array(z.string()),
})

const oneAnswer = z.object({
  from: z.string(),
  to: z.string(),
  measure: z.string(),
  on: z.iso.date(),
  outcome: z.enum(['basis', 'encouraged_only', 'no_treaty', 'only_to_check', 'union']),
  bases: z.array(basis).describe('Best first'),
  displaced: z.array(displaced),
  toCheck: z.array(toCheck),
  safeguards: z.array(safeguard),
  instead: z.array(z.string()),
  proposal: z
    .object({
      way: z.enum(['reciprocity', 'case_agreement', 'check_first', 'member_state']),
      channels: z.array(z.string()),
      rule: z.string(),
    })
    .nullable(),
  bindBoth: z.array(z.string()),
  trace: z.array(traceStep),
  labels: labels.optional(),
})

const manyAnswers = z.object({
  from: z.string(),
  to: z.array(z.string()),
  measure: z.string(),
  on: z.iso.date(),
  answers: z.array(oneAnswer).describe('One for each state asked, in the order of the question'),
})

/** One state asked: the answer. Several: the question, and `answers`, each in the same shape. */
export const resolveAnswer = z.union([oneAnswer, manyAnswers])

export const resolveQuery = z.object({
  from: z.string().max(40).describe('Code of the requesting state, ISO 3166-1 alpha-2; EU is the Union').default(''),
  to: z.string().max(400).describe('Code of the requested state, or several separated by commas').default(''),
  measure: z.string().max(80).describe('Code of a measure, such as hearing_video').default(''),
  on: z.string().max(40).describe('Day on which the request is sent, YYYY-MM-DD; today if absent').default(''),
  lang: asked.lang,
})
