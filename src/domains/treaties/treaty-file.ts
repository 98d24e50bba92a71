import { z } from 'zod'
import { bilingual, partialDate, text, webAddress } from '#domains/facts/fields.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { consentTypes } from '#vocabulary/participation.ts'
import { sourceKinds } from '#vocabulary/source-kind.ts'
import {
  type Coverage,
  type Declaration,
  declarationKinds,
  type Excluded,
  type Instrument,
  instrumentGroups,
  instrumentKinds,
  instrumentStatuses,
  type Participation,
  type Relation,
  relationTypes,
  type TreatySource,
} from './model.ts'
import { party } from './parties.ts'

export const confidence = z.enum(['high', 'medium', 'low'])
export const sourceKeys = z.array(z.string().min(1).max(40)).min(1)
export const instrumentId = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, {
    error: 'capital letters, digits and single hyphens only | majuscules, chiffres et tirets simples seulement',
  })
const article = text(120)
const year = z.int().min(1800).max(2199)
const parties = z.array(party)
const prose = bilingual(4000)

const coverage = z.strictObject({
  asOf: partialDate.nullable(),
  complete: z.boolean(),
  basis: z.enum(['consulted', 'knowledge']),
}) satisfies z.ZodType<Coverage>

export const participation = z.strictObject({
  party: z.boolean().nullable(),
  signed: partialDate.optional(),
  signedFlag: z.boolean().optional(),
  consent: partialDate.nullable(),
  consentType: z.enum(codesOf(consentTypes)).optional(),
  consentYear: year.optional(),
  inForce: partialDate.nullable(),
  inForceBasis: text(200).optional(),
  provisionalFrom: partialDate.optional(),
  nationalFrom: partialDate.optional(),
  nationalFromYear: year.optional(),
  ceasedOn: partialDate.optional(),
  ceased: prose.optional(),
  confidence,
  sources: sourceKeys,
  status: prose.optional(),
  note: prose.optional(),
}) satisfies z.ZodType<Participation>

const instrument = z.strictObject({
  id: instrumentId,
  title: bilingual(400),
  kind: z.enum(instrumentKinds),
  group: z.enum(instrumentGroups),
  place: text(120).nullable(),
  opened: partialDate.nullable(),
  openedYear: year.optional(),
  inForce: partialDate.nullable(),
  status: z.enum(instrumentStatuses).optional(),
  depositary: bilingual(200),
  url: z.union([z.literal(''), webAddress]),
  pair: z.tuple([party, party]).optional(),
  subject: z.enum(['mla', 'mlx', 'ext', 'tsp', 'sup']).optional(),
  measures: z.array(text(60)).optional(),
  measuresBasis: prose.optional(),
  confidence: confidence.optional(),
  coverage,
  participants: z.partialRecord(party, participation),
  nonParties: parties,
  unknown: parties,
  parent: instrumentId.optional(),
  parentLoose: instrumentId.optional(),
  pairRule: z.strictObject({ betweenA: parties, betweenB: parties, alsoWithinB: z.boolean().optional() }).optional(),
  territorial: z.array(z.strictObject({ state: party, territory: text(200), inForce: partialDate })).optional(),
  reservations: z
    .array(z.strictObject({ states: parties, article: article.nullable(), effect: prose, source: z.string().max(40) }))
    .optional(),
  notes: prose.optional(),
  declarationArticlesToCheck: z.array(article).optional(),
})
// `participants` by party: zod's partial record and ours differ in nothing but the name of the key's type.
instrument.omit({ participants: true }) satisfies z.ZodType<Omit<Instrument, 'participants'>>

const relation = z.strictObject({
  type: z.enum(relationTypes),
  instrument: instrumentId,
  over: z.union([instrumentId, z.literal('*mla')]),
  article: article.nullable(),
  articleOver: article.optional(),
  repealedArticles: z.array(article).optional(),
  measures: z.array(text(60)).optional(),
  channelArticle: article.optional(),
  channel: z.array(text(60)).optional(),
  carries: text(120).optional(),
  bilateral: z.boolean().optional(),
  note: prose,
  confidence,
}) satisfies z.ZodType<Relation>

export const declaration = z.strictObject({
  instrument: instrumentId,
  state: party,
  article,
  kind: z.enum(declarationKinds),
  summary: prose,
  confidence,
  sources: sourceKeys,
}) satisfies z.ZodType<Declaration>

const source = z.strictObject({
  title: text(600),
  url: z.union([z.literal(''), webAddress]),
  kind: z.enum(codesOf(sourceKinds)),
  consulted: z.boolean(),
  asOf: partialDate.optional(),
  note: prose.optional(),
}) satisfies z.ZodType<TreatySource>

const excluded = z.strictObject({ id: instrumentId, title: bilingual(400), reason: prose }) satisfies z.ZodType<Excluded>

const meta = z.strictObject({
  title: text(300),
  generated: partialDate,
  states: parties,
  groups: z.strictObject({ coe46: parties, eu27: parties, partners: parties, other: parties }),
  confidence: z.record(z.string(), text(600)),
  fields: z.record(z.string(), text(600)),
  warning: prose,
  russiaBelarus: prose,
  inForceBetween: prose,
})

/** `data/treaties.json` (see data/README.md). `party: null` and `unknown` never mean "no". */
export const treatyFile = z.strictObject({
  meta,
  sources: z.record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error:
        'a source id is small letters, digits and hyphens | un identifiant de source se compose de minuscules, de chiffres et de tirets',
    }),
    source,
  ),
  instruments: z.array(instrument),
  relations: z.array(relation),
  declarations: z.array(declaration),
  excluded: z.array(excluded),
})
export type TreatyFile = z.infer<typeof treatyFile>
