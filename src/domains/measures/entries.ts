import { z } from 'zod'
import { bilingual, languageTag, partialDate, provenance, text, webAddress } from '#domains/facts/fields.ts'
import { channels, doubleCriminalityRules, measures } from './measure-list.ts'

const codes = (all: readonly string[]) => z.enum(all as [string, ...string[]])
const channelCodes = z.array(codes(Object.keys(channels))).min(1)
const languageTags = z.array(languageTag).min(1)
const words = bilingual(4000)

const grounds = {
  article: text(300).optional(),
  asOf: partialDate.optional(),
  validFrom: partialDate.optional(),
  validTo: partialDate.optional(),
  ...provenance,
}

/** Whether the law of the requested state allows a measure. */
export const possibilities = ['yes', 'no', 'with_conditions'] as const
export type Possibility = (typeof possibilities)[number]

/** A state's answers on one measure, as a country file gives them. A missing key means not known, never "no". */
export const measureEntry = z.strictObject({
  code: codes(measures.map(({ code }) => code)),
  /** `withheld`: the state has an answer and does not publish it. */
  possible: z.enum([...possibilities, 'withheld']).optional(),
  conditions: words.optional(),
  receivingAuthority: bilingual(600).optional(),
  executingAuthority: bilingual(600).optional(),
  languages: languageTags.optional(),
  channels: channelCodes.optional(),
  /** `none`: the law sets no time limit. `days` only where a number of days is fixed. */
  deadline: z.union([z.literal('none'), z.strictObject({ days: z.int().min(0).max(3650).optional(), words: bilingual(600) })]).optional(),
  requirements: words.optional(),
  ...grounds,
})
export type MeasureEntry = z.infer<typeof measureEntry>

/** The families of conventions for which the Council of Europe's committee PC-OC asks each state how it takes requests. */
export const families = ['mutual_assistance', 'extradition', 'transfer_of_sentenced_persons', 'seizure_and_confiscation'] as const
export type Family = (typeof families)[number]

/** How a state takes requests of one family: the fields of the country form of the PC-OC. */
export const practiceEntry = z.strictObject({
  family: z.enum(families),
  centralAuthority: bilingual(600).optional(),
  /** The authority to which the request goes, where it is another. */
  requestAuthority: bilingual(600).optional(),
  communication: words.optional(),
  encryptionRequired: z.boolean().optional(),
  signatureRequired: z.boolean().optional(),
  channels: channelCodes.optional(),
  languages: languageTags.optional(),
  doubleCriminality: z.strictObject({ rule: codes(Object.keys(doubleCriminalityRules)), words: words.optional() }).optional(),
  evidenceUse: words.optional(),
  documents: words.optional(),
  links: z
    .array(z.strictObject({ title: text(400), url: webAddress }))
    .min(1)
    .optional(),
  /** A database of the authorities to which a request may be sent directly: parties to ETS 182 only. */
  directTransmission: webAddress.optional(),
  ...grounds,
})
export type PracticeEntry = z.infer<typeof practiceEntry>

type Fault = { path: (string | number)[]; why: { en: string; fr: string } }

const answersNothing = (entry: object, besides: readonly string[]) =>
  Object.keys(entry).every((key) => besides.includes(key) || Object.hasOwn(grounds, key))

const empty = (path: Fault['path']): Fault => ({
  path,
  why: { en: 'answers none of the questions; leave it out', fr: 'ne répond à aucune question ; à supprimer' },
})

const twice = (list: string, index: number, key: string, code: string): Fault => ({
  path: [list, index, key],
  why: { en: `"${code}" appears twice`, fr: `« ${code} » figure deux fois` },
})

/** What a schema cannot say of these entries. */
export const entryFaults = (measureEntries: readonly MeasureEntry[], practices: readonly PracticeEntry[]): Fault[] => [
  ...measureEntries.flatMap((entry, index): Fault[] => [
    ...(answersNothing(entry, ['code']) ? [empty(['measures', index])] : []),
    ...(measureEntries.findIndex(({ code }) => code === entry.code) < index ? [twice('measures', index, 'code', entry.code)] : []),
  ]),
  ...practices.flatMap((entry, index): Fault[] => [
    ...(answersNothing(entry, ['family']) ? [empty(['assistancePractice', index])] : []),
    ...(practices.findIndex(({ family }) => family === entry.family) < index
      ? [twice('assistancePractice', index, 'family', entry.family)]
      : []),
    ...(entry.directTransmission && entry.family !== 'mutual_assistance'
      ? [
          {
            path: ['assistancePractice', index, 'directTransmission'],
            why: {
              en: 'direct transmission is of mutual assistance (ETS 182) only',
              fr: 'la transmission directe ne concerne que l’entraide judiciaire (STE 182)',
            },
          },
        ]
      : []),
  ]),
]
