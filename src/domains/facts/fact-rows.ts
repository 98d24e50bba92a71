import { createHash, randomUUID } from 'node:crypto'
import type { Bilingual } from '#vocabulary/language.ts'
import { type Draft, digestOf, subjectId } from './draft.ts'
import { earlierOf, firstDayOf, lastDayOf, precisionOf } from './partial-date.ts'
import type { Step } from './plan.ts'

/** What a new row of facts.fact is made from; the words of its predecessor tell whether a translation has become stale. */
export type NewFact = Extract<Step, { kind: 'new' | 'corrected' | 'succeeded' }>

const instrumentId = (home: string, instrument: NonNullable<Draft['instrument']>) => `${home}/${digestOf(instrument).slice(0, 16)}`

const validityOf = (step: NewFact) => {
  const { validFrom, validTo } = step.draft
  const end = validTo ? { to: firstDayOf(validTo), endCertainty: precisionOf(validTo) } : { to: null, endCertainty: 'open' }
  if (validFrom) return { from: firstDayOf(validFrom), startCertainty: precisionOf(validFrom), ...end }
  const boundary = step.kind === 'succeeded' ? step.boundary : step.kind === 'corrected' ? step.keepStart : null
  return boundary ? { from: boundary.day, startCertainty: boundary.certainty, ...end } : { from: null, startCertainty: 'unknown', ...end }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Words of one fact: English is the original, French its translation, which no native lawyer has reviewed yet. */
const textRows = (fact: string, texts: Record<string, Bilingual>, before: Record<string, Bilingual> | undefined) =>
  Object.entries(texts).flatMap(([field, { en, fr }]) => {
    const old = before?.[field]
    const madeFrom = old && old.fr === fr && old.en !== en ? old.en : en
    return [
      { fact, field, language: 'en', value: en, origin: 'original', from_language: null, from_sha256: null },
      { fact, field, language: 'fr', value: fr, origin: 'unreviewed', from_language: 'en', from_sha256: sha256(madeFrom) },
    ]
  })

export type FactRows = ReturnType<typeof rowsOf>

/** The rows that new facts need in each table. `compiledOn` caps a vague day of reading: nothing was read after the edition. */
export const rowsOf = (
  home: string,
  steps: readonly NewFact[],
  compiledOn: string,
  versions: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, Record<string, Bilingual>>,
) => {
  const built = steps.map((step) => ({ step, id: randomUUID(), previous: step.kind === 'new' ? null : step.known.id }))
  return {
    built,
    facts: built.map(({ step, id, previous }) => ({
      id,
      jurisdiction: step.draft.subject.jurisdiction ?? home,
      subject: subjectId(home, step.draft.subject),
      indicator: step.draft.indicator,
      indicatorVersion: versions.get(step.draft.indicator),
      state: step.draft.state,
      value: step.draft.state === 'value' ? step.draft.value : null,
      article: step.draft.article,
      instrument: step.draft.instrument ? instrumentId(home, step.draft.instrument) : null,
      confidence: step.draft.confidence,
      ...validityOf(step),
      supersedes: previous,
      digest: step.digest,
    })),
    instruments: built.flatMap(({ step }) =>
      step.draft.instrument ? [{ id: instrumentId(home, step.draft.instrument), ...step.draft.instrument }] : [],
    ),
    texts: built.flatMap(({ step, id, previous }) => textRows(id, step.draft.texts, previous ? before.get(previous) : undefined)),
    sources: built.flatMap(({ step, id }) => step.draft.sources.map((key, ordinal) => ({ fact: id, key, ordinal }))),
    readings: built.flatMap(({ step, id }) => readingRows(id, step.draft, compiledOn)),
  }
}

export const readingRows = (fact: string, { readOn }: Draft, compiledOn: string) =>
  readOn ? [{ fact, on: readOn, knownBy: earlierOf(lastDayOf(readOn), compiledOn) }] : []
