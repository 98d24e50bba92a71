import { codesOf, type Vocabulary } from './concept.ts'

const ours = 'Liaison, the register of gaps'

/** How it was found that something is not known. */
export const gapFinds = {
  name: 'gap-find',
  title: { en: 'How a gap was found', fr: 'Comment une lacune a été trouvée' },
  concepts: {
    cell: {
      label: { en: 'a cell without an answer', fr: 'une case sans réponse' },
      definition: {
        en: 'The comparison asks every state this question, and of this one the answer is not known.',
        fr: 'La comparaison pose cette question à chaque État, et pour celui-ci la réponse n’est pas connue.',
      },
      source: ours,
    },
    unread: {
      label: { en: 'a text whose reading is not dated', fr: 'un texte dont la lecture n’est pas datée' },
      definition: {
        en: 'A statement is told, and no day on which its text was read is on record.',
        fr: 'Un énoncé est donné, et aucun jour de lecture de son texte n’est consigné.',
      },
      source: ours,
    },
    report: {
      label: { en: 'a report', fr: 'un signalement' },
      definition: { en: 'Somebody reported it.', fr: 'Quelqu’un l’a signalé.' },
      source: ours,
    },
    obstacle: {
      label: { en: 'an obstacle in a request', fr: 'un obstacle dans une demande' },
      definition: {
        en: 'A request for assistance met a question that nothing here answers.',
        fr: 'Une demande d’entraide a rencontré une question à laquelle rien ici ne répond.',
      },
      source: ours,
    },
    round: {
      label: { en: 'a review round', fr: 'un tour de révision' },
      definition: { en: 'A review round left it open.', fr: 'Un tour de révision l’a laissée ouverte.' },
      source: ours,
    },
    noticed: {
      label: { en: 'noticed by a member', fr: 'remarquée par un membre' },
      definition: { en: 'A member wrote it down by hand.', fr: 'Un membre l’a inscrite à la main.' },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export const gapStandings = {
  name: 'gap-standing',
  title: { en: 'Standing of a gap', fr: 'État d’une lacune' },
  concepts: {
    open: {
      label: { en: 'open', fr: 'ouverte' },
      definition: { en: 'Nobody looks for the answer yet.', fr: 'Personne ne cherche encore la réponse.' },
      source: ours,
    },
    taken: {
      label: { en: 'taken', fr: 'prise en charge' },
      definition: { en: 'Somebody looks for the answer.', fr: 'Quelqu’un cherche la réponse.' },
      source: ours,
    },
    closed: {
      label: { en: 'closed', fr: 'close' },
      definition: { en: 'It is filled, or it was decided why not.', fr: 'Elle est comblée, ou il a été décidé pourquoi non.' },
      source: ours,
    },
  },
} as const satisfies Vocabulary

/** Why a gap is closed. */
export const gapReasons = {
  name: 'gap-reason',
  title: { en: 'Why a gap is closed', fr: 'Pourquoi une lacune est close' },
  concepts: {
    filled: {
      label: { en: 'filled', fr: 'comblée' },
      definition: { en: 'The answer was found and is told.', fr: 'La réponse a été trouvée et est donnée.' },
      source: ours,
    },
    law_silent: {
      label: { en: 'the law is silent', fr: 'la loi est muette' },
      definition: {
        en: 'The law was read and says nothing of it; that is told as an answer.',
        fr: 'La loi a été lue et n’en dit rien ; cela est donné comme réponse.',
      },
      source: ours,
    },
    not_found: {
      label: { en: 'looked for and not found', fr: 'cherchée et non trouvée' },
      definition: {
        en: 'Nobody can say for now; the cell goes on saying “not known”.',
        fr: 'Personne ne peut répondre pour l’instant ; la case continue de dire « non connu ».',
      },
      source: ours,
    },
    mistaken: {
      label: { en: 'no gap', fr: 'pas une lacune' },
      definition: {
        en: 'Written down by mistake, or twice.',
        fr: 'Inscrite par erreur, ou deux fois.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type GapFind = keyof typeof gapFinds.concepts
export type GapStanding = keyof typeof gapStandings.concepts
export type GapReason = keyof typeof gapReasons.concepts

export const gapFindCodes = codesOf(gapFinds)
export const gapReasonCodes = codesOf(gapReasons)
