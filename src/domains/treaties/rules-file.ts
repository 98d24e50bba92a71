import { z } from 'zod'
import { bilingual, partialDate, text } from '#domains/facts/fields.ts'
import {
  type ArticleRule,
  bindings,
  type InstrumentDefaults,
  limitedTo,
  type Measure,
  measureCategories,
  type PairCondition,
} from './model.ts'
import { party } from './parties.ts'
import { confidence, instrumentId, sourceKeys } from './treaty-file.ts'

const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, {
    error: 'small letters, digits and single underscores only | minuscules, chiffres et tirets bas simples seulement',
  })
const named = z.record(code, bilingual(300))
const prose = bilingual(4000)

const measure = z.strictObject({
  code,
  category: z.enum(measureCategories),
  en: text(200),
  fr: text(200),
  definition: prose,
  coercive: z.boolean(),
  affectsLiberty: z.boolean(),
}) satisfies z.ZodType<Measure>

const timeLimit = z.strictObject({
  what: text(300),
  value: z.int().min(0).max(10_000),
  unit: z.enum(['hours', 'days', 'weeks', 'months']),
  article: text(120),
  mandatory: z.boolean(),
})

const pairCondition = z.strictObject({
  oneOf: z.array(party).optional(),
  noneOf: z.array(party).optional(),
  from: partialDate.optional(),
  notBothIn: instrumentId.optional(),
}) satisfies z.ZodType<PairCondition>

const rule = z.strictObject({
  id: z
    .string()
    .max(140)
    .regex(/^[A-Z0-9-]+:[a-z0-9_]+(#[1-9]\d*)?$/, {
      error: 'INSTRUMENT:measure, INSTRUMENT:measure#2 | INSTRUMENT:mesure, INSTRUMENT:mesure#2',
    }),
  measure: code,
  instrument: instrumentId,
  article: text(200),
  scope: prose,
  channel: z.array(code),
  doubleCriminality: code,
  binding: z.enum(bindings),
  timeLimits: z.array(timeLimit),
  conditions: z.strictObject({ en: z.array(text(1000)), fr: z.array(text(1000)) }),
  confidence,
  sources: sourceKeys,
  note: prose.optional(),
  pairCondition: pairCondition.optional(),
  limitedTo: z.enum(limitedTo).optional(),
  amends: text(140).optional(),
  channelArticle: text(120).optional(),
  safeguard: code.optional(),
}) satisfies z.ZodType<ArticleRule>

const words = text(1000).nullable()
const instrumentDefault = z.strictObject({
  channel: prose,
  language: words,
  contents: words,
  refusal: words,
  useLimit: words,
  confidentiality: words,
  costs: words,
  time: words,
}) satisfies z.ZodType<InstrumentDefaults>

/** `data/measures.json`: what one state may ask of another, and what each instrument says on it. */
export const rulesFile = z.strictObject({
  meta: z.strictObject({ title: text(300), generated: partialDate, scope: prose }),
  measures: z.array(measure),
  channels: named,
  doubleCriminality: named,
  binding: named,
  instrumentDefaults: z.record(instrumentId, instrumentDefault),
  rankOrder: z.array(z.array(z.union([instrumentId, z.enum(['*bilateral', '*safeguards'])]))),
  resolverSteps: z.array(z.strictObject({ n: z.int().min(1), en: text(1000), fr: text(1000) })),
  rules: z.array(rule),
})
export type RulesFile = z.infer<typeof rulesFile>
