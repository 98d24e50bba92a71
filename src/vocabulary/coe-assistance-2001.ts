import type { Vocabulary } from './concept.ts'

/** The Second Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters (2001). */
export const assistance2001 = {
  ETS182: {
    label: { en: 'Second Additional Protocol (2001)', fr: 'Deuxième Protocole additionnel (2001)' },
    definition: {
      en: 'Second Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters, Strasbourg, 8 November 2001.',
      fr: 'Deuxième Protocole additionnel à la Convention européenne d’entraide judiciaire en matière pénale, Strasbourg, 8 novembre 2001.',
    },
    source: 'ETS 182',
  },
  'ETS182-1': {
    label: { en: 'scope', fr: 'champ d’application' },
    definition: {
      en: 'The widest measure of mutual assistance, promptly, also in some administrative proceedings and in those against legal persons.',
      fr: 'L’entraide la plus large et la plus rapide possible, y compris dans certaines procédures administratives ou visant des personnes morales.',
    },
    source: 'ETS 182, Art. 1',
    broader: 'ETS182',
  },
  'ETS182-2': {
    label: { en: 'presence of officials', fr: 'présence d’autorités étrangères' },
    definition: {
      en: 'Presence should not be refused where it makes the execution of the request more useful to the requesting party.',
      fr: 'La présence ne devrait pas être refusée lorsqu’elle rend l’exécution plus conforme aux besoins de la Partie requérante.',
    },
    source: 'ETS 182, Art. 2',
    broader: 'ETS182',
  },
  'ETS182-3': {
    label: { en: 'transfer to the requesting party', fr: 'transfèrement vers la Partie requérante' },
    definition: {
      en: 'A detained person is transferred for a time to the requesting party for purposes other than standing trial.',
      fr: 'Une personne détenue est transférée temporairement vers la Partie requérante à des fins autres que son jugement.',
    },
    source: 'ETS 182, Art. 3',
    broader: 'ETS182',
  },
  'ETS182-4': {
    label: { en: 'channels', fr: 'voies de communication' },
    definition: {
      en: 'Ministries of justice or judicial authorities directly; electronic means under conditions; declarations may narrow this.',
      fr: 'Ministères de la justice ou autorités judiciaires directement ; moyens électroniques sous conditions ; des déclarations peuvent restreindre ces voies.',
    },
    source: 'ETS 182, Art. 4',
    broader: 'ETS182',
  },
  'ETS182-5': {
    label: { en: 'costs', fr: 'frais' },
    definition: {
      en: 'Which costs of execution the requested party may claim back.',
      fr: 'Frais d’exécution dont la Partie requise peut demander le remboursement.',
    },
    source: 'ETS 182, Art. 5',
    broader: 'ETS182',
  },
  'ETS182-6': {
    label: { en: 'judicial authorities', fr: 'autorités judiciaires' },
    definition: {
      en: 'Each party declares which authorities it regards as judicial.',
      fr: 'Chaque Partie déclare les autorités qu’elle considère comme judiciaires.',
    },
    source: 'ETS 182, Art. 6',
    broader: 'ETS182',
  },
  'ETS182-7': {
    label: { en: 'postponed execution', fr: 'exécution différée' },
    definition: {
      en: 'Action may be put off if it might harm proceedings under way in the requested party; reasons are given.',
      fr: 'L’exécution peut être différée si elle risque de nuire à une procédure en cours dans la Partie requise ; l’ajournement est motivé.',
    },
    source: 'ETS 182, Art. 7',
    broader: 'ETS182',
  },
  'ETS182-8': {
    label: { en: 'formalities and procedures', fr: 'formalités et procédures' },
    definition: {
      en: 'Formalities that the requesting party’s law needs are followed unless contrary to fundamental principles of the requested party’s law.',
      fr: 'Les formalités qu’impose la loi de la Partie requérante sont observées, sauf si elles sont contraires aux principes fondamentaux du droit de la Partie requise.',
    },
    source: 'ETS 182, Art. 8',
    broader: 'ETS182',
  },
  'ETS182-9': {
    label: { en: 'hearing by video conference', fr: 'audition par vidéoconférence' },
    definition: {
      en: 'A witness or expert is heard by video under the direction of a judicial authority of the requesting party; a suspect only by agreement between the parties and with his or her consent.',
      fr: 'Un témoin ou un expert est entendu par vidéo sous la direction d’une autorité judiciaire de la Partie requérante ; un suspect ne l’est qu’en vertu d’un accord entre les Parties et avec son consentement.',
    },
    source: 'ETS 182, Art. 9',
    broader: 'ETS182',
  },
  'ETS182-10': {
    label: { en: 'hearing by telephone', fr: 'audition par téléphone' },
    definition: {
      en: 'A witness or expert may be heard by telephone conference with his or her consent.',
      fr: 'Un témoin ou un expert peut être entendu par conférence téléphonique avec son consentement.',
    },
    source: 'ETS 182, Art. 10',
    broader: 'ETS182',
  },
  'ETS182-11': {
    label: { en: 'spontaneous information', fr: 'transmission spontanée d’informations' },
    definition: {
      en: 'Information is sent without a request, and conditions on its use bind the receiver.',
      fr: 'Des informations sont transmises sans demande, et les conditions d’utilisation lient le destinataire.',
    },
    source: 'ETS 182, Art. 11',
    broader: 'ETS182',
  },
  'ETS182-12': {
    label: { en: 'restitution', fr: 'restitution' },
    definition: {
      en: 'Articles obtained by criminal means may be handed over so that they go back to their rightful owners.',
      fr: 'Les objets obtenus par des moyens illicites peuvent être remis en vue de leur restitution à leur propriétaire légitime.',
    },
    source: 'ETS 182, Art. 12',
    broader: 'ETS182',
  },
  'ETS182-13': {
    label: { en: 'transfer to the requested party', fr: 'transfèrement vers la Partie requise' },
    definition: {
      en: 'A person detained by the requesting party is transferred for a time to where the investigation takes place.',
      fr: 'Une personne détenue par la Partie requérante est transférée temporairement là où se déroule l’enquête.',
    },
    source: 'ETS 182, Art. 13',
    broader: 'ETS182',
  },
  'ETS182-14': {
    label: { en: 'appearance of transferred sentenced persons', fr: 'comparution des condamnés transférés' },
    definition: {
      en: 'A sentenced person transferred to another party may be called back to appear in person for review of the judgment.',
      fr: 'Un condamné transféré peut être appelé à comparaître personnellement aux fins de révision du jugement.',
    },
    source: 'ETS 182, Art. 14',
    broader: 'ETS182',
  },
  'ETS182-15': {
    label: { en: 'language of documents served', fr: 'langue des actes remis' },
    definition: {
      en: 'Documents are sent in their own language, with a translation if the person does not understand it.',
      fr: 'Les actes sont transmis dans leur langue, avec une traduction si le destinataire ne la comprend pas.',
    },
    source: 'ETS 182, Art. 15',
    broader: 'ETS182',
  },
  'ETS182-16': {
    label: { en: 'service by post', fr: 'remise par voie postale' },
    definition: {
      en: 'Documents may be sent by post directly to persons in the territory of another party.',
      fr: 'Les actes peuvent être adressés directement par la poste aux personnes se trouvant sur le territoire d’une autre Partie.',
    },
    source: 'ETS 182, Art. 16',
    broader: 'ETS182',
  },
  'ETS182-17': {
    label: { en: 'cross-border observation', fr: 'observation transfrontalière' },
    definition: {
      en: 'An observation continues across the border, with prior authorisation or, in urgent cases, without.',
      fr: 'Une observation se poursuit au-delà de la frontière, avec autorisation préalable ou, en cas d’urgence, sans celle-ci.',
    },
    source: 'ETS 182, Art. 17',
    broader: 'ETS182',
  },
  'ETS182-18': {
    label: { en: 'controlled delivery', fr: 'livraison surveillée' },
    definition: {
      en: 'A delivery is allowed to pass under watch, case by case, under the law of the requested party.',
      fr: 'Une livraison est autorisée sous surveillance, au cas par cas, selon le droit de la Partie requise.',
    },
    source: 'ETS 182, Art. 18',
    broader: 'ETS182',
  },
  'ETS182-19': {
    label: { en: 'covert investigation', fr: 'enquête discrète' },
    definition: {
      en: 'Officers investigate under a covert or false identity by agreement between the parties.',
      fr: 'Des agents enquêtent en secret ou sous une identité fictive, par accord entre les Parties.',
    },
    source: 'ETS 182, Art. 19',
    broader: 'ETS182',
  },
  'ETS182-20': {
    label: { en: 'joint investigation team', fr: 'équipe commune d’enquête' },
    definition: {
      en: 'Parties set up a team by agreement, for a purpose and a limited time.',
      fr: 'Des Parties créent une équipe d’un commun accord, avec un objectif précis et pour une durée limitée.',
    },
    source: 'ETS 182, Art. 20',
    broader: 'ETS182',
  },
  'ETS182-21': {
    label: { en: 'criminal liability of officials', fr: 'responsabilité pénale des agents' },
    definition: {
      en: 'Officers abroad are treated as local officers for offences by or against them.',
      fr: 'Les agents à l’étranger sont assimilés aux agents locaux pour les infractions commises par eux ou contre eux.',
    },
    source: 'ETS 182, Art. 21',
    broader: 'ETS182',
  },
  'ETS182-22': {
    label: { en: 'civil liability of officials', fr: 'responsabilité civile des agents' },
    definition: {
      en: 'Who makes good the damage that officers cause abroad.',
      fr: 'Réparation des dommages causés par des agents à l’étranger.',
    },
    source: 'ETS 182, Art. 22',
    broader: 'ETS182',
  },
  'ETS182-23': {
    label: { en: 'protection of witnesses', fr: 'protection des témoins' },
    definition: {
      en: 'Parties agree on the protection of a witness who is at risk of intimidation.',
      fr: 'Les Parties conviennent de la protection d’un témoin exposé à un risque d’intimidation.',
    },
    source: 'ETS 182, Art. 23',
    broader: 'ETS182',
  },
  'ETS182-24': {
    label: { en: 'provisional measures', fr: 'mesures provisoires' },
    definition: {
      en: 'At the request of a party, evidence is preserved, a situation maintained or an endangered interest protected.',
      fr: 'À la demande d’une Partie, des preuves sont conservées, une situation est maintenue ou un intérêt menacé est protégé.',
    },
    source: 'ETS 182, Art. 24',
    broader: 'ETS182',
  },
  'ETS182-25': {
    label: { en: 'confidentiality', fr: 'confidentialité' },
    definition: {
      en: 'The requested party keeps fact and content of the request confidential if asked to, as far as execution allows.',
      fr: 'Sur demande, la Partie requise garde confidentiels l’existence et le contenu de la demande, dans la mesure compatible avec son exécution.',
    },
    source: 'ETS 182, Art. 25',
    broader: 'ETS182',
  },
  'ETS182-26': {
    label: { en: 'data protection', fr: 'protection des données' },
    definition: {
      en: 'Personal data sent under the treaties may be used only for the purposes named or with the consent required.',
      fr: 'Les données personnelles transmises ne sont utilisées qu’aux fins prévues ou avec le consentement requis.',
    },
    source: 'ETS 182, Art. 26',
    broader: 'ETS182',
  },
} as const satisfies Vocabulary['concepts']
