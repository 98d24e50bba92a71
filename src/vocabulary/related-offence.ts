import type { Vocabulary } from './concept.ts'

/** Offences of the same law that are often charged beside smuggling, or confused with it. */
export const relatedOffences = {
  name: 'related-offence',
  title: { en: 'Related offences', fr: 'Infractions connexes' },
  concepts: {
    document_fraud: {
      label: { en: 'document fraud', fr: 'fraude documentaire' },
      definition: {
        en: 'Forging, falsifying or misusing travel or identity documents.',
        fr: 'Contrefaire, falsifier ou utiliser indûment des documents de voyage ou d’identité.',
      },
      source: 'UN Smuggling Protocol, Arts 3(c), 6(1)(b)',
    },
    money_laundering: {
      label: { en: 'money laundering', fr: 'blanchiment de capitaux' },
      definition: {
        en: 'Converting, transferring, hiding or holding the proceeds of crime in the knowledge of where they come from.',
        fr: 'Convertir, transférer, dissimuler ou détenir le produit du crime en sachant d’où il provient.',
      },
      source: 'UNTOC, Art. 6',
    },
    trafficking: {
      label: { en: 'trafficking in human beings', fr: 'traite des êtres humains' },
      definition: {
        en: 'Recruiting, moving or harbouring a person by force, deceit or abuse, or a child by any means, for exploitation; no border need be crossed.',
        fr: 'Recruter, déplacer ou héberger une personne par la force, la tromperie ou l’abus, ou un enfant par tout moyen, à des fins d’exploitation, même sans franchissement de frontière.',
      },
      source: 'Convention on Action against Trafficking in Human Beings (CETS 197), Art. 4',
    },
    organised_crime: {
      label: { en: 'organised crime', fr: 'criminalité organisée' },
      definition: {
        en: 'Forming, directing or taking part in a criminal group or organisation, punished as such.',
        fr: 'Fait, puni comme tel, de constituer ou de diriger un groupe criminel ou une organisation criminelle, ou d’y participer.',
      },
      source: 'UNTOC, Art. 5',
    },
    illegal_employment: {
      label: { en: 'illegal employment', fr: 'emploi illégal' },
      definition: {
        en: 'Employing foreigners who may not stay or work in the state.',
        fr: 'Employer des étrangers qui ne sont pas autorisés à séjourner ou à travailler dans l’État.',
      },
      source: 'Directive 2009/52/EC, Art. 9',
    },
  },
} as const satisfies Vocabulary

export type RelatedOffenceCode = keyof typeof relatedOffences.concepts
