import { z } from 'zod'
import { bilingual, partialDate, provenance, text } from '#domains/facts/fields.ts'
import type { PartialDate, Statement } from '#domains/facts/model.ts'
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

/** A decision of a court, told without the name of any private person. `keywords` are codes of vocabulary `decision-keyword`. */
export type Decision = Statement & {
  state: string
  court: string | null
  date: PartialDate | null
  number: string | null
  ecli: string | null
  /** Null, like court and summary, where nobody had read of it by the day asked. */
  title: Bilingual | null
  summary: Bilingual | null
  keywords: string[]
}
