import type { AttestationMode, Confidence, ReviewState, Standing } from './model.ts'

/**
 * How a fact stands: the only status a page shows beside confidence. A later confirmation outweighs an earlier
 * contradiction and the reverse; silence after a round is never confirmation; nothing that was only imported, read or
 * checked by the secretariat is confirmed. Attestations in any order; of two on one day the later in the list counts.
 */
export const standing = (fact: { review: ReviewState }, attestations: readonly { mode: AttestationMode; knownBy: string }[]): Standing => {
  if (fact.review === 'withdrawn') return 'withdrawn'
  const said = attestations.filter(({ mode }) => mode === 'confirmed' || mode === 'contradicted')
  const last = said.reduce<(typeof said)[number] | undefined>((a, b) => (a && a.knownBy > b.knownBy ? a : b), undefined)
  if (last) return last.mode === 'confirmed' ? 'confirmed' : 'contradicted'
  return attestations.some(({ mode }) => mode === 'tacit') ? 'not_objected' : 'not_confirmed'
}

const weakestFirst: Standing[] = ['withdrawn', 'contradicted', 'not_confirmed', 'not_objected', 'confirmed']

/** The standing of several facts shown as one statement: that of the weakest. */
export const weakestStanding = (all: readonly Standing[]): Standing => weakestFirst.find((one) => all.includes(one)) ?? 'not_confirmed'

const lowestFirst: Confidence[] = ['low', 'medium', 'high']
export const lowestConfidence = (all: readonly Confidence[]): Confidence => lowestFirst.find((one) => all.includes(one)) ?? 'low'
