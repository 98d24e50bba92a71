import { authorityDrafts } from '#domains/authorities/drafts.ts'
import { decisionDrafts } from '#domains/decisions/drafts.ts'
import type { Draft, DraftSubject } from '#domains/facts/draft.ts'
import type { PartialDate } from '#domains/facts/model.ts'
import { firstDayOf } from '#domains/facts/partial-date.ts'
import { slugsFor } from '#domains/facts/slugs.ts'
import { measureDrafts, practiceDrafts } from '#domains/measures/drafts.ts'
import type { CountryFile, FilePart, FilePenalty } from './country-file.ts'

/** What all statements of one entry share. */
type Ground = Omit<Draft, 'indicator' | 'state' | 'value' | 'texts'>

type Entry = {
  article?: string | undefined
  asOf?: string | undefined
  validFrom?: string | undefined
  validTo?: string | undefined
  confidence: Draft['confidence']
  sources: string[]
}

/** Every statement of a country file, one draft for each. `today`: YYYY-MM-DD. */
export const draftsOf = (file: CountryFile, today: string): Draft[] => Object.values(parts).flatMap((draft) => draft(file, today))

/** What a file states in one of its parts. */
export const draftsOfPart = (part: FilePart, file: CountryFile, today: string): Draft[] => parts[part](file, today)

const ground = (subject: DraftSubject, entry: Entry, path: (string | number)[]): Ground => ({
  subject,
  article: entry.article ?? null,
  instrument: null,
  confidence: entry.confidence,
  sources: entry.sources,
  readOn: entry.asOf ?? null,
  validFrom: entry.validFrom ?? null,
  validTo: entry.validTo ?? null,
  path,
})

const answer = (on: Ground, indicator: string, value: unknown): Draft => ({ ...on, indicator, state: 'value', value, texts: {} })
const unknown = (on: Ground, indicator: string): Draft => ({ ...on, indicator, state: 'unknown', value: null, texts: {} })
const words = (on: Ground, indicator: string, text: { en: string; fr: string }): Draft => ({
  ...on,
  indicator,
  state: 'value',
  value: { original: 'en' },
  texts: { text },
})

/** A law dated after today cannot be in force yet, whatever else the file says. */
const startOf = (validFrom: PartialDate | undefined, adopted: PartialDate | undefined, today: string) =>
  validFrom ?? (adopted && firstDayOf(adopted) > today ? adopted : undefined)

const offenceDrafts = (offence: CountryFile['offences'][number], index: number, today: string): Draft[] => {
  const { title, number, date } = offence.instrument
  const validFrom = startOf(offence.validFrom, date, today)
  const subject = { kind: 'offence', slug: offence.id, concept: null, ordinal: index } as const
  const on: Ground = {
    ...ground(subject, { ...offence, validFrom }, ['offences', index]),
    instrument: { title, number: number ?? null, date: date ?? null },
  }
  return [
    words(on, 'offence.summary', offence.summary),
    answer(on, 'offence.conduct', offence.conduct),
    offence.benefit === 'unknown' ? unknown(on, 'offence.benefit') : answer(on, 'offence.benefit', offence.benefit),
    ...penaltyDrafts(on, 'offence', offence.penalty),
  ]
}

const penaltyDrafts = (on: Ground, topic: 'offence' | 'aggravation', penalty: FilePenalty | undefined): Draft[] => {
  const { imprisonmentMinMonths: min, imprisonmentMaxMonths: max, life, fine } = penalty ?? {}
  return [
    ...(min === undefined ? [] : [answer(on, `${topic}.imprisonment_min`, min)]),
    ...(max === undefined ? [] : [answer(on, `${topic}.imprisonment_max`, max)]),
    ...(life === undefined ? [] : [answer(on, `${topic}.life`, life)]),
    ...(fine === undefined ? [] : [answer(on, `${topic}.fine`, fine)]),
  ]
}

const aggravationDrafts = (entries: CountryFile['aggravations']): Draft[] => {
  const slugs = slugsFor(entries.map(({ code, article }) => ({ name: code, apart: article ?? '' })))
  return entries.flatMap((entry, index) => {
    const on = ground({ kind: 'aggravation', slug: slugs[index] ?? entry.code, concept: entry.code, ordinal: index }, entry, [
      'aggravations',
      index,
    ])
    return [words(on, 'aggravation.summary', entry.summary), ...penaltyDrafts(on, 'aggravation', entry.penalty)]
  })
}

const exemptionDrafts = (entries: CountryFile['exemptions']): Draft[] => {
  const slugs = slugsFor(entries.map(({ code, article }) => ({ name: code, apart: article ?? '' })))
  return entries.map((entry, index) =>
    words(
      ground({ kind: 'exemption', slug: slugs[index] ?? entry.code, concept: entry.code, ordinal: index }, entry, ['exemptions', index]),
      'exemption.summary',
      entry.summary,
    ),
  )
}

const legalPersonsDrafts = (entry: CountryFile['legalPersons']): Draft[] => {
  const on = ground({ kind: 'regime', slug: 'legal-persons', concept: null, ordinal: 0 }, entry, ['legalPersons'])
  const liable = 'legal_persons.liable'
  return [
    entry.liable === undefined ? unknown(on, liable) : answer(on, liable, entry.liable),
    words(on, 'legal_persons.summary', entry.summary),
  ]
}

const migrantDrafts = (entry: CountryFile['migrantLiability']): Draft[] => [
  words(
    ground({ kind: 'regime', slug: 'migrant-liability', concept: null, ordinal: 0 }, entry, ['migrantLiability']),
    'migrant_liability.summary',
    entry.summary,
  ),
]

const relatedDrafts = (entries: CountryFile['relatedOffences']): Draft[] => {
  const slugs = slugsFor(entries.map(({ code, article, instrument }) => ({ name: code, apart: article ?? instrument.en })))
  return entries.map((entry, index) =>
    words(
      ground({ kind: 'related_offence', slug: slugs[index] ?? entry.code, concept: entry.code, ordinal: index }, entry, [
        'relatedOffences',
        index,
      ]),
      'related_offence.instrument',
      entry.instrument,
    ),
  )
}

const mutualAssistanceDrafts = (entry: CountryFile['mla']): Draft[] => {
  const on = ground({ kind: 'regime', slug: 'mutual-assistance', concept: null, ordinal: 0 }, entry, ['mla'])
  const languages = 'mutual_assistance.request_languages'
  return [
    entry.requestLanguages ? answer(on, languages, entry.requestLanguages) : unknown(on, languages),
    words(on, 'mutual_assistance.notes', entry.notes),
  ]
}

/** An event names its own day. The files give no confidence for events: ours is medium where a document was consulted, low where none was. */
const historyDrafts = ({ history, sources: listed }: CountryFile): Draft[] => {
  const slugs = slugsFor(history.map(({ date }) => ({ name: date, apart: '' })))
  return history.map(({ date, change, sources }, index) => {
    const confidence = sources.some((key) => listed[key]?.consulted) ? 'medium' : 'low'
    const subject = { kind: 'event', slug: slugs[index] ?? date, concept: null, ordinal: index } as const
    return {
      ...ground(subject, { confidence, sources, validFrom: date }, ['history', index]),
      indicator: 'history.change',
      state: 'value',
      value: date,
      texts: { text: change },
    }
  })
}

const parts: Record<FilePart, (file: CountryFile, today: string) => Draft[]> = {
  offences: ({ offences }, today) => offences.flatMap((offence, index) => offenceDrafts(offence, index, today)),
  aggravations: ({ aggravations }) => aggravationDrafts(aggravations),
  exemptions: ({ exemptions }) => exemptionDrafts(exemptions),
  legalPersons: ({ legalPersons }) => legalPersonsDrafts(legalPersons),
  migrantLiability: ({ migrantLiability }) => migrantDrafts(migrantLiability),
  relatedOffences: ({ relatedOffences }) => relatedDrafts(relatedOffences),
  mla: ({ mla }) => mutualAssistanceDrafts(mla),
  history: historyDrafts,
  authorities: ({ authorities }) => authorityDrafts(authorities),
  caseLaw: ({ caseLaw }) => decisionDrafts(caseLaw),
  measures: ({ measures }) => measureDrafts(measures ?? []),
  assistancePractice: ({ assistancePractice }) => practiceDrafts(assistancePractice ?? []),
}
