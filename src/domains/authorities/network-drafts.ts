import type { Draft } from '#domains/facts/draft.ts'
import type { NetworkEntry } from './network-file.ts'

/** The statements of the register of networks: one record for each. */
export const networkDrafts = (entries: readonly NetworkEntry[]): Draft[] =>
  entries.map(({ id, name, purpose, serves, reached, basis, isNot, confidence, sources, ...values }, index) => ({
    subject: { kind: 'network', slug: id, concept: values.kind, ordinal: index },
    indicator: 'network.record',
    state: 'value',
    value: values,
    texts: { name, purpose, serves, reached, isNot, ...(basis ? { basis } : {}) },
    article: null,
    instrument: null,
    confidence,
    sources,
    readOn: null,
    validFrom: null,
    validTo: null,
    tellsItsDays: true,
    path: ['networks', index],
  }))
