import { z } from 'zod'
import { authorityAnswer } from '#domains/authorities/answers.ts'
import type { Authority } from '#domains/authorities/model.ts'
import { decisionAnswer } from '#domains/decisions/answers.ts'
import type { Decision } from '#domains/decisions/model.ts'
import { statementFields, words } from '#domains/facts/answers.ts'
import { confidences } from '#domains/facts/model.ts'
import type { Profile, StateSummary } from './model.ts'

const penalty = z.object({
  imprisonmentMinMonths: z.int().nullable().describe('null: no minimum was found in the law, or it is not known'),
  imprisonmentMaxMonths: z.int().nullable(),
  life: z.boolean().nullable().describe('null: not known, never "no"'),
  fine: z.string().nullable().describe('In the law’s words, in English'),
})

const instrument = z.object({ title: words, titleLocal: z.string().optional(), number: z.string().nullable(), date: z.string().nullable() })

export const stateSummaryAnswer = z.object({
  iso2: z.string(),
  name: words,
  offences: z.int(),
  decisions: z.int(),
  authorities: z.int(),
  statements: z.int(),
  confirmed: z.int(),
  readOn: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  offencesRead: z.int().describe('How many of the offences had been read by the day asked'),
  entryOffenceMaxMonths: z.int().nullable().describe('As element imprisonment_max of the comparison; null: not known, or for life'),
  entryOffenceLife: z.boolean().nullable().describe('true: the longest term is for life; null: not known'),
})

/** A state's whole profile; the names of its sections are those of the published country files. */
export const profileAnswer = z.object({
  iso2: z.string(),
  name: words,
  officialLanguages: z.array(z.string()),
  at: z.iso.date(),
  offences: z.array(
    z.object({
      ...statementFields,
      conduct: z.array(z.string()),
      instrument: instrument.nullable(),
      benefit: z.string(),
      penalty,
      summary: words.nullable(),
    }),
  ),
  aggravations: z.array(z.object({ ...statementFields, code: z.string(), penalty, summary: words.nullable() })),
  exemptions: z.array(z.object({ ...statementFields, code: z.string(), summary: words.nullable() })),
  legalPersons: z.object({ ...statementFields, liable: z.boolean().nullable(), summary: words.nullable() }).nullable(),
  migrantLiability: z.object({ ...statementFields, summary: words.nullable() }).nullable(),
  relatedOffences: z.array(z.object({ ...statementFields, code: z.string(), instrument: words.nullable() })),
  authorities: z.array(authorityAnswer),
  mla: z.object({ ...statementFields, requestLanguages: z.array(z.string()).nullable(), notes: words.nullable() }).nullable(),
  caseLaw: z.array(decisionAnswer),
  history: z.array(z.object({ ...statementFields, date: z.string(), change: words.nullable() })),
})

/** A line of the list of states; its longest term is the comparison's. */
export const summaryBody = ({ longest: { kind, answer }, ...summary }: StateSummary): z.input<typeof stateSummaryAnswer> => ({
  ...summary,
  entryOffenceMaxMonths: typeof answer === 'number' ? answer : null,
  entryOffenceLife: kind === 'value' ? answer === 'life' : null,
})

/** Puts the three rooms' parts of a state under the names of the country files. */
export const profileBody = ({ mutualAssistance, ...sections }: Profile, authorities: Authority[], caseLaw: Decision[]) => ({
  ...sections,
  mla: mutualAssistance,
  authorities,
  caseLaw,
})
