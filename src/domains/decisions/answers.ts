import { z } from 'zod'
import { statementFields, words } from '#domains/facts/answers.ts'

/** A decision as the programming interface tells it. */
export const decisionAnswer = z.object({
  ...statementFields,
  state: z.string().describe('The state whose file tells it'),
  slug: z.string().describe('Its address: /decisions/{iso2}/{slug}'),
  court: z.string().nullable(),
  courtKey: z.string().nullable().describe('What `court` filters by: cjeu, echr, or a court of the state'),
  date: z.string().nullable(),
  number: z.string().nullable(),
  ecli: z.string().nullable(),
  title: words.nullable(),
  summary: words.nullable(),
  keywords: z.array(z.string()),
  concerns: z
    .array(z.string())
    .describe(
      'States it concerns by rule, that of its file first: a decision of the Court of Justice of the European Union concerns every state that was a member of the Union on its day and is on the day asked',
    ),
  elements: z.array(z.string()).describe('Elements of the offence that its keywords point to, by a fixed table'),
  instruments: z.array(z.string()).describe('International instruments its keywords, its court or its text name'),
})

/** One decision with the offences of its state whose article its text names. */
export const decisionAloneAnswer = decisionAnswer.extend({
  at: z.iso.date(),
  provisions: z.array(
    z.object({
      id: z.string().describe('The statement on the state’s page and in /states/{iso2}'),
      article: z.string(),
      instrument: z
        .object({ title: words, titleLocal: z.string().optional(), number: z.string().nullable(), date: z.string().nullable() })
        .nullable(),
    }),
  ),
})
