import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, classification of national provisions'

/** Help that is not punished: by an express clause, by a general justification, or because an element of the offence is missing. */
export const exemptions = {
  name: 'exemption',
  title: { en: 'Exemptions', fr: 'Exemptions' },
  concepts: {
    humanitarian: {
      label: { en: 'humanitarian help', fr: 'aide humanitaire' },
      definition: {
        en: 'Help given for humanitarian reasons and not for a benefit is not an offence or is not punished.',
        fr: 'L’aide apportée pour des raisons humanitaires, sans recherche d’un avantage, ne constitue pas une infraction ou n’est pas punie.',
      },
      source: 'Directive 2002/90/EC, Art. 1(2); UN doc. A/55/383/Add.1, para. 88',
    },
    family: {
      label: { en: 'close family', fr: 'famille proche' },
      definition: {
        en: 'Help given to a spouse, partner or relative named by the law is not an offence or is not punished.',
        fr: 'L’aide apportée au conjoint, au partenaire ou à un parent désigné par la loi ne constitue pas une infraction ou n’est pas punie.',
      },
      source: 'UN doc. A/55/383/Add.1, para. 88',
    },
    rescue: {
      label: { en: 'rescue', fr: 'sauvetage' },
      definition: {
        en: 'Saving persons from danger to life, at sea above all, is not an offence or is justified.',
        fr: 'Sauver des personnes d’un danger de mort, notamment en mer, ne constitue pas une infraction ou est justifié.',
      },
      source: 'UN Convention on the Law of the Sea, Art. 98',
    },
    lawful_professional: {
      label: { en: 'lawful professional activity', fr: 'activité professionnelle licite' },
      definition: {
        en: 'Ordinary and lawful work, such as legal advice, trade, journalism or research, is not an offence.',
        fr: 'L’exercice ordinaire et licite d’une activité, comme le conseil juridique, le commerce, le journalisme ou la recherche, ne constitue pas une infraction.',
      },
      source: ours,
    },
    other: {
      label: { en: 'other exemption', fr: 'autre exemption' },
      definition: {
        en: 'A limit of the offence that none of the other codes describes; the summary says which.',
        fr: 'Une limite de l’infraction que ne décrit aucun autre code ; le résumé indique laquelle.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type ExemptionCode = keyof typeof exemptions.concepts
