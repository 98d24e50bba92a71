import { z } from 'zod'
import layoutFile from '../../../data/assistance/layout.json' with { type: 'json' }
import { conditionSchema } from './model.ts'

const key = z.string().regex(/^[a-z]+(?:\.[a-z_]+)?$/)
const when = { when: conditionSchema.optional() }
const role = z.enum(['body', 'notice', 'small']).optional()
const line = z.strictObject({ text: key, ...when })

const blockSchema = z.union([
  z.strictObject({ title: key }),
  /** `only`: said in a letter that is a draft, leans on facts, or is in an unreviewed language. */
  z.strictObject({ text: key, role, only: z.enum(['draft', 'facts', 'unreviewed']).optional(), ...when }),
  z.strictObject({ free: key, labelled: z.literal(true).optional() }),
  z.strictObject({ sheet: key, caption: key, fields: z.array(z.string()).optional() }),
  z.strictObject({ each: key, caption: key }),
  z.strictObject({ bases: z.literal(true), caption: key }),
  z.strictObject({ measures: z.literal(true), heading: key, basis: key, caption: key, notes: z.array(line) }),
  z.strictObject({ list: z.array(line) }),
  z.strictObject({ blanks: z.array(key), caption: key }),
  z.strictObject({ facts: key, intro: key }),
])

const sectionSchema = z.strictObject({
  heading: key.optional(),
  newPage: z.literal(true).optional(),
  ...when,
  blocks: z.array(blockSchema),
})

export type LayoutBlock = z.infer<typeof blockSchema>
export type LayoutLine = z.infer<typeof line>

/** What stands where in a letter, in which case: data, like its words. */
export const layout = z.array(sectionSchema).parse(layoutFile)
