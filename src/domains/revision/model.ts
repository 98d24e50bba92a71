import type { DraftSource } from '#domains/facts/draft.ts'
import type { AnswerState, PartialDate } from '#domains/facts/model.ts'

export const proposalStates = ['draft', 'submitted', 'changes_requested', 'approved', 'published', 'refused', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/**
 * Every step of a proposal: from where to where, and who takes it. `other`: never the author. `program`: by itself, on the
 * day set. The database has the same table (migrations/0025-…).
 */
export const steps = {
  submit: { from: ['draft', 'changes_requested'], to: 'submitted', by: 'author' },
  ask_changes: { from: ['submitted', 'approved'], to: 'changes_requested', by: 'other' },
  approve: { from: ['submitted'], to: 'approved', by: 'other' },
  publish: { from: ['approved'], to: 'published', by: 'program' },
  /** Something else was published before the day came: the second person looks again. */
  put_back: { from: ['approved'], to: 'submitted', by: 'program' },
  refuse: { from: ['submitted', 'approved'], to: 'refused', by: 'other' },
  withdraw: { from: ['draft', 'submitted', 'changes_requested', 'approved'], to: 'withdrawn', by: 'author' },
  /** A colleague goes on with it in the own name; this one ends. */
  take_over: { from: ['draft', 'submitted', 'changes_requested'], to: 'withdrawn', by: 'colleague' },
} as const satisfies Record<string, { from: readonly ProposalState[]; to: ProposalState; by: string }>
export type StepName = keyof typeof steps

/** Whether a step may be taken from a state. */
export const leadsOn = (step: StepName, from: ProposalState): boolean => (steps[step].from as readonly ProposalState[]).includes(from)

/** `withhold`: an answer exists and is not published. `restore`: what was withdrawn is said again. */
export type ProposalDeed = 'answer' | 'withhold' | 'restore'
export type SpokenPosition = 'national' | 'secretariat'

/** Why something else is to be said: we had it wrong on the same days, or the law changed from a day on, which may lie ahead. */
export const causes = ['wrong', 'law_changed'] as const
export const significances = ['minor', 'major'] as const

/** What a proposal says once it is handed in. `answers`: the questions answered otherwise than by a value, by indicator. */
export type Content = {
  entry: Record<string, unknown>
  answers: Record<string, AnswerState>
  /** Every source that the entry cites, as it is named. */
  sources: Record<string, DraftSource>
  significance: (typeof significances)[number]
  note: { en?: string; fr?: string }
  cause: (typeof causes)[number]
  from: PartialDate | null
}

/** What a form typed, by name of field. */
export type Typed = Record<string, string>

export type Proposal = {
  id: string
  party: string
  subject: string
  deed: ProposalDeed
  position: SpokenPosition
  state: ProposalState
  typed: Typed
  content: Content | null
  writtenAgainst: string
  publishOn: string | null
  author: string
  authorName: string
  mandate: string
  speakerParty: string
  authority: string
  approver: string | null
  approverName: string | null
  follows: string | null
  createdAt: string
  changedAt: string
}

export type TakenStep = {
  step: StepName | 'begin'
  at: string
  name: string | null
  reason: string | null
  remarks: Record<string, string>
}

/** Kinds of statement that a person may say for the first time. The three regimes and participations stand once. */
export const newKinds = [
  'offence',
  'aggravation',
  'exemption',
  'related_offence',
  'authority',
  'decision',
  'measure_answer',
  'practice',
  'event',
  'participation',
  'declaration',
] as const

/** Every kind of statement of which a correspondent is asked, in the order in which the list has them. */
export const kindsOnDesk = [
  'offence',
  'aggravation',
  'exemption',
  'regime',
  'related_offence',
  'authority',
  'decision',
  'measure_answer',
  'practice',
  'participation',
  'declaration',
  'event',
] as const

/** A subject's address taken apart: `IT/offence/it-entry`. */
export const subjectParts = (subject: string) => {
  const [party = '', kind = '', ...rest] = subject.split('/')
  return { party, kind, slug: rest.join('/') }
}

/** Where a statement's own page is. */
export const placeOfSubject = (subject: string) => {
  const { party, kind, slug } = subjectParts(subject)
  return `/members/law/${party.toLowerCase()}/${kind.replaceAll('_', '-')}/${slug}`
}

export const proposalsPerPage = 50

/** The subject that such an address names; what is no address names nothing that exists. */
export const subjectAt = ({ state, kind, slug }: { state: string; kind: string; slug: string }) =>
  `${state.toUpperCase()}/${kind.replaceAll('-', '_')}/${slug}`

/** What a form is asked for, as its address says it. */
export const deedAt = (word: string): ProposalDeed | undefined =>
  (({ correct: 'answer', withhold: 'withhold', restore: 'restore' }) as const)[word as 'correct']
