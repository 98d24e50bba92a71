import type { SaidFact } from '#domains/facts/said.ts'

// Small laws for tests: statements as the facts room reads them.

export const day = '2026-06-01'
export type Times = { read?: string; inForceFrom?: string; inForceUntil?: string }
export type Entry = Times & { kind: string; slug: string; code?: string; facts: Record<string, unknown> }

let place = 0
/** A statement of a state's law as the facts room would read it; read on 1 January 2026 unless it says otherwise. */
export const factsOf = ({ kind, slug, code, facts, read = '2026-01-01', inForceFrom, inForceUntil }: Entry): SaidFact[] => {
  place += 1
  return Object.entries(facts).map(([indicator, value]) => ({
    id: `${slug} ${indicator}`,
    jurisdiction: 'XX',
    subject: `XX/${kind}/${slug}`,
    kind,
    slug,
    concept: code ?? null,
    ordinal: place,
    indicator,
    indicatorVersion: 1,
    state: value === null ? 'unknown' : 'value',
    value,
    article: `Art. ${slug}`,
    instrument: null,
    position: 'external',
    rank: 'normal',
    confidence: 'high',
    review: 'imported',
    from: inForceFrom ?? null,
    to: inForceUntil ?? null,
    startCertainty: inForceFrom ? 'day' : 'unknown',
    endCertainty: inForceUntil ? 'day' : 'open',
    recordedFrom: '',
    recordedTo: null,
    compiledOn: '2026-11-21',
    texts: null,
    sources: null,
    attestations: [{ mode: 'read', on: read, knownBy: read }],
  }))
}

export const offence = (
  slug: string,
  conduct: string[],
  benefit: string | null,
  more: Record<string, unknown> = {},
  times: Times = {},
): Entry => ({
  kind: 'offence',
  slug,
  facts: { 'offence.conduct': conduct, 'offence.benefit': benefit, ...more },
  ...times,
})
export const aggravation = (code: string, slug: string, more: Record<string, unknown> = {}, times: Times = {}): Entry => ({
  kind: 'aggravation',
  slug,
  code,
  facts: { 'aggravation.summary': { original: 'en' }, ...more },
  ...times,
})
export const exemption = (code: string, times: Times = {}): Entry => ({
  kind: 'exemption',
  slug: code,
  code,
  facts: { 'exemption.summary': {} },
  ...times,
})
export const companies = (liable: boolean | null): Entry => ({
  kind: 'regime',
  slug: 'legal-persons',
  facts: { 'legal_persons.liable': liable },
})
export const months = (min: number | null, max: number | null, life?: boolean) => ({
  ...(min === null ? {} : { 'offence.imprisonment_min': min }),
  ...(max === null ? {} : { 'offence.imprisonment_max': max }),
  ...(life === undefined ? {} : { 'offence.life': life }),
})
export const upTo = (max: number, life?: boolean) => ({
  'aggravation.imprisonment_max': max,
  ...(life === undefined ? {} : { 'aggravation.life': life }),
})
