import type { Vocabulary } from './concept.ts'

/** The European Convention on Mutual Assistance in Criminal Matters (1959) and its first Additional Protocol (1978). */
export const assistance1959 = {
  ETS030: {
    label: { en: 'Mutual Assistance Convention', fr: 'Convention d’entraide judiciaire' },
    definition: {
      en: 'European Convention on Mutual Assistance in Criminal Matters, Strasbourg, 20 April 1959.',
      fr: 'Convention européenne d’entraide judiciaire en matière pénale, Strasbourg, 20 avril 1959.',
    },
    source: 'ETS 030',
  },
  'ETS030-2': {
    label: { en: 'grounds for refusal', fr: 'motifs de refus' },
    definition: {
      en: 'Political or fiscal offences, or harm to sovereignty, security, public policy or other essential interests; the fiscal ground is lifted between parties to ETS 099.',
      fr: 'Infractions politiques ou fiscales, ou atteinte à la souveraineté, à la sécurité, à l’ordre public ou à d’autres intérêts essentiels ; le motif fiscal est levé entre les Parties au STE 099.',
    },
    source: 'ETS 030, Art. 2',
    broader: 'ETS030',
  },
  'ETS030-3': {
    label: { en: 'letters rogatory', fr: 'commission rogatoire' },
    definition: {
      en: 'Evidence is obtained, or exhibits and records are sent, at the request of a judicial authority.',
      fr: 'Actes d’instruction ou communication de pièces à conviction, de dossiers ou de documents, à la demande d’une autorité judiciaire.',
    },
    source: 'ETS 030, Art. 3',
    broader: 'ETS030',
  },
  'ETS030-4': {
    label: { en: 'presence at execution', fr: 'présence à l’exécution' },
    definition: {
      en: 'On express request, date and place are announced, and officials and interested persons may attend with consent.',
      fr: 'Sur demande expresse, la date et le lieu sont communiqués ; les autorités et personnes en cause peuvent y assister avec l’accord de la Partie requise.',
    },
    source: 'ETS 030, Art. 4',
    broader: 'ETS030',
  },
  'ETS030-5': {
    label: { en: 'conditions for search and seizure', fr: 'conditions de la perquisition et de la saisie' },
    definition: {
      en: 'A party may by declaration require double criminality, an extraditable offence or conformity with its law.',
      fr: 'Une Partie peut, par déclaration, exiger la double incrimination, une infraction pouvant donner lieu à extradition ou une exécution compatible avec sa loi.',
    },
    source: 'ETS 030, Art. 5',
    broader: 'ETS030',
  },
  'ETS030-7': {
    label: { en: 'service of documents', fr: 'remise d’actes' },
    definition: {
      en: 'Procedural documents and judicial decisions are served on the person concerned.',
      fr: 'Remise à l’intéressé des actes de procédure et des décisions judiciaires.',
    },
    source: 'ETS 030, Art. 7',
    broader: 'ETS030',
  },
  'ETS030-8': {
    label: { en: 'no penalty for not appearing', fr: 'absence de sanction en cas de non-comparution' },
    definition: {
      en: 'A witness or expert who does not answer a summons served on request is not punished or restrained for it.',
      fr: 'Le témoin ou l’expert qui n’a pas déféré à une citation remise sur demande ne subit ni sanction ni contrainte.',
    },
    source: 'ETS 030, Art. 8',
    broader: 'ETS030',
  },
  'ETS030-9': {
    label: { en: 'allowances of witnesses', fr: 'indemnités des témoins' },
    definition: {
      en: 'Allowances and travel expenses of witnesses and experts from the requested party.',
      fr: 'Indemnités et frais de voyage des témoins et experts venant de la Partie requise.',
    },
    source: 'ETS 030, Art. 9',
    broader: 'ETS030',
  },
  'ETS030-10': {
    label: { en: 'personal appearance', fr: 'comparution personnelle' },
    definition: {
      en: 'Where appearance in person is especially necessary, the witness or expert is invited to appear.',
      fr: 'Si la comparution personnelle est particulièrement nécessaire, le témoin ou l’expert est invité à comparaître.',
    },
    source: 'ETS 030, Art. 10',
    broader: 'ETS030',
  },
  'ETS030-11': {
    label: { en: 'transfer of a detained witness', fr: 'transfèrement d’un témoin détenu' },
    definition: {
      en: 'A person in custody is transferred for a time as a witness or for confrontation; replaced by ETS 182, Article 3, between its parties.',
      fr: 'Une personne détenue est transférée temporairement comme témoin ou aux fins de confrontation ; remplacé par l’article 3 du STE 182 entre ses Parties.',
    },
    source: 'ETS 030, Art. 11',
    broader: 'ETS030',
  },
  'ETS030-12': {
    label: { en: 'immunity of persons summoned', fr: 'immunité des personnes citées' },
    definition: {
      en: 'A person who appears on a summons is not prosecuted or detained for earlier acts.',
      fr: 'La personne qui comparaît sur citation n’est ni poursuivie ni détenue pour des faits antérieurs.',
    },
    source: 'ETS 030, Art. 12',
    broader: 'ETS030',
  },
  'ETS030-13': {
    label: { en: 'judicial records', fr: 'casier judiciaire' },
    definition: {
      en: 'Extracts from and information on judicial records needed in a criminal matter.',
      fr: 'Extraits du casier judiciaire et renseignements y relatifs nécessaires dans une affaire pénale.',
    },
    source: 'ETS 030, Art. 13',
    broader: 'ETS030',
  },
  'ETS030-14.1.a': {
    label: { en: 'request: authority', fr: 'demande : autorité' },
    definition: { en: 'The authority that makes the request.', fr: 'L’autorité dont émane la demande.' },
    source: 'ETS 030, Art. 14(1)(a)',
    broader: 'ETS030',
  },
  'ETS030-14.1.b': {
    label: { en: 'request: object and reason', fr: 'demande : objet et motif' },
    definition: { en: 'The object of the request and the reason for it.', fr: 'L’objet et le motif de la demande.' },
    source: 'ETS 030, Art. 14(1)(b)',
    broader: 'ETS030',
  },
  'ETS030-14.1.c': {
    label: { en: 'request: identity and nationality', fr: 'demande : identité et nationalité' },
    definition: {
      en: 'Where possible, the identity and nationality of the person concerned.',
      fr: 'Dans la mesure du possible, l’identité et la nationalité de la personne en cause.',
    },
    source: 'ETS 030, Art. 14(1)(c)',
    broader: 'ETS030',
  },
  'ETS030-14.1.d': {
    label: { en: 'request: person to be served', fr: 'demande : destinataire' },
    definition: {
      en: 'Where necessary, the name and address of the person to be served.',
      fr: 'Le nom et l’adresse du destinataire, s’il y a lieu.',
    },
    source: 'ETS 030, Art. 14(1)(d)',
    broader: 'ETS030',
  },
  'ETS030-14.2': {
    label: { en: 'letters rogatory: offence and facts', fr: 'commission rogatoire : inculpation et faits' },
    definition: {
      en: 'Letters rogatory also name the offence and give a summary of the facts.',
      fr: 'La commission rogatoire mentionne en outre l’inculpation et contient un exposé sommaire des faits.',
    },
    source: 'ETS 030, Art. 14(2)',
    broader: 'ETS030',
  },
  'ETS030-15': {
    label: { en: 'channels (1959)', fr: 'voies de transmission (1959)' },
    definition: {
      en: 'Ministries of justice, direct in urgent cases, INTERPOL possible; replaced by ETS 182, Article 4, between its parties.',
      fr: 'Ministères de la justice, voie directe en cas d’urgence, INTERPOL possible ; remplacé par l’article 4 du STE 182 entre ses Parties.',
    },
    source: 'ETS 030, Art. 15',
    broader: 'ETS030',
  },
  'ETS030-16': {
    label: { en: 'languages and translation', fr: 'langues et traduction' },
    definition: {
      en: 'No translation is required, unless a party has reserved the right to ask for one.',
      fr: 'Aucune traduction n’est exigée, sauf si une Partie s’est réservé la faculté d’en demander une.',
    },
    source: 'ETS 030, Art. 16',
    broader: 'ETS030',
  },
  'ETS030-19': {
    label: { en: 'reasons for refusal', fr: 'motivation du refus' },
    definition: { en: 'Every refusal of assistance states its reasons.', fr: 'Tout refus d’entraide est motivé.' },
    source: 'ETS 030, Art. 19',
    broader: 'ETS030',
  },
  'ETS030-21': {
    label: { en: 'laying of information', fr: 'dénonciation aux fins de poursuites' },
    definition: {
      en: 'A party reports facts to another so that it may prosecute, and is told what was done.',
      fr: 'Une Partie dénonce des faits à une autre en vue de poursuites et est informée de la suite donnée.',
    },
    source: 'ETS 030, Art. 21',
    broader: 'ETS030',
  },
  'ETS030-22': {
    label: { en: 'exchange of convictions', fr: 'échange d’avis de condamnation' },
    definition: {
      en: 'Parties tell each other, at least once a year, of convictions of each other’s nationals.',
      fr: 'Les Parties se communiquent, au moins une fois par an, les condamnations prononcées contre leurs ressortissants respectifs.',
    },
    source: 'ETS 030, Art. 22',
    broader: 'ETS030',
  },
  ETS099: {
    label: { en: 'Additional Protocol (1978)', fr: 'Protocole additionnel (1978)' },
    definition: {
      en: 'Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters, Strasbourg, 17 March 1978.',
      fr: 'Protocole additionnel à la Convention européenne d’entraide judiciaire en matière pénale, Strasbourg, 17 mars 1978.',
    },
    source: 'ETS 099',
  },
  'ETS099-1': {
    label: { en: 'fiscal offences: no refusal', fr: 'infractions fiscales : pas de refus' },
    definition: {
      en: 'Assistance is not refused solely because the offence is fiscal.',
      fr: 'L’entraide n’est pas refusée au seul motif que l’infraction est fiscale.',
    },
    source: 'ETS 099, Art. 1',
    broader: 'ETS099',
  },
  'ETS099-2': {
    label: { en: 'fiscal offences: double criminality', fr: 'infractions fiscales : double incrimination' },
    definition: {
      en: 'It is enough that the fiscal offence corresponds to one of the same nature; the taxes need not be alike.',
      fr: 'Il suffit que l’infraction fiscale corresponde à une infraction de même nature ; les impôts et taxes n’ont pas à être identiques.',
    },
    source: 'ETS 099, Art. 2',
    broader: 'ETS099',
  },
  'ETS099-3': {
    label: { en: 'enforcement documents', fr: 'actes relatifs à l’exécution' },
    definition: {
      en: 'The Convention also covers documents on the enforcement of a sentence and measures such as suspension or conditional release.',
      fr: 'La Convention s’étend aux actes relatifs à l’exécution d’une peine et aux mesures telles que le sursis ou la libération conditionnelle.',
    },
    source: 'ETS 099, Art. 3',
    broader: 'ETS099',
  },
  'ETS099-4': {
    label: { en: 'copies of judgments', fr: 'copies de jugements' },
    definition: {
      en: 'On request, copies of the convictions notified and of later measures are supplied.',
      fr: 'Sur demande, copie des condamnations communiquées et des mesures postérieures est fournie.',
    },
    source: 'ETS 099, Art. 4',
    broader: 'ETS099',
  },
} as const satisfies Vocabulary['concepts']
