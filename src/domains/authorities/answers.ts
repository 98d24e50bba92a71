import { z } from 'zod'
import { statementFields, words } from '#domains/facts/answers.ts'

/** An authority as the programming interface names it. */
export const authorityAnswer = z.object({
  ...statementFields,
  state: z.string(),
  role: z.string(),
  name: words.nullable(),
  nameLocal: z.string().optional(),
  city: z.string().nullable(),
  website: z.string().nullable(),
})
