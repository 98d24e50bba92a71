import type { Concept, Vocabulary } from './concept.ts'

/** A standing is shown by its mark and its word, never by the mark or a colour alone. */
type MarkedVocabulary = Vocabulary & { concepts: Record<string, Concept & { mark: string }> }

const ours = 'Liaison, the fact model'

/** How a statement stands with the state it is about: the only status that a page shows beside confidence. */
export const standings = {
  name: 'standing',
  title: { en: 'Standing of a statement', fr: 'Statut d’un énoncé' },
  concepts: {
    confirmed: {
      mark: '●',
      label: { en: 'confirmed', fr: 'confirmé' },
      definition: {
        en: 'The state’s correspondent has confirmed the statement on a given day.',
        fr: 'Le correspondant de l’État a confirmé l’énoncé à une date donnée.',
      },
      source: ours,
    },
    not_objected: {
      mark: '○',
      label: { en: 'not objected', fr: 'sans objection' },
      definition: {
        en: 'The state was asked, the time set has passed, and no objection was made; this is not a confirmation.',
        fr: 'L’État a été consulté, le délai fixé est écoulé et aucune objection n’a été formulée ; ce n’est pas une confirmation.',
      },
      source: ours,
    },
    not_confirmed: {
      mark: '◌',
      label: { en: 'not confirmed', fr: 'non confirmé' },
      definition: {
        en: 'Nobody has confirmed the statement on behalf of the state.',
        fr: 'Personne n’a confirmé l’énoncé au nom de l’État.',
      },
      source: ours,
    },
    contradicted: {
      mark: '△',
      label: { en: 'contradicted', fr: 'contredit' },
      definition: {
        en: 'Somebody entitled to check the statement has said that it is not right; both readings are kept.',
        fr: 'Une personne habilitée à vérifier l’énoncé a déclaré qu’il est inexact ; les deux lectures sont conservées.',
      },
      source: ours,
    },
    withdrawn: {
      mark: '✕',
      label: { en: 'withdrawn', fr: 'retiré' },
      definition: {
        en: 'The statement is no longer made; it stays in the history with the reason.',
        fr: 'L’énoncé n’est plus soutenu ; il demeure dans l’historique avec le motif du retrait.',
      },
      source: ours,
    },
  },
} as const satisfies MarkedVocabulary

export type StandingCode = keyof typeof standings.concepts
