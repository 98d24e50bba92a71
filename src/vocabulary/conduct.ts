import type { Vocabulary } from './concept.ts'

/** What an offence punishes. A provision often covers several of these at once. */
export const conducts = {
  name: 'conduct',
  title: { en: 'Conduct punished', fr: 'Comportement incriminé' },
  concepts: {
    entry: {
      label: { en: 'help with unlawful entry', fr: 'aide à l’entrée irrégulière' },
      definition: {
        en: 'Helping a person to cross a border into a state without meeting the requirements for legal entry.',
        fr: 'Aider une personne à franchir la frontière d’un État sans satisfaire aux conditions de l’entrée légale.',
      },
      source: 'UN Smuggling Protocol, Arts 3(a)-(b), 6(1)(a)',
    },
    transit: {
      label: { en: 'help with unlawful transit', fr: 'aide au transit irrégulier' },
      definition: {
        en: 'Helping a person to pass through the territory of a state in breach of its law, or to leave it for another state.',
        fr: 'Aider une personne à traverser le territoire d’un État en violation de sa législation, ou à le quitter pour un autre État.',
      },
      source: 'Directive 2002/90/EC, Art. 1(1)(a)',
    },
    stay: {
      label: { en: 'help with unlawful stay', fr: 'aide au séjour irrégulier' },
      definition: {
        en: 'Enabling a person to remain in a state without meeting the requirements for legal stay.',
        fr: 'Permettre à une personne de demeurer dans un État sans satisfaire aux conditions du séjour légal.',
      },
      source: 'UN Smuggling Protocol, Art. 6(1)(c); Directive 2002/90/EC, Art. 1(1)(b)',
    },
    documents: {
      label: { en: 'fraudulent documents', fr: 'documents frauduleux' },
      definition: {
        en: 'Producing, procuring, providing or possessing a fraudulent travel or identity document so that smuggling can take place.',
        fr: 'Fabriquer, procurer, fournir ou posséder un document de voyage ou d’identité frauduleux afin de permettre le trafic.',
      },
      source: 'UN Smuggling Protocol, Arts 3(c), 6(1)(b)',
    },
    transport: {
      label: { en: 'transport', fr: 'transport' },
      definition: {
        en: 'Carrying persons, named by the provision as a form of the offence.',
        fr: 'Transporter des personnes, lorsque la disposition en fait une forme de l’infraction.',
      },
      source: 'Liaison, classification of national provisions',
    },
    organisation: {
      label: { en: 'organising or directing', fr: 'organisation ou direction' },
      definition: {
        en: 'Organising the offence or directing other persons to commit it.',
        fr: 'Organiser l’infraction ou donner des instructions à d’autres personnes pour qu’elles la commettent.',
      },
      source: 'UN Smuggling Protocol, Art. 6(2)(c)',
    },
    attempt_or_preparation: {
      label: { en: 'attempt or preparation', fr: 'tentative ou préparation' },
      definition: {
        en: 'Attempting the offence, or preparing it where the law punishes acts before the attempt.',
        fr: 'Tenter de commettre l’infraction, ou la préparer lorsque la loi réprime les actes antérieurs à la tentative.',
      },
      source: 'UN Smuggling Protocol, Art. 6(2)(a)',
    },
  },
} as const satisfies Vocabulary

export type Conduct = keyof typeof conducts.concepts
