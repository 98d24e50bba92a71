import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, the fact model'

/** Why a statement was taken offline, as the page says it in its place. */
export const withdrawalReasons = {
  name: 'withdrawal-reason',
  title: { en: 'Reasons for withdrawing a statement', fr: 'Motifs de retrait d’un énoncé' },
  concepts: {
    wrong: {
      label: { en: 'it was wrong', fr: 'il était inexact' },
      definition: { en: 'What it said of the law was not right.', fr: 'Ce qu’il disait du droit était inexact.' },
      source: ours,
    },
    personal_data: {
      label: { en: 'it named a person', fr: 'il désignait une personne' },
      definition: {
        en: 'It let a private person be recognised.',
        fr: 'Il permettait de reconnaître une personne privée.',
      },
      source: ours,
    },
    security: {
      label: { en: 'it could do harm in public', fr: 'sa publication pouvait nuire' },
      definition: {
        en: 'That it was public could harm an investigation or a person.',
        fr: 'Sa publicité pouvait nuire à une enquête ou à une personne.',
      },
      source: ours,
    },
    disputed: {
      label: { en: 'it is disputed', fr: 'il est contesté' },
      definition: {
        en: 'Somebody entitled to speak of it disputes it, and it is being examined.',
        fr: 'Une personne habilitée à en parler le conteste, et il est examiné.',
      },
      source: ours,
    },
    source_withdrawn: {
      label: { en: 'its source was withdrawn', fr: 'sa source a été retirée' },
      definition: {
        en: 'Whoever had published the source has withdrawn it.',
        fr: 'Celui qui avait publié la source l’a retirée.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary
