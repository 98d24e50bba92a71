import { z } from 'zod'
import { bilingual } from '#domains/facts/fields.ts'
import file from '../../../data/resolver.json' with { type: 'json' }
import { type ResolverRule, type RuleId, ruleIds, safeguardCodes } from './model.ts'

const codes = z.array(z.string())

/** `data/resolver.json`: the resolver's own rules, each with its sentence, its source and its table. */
export const resolverFileSchema = z.strictObject({
  meta: z.strictObject({ version: z.int().min(1), note: bilingual(400) }),
  rules: z.array(
    z.strictObject({
      id: z.enum(ruleIds),
      sentence: bilingual(500),
      source: bilingual(200),
      parameters: z.record(z.string(), z.unknown()),
    }),
  ),
})

export const resolverRules: ResolverRule[] = resolverFileSchema.parse(file).rules

export const ruleOf = (id: RuleId): ResolverRule => {
  const rule = resolverRules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`data/resolver.json has no rule ${id}`)
  return rule
}

const safeguard = z.strictObject({
  code: z.enum(safeguardCodes),
  instrument: z.string().nullable(),
  title: bilingual(250).nullable(),
  article: z.string(),
  measures: codes,
  categories: codes,
  note: bilingual(250).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  sources: codes,
  /** Each of the two that is bound; both together; Member States; a Member State that sends to a third state. */
  sides: z.enum(['both', 'pair', 'eu', 'eu-to-third']),
})

const region = z.strictObject({ id: z.string(), title: bilingual(120), states: codes, categories: codes, from: z.string() })

const tableOf = <T>(id: RuleId, schema: z.ZodType<T>): T => schema.parse(ruleOf(id).parameters)

/** The tables of the rules that have one. */
export const tables = {
  inForce: tableOf('in-force-between', z.strictObject({ monthsAfterConsent: z.int() })),
  untoc: tableOf(
    'untoc-18-7',
    z.strictObject({
      instrument: z.string(),
      article: z.string(),
      firstParagraph: z.int(),
      procedureOf: codes,
      assistanceTreaties: codes,
      bilateralSubjects: codes,
    }),
  ),
  reservation: tableOf('reservation-both-ways', z.strictObject({ instrument: z.string(), article: z.string(), articles: codes })),
  declarations: tableOf('declarations', z.strictObject({ general: z.record(z.string(), codes) })).general,
  rank: tableOf('rank', z.strictObject({ channels: codes, special: z.array(z.tuple([z.string(), z.string()])) })),
  regions: tableOf('regional-not-listed', z.strictObject({ regions: z.array(region) })).regions,
  throughBilaterals: tableOf('works-through-bilaterals', z.strictObject({ instruments: codes })).instruments,
  tableDate: tableOf('table-date', z.strictObject({ months: z.int() })),
  membership: tableOf('membership-ended', z.strictObject({ states: z.record(z.string(), z.string()), groups: codes })),
  safeguards: tableOf('safeguards', z.strictObject({ list: z.array(safeguard), basesToo: codes })),
  instead: tableOf('surrender-or-extradition', z.strictObject({ instead: z.record(z.string(), codes) })).instead,
  noTreaty: tableOf('no-treaty', z.strictObject({ channels: z.record(z.string(), codes) })),
  union: tableOf('union', z.strictObject({ party: z.string() })).party,
}

export type SafeguardRule = z.infer<typeof safeguard>
