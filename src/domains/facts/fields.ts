import { z } from 'zod'
import { isPartialDate } from './partial-date.ts'

/** Characters that no sentence needs and that hide or reorder text: controls but line ends, and bidirectional overrides. */
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u

/** A sentence or name in a file: well-formed, visible, trimmed, at most `longest` UTF-16 units. */
export const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((one) => one.isWellFormed() && !hidden.test(one.replace(/\n/g, '')), {
      error: 'control or direction characters, or broken Unicode | caractères de contrôle ou de direction, ou Unicode défectueux',
    })
    .refine((one) => one.trim() === one, { error: 'begins or ends with a space | commence ou finit par une espace' })

export const bilingual = (longest: number) => z.strictObject({ en: text(longest), fr: text(longest) })

/** A name in both languages and, where known, as it is written at home. */
export const named = z.strictObject({ en: text(400), fr: text(400), local: text(400).optional() })

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'not a BCP 47 language tag | pas une étiquette de langue BCP 47' })

export const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'not a date: YYYY, YYYY-MM or YYYY-MM-DD | pas une date : AAAA, AAAA-MM ou AAAA-MM-JJ' })

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'lower-case letters, digits and single hyphens only | minuscules, chiffres et tirets simples seulement',
  })

export const webAddress = z
  .string()
  .max(2000)
  .refine((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''), {
    error: 'not a web address (http or https) | pas une adresse web (http ou https)',
  })

export const sourceKeys = z.array(z.string().min(1).max(40)).min(1)

/** What every entry of a file carries: how sure, and the ids of its sources in the same file. */
export const provenance = { confidence: z.enum(['high', 'medium', 'low']), sources: sourceKeys }
