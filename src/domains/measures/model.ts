import type { Authority } from '#domains/authorities/model.ts'
import type { AnswerState, Statement } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Family, Possibility } from './entries.ts'

/** One answer: `unknown` where nobody recorded any, which is never "no". `value` and `words` are null where the answer has none. */
export type Answer<Value> = { answer: AnswerState; value: Value | null; words: Bilingual | null }

export type Deadline = { days: number | null }
export type Link = { title: string; url: string }

/** What a state says of one measure. Where the law was not read for the day asked every answer is `unknown` and `reading` says why. */
export type MeasureStatement = Statement & {
  state: string
  measure: string
  possible: Answer<Possibility>
  conditions: Answer<null>
  receivingAuthority: Answer<null>
  executingAuthority: Answer<null>
  languages: Answer<string[]>
  channels: Answer<string[]>
  deadline: Answer<Deadline>
  requirements: Answer<null>
}

/**
 * One cell of the matrix. `not_public`: a covert measure, of which no state's answer is shown, whether there is one or not.
 * `blank`: no answer is recorded. Neither is ever "no".
 */
export type MeasureCell =
  | { kind: 'not_public'; state: string; measure: string }
  | { kind: 'blank'; state: string; measure: string }
  | { kind: 'told'; state: string; measure: string; statement: MeasureStatement }

/** How a state takes requests of one family of conventions. */
export type Practice = Statement & {
  state: string
  family: Family
  centralAuthority: Answer<null>
  requestAuthority: Answer<null>
  communication: Answer<null>
  encryptionRequired: Answer<boolean>
  signatureRequired: Answer<boolean>
  channels: Answer<string[]>
  languages: Answer<string[]>
  doubleCriminality: Answer<string>
  evidenceUse: Answer<null>
  documents: Answer<null>
  links: Answer<Link[]>
  directTransmission: Answer<string>
}

/** What the profile of a state says of requests in general: not of one measure. */
export type GeneralPractice = Statement & { state: string; languages: Answer<string[]>; notes: Bilingual | null }

/** Everything known of asking one state for one measure. `likely`: institutions whose role fits, which the state has not named for it. */
export type MeasureAnswer = {
  cell: MeasureCell
  general: GeneralPractice | null
  practice: Practice | null
  likely: Authority[]
}

export type Coverage = { answered: number; asked: number; covert: number }
