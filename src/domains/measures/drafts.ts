import type { Draft } from '#domains/facts/draft.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { MeasureEntry, PracticeEntry } from './entries.ts'

/** What all answers of one entry share. */
type Ground = Omit<Draft, 'indicator' | 'state' | 'value' | 'texts'>
type Grounds = Pick<MeasureEntry, 'article' | 'asOf' | 'validFrom' | 'validTo' | 'confidence' | 'sources'>

const ground = (subject: Draft['subject'], entry: Grounds, path: Draft['path']): Ground => ({
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

const answer = (on: Ground, indicator: string, value: unknown, text?: Bilingual): Draft[] =>
  value === undefined ? [] : [{ ...on, indicator, state: 'value', value, texts: text ? { text } : {} }]

const words = (on: Ground, indicator: string, text: Bilingual | undefined): Draft[] =>
  text ? answer(on, indicator, { original: 'en' }, text) : []

const without = (on: Ground, indicator: string, state: 'none' | 'withheld'): Draft[] => [
  { ...on, indicator, state, value: null, texts: {} },
]

const slugOf = (code: string) => code.replaceAll('_', '-')

/** The statements of a file's answers on measures: one draft for each question that is answered. */
export const measureDrafts = (entries: readonly MeasureEntry[]): Draft[] =>
  entries.flatMap((entry, index) => {
    const { code, possible, deadline } = entry
    const on = ground({ kind: 'measure_answer', slug: slugOf(code), concept: code, ordinal: index }, entry, ['measures', index])
    return [
      ...(possible === 'withheld' ? without(on, 'measure.possible', 'withheld') : answer(on, 'measure.possible', possible)),
      ...words(on, 'measure.conditions', entry.conditions),
      ...words(on, 'measure.receiving_authority', entry.receivingAuthority),
      ...words(on, 'measure.executing_authority', entry.executingAuthority),
      ...answer(on, 'measure.languages', entry.languages),
      ...answer(on, 'measure.channels', entry.channels),
      ...(deadline === 'none'
        ? without(on, 'measure.deadline', 'none')
        : deadline
          ? answer(on, 'measure.deadline', { days: deadline.days ?? null }, deadline.words)
          : []),
      ...words(on, 'measure.requirements', entry.requirements),
    ]
  })

/** So that a change of links is told in words. */
const titlesOf = (links: readonly { title: string }[]): Bilingual => {
  const titles = links.map(({ title }) => title).join('; ')
  return { en: titles, fr: titles }
}

/** The statements on how a state takes requests, by family of conventions. */
export const practiceDrafts = (entries: readonly PracticeEntry[]): Draft[] =>
  entries.flatMap((entry, index) => {
    const { family, doubleCriminality } = entry
    const on = ground({ kind: 'practice', slug: slugOf(family), concept: family, ordinal: index }, entry, ['assistancePractice', index])
    return [
      ...words(on, 'practice.central_authority', entry.centralAuthority),
      ...words(on, 'practice.request_authority', entry.requestAuthority),
      ...words(on, 'practice.communication', entry.communication),
      ...answer(on, 'practice.encryption_required', entry.encryptionRequired),
      ...answer(on, 'practice.signature_required', entry.signatureRequired),
      ...answer(on, 'practice.channels', entry.channels),
      ...answer(on, 'practice.languages', entry.languages),
      ...answer(on, 'practice.double_criminality', doubleCriminality?.rule, doubleCriminality?.words),
      ...words(on, 'practice.evidence_use', entry.evidenceUse),
      ...words(on, 'practice.documents', entry.documents),
      ...answer(on, 'practice.links', entry.links, titlesOf(entry.links ?? [])),
      ...answer(on, 'practice.direct_transmission', entry.directTransmission),
    ]
  })
