import type { Bilingual } from '#vocabulary/language.ts'

/** Five honest answers to a question about a state's law. `unknown` is an answer; silence is not. */
export const answerStates = ['value', 'none', 'not_applicable', 'withheld', 'unknown'] as const
export type AnswerState = (typeof answerStates)[number]

/** Who says so: the state itself, the committee's secretariat, or published sources read by others. */
export const positions = ['national', 'secretariat', 'external'] as const
export type Position = (typeof positions)[number]

export const ranks = ['preferred', 'normal', 'deprecated'] as const
export type Rank = (typeof ranks)[number]

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/**
 * `imported` is shown and never counted as confirmed: its author is an import run and nobody approved it. `published`: one
 * person wrote it and another approved it. What is still being written is no fact yet (room revision).
 */
export const reviewStates = ['imported', 'published', 'withdrawn'] as const
export type ReviewState = (typeof reviewStates)[number]

/** What somebody attested of a fact on a day: `read` only says that the text was read, not that it is right. */
export const attestationModes = ['read', 'confirmed', 'tacit', 'checked', 'contradicted'] as const
export type AttestationMode = (typeof attestationModes)[number]

/** A calendar date as exactly as the source gives it: `2024`, `2024-03` or `2024-03-15`. */
export type PartialDate = string

/** `party` and `authority`: in whose name a person attested it; absent where an import noted a reading. */
export type Attestation = { mode: AttestationMode; on: PartialDate; party?: string; authority?: string }

/** Why a statement was taken offline. */
export const withdrawalReasons = ['wrong', 'personal_data', 'security', 'disputed', 'source_withdrawn'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** The public tombstone of a statement: since when nothing of it is said (RFC 3339), why, and in whose name. */
export type Withdrawal = { since: string; reason: WithdrawalReason; party: string | null; authority: string | null }

/** The only status that a page shows beside confidence. */
export const standings = ['confirmed', 'not_objected', 'not_confirmed', 'contradicted', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

export const sourceKinds = ['legislation', 'repository', 'treaty_office', 'un', 'eu', 'coe', 'academic', 'ngo', 'knowledge'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Where a statement was read. `consulted: false` is general knowledge: no document was opened. */
export type Source = { key: string; title: string; url: string | null; kind: SourceKind; consulted: boolean }

/** The law that says so. `number` and `date` are null where not known. */
export type Instrument = { title: Bilingual & { local?: string }; number: string | null; date: PartialDate | null }

/** How a statement stands on the day that was asked for. */
export const readings = ['stated', 'not_read', 'not_yet', 'ended', 'withdrawn'] as const
/**
 * `stated`: the text had been read by that day, or its validity covers it. `not_read`: nobody has read the law for
 * that day; `earliest` is the first day for which it was. `not_yet`: in force from `from`. `ended`: in force until `until`.
 * `withdrawn`: taken offline, and nothing is stated.
 */
export type Reading =
  | { kind: 'stated' }
  | { kind: 'not_read'; earliest: PartialDate | null }
  | { kind: 'not_yet'; from: PartialDate }
  | { kind: 'ended'; until: PartialDate }
  | ({ kind: 'withdrawn' } & Withdrawal)

/** True where nothing of the text may be shown for the day asked. */
export const isSilent = ({ kind }: Reading) => kind === 'not_read' || kind === 'withdrawn'

/**
 * What every statement on a page carries, whatever it is about. A statement is the sum of the facts of one subject
 * (an offence, an exemption …); its standing and confidence are the weakest among them.
 */
export type Statement = {
  /** Address inside the state's page, unique there: `it-entry`, `aggravation-death`. */
  id: string
  /** What it is about, under the name it has everywhere: `IT/offence/it-entry`. */
  subject: string
  article: string | null
  /** Day on which the text was read; null: not recorded, and then `compiledOn` is the day it is known by. */
  readOn: PartialDate | null
  compiledOn: string
  validFrom: PartialDate | null
  validTo: PartialDate | null
  reading: Reading
  standing: Standing
  /** What gives it its standing: who confirmed it, contradicted it, or did not object, and when. Null: nobody has. */
  attested: Attestation | null
  /** Who says so; what others say of the same stands in `others`. */
  position: Position
  others: OtherReading[]
  confidence: Confidence
  sources: Source[]
  /** Earlier versions of what is stated here, newest first. Empty until something changed. */
  versions: { recordedFrom: string; recordedTo: string; changes: { indicator: string; before: unknown; after: unknown }[] }[]
}

/** What another position says of the same subject on the day; `differs`: the answers that are not the same, here → there. */
export type OtherReading = {
  position: Position
  readOn: PartialDate | null
  standing: Standing
  sources: Source[]
  differs: { indicator: string; before: Said; after: Said }[]
}

/** What a fact said: its answer, and its words where it has some. */
export type Said = { state: AnswerState; value: unknown; article: string | null; texts: Record<string, Bilingual> | null } | null

/**
 * What changes are about, beside their state: a question; an instrument by its address (`cets-030`); the topic of decisions,
 * `keyword.family` or `element.benefit_entry`, with the rules by which keywords point to elements.
 */
export type ChangesAbout = {
  indicator: string | null
  instrument: string | null
  topic: { code: string; rules: readonly unknown[] } | null
}

/** From when a changed fact is law, where a source says so, and its sources. */
export type ChangeProof = { validFrom: PartialDate | null; sources: Source[] }

/** What one import changed in one state: how many statements and sources, and those that changed or are no longer said. `at` RFC 3339. */
export type ChangeRun = {
  at: string
  state: string
  /** The numbers of its first and last change in the ledger. */
  first: number
  last: number
  added: number
  changed: number
  closed: number
  readAgain: number
  sourcesCorrected: number
  withdrawn: number
  restored: number
  attested: number
  /** A real change: followers are told of it, with these notes of its authors. */
  major: boolean
  notes: Bilingual[]
  sources: { key: string; before: Omit<Source, 'key'>; after: Omit<Source, 'key'> }[]
  lines: { subject: string; indicator: string; before: Said; after: Said }[]
}
