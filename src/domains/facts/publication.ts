import type { Draft, DraftSource } from './draft.ts'
import type { PartialDate } from './model.ts'

/** In whose name somebody speaks: shown to everybody as authority and party, never as a person. */
export type Speaker = { mandate: string; party: string; authority: string }

/**
 * Answers that people gave to all questions on one subject, for some days of the law. `drafts`: all of one subject, which need
 * not be known yet. `sources`: those the drafts cite by key, as they are named now. `days`: null is open or unknown. `author` and
 * `approver`: two persons. `significance`: followers are told of what is major, with the note.
 */
export type Publication = {
  home: string
  position: 'national' | 'secretariat'
  drafts: readonly Draft[]
  sources: Record<string, DraftSource>
  days: { from: PartialDate | null; to: PartialDate | null }
  author: string
  approver: string
  speaker: Speaker
  significance: 'major' | 'minor'
  note: { en?: string; fr?: string }
}
