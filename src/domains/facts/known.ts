import { z } from 'zod'

const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'an instant (RFC 3339) or a day, YYYY-MM-DD | un instant (RFC 3339) ou un jour, AAAA-MM-JJ',
})

/** What `known` may ask for in an address: an instant (RFC 3339), or a day, whose end in universal time is meant. */
export const askedKnown = instant
  .refine((text) => /^(1[89]|2[01])\d\d-/.test(text), { error: 'a year from 1800 to 2199 | une année de 1800 à 2199' })
  .transform((text) => (text.length === 10 ? `${text}T23:59:59.999Z` : text))

/** How an address writes it: a day as it is, an instant in universal time, with no character that an address must hide. Null: neither. */
export const knownInAddress = (text: string): string | null => {
  if (!askedKnown.safeParse(text).success) return null
  return text.length === 10 ? text : new Date(text).toISOString()
}

/** The instant that such an address means. */
export const instantOf = (inAddress: string | null): string | undefined => (inAddress ? askedKnown.parse(inAddress) : undefined)
