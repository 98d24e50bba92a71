import type { Vocabulary } from './concept.ts'

/** Articles 3 to 6: terms, scope, the migrant's own position, offences and aggravations. */
export const protocolOffences = {
  'SOM-3a': {
    label: { en: 'smuggling of migrants', fr: 'trafic illicite de migrants' },
    definition: {
      en: 'Procuring, for a financial or other material benefit, the illegal entry of a person into a party of which that person is neither a national nor a permanent resident.',
      fr: 'Assurer, pour en tirer un avantage financier ou un autre avantage matériel, l’entrée illégale d’une personne dans un État Partie dont elle n’est ni ressortissante ni résidente permanente.',
    },
    source: 'UN Smuggling Protocol, Art. 3(a)',
  },
  'SOM-3b': {
    label: { en: 'illegal entry', fr: 'entrée illégale' },
    definition: {
      en: 'Crossing a border without meeting the requirements for legal entry into the receiving state.',
      fr: 'Franchir une frontière sans satisfaire aux conditions de l’entrée légale dans l’État d’accueil.',
    },
    source: 'UN Smuggling Protocol, Art. 3(b)',
  },
  'SOM-3c': {
    label: { en: 'fraudulent document', fr: 'document frauduleux' },
    definition: {
      en: 'A travel or identity document that is false, wrongly issued or used by somebody else.',
      fr: 'Document de voyage ou d’identité faux, délivré irrégulièrement ou utilisé par autrui.',
    },
    source: 'UN Smuggling Protocol, Art. 3(c)',
  },
  'SOM-3c-i': {
    label: { en: 'falsely made or altered document', fr: 'document contrefait ou modifié' },
    definition: {
      en: 'Made, or altered in a material way, by anyone but the lawfully authorised person or agency.',
      fr: 'Fabriqué, ou modifié de façon substantielle, par quiconque n’y est pas légalement habilité.',
    },
    source: 'UN Smuggling Protocol, Art. 3(c)(i)',
    broader: 'SOM-3c',
  },
  'SOM-3c-ii': {
    label: { en: 'improperly issued or obtained document', fr: 'document irrégulièrement délivré ou obtenu' },
    definition: {
      en: 'Issued or obtained improperly, through misrepresentation, corruption, duress or another unlawful act.',
      fr: 'Délivré ou obtenu de manière irrégulière, par fausse déclaration, corruption, contrainte ou autre moyen illégal.',
    },
    source: 'UN Smuggling Protocol, Art. 3(c)(ii)',
    broader: 'SOM-3c',
  },
  'SOM-3c-iii': {
    label: { en: 'document used by another', fr: 'document utilisé par autrui' },
    definition: {
      en: 'Used by a person who is not the rightful holder.',
      fr: 'Utilisé par une personne autre que le titulaire légitime.',
    },
    source: 'UN Smuggling Protocol, Art. 3(c)(iii)',
    broader: 'SOM-3c',
  },
  'SOM-3d': {
    label: { en: 'vessel', fr: 'navire' },
    definition: {
      en: 'Any craft that can be used for transport on water, except warships and state vessels in non-commercial service.',
      fr: 'Tout engin pouvant servir au transport sur l’eau, hors navires de guerre et navires d’État en service non commercial.',
    },
    source: 'UN Smuggling Protocol, Art. 3(d)',
  },
  'SOM-4': {
    label: { en: 'scope', fr: 'champ d’application' },
    definition: {
      en: 'Offences that are transnational and involve an organised criminal group, and the protection of the rights of the persons smuggled.',
      fr: 'Infractions de nature transnationale impliquant un groupe criminel organisé, et protection des droits des personnes objet du trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 4',
  },
  'SOM-5': {
    label: { en: 'migrants not liable', fr: 'absence de responsabilité des migrants' },
    definition: {
      en: 'A migrant is not liable to prosecution under the Protocol for having been smuggled.',
      fr: 'Un migrant n’est pas passible de poursuites en vertu du Protocole du fait d’avoir été l’objet du trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 5',
  },
  'SOM-6.1.a': {
    label: { en: 'offence of smuggling', fr: 'infraction de trafic' },
    definition: {
      en: 'Smuggling of migrants, committed intentionally and for a financial or other material benefit.',
      fr: 'Trafic illicite de migrants, commis intentionnellement et pour en tirer un avantage financier ou un autre avantage matériel.',
    },
    source: 'UN Smuggling Protocol, Art. 6(1)(a)',
  },
  'SOM-6.1.b.i': {
    label: { en: 'producing a fraudulent document', fr: 'fabrication d’un document frauduleux' },
    definition: {
      en: 'Producing a fraudulent travel or identity document to enable smuggling, for a benefit.',
      fr: 'Fabriquer un document de voyage ou d’identité frauduleux afin de permettre le trafic, pour en tirer un avantage.',
    },
    source: 'UN Smuggling Protocol, Art. 6(1)(b)(i)',
  },
  'SOM-6.1.b.ii': {
    label: { en: 'procuring or possessing a fraudulent document', fr: 'fourniture ou possession d’un document frauduleux' },
    definition: {
      en: 'Procuring, providing or possessing such a document to enable smuggling, for a benefit.',
      fr: 'Procurer, fournir ou posséder un tel document afin de permettre le trafic, pour en tirer un avantage.',
    },
    source: 'UN Smuggling Protocol, Art. 6(1)(b)(ii)',
  },
  'SOM-6.1.c': {
    label: { en: 'enabling illegal stay', fr: 'aide au séjour illégal' },
    definition: {
      en: 'Enabling a person to remain illegally, by such documents or other illegal means, intentionally and for a benefit.',
      fr: 'Permettre à une personne de demeurer illégalement, au moyen de tels documents ou par d’autres moyens illégaux, intentionnellement et pour en tirer un avantage.',
    },
    source: 'UN Smuggling Protocol, Art. 6(1)(c)',
  },
  'SOM-6.2.a': {
    label: { en: 'attempt', fr: 'tentative' },
    definition: {
      en: 'Attempting one of these offences, subject to the basic concepts of the national legal system.',
      fr: 'Tenter de commettre l’une de ces infractions, sous réserve des concepts fondamentaux du système juridique national.',
    },
    source: 'UN Smuggling Protocol, Art. 6(2)(a)',
  },
  'SOM-6.2.b': {
    label: { en: 'accomplice', fr: 'complicité' },
    definition: {
      en: 'Taking part as an accomplice in one of these offences.',
      fr: 'Se rendre complice de l’une de ces infractions.',
    },
    source: 'UN Smuggling Protocol, Art. 6(2)(b)',
  },
  'SOM-6.2.c': {
    label: { en: 'organising or directing others', fr: 'organisation ou direction d’autrui' },
    definition: {
      en: 'Organising other persons, or directing them, to commit one of these offences.',
      fr: 'Organiser la commission de l’une de ces infractions ou donner des instructions à d’autres personnes pour qu’elles la commettent.',
    },
    source: 'UN Smuggling Protocol, Art. 6(2)(c)',
  },
  'SOM-6.3.a': {
    label: { en: 'aggravation: danger to life or safety', fr: 'aggravation : danger pour la vie ou la sécurité' },
    definition: {
      en: 'Circumstances that endanger the life or safety of the migrants, or are likely to.',
      fr: 'Circonstances qui mettent en danger, ou risquent de mettre en danger, la vie ou la sécurité des migrants.',
    },
    source: 'UN Smuggling Protocol, Art. 6(3)(a)',
  },
  'SOM-6.3.b': {
    label: { en: 'aggravation: inhuman or degrading treatment', fr: 'aggravation : traitement inhumain ou dégradant' },
    definition: {
      en: 'Circumstances that entail inhuman or degrading treatment of the migrants, exploitation included.',
      fr: 'Circonstances qui entraînent un traitement inhumain ou dégradant des migrants, y compris aux fins d’exploitation.',
    },
    source: 'UN Smuggling Protocol, Art. 6(3)(b)',
  },
  'SOM-6.4': {
    label: { en: 'other national offences unaffected', fr: 'autres infractions nationales réservées' },
    definition: {
      en: 'A party remains free to act against a person whose conduct is an offence under its own law.',
      fr: 'Un État Partie reste libre d’agir contre une personne dont les actes constituent une infraction dans son droit interne.',
    },
    source: 'UN Smuggling Protocol, Art. 6(4)',
  },
} as const satisfies Vocabulary['concepts']
