import { z } from 'zod'
import { bilingual, partialDate, provenance, text } from '#domains/facts/fields.ts'
import type { Instrument, PartialDate, Statement } from '#domains/facts/model.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { decisionKeywords } from '#vocabulary/decision-keyword.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** A decision as a country file reports it. */
export const decisionEntry = z.strictObject({
  court: text(300),
  date: partialDate.optional(),
  number: text(120).optional(),
  ecli: z
    .string()
    .regex(/^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}$/, {
      error: 'not a European Case Law Identifier | pas un identifiant européen de la jurisprudence',
    })
    .optional(),
  keywords: z.array(z.enum(codesOf(decisionKeywords))).min(1),
  ...provenance,
  title: bilingual(400),
  summary: bilingual(4000),
})
export type DecisionEntry = z.infer<typeof decisionEntry>

/**
 * A decision of a court, told without the name of any private person. `keywords` are codes of vocabulary
 * `decision-keyword`; `slug` is its address under its state. Derived by rule, never read: `courtKey` (court.ts), `concerns`
 * (concerns.ts), `elements` and `instruments` (derivation.ts, data/decision-elements.json).
 */
export type Decision = Statement & {
  state: string
  slug: string
  court: string | null
  courtKey: string | null
  date: PartialDate | null
  number: string | null
  ecli: string | null
  /** Null, like court and summary, where nobody had read of it by the day asked. */
  title: Bilingual | null
  summary: Bilingual | null
  keywords: string[]
  /** States it concerns by rule, that of its own file first. */
  concerns: string[]
  elements: string[]
  instruments: string[]
}

/** An offence of the decision's state whose article its text names; `id` is the statement's place on the state's page. */
export type Provision = { id: string; article: string; instrument: Instrument | null }

/** A decision on a page of its own. */
export type DecisionAlone = Decision & { at: string; provisions: Provision[] }

const label = z.strictObject({ en: text(120), fr: text(120) })

/** `data/decision-elements.json`: which keyword points to which element of the offence, and what points to an instrument. */
export const derivationSchema = z.strictObject({
  elements: z.record(z.string(), label),
  keywords: z.array(
    z.strictObject({
      keyword: z.enum(codesOf(decisionKeywords)),
      with: z.enum(codesOf(decisionKeywords)).optional(),
      without: z.enum(codesOf(decisionKeywords)).optional(),
      elements: z.array(z.string()).min(1),
    }),
  ),
  instruments: z.record(
    z.string(),
    z.strictObject({
      label,
      keywords: z.array(z.enum(codesOf(decisionKeywords))).default([]),
      named: z.array(z.string()).default([]),
      court: z.enum(['cjeu', 'echr']).optional(),
    }),
  ),
})
export type Derivation = z.infer<typeof derivationSchema>
