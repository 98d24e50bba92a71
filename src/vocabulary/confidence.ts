import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, the fact model'

/** How sure the compilers are. It is not the state’s word: that is the standing. */
export const confidences = {
  name: 'confidence',
  title: { en: 'Confidence', fr: 'Degré de confiance' },
  concepts: {
    high: {
      label: { en: 'high', fr: 'élevé' },
      definition: {
        en: 'Read in the law itself or in an official text.',
        fr: 'Lu dans la loi elle-même ou dans un texte officiel.',
      },
      source: ours,
    },
    medium: {
      label: { en: 'medium', fr: 'moyen' },
      definition: {
        en: 'General knowledge, or a source with a visible oddity.',
        fr: 'Connaissances générales, ou source présentant une anomalie visible.',
      },
      source: ours,
    },
    low: {
      label: { en: 'low', fr: 'faible' },
      definition: {
        en: 'Believed to be so: verify before any use.',
        fr: 'Tenu pour vraisemblable : à vérifier avant tout usage.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type ConfidenceCode = keyof typeof confidences.concepts
