import { z } from 'zod'

const bilingual = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })
const bilingualList = z.array(bilingual).min(1)

/** A date as exactly as the plan gives it: `2020`, `2016-06` or `2017-06-23`. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** One thing that happened on the way to the plan; `to` where it took several days or years. */
const stepSchema = z.strictObject({ from: partialDate, to: partialDate.optional(), what: bilingual })

/**
 * One of the five objectives, in our words. `path` is where Liaison carries it out (an address without language);
 * null: not yet. `actors`: the objective asks for the actors of the smuggling business to be identified.
 * `elsewhere`: what is known of it outside Liaison, with its source.
 */
const objectiveSchema = z.strictObject({
  number: z.int().min(1).max(5),
  title: bilingual,
  short: bilingual,
  reasons: bilingualList,
  actors: z.boolean().default(false),
  activity: bilingualList,
  methods: bilingualList,
  outputs: bilingualList,
  path: z.string().startsWith('/').nullable(),
  elsewhere: z
    .strictObject({ what: bilingual, source: z.strictObject({ title: bilingual, url: z.url({ protocol: /^https$/ }) }) })
    .optional(),
})

/** The Action Plan as told in `data/action-plan.json`. `date` is the day the document bears, `reviewed` the day of our text. */
export const actionPlanSchema = z.strictObject({
  reference: z.string().min(1),
  date: z.iso.date(),
  preparedBy: bilingual,
  fullTitle: bilingual,
  sourceNote: bilingual,
  reviewed: z.iso.date(),
  title: bilingual,
  summary: bilingual,
  what: bilingualList,
  period: bilingual,
  members: bilingual,
  steps: z.array(stepSchema).min(1),
  objectives: z
    .array(objectiveSchema)
    .length(5)
    .refine((all) => all.every(({ number }, index) => number === index + 1), 'objectives come in the order of the plan, 1 to 5'),
})

export type ActionPlan = z.infer<typeof actionPlanSchema>
export type Objective = ActionPlan['objectives'][number]
export type Step = ActionPlan['steps'][number]
