import type { AttestationMode, Confidence, ReviewState, Standing } from './model.ts'

type Attested = { mode: AttestationMode; knownBy: string }

/**
 * The attestation that gives a fact its standing: the last confirmation or contradiction; without one, that nobody objected.
 * Attestations in any order; of two on one day the later in the list counts.
 */
export const decisive = <One extends Attested>(attestations: readonly One[]): One | null => {
  const said = attestations.filter(({ mode }) => mode === 'confirmed' || mode === 'contradicted')
  const silent = said.length > 0 ? said : attestations.filter(({ mode }) => mode === 'tacit')
  return silent.reduce<One | null>((a, b) => (a && a.knownBy > b.knownBy ? a : b), null)
}

const standingBy = { confirmed: 'confirmed', contradicted: 'contradicted', tacit: 'not_objected' } as const

/**
 * How a fact stands: the only status a page shows beside confidence. A later confirmation outweighs an earlier
 * contradiction and the reverse; silence after a round is never confirmation; nothing that was only imported, read or
 * checked by the secretariat is confirmed.
 */
export const standing = (fact: { review: ReviewState }, attestations: readonly Attested[]): Standing => {
  if (fact.review === 'withdrawn') return 'withdrawn'
  const mode = decisive(attestations)?.mode
  return mode === 'confirmed' || mode === 'contradicted' || mode === 'tacit' ? standingBy[mode] : 'not_confirmed'
}

const weakestFirst: Standing[] = ['withdrawn', 'contradicted', 'not_confirmed', 'not_objected', 'confirmed']

/** The standing of several facts shown as one statement: that of the weakest. */
export const weakestStanding = (all: readonly Standing[]): Standing => weakestFirst.find((one) => all.includes(one)) ?? 'not_confirmed'

const lowestFirst: Confidence[] = ['low', 'medium', 'high']
export const lowestConfidence = (all: readonly Confidence[]): Confidence => lowestFirst.find((one) => all.includes(one)) ?? 'low'
