import { codesOf, type Vocabulary } from './concept.ts'

const ours = 'Liaison, reports of errors'

/** What somebody says is wrong with a statement. */
export const reportKinds = {
  name: 'report-kind',
  title: { en: 'Kinds of error reported', fr: 'Types d’erreur signalée' },
  concepts: {
    wrong_article: {
      label: { en: 'wrong article or number', fr: 'article ou numéro erroné' },
      definition: {
        en: 'The law, article or number named is not the one that says so.',
        fr: 'La loi, l’article ou le numéro indiqué n’est pas celui qui le dit.',
      },
      source: ours,
    },
    law_changed: {
      label: { en: 'the law has changed', fr: 'la loi a changé' },
      definition: {
        en: 'What is stated was law and is so no more, or not in these words.',
        fr: 'Ce qui est énoncé était la loi et ne l’est plus, ou pas en ces termes.',
      },
      source: ours,
    },
    wrong_translation: {
      label: { en: 'wrong translation', fr: 'traduction erronée' },
      definition: {
        en: 'The English or the French does not say what the original says.',
        fr: 'L’anglais ou le français ne dit pas ce que dit l’original.',
      },
      source: ours,
    },
    source_differs: {
      label: { en: 'the source does not say so', fr: 'la source ne dit pas cela' },
      definition: {
        en: 'The source named was read, and it says something else or nothing.',
        fr: 'La source indiquée a été lue, et elle dit autre chose ou rien.',
      },
      source: ours,
    },
    dead_link: {
      label: { en: 'a link is dead', fr: 'un lien ne mène nulle part' },
      definition: {
        en: 'The address of a source does not lead to it any more.',
        fr: 'L’adresse d’une source n’y mène plus.',
      },
      source: ours,
    },
    missing: {
      label: { en: 'a statement is missing', fr: 'il manque un énoncé' },
      definition: {
        en: 'There is law, a decision or an authority that is not told here.',
        fr: 'Il existe une règle, une décision ou une autorité qui n’est pas indiquée ici.',
      },
      source: ours,
    },
    other: {
      label: { en: 'something else', fr: 'autre chose' },
      definition: { en: 'None of the other kinds fits.', fr: 'Aucun des autres types ne convient.' },
      source: ours,
    },
  },
} as const satisfies Vocabulary

/** How a report was answered. */
export const reportOutcomes = {
  name: 'report-outcome',
  title: { en: 'Answers to a report', fr: 'Réponses à un signalement' },
  concepts: {
    accepted: {
      label: { en: 'right: it will be corrected', fr: 'fondé : la correction viendra' },
      definition: {
        en: 'The report is right, and the statement will be corrected.',
        fr: 'Le signalement est fondé, et l’énoncé sera corrigé.',
      },
      source: ours,
    },
    corrected: {
      label: { en: 'corrected already', fr: 'déjà corrigé' },
      definition: {
        en: 'The statement has been corrected since the report was written, or before.',
        fr: 'L’énoncé a été corrigé depuis que le signalement a été écrit, ou avant.',
      },
      source: ours,
    },
    no_error: {
      label: { en: 'not an error', fr: 'ce n’est pas une erreur' },
      definition: {
        en: 'The statement stands; the answer says why.',
        fr: 'L’énoncé est maintenu ; la réponse dit pourquoi.',
      },
      source: ours,
    },
    spam: {
      label: { en: 'not a report', fr: 'ce n’est pas un signalement' },
      definition: {
        en: 'What was sent is about no statement; nobody is written to.',
        fr: 'L’envoi ne porte sur aucun énoncé ; personne n’en est averti.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type ReportKind = keyof typeof reportKinds.concepts
export type ReportOutcome = keyof typeof reportOutcomes.concepts

export const reportKindCodes = codesOf(reportKinds)
export const reportOutcomeCodes = codesOf(reportOutcomes)
