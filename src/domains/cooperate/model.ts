import type { Confidence, PartialDate } from '#domains/facts/model.ts'
import type { ArticleRule, Binding, Declaration, InstrumentDefaults, Party, RelationType, TimeLimit } from '#domains/treaties/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** Who asks whom for what, and the day on which the request is sent. */
export type Question = { from: Party; to: Party | Party[]; measure: string; on: string }

/** `certain`: in force for both on the day; `probable`: both are parties, the day of entry into force is not known. */
export type Certainty = 'certain' | 'probable'

/**
 * `basis`: at least one. `encouraged_only`: states shall only consider it, an agreement for the case is needed. `no_treaty`: none, and nothing left open. `only_to_check`: none for certain, something may apply.
 * `union`: one of the two is the Union itself, which is party to treaties and executes no requests.
 */
export type Outcome = 'basis' | 'encouraged_only' | 'no_treaty' | 'only_to_check' | 'union'

/** What applies only if both states agree: the whole article, a part of it, or the way of asking (UNTOC Art. 18(7)). */
export type ByAgreement = {
  extent: 'whole' | 'part' | 'procedure'
  rule: RuleId
  article: string
  /** The assistance treaties that bind the two; `certainty` of the closest. */
  because: string[]
  certainty: Certainty
}

/** A protocol or agreement that changes or completes the basis. */
export type Supplement = {
  instrument: string
  /** Null: a bilateral supplement whose text was not read. */
  article: string | null
  certainty: Certainty
  scope: Bilingual | null
  channels: string[]
  timeLimits: TimeLimit[]
  conditions: ArticleRule['conditions']
  confidence: Confidence
  sources: string[]
}

/** Whose declaration: of the state asked, or of the one that asks (reciprocity). */
export type DeclarationThatMatters = Declaration & { by: 'requested' | 'requesting' }

/** Why a basis stands where it stands. Tier and place are those of `rankOrder`, from 1. */
export type Standing = {
  tier: number
  place: number
  /** The first criterion by which it stands behind the basis before it; null for the best. */
  behindBy: 'certainty' | 'subject' | 'tier' | 'binding' | 'special' | 'channel' | 'delay' | 'order' | null
}

export type Basis = {
  instrument: string
  /** Null: a bilateral treaty whose text was not read. */
  article: string | null
  /** `rules[].id`, null for a bilateral treaty. */
  rule: string | null
  certainty: Certainty
  binding: Binding
  byAgreement: ByAgreement | null
  scope: Bilingual | null
  /** The ordinary one first; empty: not read. */
  channels: string[]
  /** The instrument and article that fix the channel, where not the basis itself. */
  channelsBy: { instrument: string; article: string } | null
  timeLimits: TimeLimit[]
  doubleCriminality: string | null
  conditions: ArticleRule['conditions']
  note: Bilingual | null
  limitedTo: NonNullable<ArticleRule['limitedTo']> | null
  declarations: DeclarationThatMatters[]
  supplements: Supplement[]
  /** Language, contents, refusal, limits of use, confidentiality, costs of the instrument: articles or our words. */
  general: InstrumentDefaults | null
  /** The days from which it binds each, as exactly as known. */
  bindsFrom: PartialDate | null
  bindsTo: PartialDate | null
  confidence: Confidence
  sources: string[]
  standing: Standing
}

/** A rule that would apply, were it not for another one. It may serve as a fallback where the other one fails. */
export type Displaced = {
  instrument: string
  article: string | null
  rule: string | null
  by: string
  /** Whose reservation it is, where a reservation removes the rule. */
  state: Party | null
  /** The article that says so; null: not read. */
  byArticle: string | null
  relation: RelationType | 'reservation' | 'pair_condition'
  /** The resolver's rule (`data/resolver.json`). */
  because: RuleId
  note: Bilingual | null
  confidence: Confidence
}

/** What is not known and must be looked up before the request is sent. */
export const checkCodes = [
  'participation_unknown',
  'signed_only',
  'not_party_then',
  'date_unknown',
  'low_confidence',
  'table_old',
  'declarations_not_read',
  'reservation',
  'bilateral_unverified',
  'bilateral_text_not_read',
  'bilateral_on_other_measures',
  'other_bilaterals',
  'regional_not_listed',
  'may_be_displaced',
  'national_law_later',
  'provisional',
  'future_day',
  'membership_ended',
  'not_in_force_yet',
  'works_through_bilaterals',
] as const
export type CheckCode = (typeof checkCodes)[number]

export type ToCheck = {
  code: CheckCode
  instrument: string | null
  /** `may_be_displaced`: the instrument that may displace it. */
  by: string | null
  state: Party | null
  article: string | null
  /** The day of the table, of the signature, of the law …: which one the code says. */
  date: PartialDate | null
  note: Bilingual | null
  sources: string[]
}

export const safeguardCodes = [
  'non_refoulement',
  'death_penalty',
  'ill_treatment',
  'fair_trial',
  'discrimination',
  'data_to_origin',
  'data_protection',
  'life_at_sea',
  'migrant_not_liable',
  'protection',
  'flag_state',
] as const
export type SafeguardCode = (typeof safeguardCodes)[number]

export type Safeguard = {
  code: SafeguardCode
  instrument: string | null
  /** Title of a text that is not among the instruments. */
  title: Bilingual | null
  article: string
  /** Which of the two it binds on that day, for certain or probably; where participation is unknown, `unknown` names the state. */
  binds: Party[]
  unknown: Party[]
  note: Bilingual | null
  confidence: Confidence
  sources: string[]
}

/** The rules of `data/resolver.json`, in the order in which they are applied. */
export const ruleIds = [
  'day',
  'future-day',
  'in-force-between',
  'not-in-force',
  'unknown-is-not-no',
  'pair-rule',
  'pair-condition',
  'protocol-needs-convention',
  'displacement',
  'replaced-articles',
  'may-be-displaced',
  'protocol-amends',
  'supplement',
  'untoc-18-7',
  'reservation-both-ways',
  'reservation-on-channel',
  'declarations',
  'declarations-not-read',
  'rank',
  'bilateral-unverified',
  'bilateral-text-not-read',
  'other-bilaterals',
  'regional-not-listed',
  'works-through-bilaterals',
  'table-date',
  'signed-only',
  'low-confidence',
  'provisional',
  'national-law-later',
  'membership-ended',
  'safeguards',
  'surrender-or-extradition',
  'no-treaty',
  'union',
] as const
export type RuleId = (typeof ruleIds)[number]

/** One rule of the resolver: what it says, where that comes from, and its table. */
export type ResolverRule = { id: RuleId; sentence: Bilingual; source: Bilingual; parameters: Record<string, unknown> }

/** One step on the way to the answer: a rule of `data/resolver.json`, what it was applied to, and what came of it. */
export type TraceStep = {
  rule: RuleId
  instrument: string | null
  article: string | null
  /** Ids of `sources`, or the rule's own source. */
  sources: string[]
  effect:
    | 'considered'
    | 'kept'
    | 'left_out'
    | 'displaced'
    | 'by_agreement'
    | 'supplemented'
    | 'conditioned'
    | 'ranked'
    | 'warned'
    | 'proposed'
  /** Codes, days and ids for the sentence of the rule: `{ state: 'IE', from: '2011-11-01' }`. */
  parameters: Record<string, string | number | boolean | string[] | null>
}

/** No basis: the lawful way that remains. */
export type Proposal = {
  way: 'reciprocity' | 'case_agreement' | 'check_first' | 'member_state'
  channels: string[]
  rule: RuleId
}

export type Answer = {
  from: Party
  to: Party
  measure: string
  on: string
  outcome: Outcome
  /** Best first. */
  bases: Basis[]
  displaced: Displaced[]
  toCheck: ToCheck[]
  safeguards: Safeguard[]
  /** Other measures that reach the same end, where this one has no basis. */
  instead: string[]
  proposal: Proposal | null
  /** `union`: the instruments in force between the two, whatever the measure. */
  bindBoth: string[]
  trace: TraceStep[]
}
