import { z } from 'zod'
import { asked } from '#domains/facts/answers.ts'
import { standings } from '#domains/facts/model.ts'
import { contextSchema } from './context.ts'

// What the programming interface tells a letter: codes are asked, nothing of the letter is.

const words = z.object({ en: z.string(), fr: z.string() })

/** What the profile of a state asked says of requests in general. */
export const requestedProfile = z.object({
  state: z.string(),
  languages: z.array(z.string()).nullable().describe('Languages it accepts; null: not known'),
  readOn: z.string().nullable().describe('Day on which the text was read; null: not recorded'),
  standing: z.enum(standings).nullable(),
  ownForm: z
    .array(z.string())
    .describe('Measures for which the closest instrument prescribes a form of its own: no letter is written for them'),
  authorities: z.array(z.object({ name: words, role: words, city: z.string().nullable(), address: z.string() })),
})
export type RequestedProfile = z.infer<typeof requestedProfile>

export const letterContextQuery = z.object({
  from: z.string().max(40).describe('Code of the requesting state, ISO 3166-1 alpha-2').default(''),
  to: z.string().max(400).describe('Code of the requested state, or several separated by commas').default(''),
  measure: z.string().max(800).describe('Code of a measure, or several separated by commas').default(''),
  on: z.string().max(40).describe('Day on which the letter is sent, YYYY-MM-DD; today if absent').default(''),
  lang: asked.lang,
})

export const letterContextAnswer = z.object({ context: contextSchema, profiles: z.array(requestedProfile) })
export type LetterContext = z.infer<typeof letterContextAnswer>
