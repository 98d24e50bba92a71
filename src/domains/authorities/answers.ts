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

/** A body or network as the programming interface names it. */
export const networkAnswer = z.object({
  ...statementFields,
  slug: z.string().describe('Its address: /networks/{slug}'),
  kind: z.string().describe('A code of vocabulary network-kind'),
  short: z.string().optional(),
  name: words,
  purpose: words,
  serves: words,
  members: z
    .union([z.object({ body: z.string() }), z.object({ states: z.array(z.string()) }), z.object({ instrument: z.string() })])
    .nullable()
    .describe('null: not recorded'),
  othersNotRecorded: z.boolean().describe('There are members beside those recorded'),
  reach: z.enum(['both', 'one']).describe('one: it also helps a member with a state that is none'),
  categories: z.array(z.string()),
  measures: z.array(z.string()),
  reached: words,
  website: z.string().optional(),
  basis: words.nullable(),
  isNot: words,
  languages: z.array(z.string()).optional(),
  aroundTheClock: z.boolean().optional(),
  fit: z
    .object({ kind: z.enum(['both', 'one', 'to_check']), member: z.string().optional() })
    .describe('Why it can help, where two states and a measure were asked for; to_check: whether both belong is not recorded')
    .optional(),
})
