import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, keywords of decisions'

/** Keywords on what was done, by which way, by whom and to whom. Codes are those of the published files. */
export const decisionKeywordsOnActs = {
  entry: {
    label: { en: 'unlawful entry', fr: 'entrée irrégulière' },
    definition: { en: 'Help with entry, or what counts as entry.', fr: 'Aide à l’entrée, ou ce qui constitue une entrée.' },
    source: 'UN Smuggling Protocol, Art. 3(b)',
  },
  transit: {
    label: { en: 'unlawful transit', fr: 'transit irrégulier' },
    definition: { en: 'Help with transit or with leaving the state.', fr: 'Aide au transit ou à la sortie du territoire.' },
    source: 'Directive 2002/90/EC, Art. 1(1)(a)',
  },
  stay: {
    label: { en: 'unlawful stay', fr: 'séjour irrégulier' },
    definition: {
      en: 'Help with stay, or the stay itself of a person without a permit.',
      fr: 'Aide au séjour, ou séjour même d’une personne dépourvue de titre.',
    },
    source: 'UN Smuggling Protocol, Art. 6(1)(c)',
  },
  shelter: {
    label: { en: 'shelter', fr: 'hébergement' },
    definition: { en: 'Housing or hosting persons without a permit.', fr: 'Loger ou héberger des personnes dépourvues de titre.' },
    source: ours,
    broader: 'stay',
  },
  documents: {
    label: { en: 'fraudulent documents', fr: 'documents frauduleux' },
    definition: {
      en: 'Making, supplying or using false or borrowed documents.',
      fr: 'Fabriquer, fournir ou utiliser des documents faux ou empruntés.',
    },
    source: 'UN Smuggling Protocol, Arts 3(c), 6(1)(b)',
  },
  visa_fraud: {
    label: { en: 'visa fraud', fr: 'fraude au visa' },
    definition: {
      en: 'A visa that is formally valid but was obtained by deception.',
      fr: 'Visa formellement valable mais obtenu par tromperie.',
    },
    source: 'UN Smuggling Protocol, Art. 3(c)(ii)',
    broader: 'documents',
  },
  transport: {
    label: { en: 'transport', fr: 'transport' },
    definition: {
      en: 'Carrying persons as driver, skipper or companion.',
      fr: 'Transporter des personnes comme conducteur, pilote ou accompagnateur.',
    },
    source: ours,
  },
  carriers: {
    label: { en: 'carriers’ duties', fr: 'obligations des transporteurs' },
    definition: {
      en: 'Duties of commercial carriers to check the papers of passengers.',
      fr: 'Obligations faites aux transporteurs commerciaux de contrôler les documents des passagers.',
    },
    source: 'UN Smuggling Protocol, Art. 11(2)-(4)',
    broader: 'transport',
  },
  organisation: {
    label: { en: 'organising or directing', fr: 'organisation ou direction' },
    definition: { en: 'Organising the offence or directing others.', fr: 'Organiser l’infraction ou donner des instructions à autrui.' },
    source: 'UN Smuggling Protocol, Art. 6(2)(c)',
  },
  attempt: {
    label: { en: 'attempt', fr: 'tentative' },
    definition: {
      en: 'Where attempt begins and where the offence is complete.',
      fr: 'Commencement d’exécution et consommation de l’infraction.',
    },
    source: 'UN Smuggling Protocol, Art. 6(2)(a)',
  },
  complicity: {
    label: { en: 'complicity', fr: 'complicité' },
    definition: { en: 'Aiding an offence that another person commits.', fr: 'Aide apportée à une infraction commise par autrui.' },
    source: 'UN Smuggling Protocol, Art. 6(2)(b)',
  },
  organised_group: {
    label: { en: 'organised group', fr: 'groupe organisé' },
    definition: {
      en: 'Commission by a group, gang or criminal organisation.',
      fr: 'Commission par un groupe, une bande ou une organisation criminelle.',
    },
    source: 'UNTOC, Arts 2(a), 5',
  },
  benefit: {
    label: { en: 'financial or other material benefit', fr: 'avantage financier ou matériel' },
    definition: {
      en: 'Whether a benefit is needed, what it is and for whom.',
      fr: 'Nécessité d’un avantage, nature de celui-ci et bénéficiaire.',
    },
    source: 'UN Smuggling Protocol, Arts 3(a), 6(1)',
  },
  profit: {
    label: { en: 'profit', fr: 'profit' },
    definition: {
      en: 'Acting for gain or on a commercial basis, or the absence of it.',
      fr: 'But lucratif ou caractère professionnel de l’acte, ou leur absence.',
    },
    source: 'Framework Decision 2002/946/JHA, Art. 1(3)',
    broader: 'benefit',
  },
  number_of_persons: {
    label: { en: 'number of persons', fr: 'nombre de personnes' },
    definition: { en: 'How the persons smuggled are counted.', fr: 'Manière de compter les personnes objet du trafic.' },
    source: ours,
    broader: 'aggravation',
  },
  endangerment: {
    label: { en: 'danger to life or safety', fr: 'mise en danger de la vie ou de la sécurité' },
    definition: { en: 'Conditions that put life or safety at risk.', fr: 'Conditions mettant en péril la vie ou la sécurité.' },
    source: 'UN Smuggling Protocol, Art. 6(3)(a)',
    broader: 'aggravation',
  },
  deaths: {
    label: { en: 'deaths', fr: 'décès' },
    definition: {
      en: 'Persons died in the events that the decision is about.',
      fr: 'Des personnes sont mortes au cours des faits sur lesquels porte la décision.',
    },
    source: ours,
  },
  death: {
    label: { en: 'death as an aggravation', fr: 'mort, circonstance aggravante' },
    definition: {
      en: 'Death as an element of an aggravated form of the offence, and who answers for it.',
      fr: 'Mort comme élément d’une forme aggravée de l’infraction, et détermination de ceux qui en répondent.',
    },
    source: ours,
    broader: 'deaths',
  },
  use_of_force: {
    label: { en: 'use of force', fr: 'recours à la force' },
    definition: {
      en: 'Firearms or other force used by agents of a state.',
      fr: 'Usage d’armes à feu ou d’une autre force par des agents d’un État.',
    },
    source: 'European Convention on Human Rights, Art. 2',
  },
  land: {
    label: { en: 'by land', fr: 'voie terrestre' },
    definition: { en: 'A land border was crossed or was to be crossed.', fr: 'Une frontière terrestre a été franchie ou devait l’être.' },
    source: 'UN Smuggling Protocol, title',
  },
  sea: {
    label: { en: 'by sea', fr: 'voie maritime' },
    definition: { en: 'Persons travelled or were rescued at sea.', fr: 'Des personnes ont voyagé ou ont été secourues en mer.' },
    source: 'UN Smuggling Protocol, Art. 7',
  },
  small_boats: {
    label: { en: 'small boats', fr: 'petites embarcations' },
    definition: { en: 'Crossings in inflatable or other small craft.', fr: 'Traversées en canot pneumatique ou autre petite embarcation.' },
    source: ours,
    broader: 'sea',
  },
  interception: {
    label: { en: 'interception at sea', fr: 'interception en mer' },
    definition: {
      en: 'Stopping, boarding or turning back a vessel.',
      fr: 'Arrêt, arraisonnement ou refoulement d’un navire.',
    },
    source: 'UN Smuggling Protocol, Art. 8',
    broader: 'sea',
  },
  rescue: {
    label: { en: 'rescue', fr: 'sauvetage' },
    definition: {
      en: 'Saving persons in distress, and its consequences in law.',
      fr: 'Secours à des personnes en détresse et ses conséquences juridiques.',
    },
    source: 'UN Convention on the Law of the Sea, Art. 98',
  },
  air: {
    label: { en: 'by air', fr: 'voie aérienne' },
    definition: { en: 'Persons travelled by air.', fr: 'Des personnes ont voyagé par avion.' },
    source: 'UN Smuggling Protocol, title',
  },
  internal_borders: {
    label: { en: 'internal borders', fr: 'frontières intérieures' },
    definition: {
      en: 'Borders between states of the Schengen area.',
      fr: 'Frontières entre États de l’espace Schengen.',
    },
    source: 'Regulation (EU) 2016/399, Art. 2(1)',
  },
  family: {
    label: { en: 'family', fr: 'famille' },
    definition: { en: 'The helper is a relative of the person helped.', fr: 'L’auteur de l’aide est un parent de la personne aidée.' },
    source: 'UN doc. A/55/383/Add.1, para. 88',
  },
  ngo: {
    label: { en: 'non-governmental organisation', fr: 'organisation non gouvernementale' },
    definition: { en: 'An association or its volunteers are concerned.', fr: 'Une association ou ses bénévoles sont en cause.' },
    source: ours,
  },
  minors: {
    label: { en: 'minors', fr: 'mineurs' },
    definition: {
      en: 'Minors among the persons smuggled or the accused.',
      fr: 'Mineurs parmi les personnes objet du trafic ou parmi les prévenus.',
    },
    source: 'Convention on the Rights of the Child, Art. 1',
  },
} as const satisfies Vocabulary['concepts']
