import type { Vocabulary } from './concept.ts'

/** Articles 11 to 19: borders and documents, prevention, protection, return, and what the Protocol leaves untouched. */
export const protocolProtection = {
  'SOM-11': {
    label: { en: 'border measures', fr: 'mesures aux frontières' },
    definition: {
      en: 'Border controls and duties of carriers, without prejudice to the free movement of people.',
      fr: 'Contrôles aux frontières et obligations des transporteurs, sans préjudice de la libre circulation des personnes.',
    },
    source: 'UN Smuggling Protocol, Art. 11',
  },
  'SOM-12': {
    label: { en: 'security of documents', fr: 'sécurité des documents' },
    definition: {
      en: 'Travel and identity documents that cannot easily be misused, forged or unlawfully issued.',
      fr: 'Documents de voyage et d’identité difficiles à détourner, à falsifier ou à délivrer illégalement.',
    },
    source: 'UN Smuggling Protocol, Art. 12',
  },
  'SOM-13': {
    label: { en: 'verification of documents', fr: 'vérification des documents' },
    definition: {
      en: 'On request, a party verifies within a reasonable time documents issued in its name.',
      fr: 'Sur demande, un État Partie vérifie dans un délai raisonnable les documents délivrés en son nom.',
    },
    source: 'UN Smuggling Protocol, Art. 13',
  },
  'SOM-14': {
    label: { en: 'training', fr: 'formation' },
    definition: {
      en: 'Training and technical co-operation, with respect for the rights of the persons smuggled.',
      fr: 'Formation et coopération technique, dans le respect des droits des personnes objet du trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 14',
  },
  'SOM-15': {
    label: { en: 'prevention', fr: 'prévention' },
    definition: {
      en: 'Public information and other measures that prevent smuggling and address its root causes.',
      fr: 'Information du public et autres mesures visant à prévenir le trafic et à agir sur ses causes profondes.',
    },
    source: 'UN Smuggling Protocol, Art. 15',
  },
  'SOM-16.1': {
    label: { en: 'rights of persons smuggled', fr: 'droits des personnes objet du trafic' },
    definition: {
      en: 'Their rights are preserved, above all to life and not to suffer torture or ill-treatment.',
      fr: 'Leurs droits sont préservés, en particulier le droit à la vie et celui de ne pas subir la torture ou de mauvais traitements.',
    },
    source: 'UN Smuggling Protocol, Art. 16(1)',
  },
  'SOM-16.2': {
    label: { en: 'protection from violence', fr: 'protection contre la violence' },
    definition: {
      en: 'They are protected from the violence of persons or groups to which being smuggled exposes them.',
      fr: 'Elles sont protégées contre la violence que des personnes ou des groupes peuvent leur infliger du fait du trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 16(2)',
  },
  'SOM-16.3': {
    label: { en: 'assistance in danger', fr: 'assistance en cas de danger' },
    definition: {
      en: 'Migrants whose life or safety is in danger because they are smuggled are assisted.',
      fr: 'Les migrants dont la vie ou la sécurité est en danger du fait du trafic reçoivent assistance.',
    },
    source: 'UN Smuggling Protocol, Art. 16(3)',
  },
  'SOM-16.4': {
    label: { en: 'women and children', fr: 'femmes et enfants' },
    definition: {
      en: 'The special needs of women and children are taken into account.',
      fr: 'Les besoins particuliers des femmes et des enfants sont pris en compte.',
    },
    source: 'UN Smuggling Protocol, Art. 16(4)',
  },
  'SOM-16.5': {
    label: { en: 'consular notification', fr: 'notification consulaire' },
    definition: {
      en: 'A person detained is told without delay of the right to contact consular officers.',
      fr: 'Une personne détenue est informée sans retard de son droit de communiquer avec les agents consulaires.',
    },
    source: 'UN Smuggling Protocol, Art. 16(5)',
  },
  'SOM-17': {
    label: { en: 'agreements', fr: 'accords' },
    definition: {
      en: 'Parties consider bilateral or regional agreements that carry the Protocol further.',
      fr: 'Les États Parties envisagent des accords bilatéraux ou régionaux qui prolongent le Protocole.',
    },
    source: 'UN Smuggling Protocol, Art. 17',
  },
  'SOM-18.1': {
    label: { en: 'return of nationals and residents', fr: 'retour des ressortissants et résidents' },
    definition: {
      en: 'A party accepts without undue delay the return of its nationals and of persons who have permanent residence there.',
      fr: 'Un État Partie accepte sans retard injustifié le retour de ses ressortissants et des personnes qui y ont le droit de résidence permanente.',
    },
    source: 'UN Smuggling Protocol, Art. 18(1)',
  },
  'SOM-18.2': {
    label: { en: 'return of former residents', fr: 'retour d’anciens résidents' },
    definition: {
      en: 'A party considers the return of persons who had permanent residence there when they entered the receiving state.',
      fr: 'Un État Partie envisage le retour des personnes qui y avaient la résidence permanente lors de leur entrée dans l’État d’accueil.',
    },
    source: 'UN Smuggling Protocol, Art. 18(2)',
  },
  'SOM-18.3': {
    label: { en: 'verification of nationality', fr: 'vérification de la nationalité' },
    definition: {
      en: 'On request, a party verifies without undue delay whether a person is its national or permanent resident.',
      fr: 'Sur demande, un État Partie vérifie sans retard injustifié si une personne est son ressortissant ou son résident permanent.',
    },
    source: 'UN Smuggling Protocol, Art. 18(3)',
  },
  'SOM-18.4': {
    label: { en: 'travel documents for return', fr: 'documents de voyage pour le retour' },
    definition: {
      en: 'A party agrees to issue the documents that a person without papers needs to return.',
      fr: 'Un État Partie accepte de délivrer les documents nécessaires au retour d’une personne dépourvue de papiers.',
    },
    source: 'UN Smuggling Protocol, Art. 18(4)',
  },
  'SOM-18.5': {
    label: { en: 'safety and dignity in return', fr: 'sécurité et dignité lors du retour' },
    definition: {
      en: 'Return is orderly and has due regard for the safety and dignity of the person.',
      fr: 'Le retour s’effectue en bon ordre et dans le respect de la sécurité et de la dignité de la personne.',
    },
    source: 'UN Smuggling Protocol, Art. 18(5)',
  },
  'SOM-18.6': {
    label: { en: 'international organisations', fr: 'organisations internationales' },
    definition: {
      en: 'Parties may co-operate with the international organisations concerned in carrying out returns.',
      fr: 'Les États Parties peuvent coopérer avec les organisations internationales compétentes pour les retours.',
    },
    source: 'UN Smuggling Protocol, Art. 18(6)',
  },
  'SOM-18.7': {
    label: { en: 'rights under the law of the receiving state', fr: 'droits reconnus par l’État d’accueil' },
    definition: {
      en: 'Return leaves untouched any right that the law of the receiving state gives to the person.',
      fr: 'Le retour ne porte atteinte à aucun droit que la loi de l’État d’accueil reconnaît à la personne.',
    },
    source: 'UN Smuggling Protocol, Art. 18(7)',
  },
  'SOM-18.8': {
    label: { en: 'other treaties on return', fr: 'autres traités relatifs au retour' },
    definition: {
      en: 'Obligations under other treaties or arrangements on return stay as they are.',
      fr: 'Les obligations issues d’autres traités ou arrangements relatifs au retour demeurent inchangées.',
    },
    source: 'UN Smuggling Protocol, Art. 18(8)',
  },
  'SOM-19.1': {
    label: { en: 'refugee law and human rights', fr: 'droit des réfugiés et droits de l’homme' },
    definition: {
      en: 'Refugee law, non-refoulement, humanitarian law and human rights law stay unaffected.',
      fr: 'Le droit des réfugiés, le non-refoulement, le droit humanitaire et les droits de l’homme demeurent inchangés.',
    },
    source: 'UN Smuggling Protocol, Art. 19(1)',
  },
  'SOM-19.2': {
    label: { en: 'non-discrimination', fr: 'non-discrimination' },
    definition: {
      en: 'The Protocol is applied without discrimination against persons because they were smuggled.',
      fr: 'Le Protocole est appliqué sans discrimination à l’égard des personnes du fait qu’elles ont été l’objet du trafic.',
    },
    source: 'UN Smuggling Protocol, Art. 19(2)',
  },
} as const satisfies Vocabulary['concepts']
