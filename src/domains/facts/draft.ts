import { createHash } from 'node:crypto'
import type { Bilingual } from '#vocabulary/language.ts'
import type { AnswerState, Confidence, Instrument, PartialDate, SourceKind } from './model.ts'

export type SubjectKind =
  | 'offence'
  | 'aggravation'
  | 'exemption'
  | 'regime'
  | 'related_offence'
  | 'event'
  | 'authority'
  | 'decision'
  | 'measure'
  | 'practice'

/** What a fact will be about: `slug` is its public address within the state and kind. */
export type DraftSubject = { kind: SubjectKind; slug: string; concept: string | null; ordinal: number }

/** A fact as a file states it, before anything is written. `path` is where in the file. */
export type Draft = {
  subject: DraftSubject
  indicator: string
  state: AnswerState
  value: unknown
  texts: Record<string, Bilingual>
  article: string | null
  instrument: Instrument | null
  confidence: Confidence
  sources: string[]
  readOn: PartialDate | null
  validFrom: PartialDate | null
  validTo: PartialDate | null
  path: (string | number)[]
}

export type DraftSource = { title: string; url: string | null; kind: SourceKind; consulted: boolean }

/** One file's worth of statements about one state. */
export type Edition = {
  file: string
  sha256: string
  state: { iso2: string; name: Bilingual; officialLanguages: string[] }
  sources: Record<string, DraftSource>
  drafts: Draft[]
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

/** SHA-256 of a value's canonical JSON (keys sorted), hexadecimal. */
export const digestOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

/** What must be equal for two statements to say the same: everything but their days and the place in the file. */
export const contentDigest = ({ state, value, texts, article, instrument, confidence, sources, subject }: Draft) =>
  digestOf({ state, value, texts, article, instrument, confidence, sources, concept: subject.concept })

export const subjectId = (iso2: string, subject: { kind: string; slug: string }) => `${iso2}/${subject.kind}/${subject.slug}`
