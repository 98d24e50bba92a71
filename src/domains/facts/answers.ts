import { z } from 'zod'
import { languages } from '#vocabulary/language.ts'
import { askedKnown } from './known.ts'
import {
  answerStates,
  attestationModes,
  confidences,
  isSilent,
  positions,
  ranks,
  reviewStates,
  sourceKinds,
  standings,
  withdrawalReasons,
} from './model.ts'
import { isDay, isPartialDate } from './partial-date.ts'
import { readingOn } from './reading.ts'
import { type SaidFact, timesOf } from './said.ts'
import { standing } from './standing.ts'

/** What the programming interface says of statements, field by field: nothing else leaves. */

/** A sentence in both languages, or in the one asked for with `lang`. */
export const words = z.union([z.string(), z.object({ en: z.string(), fr: z.string(), local: z.string().optional() })])

const partialDate = z.string().refine(isPartialDate).describe('YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source')

export const source = z.object({
  key: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  kind: z.enum(sourceKinds),
  consulted: z.boolean().describe('false: general knowledge, no document was opened'),
})

export const reading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stated') }),
  z.object({ kind: z.literal('not_read'), earliest: partialDate.nullable() }),
  z.object({ kind: z.literal('not_yet'), from: partialDate }),
  z.object({ kind: z.literal('ended'), until: partialDate }),
  z.object({
    kind: z.literal('withdrawn'),
    since: z.iso.datetime(),
    reason: z.enum(withdrawalReasons),
    party: z.string().nullable(),
    authority: z.string().nullable(),
  }),
])

const attestation = z.object({
  mode: z.enum(attestationModes),
  on: partialDate,
  party: z.string().describe('In whose name; absent where an import noted a reading').optional(),
  authority: z.string().optional(),
})

const version = z.object({
  recordedFrom: z.string(),
  recordedTo: z.string(),
  changes: z.array(z.object({ indicator: z.string(), before: z.unknown(), after: z.unknown() })),
})

/** The line that every statement carries. */
export const statementFields = {
  id: z.string(),
  article: z.string().nullable(),
  readOn: partialDate.nullable().describe('Day on which the text was read; null: not recorded'),
  compiledOn: z.iso.date().describe('Day by which the edition had read its sources'),
  validFrom: partialDate.nullable().describe('Start of validity where a source names it; null: not known'),
  validTo: partialDate.nullable(),
  reading: reading.describe(
    'How the statement stands on the day asked; not_read: the law was not read for that day; withdrawn: it was taken offline; nothing is stated then',
  ),
  standing: z.enum(standings),
  attested: attestation.nullable().describe('What gives the statement its standing: who confirmed or contradicted it, and when'),
  position: z.enum(positions).describe('Who says so: the state, the secretariat, or published sources read by others'),
  others: z
    .array(
      z.object({
        position: z.enum(positions),
        readOn: partialDate.nullable(),
        standing: z.enum(standings),
        sources: z.array(source),
        differs: z.array(z.object({ indicator: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    )
    .describe('What other positions say of the same beside it; `differs`: what is said here → what is said there'),
  confidence: z.enum(confidences),
  sources: z.array(source),
  versions: z.array(version).describe('What was said before and is no longer said, newest first'),
}

export const factAnswer = z.object({
  id: z.uuid(),
  state: z.string(),
  subject: z.string(),
  indicator: z.string(),
  indicatorVersion: z.int(),
  answer: z.enum(answerStates),
  value: z.unknown(),
  texts: z.record(z.string(), z.object({ en: z.string(), fr: z.string() })),
  article: z.string().nullable(),
  position: z.enum(positions),
  rank: z.enum(ranks),
  confidence: z.enum(confidences),
  review: z.enum(reviewStates),
  standing: z.enum(standings),
  validFrom: partialDate.nullable(),
  validTo: partialDate.nullable(),
  reading,
  recordedFrom: z.iso.datetime(),
  recordedTo: z.iso.datetime().nullable(),
  compiledOn: z.iso.date(),
  attestations: z.array(attestation),
  sources: z.array(source),
})

/** A fact as it leaves, with how it stands on the day asked. Where the law was not read for that day, nothing of it is told. */
export const factBody = (fact: SaidFact, at: string): z.input<typeof factAnswer> => {
  const times = timesOf(fact)
  const on = readingOn(at, times)
  const attestations = fact.attestations ?? []
  const told = !isSilent(on)
  return {
    ...fact,
    state: fact.jurisdiction,
    answer: told ? fact.state : 'unknown',
    value: told ? fact.value : null,
    texts: told ? (fact.texts ?? {}) : {},
    article: told ? fact.article : null,
    standing: standing(fact, attestations),
    validFrom: times.validFrom,
    validTo: times.validTo,
    reading: on,
    attestations,
    sources: told ? (fact.sources ?? []) : [],
  }
}

export const changeAnswer = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  kind: z.string(),
  significance: z.enum(['major', 'minor']),
  state: z.string().nullable(),
  indicator: z.string().nullable(),
  subject: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  note: z.object({ en: z.string().optional(), fr: z.string().optional() }),
})

/** Query parameters that several addresses share. */
export const asked = {
  at: z
    .string({ error: 'a day, YYYY-MM-DD | un jour, AAAA-MM-JJ' })
    .refine(isDay, { error: 'a day, YYYY-MM-DD | un jour, AAAA-MM-JJ' })
    .describe('The day on which the law is read, YYYY-MM-DD; today if absent')
    .optional(),
  known: askedKnown.describe('The instant at which it was said, RFC 3339; now if absent').optional(),
  lang: z.enum(languages, { error: 'en or fr | en ou fr' }).describe('One language only: sentences become plain text').optional(),
  state: z
    .string()
    .regex(/^[A-Za-z]{2}$/, { error: 'a country code of two letters (ISO 3166-1) | un code pays de deux lettres (ISO 3166-1)' })
    .transform((code) => code.toUpperCase())
    .describe('Country code, ISO 3166-1 alpha-2')
    .optional(),
}
