import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, the fact model'

/** What somebody attested of a statement on a day. */
export const attestationModes = {
  name: 'attestation',
  title: { en: 'Attestations', fr: 'Attestations' },
  concepts: {
    read: {
      label: { en: 'text read', fr: 'texte lu' },
      definition: {
        en: 'The text was read as it stood on that day; this says neither that it is right nor since when it is in force.',
        fr: 'Le texte a été lu dans son état à cette date ; cela ne dit ni qu’il est exact ni depuis quand il est en vigueur.',
      },
      source: ours,
    },
    confirmed: {
      label: { en: 'confirmed by the state', fr: 'confirmé par l’État' },
      definition: {
        en: 'The state’s correspondent said on that day that the statement is right.',
        fr: 'Le correspondant de l’État a déclaré à cette date que l’énoncé est exact.',
      },
      source: ours,
    },
    tacit: {
      label: { en: 'no objection in time', fr: 'absence d’objection dans le délai' },
      definition: {
        en: 'The state was asked and did not object before the time set ran out on that day.',
        fr: 'L’État a été consulté et n’a pas formulé d’objection avant l’expiration du délai à cette date.',
      },
      source: ours,
    },
    checked: {
      label: { en: 'checked by the secretariat', fr: 'vérifié par le secrétariat' },
      definition: {
        en: 'The committee’s secretariat compared the statement with its source on that day.',
        fr: 'Le secrétariat du comité a comparé l’énoncé à sa source à cette date.',
      },
      source: ours,
    },
    contradicted: {
      label: { en: 'contradicted', fr: 'contredit' },
      definition: {
        en: 'Somebody entitled to check the statement said on that day that it is not right.',
        fr: 'Une personne habilitée à vérifier l’énoncé a déclaré à cette date qu’il est inexact.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type AttestationModeCode = keyof typeof attestationModes.concepts
