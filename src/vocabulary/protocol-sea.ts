import type { Vocabulary } from './concept.ts'

/** Articles 7 to 9: smuggling by sea, the flag state's word, and the safeguards of every measure. */
export const protocolSea = {
  'SOM-7': {
    label: { en: 'co-operation at sea', fr: 'coopération en mer' },
    definition: {
      en: 'Parties co-operate to the fullest extent possible against smuggling by sea, in accordance with the law of the sea.',
      fr: 'Les États Parties coopèrent dans toute la mesure possible contre le trafic par mer, conformément au droit de la mer.',
    },
    source: 'UN Smuggling Protocol, Art. 7',
  },
  'SOM-8.1': {
    label: { en: 'help with own or stateless vessel', fr: 'aide pour un navire national ou sans nationalité' },
    definition: {
      en: 'A party may ask others to help it against a vessel of its flag, or without nationality, suspected of smuggling.',
      fr: 'Un État Partie peut demander l’aide d’autres États Parties contre un navire battant son pavillon, ou sans nationalité, soupçonné de trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 8(1)',
  },
  'SOM-8.2': {
    label: { en: 'request to the flag state', fr: 'demande à l’État du pavillon' },
    definition: {
      en: 'Notify the flag state, ask it to confirm registry and to authorise boarding, search and measures.',
      fr: 'Aviser l’État du pavillon, lui demander de confirmer l’immatriculation et d’autoriser l’arraisonnement, la visite et des mesures.',
    },
    source: 'UN Smuggling Protocol, Art. 8(2)',
  },
  'SOM-8.2.a': {
    label: { en: 'boarding', fr: 'arraisonnement' },
    definition: {
      en: 'The flag state may authorise the requesting state to board the vessel.',
      fr: 'L’État du pavillon peut autoriser l’État requérant à arraisonner le navire.',
    },
    source: 'UN Smuggling Protocol, Art. 8(2)(a)',
    broader: 'SOM-8.2',
  },
  'SOM-8.2.b': {
    label: { en: 'search of the vessel', fr: 'visite du navire' },
    definition: {
      en: 'The flag state may authorise the requesting state to search the vessel.',
      fr: 'L’État du pavillon peut autoriser l’État requérant à visiter le navire.',
    },
    source: 'UN Smuggling Protocol, Art. 8(2)(b)',
    broader: 'SOM-8.2',
  },
  'SOM-8.2.c': {
    label: { en: 'measures on board', fr: 'mesures à bord' },
    definition: {
      en: 'If evidence is found, the flag state may authorise measures regarding the vessel, the persons and the cargo.',
      fr: 'Si des preuves sont découvertes, l’État du pavillon peut autoriser des mesures à l’égard du navire, des personnes et de la cargaison.',
    },
    source: 'UN Smuggling Protocol, Art. 8(2)(c)',
    broader: 'SOM-8.2',
  },
  'SOM-8.3': {
    label: { en: 'results reported to the flag state', fr: 'résultats communiqués à l’État du pavillon' },
    definition: {
      en: 'A party that has taken a measure informs the flag state promptly of its results.',
      fr: 'L’État qui a pris une mesure informe sans retard l’État du pavillon de ses résultats.',
    },
    source: 'UN Smuggling Protocol, Art. 8(3)',
  },
  'SOM-8.4': {
    label: { en: 'expeditious answer', fr: 'réponse sans retard' },
    definition: {
      en: 'A party answers without delay whether a vessel may fly its flag and whether it authorises measures.',
      fr: 'Un État Partie indique sans retard si un navire est autorisé à battre son pavillon et s’il autorise des mesures.',
    },
    source: 'UN Smuggling Protocol, Art. 8(4)',
  },
  'SOM-8.5': {
    label: { en: 'conditions of the flag state', fr: 'conditions de l’État du pavillon' },
    definition: {
      en: 'Nothing is done beyond the authorisation and its conditions, except to relieve imminent danger to life or under another agreement.',
      fr: 'Rien n’est fait au-delà de l’autorisation et de ses conditions, sauf pour écarter un danger imminent pour la vie ou en vertu d’un autre accord.',
    },
    source: 'UN Smuggling Protocol, Art. 8(5)',
  },
  'SOM-8.6': {
    label: { en: 'designated authority', fr: 'autorité désignée' },
    definition: {
      en: 'Each party designates an authority for such requests and has the others notified within a month.',
      fr: 'Chaque État Partie désigne une autorité pour ces demandes et en fait aviser les autres États Parties dans un délai d’un mois.',
    },
    source: 'UN Smuggling Protocol, Art. 8(6)',
  },
  'SOM-8.7': {
    label: { en: 'stateless vessel', fr: 'navire sans nationalité' },
    definition: {
      en: 'A vessel without nationality that is suspected of smuggling may be boarded and searched.',
      fr: 'Un navire sans nationalité soupçonné de trafic peut être arraisonné et visité.',
    },
    source: 'UN Smuggling Protocol, Art. 8(7)',
  },
  'SOM-9.1.a': {
    label: { en: 'safety and humane treatment', fr: 'sécurité et traitement humain' },
    definition: {
      en: 'The safety and humane treatment of the persons on board are ensured.',
      fr: 'La sécurité et le traitement humain des personnes à bord sont assurés.',
    },
    source: 'UN Smuggling Protocol, Art. 9(1)(a)',
  },
  'SOM-9.1.b': {
    label: { en: 'security of vessel and cargo', fr: 'sécurité du navire et de la cargaison' },
    definition: {
      en: 'Due account is taken of the need not to endanger the vessel or its cargo.',
      fr: 'Il est dûment tenu compte de la nécessité de ne pas compromettre la sécurité du navire ou de sa cargaison.',
    },
    source: 'UN Smuggling Protocol, Art. 9(1)(b)',
  },
  'SOM-9.1.c': {
    label: { en: 'commercial and legal interests', fr: 'intérêts commerciaux et juridiques' },
    definition: {
      en: 'Due account is taken of the commercial and legal interests of the flag state and of other states concerned.',
      fr: 'Il est dûment tenu compte des intérêts commerciaux et juridiques de l’État du pavillon et des autres États intéressés.',
    },
    source: 'UN Smuggling Protocol, Art. 9(1)(c)',
  },
  'SOM-9.1.d': {
    label: { en: 'environment', fr: 'environnement' },
    definition: {
      en: 'Measures are environmentally sound, within the means available.',
      fr: 'Les mesures sont écologiquement rationnelles, dans la limite des moyens disponibles.',
    },
    source: 'UN Smuggling Protocol, Art. 9(1)(d)',
  },
  'SOM-9.2': {
    label: { en: 'compensation', fr: 'indemnisation' },
    definition: {
      en: 'A vessel is compensated for loss or damage where the grounds of a measure prove unfounded and it did nothing to justify it.',
      fr: 'Un navire est indemnisé du préjudice lorsque les motifs d’une mesure se révèlent dénués de fondement et qu’il n’a rien fait qui la justifie.',
    },
    source: 'UN Smuggling Protocol, Art. 9(2)',
  },
} as const satisfies Vocabulary['concepts']
