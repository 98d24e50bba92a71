import type { Draft } from '#domains/facts/draft.ts'
import { slugsFor } from '#domains/facts/slugs.ts'
import type { AuthorityEntry } from './model.ts'

/** The statements that a file's authorities make: one record for each. */
export const authorityDrafts = (entries: readonly AuthorityEntry[]): Draft[] => {
  const slugs = slugsFor(entries.map(({ role, name }) => ({ name: role, apart: name.en })))
  return entries.map(({ role, name, city, website, confidence, sources }, index) => ({
    subject: { kind: 'authority', slug: slugs[index] ?? role, concept: role, ordinal: index },
    indicator: 'authority.record',
    state: 'value',
    value: { local: name.local ?? null, city: city ?? null, website: website ?? null },
    texts: { name: { en: name.en, fr: name.fr } },
    article: null,
    instrument: null,
    confidence,
    sources,
    readOn: null,
    validFrom: null,
    validTo: null,
    path: ['authorities', index],
  }))
}
