import { createHash, randomUUID } from 'node:crypto'
import type { Bilingual } from '#vocabulary/language.ts'
import { type Draft, digestOf, subjectId } from './draft.ts'
import { earlierOf, firstDayOf, lastDayOf, precisionOf } from './partial-date.ts'
import type { Boundary } from './plan.ts'

/**
 * What a new row of facts.fact is made from. `follows`: the fact it takes the place of, whose words tell whether a translation
 * has become stale. `start`: a boundary that no source names. `translated`: by whom its French was made from its English.
 */
export type NewFact = {
  draft: Draft
  digest: string
  follows: string | null
  start: Boundary | null
  translated: 'unreviewed' | 'human'
}

const instrumentId = (home: string, instrument: NonNullable<Draft['instrument']>) => `${home}/${digestOf(instrument).slice(0, 16)}`

const validityOf = ({ draft: { validFrom, validTo }, start }: NewFact) => {
  const end = validTo ? { to: firstDayOf(validTo), endCertainty: precisionOf(validTo) } : { to: null, endCertainty: 'open' }
  if (validFrom) return { from: firstDayOf(validFrom), startCertainty: precisionOf(validFrom), ...end }
  return start ? { from: start.day, startCertainty: start.certainty, ...end } : { from: null, startCertainty: 'unknown', ...end }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Words of one fact: English is the original, French its translation; that of an import no native lawyer has reviewed yet. */
const textRows = (fact: string, { draft: { texts }, translated }: NewFact, before: Record<string, Bilingual> | undefined) =>
  Object.entries(texts).flatMap(([field, { en, fr }]) => {
    const old = before?.[field]
    const madeFrom = old && old.fr === fr && old.en !== en ? old.en : en
    return [
      { fact, field, language: 'en', value: en, origin: 'original', from_language: null, from_sha256: null },
      { fact, field, language: 'fr', value: fr, origin: translated, from_language: 'en', from_sha256: sha256(madeFrom) },
    ]
  })

export type FactRows = ReturnType<typeof rowsOf>

/** The rows that new facts need in each table. `compiledOn` caps a vague day of reading: nothing was read after the edition. */
export const rowsOf = (
  home: string,
  fresh: readonly NewFact[],
  compiledOn: string,
  versions: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, Record<string, Bilingual>>,
) => {
  const built = fresh.map((one) => ({ one, id: randomUUID() }))
  return {
    ids: built.map(({ id }) => id),
    facts: built.map(({ one, one: { draft }, id }) => ({
      id,
      jurisdiction: draft.subject.jurisdiction ?? home,
      subject: subjectId(home, draft.subject),
      indicator: draft.indicator,
      indicatorVersion: versions.get(draft.indicator),
      state: draft.state,
      value: draft.state === 'value' ? draft.value : null,
      article: draft.article,
      instrument: draft.instrument ? instrumentId(home, draft.instrument) : null,
      confidence: draft.confidence,
      ...validityOf(one),
      supersedes: one.follows,
      digest: one.digest,
    })),
    instruments: built.flatMap(({ one: { draft } }) =>
      draft.instrument ? [{ id: instrumentId(home, draft.instrument), ...draft.instrument }] : [],
    ),
    texts: built.flatMap(({ one, id }) => textRows(id, one, one.follows ? before.get(one.follows) : undefined)),
    sources: built.flatMap(({ one: { draft }, id }) => draft.sources.map((key, ordinal) => ({ fact: id, key, ordinal }))),
    readings: built.flatMap(({ one: { draft }, id }) => readingRows(id, draft, compiledOn)),
  }
}

export const readingRows = (fact: string, { readOn }: Draft, compiledOn: string) =>
  readOn ? [{ fact, on: readOn, knownBy: earlierOf(lastDayOf(readOn), compiledOn) }] : []
