import { z } from 'zod'

const concept = z.object({
  code: z.string(),
  label: z.object({ en: z.string(), fr: z.string() }),
  definition: z.object({ en: z.string(), fr: z.string() }),
  source: z.string(),
  broader: z.string().optional(),
})
/** A closed list as the programming interface gives it. */
export const vocabulary = z.object({ name: z.string(), title: z.object({ en: z.string(), fr: z.string() }), concepts: z.array(concept) })
