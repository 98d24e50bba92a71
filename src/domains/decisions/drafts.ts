import type { Draft } from '#domains/facts/draft.ts'
import { slugsFor } from '#domains/facts/slugs.ts'
import type { DecisionEntry } from './model.ts'

/** The statements that a file's decisions make: one record for each, which stands from its own date. They have passed the gate of anonymisation.ts. */
export const decisionDrafts = (entries: readonly DecisionEntry[]): Draft[] => {
  const slugs = slugsFor(entries.map(({ number, title, date, court }) => ({ name: number ?? title.en, apart: date ?? court })))
  return entries.map(({ title, summary, confidence, sources, court, date, number, ecli, keywords }, index) => ({
    subject: { kind: 'decision', slug: slugs[index] ?? String(index), concept: null, ordinal: index },
    indicator: 'decision.record',
    state: 'value',
    value: { court, date: date ?? null, number: number ?? null, ecli: ecli ?? null, keywords, anonymised: true },
    texts: { title, summary },
    article: null,
    instrument: null,
    confidence,
    sources,
    readOn: null,
    validFrom: date ?? null,
    validTo: null,
    path: ['caseLaw', index],
  }))
}
