import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, the fact model'

/** Five honest answers to a question about a state’s law. */
export const answerStates = {
  name: 'answer-state',
  title: { en: 'Kinds of answer', fr: 'Types de réponse' },
  concepts: {
    value: {
      label: { en: 'answered', fr: 'réponse donnée' },
      definition: { en: 'The question has an answer, and it is given.', fr: 'La question a une réponse, qui est donnée.' },
      source: ours,
    },
    none: {
      label: { en: 'none', fr: 'néant' },
      definition: {
        en: 'The law was read and contains nothing of what is asked.',
        fr: 'La loi a été lue et ne contient rien de ce qui est demandé.',
      },
      source: ours,
    },
    not_applicable: {
      label: { en: 'not applicable', fr: 'sans objet' },
      definition: {
        en: 'The question does not arise in this state or for this provision.',
        fr: 'La question ne se pose pas dans cet État ou pour cette disposition.',
      },
      source: ours,
    },
    withheld: {
      label: { en: 'withheld', fr: 'non communiqué' },
      definition: {
        en: 'An answer exists, and the state has decided not to publish it.',
        fr: 'Une réponse existe, et l’État a décidé de ne pas la publier.',
      },
      source: ours,
    },
    unknown: {
      label: { en: 'not known', fr: 'non connu' },
      definition: {
        en: 'Nobody has found the answer yet; this never means “no”.',
        fr: 'Personne n’a encore trouvé la réponse ; cela ne signifie jamais « non ».',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type AnswerStateCode = keyof typeof answerStates.concepts
