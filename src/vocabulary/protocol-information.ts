import type { Vocabulary } from './concept.ts'

/** Article 10: what states tell each other. Its letters are the topic codes of what members share. */
export const protocolInformation = {
  'SOM-10.1.a': {
    label: { en: 'routes and means of transport', fr: 'itinéraires et moyens de transport' },
    definition: {
      en: 'Points of embarkation and destination, routes, carriers and means of transport used by smuggling groups.',
      fr: 'Points d’embarquement et de destination, itinéraires, transporteurs et moyens de transport utilisés par les groupes de trafiquants.',
    },
    source: 'UN Smuggling Protocol, Art. 10(1)(a)',
  },
  'SOM-10.1.b': {
    label: { en: 'organisations and their methods', fr: 'organisations et leurs méthodes' },
    definition: {
      en: 'Identity and methods of organisations or groups known to smuggle or suspected of it.',
      fr: 'Identité et méthodes des organisations ou groupes connus pour se livrer au trafic ou soupçonnés de le faire.',
    },
    source: 'UN Smuggling Protocol, Art. 10(1)(b)',
  },
  'SOM-10.1.c': {
    label: { en: 'genuine and stolen documents', fr: 'documents authentiques et volés' },
    definition: {
      en: 'Authenticity and proper form of travel documents, and theft or misuse of blank documents.',
      fr: 'Authenticité et forme des documents de voyage, et vol ou usage impropre de documents vierges.',
    },
    source: 'UN Smuggling Protocol, Art. 10(1)(c)',
  },
  'SOM-10.1.d': {
    label: { en: 'concealment and detection', fr: 'dissimulation et détection' },
    definition: {
      en: 'Ways of hiding and carrying persons and of altering or misusing documents, and ways of detecting them.',
      fr: 'Moyens de dissimuler et de transporter des personnes, d’altérer ou de détourner des documents, et moyens de les détecter.',
    },
    source: 'UN Smuggling Protocol, Art. 10(1)(d)',
  },
  'SOM-10.1.e': {
    label: { en: 'law and practice', fr: 'législation et pratique' },
    definition: {
      en: 'Experience with laws, practices and measures against smuggling.',
      fr: 'Expérience en matière de législation, de pratiques et de mesures contre le trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 10(1)(e)',
  },
  'SOM-10.1.f': {
    label: { en: 'science and technology', fr: 'science et technologie' },
    definition: {
      en: 'Scientific and technological information of use to law enforcement.',
      fr: 'Informations scientifiques et technologiques utiles aux services de détection et de répression.',
    },
    source: 'UN Smuggling Protocol, Art. 10(1)(f)',
  },
  'SOM-10.2': {
    label: { en: 'restrictions of the sender', fr: 'restrictions de l’expéditeur' },
    definition: {
      en: 'The receiver of information respects the restrictions that the sending party puts on its use.',
      fr: 'Le destinataire respecte les restrictions d’usage fixées par l’État Partie qui communique les informations.',
    },
    source: 'UN Smuggling Protocol, Art. 10(2)',
  },
} as const satisfies Vocabulary['concepts']
