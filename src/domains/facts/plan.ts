import { contentDigest, type Draft, subjectId } from './draft.ts'
import type { PartialDate } from './model.ts'
import { earlierOf, firstDayOf, lastDayOf, precisionOf } from './partial-date.ts'

/** A fact that an earlier import brought and that we still say. Days are calendar days. */
export type KnownFact = {
  id: string
  subject: string
  indicator: string
  digest: string
  from: string | null
  startCertainty: string
  validFrom: PartialDate | null
  validTo: PartialDate | null
  /** Days of reading as the sources gave them, with the last day each can mean. */
  readings: { on: PartialDate; knownBy: string }[]
}

export type Boundary = { day: string; certainty: 'day' | 'month' | 'year' | 'reading' }

/** What an import does with one statement. */
export type Step =
  | { kind: 'same'; draft: Draft; known: KnownFact }
  /** The same text was read again, later: one more attestation. */
  | { kind: 'read_again'; draft: Draft; known: KnownFact }
  | { kind: 'new'; draft: Draft; digest: string }
  /** What we said was wrong or is now said better: the old row is no longer said, the new one covers the same days. */
  | { kind: 'corrected'; draft: Draft; digest: string; known: KnownFact; keepStart: Boundary | null }
  /** The law was read later and says something else: the old text keeps its days, the new one follows it. */
  | { kind: 'succeeded'; draft: Draft; digest: string; known: KnownFact; boundary: Boundary }
  /** The file no longer states it. */
  | { kind: 'closed'; known: KnownFact }

const latestKnownBy = (known: KnownFact) => known.readings.reduce((latest, { knownBy }) => (knownBy > latest ? knownBy : latest), '')

const readLater = (known: KnownFact, draft: Draft, compiledOn: string) =>
  draft.readOn !== null && known.readings.length > 0 && earlierOf(lastDayOf(draft.readOn), compiledOn) > latestKnownBy(known)

/** Where the old text ends when another text begins later or was read later; null: the same days are corrected. */
const boundaryBetween = (known: KnownFact, draft: Draft, compiledOn: string): Boundary | null => {
  if (draft.tellsItsDays) return null
  const boundary = startNamed(known, draft) ?? startRead(known, draft, compiledOn)
  return boundary && (known.from === null || known.from < boundary.day) ? boundary : null
}

const startNamed = (known: KnownFact, { validFrom }: Draft): Boundary | null =>
  validFrom !== null && validFrom !== known.validFrom ? { day: firstDayOf(validFrom), certainty: precisionOf(validFrom) } : null

const startRead = (known: KnownFact, draft: Draft, compiledOn: string): Boundary | null =>
  draft.validFrom === null && draft.readOn !== null && readLater(known, draft, compiledOn)
    ? { day: firstDayOf(draft.readOn), certainty: 'reading' }
    : null

const stepFor = (draft: Draft, known: KnownFact | undefined, compiledOn: string): Step => {
  const digest = contentDigest(draft)
  if (!known) return { kind: 'new', draft, digest }
  const corrected: Step = { kind: 'corrected', draft, digest, known, keepStart: keptStart(known, draft) }
  if (known.digest === digest) return sameTimes(known, draft) ? (sameText(draft, known, compiledOn) ?? corrected) : corrected
  const boundary = boundaryBetween(known, draft, compiledOn)
  return boundary ? { kind: 'succeeded', draft, digest, known, boundary } : corrected
}

const sameTimes = (known: KnownFact, draft: Draft) => known.validFrom === draft.validFrom && known.validTo === draft.validTo

/** The same text: already noted, or read again later. Null: an earlier day of reading is taken back. */
const sameText = (draft: Draft, known: KnownFact, compiledOn: string): Step | null => {
  const noted = draft.readOn === null ? known.readings.length === 0 : known.readings.some(({ on }) => on === draft.readOn)
  if (noted) return { kind: 'same', draft, known }
  return readLater(known, draft, compiledOn) ? { kind: 'read_again', draft, known } : null
}

/** A boundary that an earlier succession drew stays where it is unless the file now names a start itself. */
const keptStart = (known: KnownFact, draft: Draft): Boundary | null =>
  known.startCertainty === 'reading' && known.from !== null && draft.validFrom === null ? { day: known.from, certainty: 'reading' } : null

const addressOf = (subject: string, indicator: string) => `${subject}#${indicator}`

/**
 * What the import of one file does, decided before anything is written. `known`: the facts that imports brought of what
 * the file speaks for and that are said today, the one reaching furthest into the future for each question.
 */
export const planImport = (home: string, drafts: readonly Draft[], known: readonly KnownFact[], compiledOn: string): Step[] => {
  const open = new Map(known.map((fact) => [addressOf(fact.subject, fact.indicator), fact]))
  const steps = drafts.map((draft) => {
    const address = addressOf(subjectId(home, draft.subject), draft.indicator)
    const step = stepFor(draft, open.get(address), compiledOn)
    open.delete(address)
    return step
  })
  return [...steps, ...[...open.values()].map((fact): Step => ({ kind: 'closed', known: fact }))]
}
