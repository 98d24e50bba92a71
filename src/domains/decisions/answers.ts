import { z } from 'zod'
import { statementFields, words } from '#domains/facts/answers.ts'

/** A decision as the programming interface tells it. */
export const decisionAnswer = z.object({
  ...statementFields,
  state: z.string(),
  court: z.string().nullable(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  ecli: z.string().nullable(),
  title: words.nullable(),
  summary: words.nullable(),
  keywords: z.array(z.string()),
})
