import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, the fact model'

/** The way of a fact from its author to the page. What people write is never published by its own author. */
export const reviewStates = {
  name: 'review-state',
  title: { en: 'Stages of review', fr: 'Étapes de la validation' },
  concepts: {
    imported: {
      label: { en: 'imported', fr: 'importé' },
      definition: {
        en: 'Taken over from the published files by an import run; shown, and never counted as confirmed.',
        fr: 'Repris des fichiers publiés par une opération d’import ; affiché, sans jamais valoir confirmation.',
      },
      source: ours,
    },
    draft: {
      label: { en: 'draft', fr: 'projet' },
      definition: {
        en: 'Being written; only its author and editors see it.',
        fr: 'En cours de rédaction ; visible du seul auteur et des rédacteurs.',
      },
      source: ours,
    },
    submitted: {
      label: { en: 'submitted', fr: 'soumis' },
      definition: {
        en: 'Handed over by its author for review by somebody else.',
        fr: 'Remis par son auteur pour examen par une autre personne.',
      },
      source: ours,
    },
    changes_requested: {
      label: { en: 'changes requested', fr: 'modifications demandées' },
      definition: { en: 'Sent back to its author with a reason.', fr: 'Renvoyé à son auteur avec un motif.' },
      source: ours,
    },
    approved: {
      label: { en: 'approved', fr: 'approuvé' },
      definition: {
        en: 'Accepted by a second person and not yet published.',
        fr: 'Accepté par une seconde personne et non encore publié.',
      },
      source: ours,
    },
    published: {
      label: { en: 'published', fr: 'publié' },
      definition: { en: 'Approved by a second person and shown to everyone.', fr: 'Approuvé par une seconde personne et visible de tous.' },
      source: ours,
    },
    withdrawn: {
      label: { en: 'withdrawn', fr: 'retiré' },
      definition: { en: 'Taken back with a reason; kept in the history.', fr: 'Retiré avec un motif ; conservé dans l’historique.' },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type ReviewStateCode = keyof typeof reviewStates.concepts
