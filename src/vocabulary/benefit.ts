import type { Vocabulary } from './concept.ts'

/** The point on which national laws differ most: must the helper seek a financial or other material benefit? */
export const benefits = {
  name: 'benefit',
  title: { en: 'Financial or other material benefit', fr: 'Avantage financier ou autre avantage matériel' },
  concepts: {
    required: {
      label: { en: 'benefit required', fr: 'avantage exigé' },
      definition: {
        en: 'The purpose of obtaining a financial or other material benefit is an element of the offence, as in the Protocol.',
        fr: 'Le but de tirer de l’acte un avantage financier ou un autre avantage matériel est un élément constitutif de l’infraction, comme dans le Protocole.',
      },
      source: 'UN Smuggling Protocol, Arts 3(a), 6(1)',
    },
    aggravating: {
      label: { en: 'benefit aggravates', fr: 'avantage aggravant' },
      definition: {
        en: 'The basic offence exists without a benefit; seeking or obtaining one raises the penalty.',
        fr: 'L’infraction de base existe sans avantage ; le rechercher ou l’obtenir aggrave la peine.',
      },
      source: 'UN Smuggling Protocol, Arts 3(a), 6(1), 6(4)',
    },
    not_required: {
      label: { en: 'benefit not required', fr: 'avantage non exigé' },
      definition: {
        en: 'The offence may be committed without any benefit, and a benefit does not change the penalty in this provision.',
        fr: 'L’infraction peut être commise sans aucun avantage, et un avantage ne modifie pas la peine prévue par cette disposition.',
      },
      source: 'UN Smuggling Protocol, Arts 3(a), 6(1), 6(4)',
    },
    unknown: {
      label: { en: 'role of benefit not known', fr: 'rôle de l’avantage non connu' },
      definition: {
        en: 'What was read does not show whether a benefit matters; this is not a statement that it does not.',
        fr: 'Ce qui a été lu n’indique pas si un avantage entre en ligne de compte ; cela ne signifie pas qu’il soit indifférent.',
      },
      source: 'UN Smuggling Protocol, Arts 3(a), 6(1)',
    },
  },
} as const satisfies Vocabulary

export type Benefit = keyof typeof benefits.concepts
