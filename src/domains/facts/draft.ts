import { createHash } from 'node:crypto'
import type { Bilingual } from '#vocabulary/language.ts'
import type { AnswerState, Confidence, Instrument, PartialDate, SourceKind } from './model.ts'

/** What a state's own law is made of: the kinds that its file speaks of. */
export const kindsOfNationalLaw = [
  'offence',
  'aggravation',
  'exemption',
  'regime',
  'related_offence',
  'event',
  'authority',
  'decision',
  'measure_answer',
  'practice',
] as const

/** What binds states to each other. Participations and declarations belong to a state, the others to none. */
export const kindsOfTreatyLaw = ['instrument', 'coverage', 'participation', 'declaration', 'relation', 'register'] as const
export const kindsOfTreatyRules = ['measure', 'rule', 'instrument_default', 'rulebook'] as const

/** Who helps states to help each other. */
export const kindsOfBodies = ['network'] as const

export type SubjectKind =
  | (typeof kindsOfBodies)[number]
  | (typeof kindsOfNationalLaw)[number]
  | (typeof kindsOfTreatyLaw)[number]
  | (typeof kindsOfTreatyRules)[number]

/** The jurisdiction of what is law between states and of no state. It has no country code. */
export const internationalLaw = 'international'

/**
 * What a fact will be about: `slug` is its public address within the state and kind. `jurisdiction`: where it is not that
 * of the whole file.
 */
export type DraftSubject = { kind: SubjectKind; slug: string; concept: string | null; ordinal: number; jurisdiction?: string }

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
  /** A record that tells all its days itself, such as a participation: another text of it corrects it and never follows it. */
  tellsItsDays?: boolean
  path: (string | number)[]
}

export type DraftSource = { title: string; url: string | null; kind: SourceKind; consulted: boolean }

/** Whose law a statement is. `iso2` is null for international law only. */
export type DraftJurisdiction = {
  id: string
  iso2: string | null
  kind: 'state' | 'organisation' | 'international'
  name: Bilingual
  officialLanguages: string[]
}

/**
 * One file's worth of statements. `home`: whose they are unless a subject says otherwise, and whose sources they cite.
 * `speaksFor`: the kinds of subject that the file is complete for, of its home only or of everybody: what it no longer
 * states of these is no longer said. `others`: written when not known yet; their names come from their own file.
 */
export type Edition = {
  file: string
  sha256: string
  home: DraftJurisdiction
  others: DraftJurisdiction[]
  speaksFor: { kinds: readonly SubjectKind[]; everybody: boolean }
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

/** Whose a subject is: its address begins with it. */
export const jurisdictionIn = (subject: string) => subject.slice(0, Math.max(0, subject.indexOf('/')))

export const subjectId = (home: string, subject: { kind: string; slug: string; jurisdiction?: string }) =>
  `${subject.jurisdiction ?? home}/${subject.kind}/${subject.slug}`
