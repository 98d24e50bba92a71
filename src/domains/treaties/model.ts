import type { Confidence, PartialDate } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'

// Field names as in data/treaties.json and data/measures.json; data/README.md says how sure they are.

/** ISO 3166-1 alpha-2, and `EU` for the Union itself. */
export type Party = string

/** `true`: consent to be bound recorded; `false`: not bound when last checked; `null`: not known, which is never "no". */
export type Participation = {
  party: boolean | null
  signed?: PartialDate
  /** Signed on a day that the table read does not give. */
  signedFlag?: boolean
  /** The deposit of the instrument by which the state consented. */
  consent: PartialDate | null
  consentType?: string
  consentYear?: number
  /** The day from which the instrument binds this state. */
  inForce: PartialDate | null
  inForceBasis?: string
  /** The day from which it was applied before it entered into force. */
  provisionalFrom?: PartialDate
  /** The day, or the year, from which national law carried out a Union act. */
  nationalFrom?: PartialDate
  nationalFromYear?: number
  /** First day on which the instrument no longer binds the state, and what happened. */
  ceasedOn?: PartialDate
  ceased?: Bilingual
  status?: Bilingual
  note?: Bilingual
  confidence: Confidence
  sources: string[]
}

/** How complete the table of participations is, and of which day. */
export type Coverage = { asOf: PartialDate | null; complete: boolean; basis: 'consulted' | 'knowledge' }

/** In force only between a party of A and one of B, not among those of A; `alsoWithinB`: among those of B too. */
export type PairRule = { betweenA: Party[]; betweenB: Party[]; alsoWithinB?: boolean }

export const instrumentStatuses = ['in_force', 'in_force_date_unknown', 'not_in_force', 'future', 'unverified'] as const
export type InstrumentStatus = (typeof instrumentStatuses)[number]

export const instrumentKinds = [
  'convention',
  'protocol',
  'agreement',
  'directive',
  'regulation',
  'framework_decision',
  'bilateral',
] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

export const instrumentGroups = [
  'coe_mla',
  'coe_extradition',
  'coe_execution',
  'coe_confiscation',
  'coe_cyber',
  'coe_trafficking',
  'data_protection',
  'un_crime',
  'sea',
  'safeguards',
  'eu',
  'regional',
  'bilateral',
] as const
export type InstrumentGroup = (typeof instrumentGroups)[number]

export type Instrument = {
  id: string
  title: Bilingual
  kind: InstrumentKind
  group: InstrumentGroup
  place: string | null
  opened: PartialDate | null
  openedYear?: number
  inForce: PartialDate | null
  depositary: Bilingual
  url: string
  /** Absent: what its dates say. */
  status?: InstrumentStatus
  coverage: Coverage
  participants: Record<Party, Participation>
  /** No row in a table read as complete on `coverage.asOf`. */
  nonParties: Party[]
  /** Nothing can be said. */
  unknown: Party[]
  notes?: Bilingual
  /** The convention this protocol belongs to; `parentLoose`: one may join without it. */
  parent?: string
  parentLoose?: string
  pairRule?: PairRule
  territorial?: { state: Party; territory: string; inForce: PartialDate }[]
  reservations?: { states: Party[]; article: string | null; effect: Bilingual; source: string }[]
  /** Articles on which parties may have declared something that was not read. */
  declarationArticlesToCheck?: string[]
  /** Bilateral treaties: the two, what it is about, and the measures such a treaty usually covers. */
  pair?: [Party, Party]
  subject?: 'mla' | 'mlx' | 'ext' | 'tsp' | 'sup'
  measures?: string[]
  measuresBasis?: Bilingual
  confidence?: Confidence
}

export const relationTypes = [
  'displaces',
  'prevails',
  'replaces_provisions',
  'supplements',
  'complements',
  'requires',
  'yields_to_mla_treaty',
] as const
export type RelationType = (typeof relationTypes)[number]

/** What `instrument` does to `over` where both bind the two states; `over: '*mla'`: any assistance treaty. */
export type Relation = {
  type: RelationType
  instrument: string
  over: string
  article: string | null
  note: Bilingual
  confidence: Confidence
  /** Only for these measures; absent: wherever `instrument` has a rule; empty: for no whole measure. */
  measures?: string[]
  articleOver?: string
  /** Articles of `over` that no longer apply between the two. */
  repealedArticles?: string[]
  /** The article of `instrument` that fixes the channel for requests under `over`, and that channel. */
  channelArticle?: string
  channel?: string[]
  /** Assistance under `over` also follows this rule of `instrument` (`rules[].id`). */
  carries?: string
  bilateral?: boolean
}

export const declarationKinds = ['reservation', 'declaration', 'authority'] as const

/** One state's declaration on one article; `article: '*'`: something was declared that nobody read. */
export type Declaration = {
  instrument: string
  state: Party
  article: string
  kind: (typeof declarationKinds)[number]
  summary: Bilingual
  confidence: Confidence
  sources: string[]
}

export type TreatySource = {
  title: string
  url: string
  kind: string
  consulted: boolean
  asOf?: PartialDate
  note?: Bilingual
}

export type Excluded = { id: string; title: Bilingual; reason: Bilingual }

export const measureCategories = ['assistance', 'operations', 'persons', 'money', 'electronic', 'sea'] as const

/** Something one state may ask of another. */
export type Measure = {
  code: string
  category: (typeof measureCategories)[number]
  en: string
  fr: string
  definition: Bilingual
  coercive: boolean
  affectsLiberty: boolean
}

export const bindings = ['obligation', 'faculty', 'encouraged', 'not_in_force', 'safeguard'] as const
export type Binding = (typeof bindings)[number]

export type TimeLimit = { what: string; value: number; unit: 'hours' | 'days' | 'weeks' | 'months'; article: string; mandatory: boolean }

/** `oneOf`, `noneOf`: of the two states, from a day on; `notBothIn`: another instrument does not bind both. */
export type PairCondition = { oneOf?: Party[]; noneOf?: Party[]; from?: PartialDate; notBothIn?: string }

/** An article covers less than every smuggling case: only proceeds, electronic evidence, trafficking in human beings, or the police. */
export const limitedTo = ['proceeds', 'electronic_evidence', 'trafficking', 'police'] as const

/** What one instrument says on one measure. */
export type ArticleRule = {
  id: string
  measure: string
  instrument: string
  article: string
  scope: Bilingual
  channel: string[]
  doubleCriminality: string
  binding: Binding
  timeLimits: TimeLimit[]
  conditions: { en: string[]; fr: string[] }
  confidence: Confidence
  sources: string[]
  note?: Bilingual
  pairCondition?: PairCondition
  limitedTo?: (typeof limitedTo)[number]
  /** A protocol's article that changes its convention's rule and is no basis of its own; `channelArticle` if it changes the channel. */
  amends?: string
  channelArticle?: string
  /** `binding: 'safeguard'`: which one (`safeguardCodes` of the cooperate room). */
  safeguard?: string
}

/** What holds for every request under an instrument: articles, or our words in English. */
export type InstrumentDefaults = {
  channel: Bilingual
  language: string | null
  contents: string | null
  refusal: string | null
  useLimit: string | null
  confidentiality: string | null
  costs: string | null
  time: string | null
}

/** Both files in one: all the resolver reads. Built from the files in tests, from the database by this room. */
export type TreatyBook = {
  /** The day on which it was compiled. */
  generated: PartialDate
  states: Party[]
  groups: { coe46: Party[]; eu27: Party[]; partners: Party[]; other: Party[] }
  sources: Record<string, TreatySource>
  instruments: Instrument[]
  relations: Relation[]
  declarations: Declaration[]
  measures: Measure[]
  channels: Record<string, Bilingual>
  doubleCriminality: Record<string, Bilingual>
  binding: Record<string, Bilingual>
  instrumentDefaults: Record<string, InstrumentDefaults>
  /** Tiers of instruments, the closest first; `*bilateral` and `*safeguards` stand for groups. */
  rankOrder: string[][]
  rules: ArticleRule[]
}
