import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, keywords of decisions'

/** Keywords on the point of law, the rights at stake and the procedure. Codes are those of the published files. */
export const decisionKeywordsOnLaw = {
  definition: {
    label: { en: 'definition of the offence', fr: 'définition de l’infraction' },
    definition: { en: 'What the offence covers and what it does not.', fr: 'Ce que l’infraction recouvre et ce qu’elle ne recouvre pas.' },
    source: ours,
  },
  aggravation: {
    label: { en: 'aggravation', fr: 'circonstances aggravantes' },
    definition: { en: 'The nature and effect of aggravating circumstances.', fr: 'Nature et effet des circonstances aggravantes.' },
    source: 'UN Smuggling Protocol, Art. 6(3)',
  },
  sentencing: {
    label: { en: 'sentencing', fr: 'détermination de la peine' },
    definition: { en: 'The penalty imposed and the reasons for it.', fr: 'Peine prononcée et motifs de celle-ci.' },
    source: ours,
  },
  expulsion: {
    label: { en: 'expulsion', fr: 'expulsion' },
    definition: { en: 'Expulsion ordered against the person convicted.', fr: 'Expulsion prononcée contre la personne condamnée.' },
    source: ours,
  },
  confiscation: {
    label: { en: 'confiscation', fr: 'confiscation' },
    definition: {
      en: 'Taking of vehicles, money or other things linked to the offence.',
      fr: 'Confiscation de véhicules, de sommes ou d’autres biens liés à l’infraction.',
    },
    source: 'UNTOC, Art. 12',
  },
  property: {
    label: { en: 'right to property', fr: 'droit de propriété' },
    definition: {
      en: 'Protection of property, of third parties above all.',
      fr: 'Protection de la propriété, notamment celle des tiers.',
    },
    source: 'Protocol No. 1 to the European Convention on Human Rights, Art. 1',
  },
  humanitarian: {
    label: { en: 'humanitarian help', fr: 'aide humanitaire' },
    definition: {
      en: 'Whether help given for humanitarian reasons is punished.',
      fr: 'Caractère punissable ou non de l’aide humanitaire.',
    },
    source: 'Directive 2002/90/EC, Art. 1(2)',
  },
  necessity: {
    label: { en: 'necessity', fr: 'état de nécessité' },
    definition: {
      en: 'Justification by a danger that could not be averted otherwise.',
      fr: 'Justification tirée d’un danger impossible à détourner autrement.',
    },
    source: ours,
  },
  migrant_liability: {
    label: { en: 'liability of the migrant', fr: 'responsabilité du migrant' },
    definition: {
      en: 'Prosecution of the person who migrates, for entry, stay, documents or help to others.',
      fr: 'Poursuite de la personne migrante, pour entrée, séjour, documents ou aide à autrui.',
    },
    source: 'UN Smuggling Protocol, Arts 5, 6(4)',
  },
  proportionality: {
    label: { en: 'proportionality', fr: 'proportionnalité' },
    definition: {
      en: 'Whether the penalty or measure stands in proportion to the conduct.',
      fr: 'Rapport de proportion entre la peine ou la mesure et les faits.',
    },
    source: 'Charter of Fundamental Rights of the European Union, Art. 49(3)',
  },
  retroactivity: {
    label: { en: 'application of the law in time', fr: 'application de la loi dans le temps' },
    definition: { en: 'Which law governs acts done before it changed.', fr: 'Loi applicable aux faits antérieurs à sa modification.' },
    source: 'European Convention on Human Rights, Art. 7',
  },
  lex_mitior: {
    label: { en: 'milder law', fr: 'loi pénale plus douce' },
    definition: {
      en: 'Application of the later law where it is milder.',
      fr: 'Application de la loi postérieure lorsqu’elle est plus douce.',
    },
    source: 'Charter of Fundamental Rights of the European Union, Art. 49(1)',
    broader: 'retroactivity',
  },
  constitutional: {
    label: { en: 'constitutional law', fr: 'droit constitutionnel' },
    definition: {
      en: 'A right or principle of the constitution is decisive.',
      fr: 'Un droit ou un principe constitutionnel est déterminant.',
    },
    source: ours,
  },
  constitutional_review: {
    label: { en: 'constitutional review', fr: 'contrôle de constitutionnalité' },
    definition: {
      en: 'A court examined whether a provision is compatible with the constitution.',
      fr: 'Une juridiction a examiné la conformité d’une disposition à la Constitution.',
    },
    source: ours,
    broader: 'constitutional',
  },
  eu_law: {
    label: { en: 'European Union law', fr: 'droit de l’Union européenne' },
    definition: { en: 'National law measured against Union law.', fr: 'Droit national apprécié au regard du droit de l’Union.' },
    source: 'Treaty on the Functioning of the European Union, Art. 267',
  },
  return_directive: {
    label: { en: 'Return Directive', fr: 'directive « retour »' },
    definition: {
      en: 'Penalties for entry or stay measured against the return procedure.',
      fr: 'Peines pour entrée ou séjour appréciées au regard de la procédure de retour.',
    },
    source: 'Directive 2008/115/EC',
    broader: 'eu_law',
  },
  un_protocol: {
    label: { en: 'UN Smuggling Protocol', fr: 'Protocole contre le trafic illicite de migrants' },
    definition: {
      en: 'The Protocol was relied on to read or to test national law.',
      fr: 'Le Protocole a été invoqué pour interpréter ou contester le droit national.',
    },
    source: 'UN Smuggling Protocol',
  },
  article_8: {
    label: { en: 'private and family life', fr: 'vie privée et familiale' },
    definition: {
      en: 'Respect for private and family life under Article 8 of the Convention.',
      fr: 'Respect de la vie privée et familiale au sens de l’article 8 de la Convention.',
    },
    source: 'European Convention on Human Rights, Art. 8',
  },
  asylum: {
    label: { en: 'asylum', fr: 'asile' },
    definition: { en: 'A claim for protection was made or intended.', fr: 'Une demande de protection a été faite ou était envisagée.' },
    source: 'UN Smuggling Protocol, Art. 19(1)',
  },
  asylum_seekers: {
    label: { en: 'asylum seekers', fr: 'demandeurs d’asile' },
    definition: { en: 'The persons helped were seeking asylum.', fr: 'Les personnes aidées demandaient l’asile.' },
    source: 'UN Smuggling Protocol, Art. 19(1)',
    broader: 'asylum',
  },
  refugee_convention: {
    label: { en: 'Refugee Convention', fr: 'Convention relative aux réfugiés' },
    definition: {
      en: 'Application of the 1951 Convention, above all of Article 31 on penalties for unlawful entry.',
      fr: 'Application de la Convention de 1951, notamment de son article 31 sur les sanctions pour entrée irrégulière.',
    },
    source: 'Convention relating to the Status of Refugees, Art. 31',
    broader: 'asylum',
  },
  non_refoulement: {
    label: { en: 'non-refoulement', fr: 'non-refoulement' },
    definition: {
      en: 'The ban on sending a person to where life, freedom or dignity is at risk.',
      fr: 'Interdiction de renvoyer une personne là où sa vie, sa liberté ou sa dignité est menacée.',
    },
    source: 'UN Smuggling Protocol, Art. 19(1); Convention relating to the Status of Refugees, Art. 33',
  },
  detention: {
    label: { en: 'detention', fr: 'détention' },
    definition: { en: 'Detention before or during the proceedings.', fr: 'Détention avant ou pendant la procédure.' },
    source: 'European Convention on Human Rights, Art. 5',
  },
  procedure: {
    label: { en: 'procedure', fr: 'procédure' },
    definition: { en: 'A point of criminal procedure or of remedies.', fr: 'Question de procédure pénale ou de voies de recours.' },
    source: ours,
  },
  investigation: {
    label: { en: 'investigation', fr: 'enquête' },
    definition: {
      en: 'The way in which the facts were or should have been investigated.',
      fr: 'Manière dont l’enquête sur les faits a été menée ou aurait dû l’être.',
    },
    source: ours,
  },
  special_techniques: {
    label: { en: 'special investigative techniques', fr: 'techniques d’enquête spéciales' },
    definition: {
      en: 'Wiretaps, surveillance, controlled delivery or undercover work.',
      fr: 'Écoutes, surveillance, livraison surveillée ou infiltration.',
    },
    source: 'UNTOC, Art. 20',
    broader: 'investigation',
  },
  evidence: {
    label: { en: 'evidence', fr: 'preuve' },
    definition: { en: 'Whether evidence is admitted and what it proves.', fr: 'Admissibilité et valeur des preuves.' },
    source: ours,
  },
  financial_evidence: {
    label: { en: 'financial evidence', fr: 'preuve financière' },
    definition: { en: 'Proof drawn from accounts or transfers of money.', fr: 'Preuve tirée de comptes ou de transferts de fonds.' },
    source: ours,
    broader: 'evidence',
  },
} as const satisfies Vocabulary['concepts']
