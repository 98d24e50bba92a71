import { z } from 'zod'
import { authorityEntry } from '#domains/authorities/model.ts'
import { decisionEntry } from '#domains/decisions/model.ts'
import { bilingual, languageTag, named, partialDate, provenance, slug, sourceKeys, text, webAddress } from '#domains/facts/fields.ts'
import { measureEntry, practiceEntry } from '#domains/measures/entries.ts'
import { aggravations } from '#vocabulary/aggravation.ts'
import { benefits } from '#vocabulary/benefit.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { conducts } from '#vocabulary/conduct.ts'
import { exemptions } from '#vocabulary/exemption.ts'
import { relatedOffences } from '#vocabulary/related-offence.ts'
import { sourceKinds } from '#vocabulary/source-kind.ts'
import { memberStates } from '#vocabulary/state.ts'

const months = z.int().min(0).max(1200)

const validity = { validFrom: partialDate.optional(), validTo: partialDate.optional() }

const penalty = z.strictObject({
  imprisonmentMinMonths: months.optional(),
  imprisonmentMaxMonths: months.optional(),
  life: z.boolean().optional(),
  fine: text(600).optional(),
})

const offence = z.strictObject({
  id: slug,
  conduct: z.array(z.enum(codesOf(conducts))).min(1),
  instrument: z.strictObject({ title: named, number: text(200).optional(), date: partialDate.optional() }),
  article: text(300).optional(),
  benefit: z.enum(codesOf(benefits)),
  penalty: penalty.optional(),
  asOf: partialDate.optional(),
  ...validity,
  ...provenance,
  summary: bilingual(4000),
})

const aggravation = z.strictObject({
  code: z.enum(codesOf(aggravations)),
  article: text(300).optional(),
  penalty: penalty.optional(),
  asOf: partialDate.optional(),
  ...validity,
  ...provenance,
  summary: bilingual(4000),
})

const exemption = aggravation.omit({ penalty: true, code: true }).extend({ code: z.enum(codesOf(exemptions)) })

const rule = z.strictObject({
  article: text(300).optional(),
  asOf: partialDate.optional(),
  ...validity,
  ...provenance,
  summary: bilingual(4000),
})

const relatedOffence = z.strictObject({
  code: z.enum(codesOf(relatedOffences)),
  article: text(300).optional(),
  asOf: partialDate.optional(),
  ...validity,
  ...provenance,
  instrument: bilingual(400),
})

const mutualAssistance = z.strictObject({ requestLanguages: z.array(languageTag).min(1).optional(), ...provenance, notes: bilingual(4000) })

const source = z.strictObject({
  title: text(600),
  url: webAddress.optional(),
  kind: z.enum(codesOf(sourceKinds)),
  consulted: z.boolean(),
})

const legalPersons = rule.extend({ liable: z.boolean().optional() })
const event = z.strictObject({ date: partialDate, sources: sourceKeys, change: bilingual(2000) })

/** What one entry of each part of a file must satisfy. */
export const entrySchemas = {
  offences: offence,
  aggravations: aggravation,
  exemptions: exemption,
  legalPersons,
  migrantLiability: rule,
  relatedOffences: relatedOffence,
  authorities: authorityEntry,
  mla: mutualAssistance,
  caseLaw: decisionEntry,
  measures: measureEntry,
  assistancePractice: practiceEntry,
  history: event,
}
export type FilePart = keyof typeof entrySchemas

/** One state's file: the published form of `data/countries/XX.json` (see data/README.md). A missing key means not known, never "no". */
export const countryFile = z.strictObject({
  iso2: z.enum(codesOf(memberStates)),
  name: bilingual(120),
  officialLanguages: z.array(languageTag).min(1),
  offences: z.array(offence),
  aggravations: z.array(aggravation),
  exemptions: z.array(exemption),
  legalPersons,
  migrantLiability: rule,
  relatedOffences: z.array(relatedOffence),
  authorities: z.array(authorityEntry),
  mla: mutualAssistance,
  caseLaw: z.array(decisionEntry),
  /** Left out where nothing is known: the carried files answer none of these questions. */
  measures: z.array(measureEntry).min(1).optional(),
  assistancePractice: z.array(practiceEntry).min(1).optional(),
  history: z.array(event),
  sources: z.record(
    z.string().regex(/^[a-z0-9]{1,20}$/, {
      error: 'a source id is letters and digits | un identifiant de source se compose de lettres et de chiffres',
    }),
    source,
  ),
})

export type CountryFile = z.infer<typeof countryFile>
export type FilePenalty = z.infer<typeof penalty>

/** The same as JSON Schema 2020-12. What a schema cannot say (references, order of days and numbers) is in file-faults.ts. */
export const countryJsonSchema: Record<string, unknown> = {
  title: 'A state’s law on the smuggling of migrants',
  description: 'One file of data/countries. A missing key means not known; it is never "no".',
  ...z.toJSONSchema(countryFile),
}
