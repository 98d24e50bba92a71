import type { Vocabulary } from './concept.ts'

const vienna = (article: string) => `Vienna Convention on the Law of Treaties, Art. ${article}`

/** What an instrument is mainly for, and who made it. */
export const instrumentGroups = {
  name: 'instrument-group',
  title: { en: 'Groups of instruments', fr: 'Groupes d’instruments' },
  concepts: {
    coe_mla: {
      label: { en: 'Council of Europe: mutual assistance', fr: 'Conseil de l’Europe : entraide judiciaire' },
      definition: {
        en: 'Council of Europe treaties by which states help each other in criminal proceedings.',
        fr: 'Traités du Conseil de l’Europe par lesquels les États s’entraident dans les procédures pénales.',
      },
      source: 'Council of Europe Treaty Office',
    },
    coe_extradition: {
      label: { en: 'Council of Europe: extradition', fr: 'Conseil de l’Europe : extradition' },
      definition: {
        en: 'Council of Europe treaties by which states surrender wanted persons.',
        fr: 'Traités du Conseil de l’Europe par lesquels les États remettent les personnes recherchées.',
      },
      source: 'Council of Europe Treaty Office',
    },
    coe_execution: {
      label: { en: 'Council of Europe: sentenced persons', fr: 'Conseil de l’Europe : personnes condamnées' },
      definition: {
        en: 'Council of Europe treaties on serving a sentence in another state.',
        fr: 'Traités du Conseil de l’Europe sur l’exécution d’une peine dans un autre État.',
      },
      source: 'Council of Europe Treaty Office',
    },
    coe_confiscation: {
      label: { en: 'Council of Europe: proceeds of crime', fr: 'Conseil de l’Europe : produits du crime' },
      definition: {
        en: 'Council of Europe treaties on laundering, freezing and confiscation.',
        fr: 'Traités du Conseil de l’Europe sur le blanchiment, le gel et la confiscation.',
      },
      source: 'Council of Europe Treaty Office',
    },
    coe_cyber: {
      label: { en: 'Council of Europe: cybercrime', fr: 'Conseil de l’Europe : cybercriminalité' },
      definition: {
        en: 'Council of Europe treaties on electronic evidence and offences.',
        fr: 'Traités du Conseil de l’Europe sur les preuves et les infractions électroniques.',
      },
      source: 'Council of Europe Treaty Office',
    },
    coe_trafficking: {
      label: { en: 'Council of Europe: trafficking in persons', fr: 'Conseil de l’Europe : traite des êtres humains' },
      definition: {
        en: 'Council of Europe treaties against trafficking in human beings.',
        fr: 'Traités du Conseil de l’Europe contre la traite des êtres humains.',
      },
      source: 'Council of Europe Treaty Office',
    },
    un_crime: {
      label: { en: 'United Nations: organised crime', fr: 'Nations Unies : criminalité organisée' },
      definition: {
        en: 'The convention against transnational organised crime and its protocols.',
        fr: 'La convention contre la criminalité transnationale organisée et ses protocoles.',
      },
      source: 'United Nations Treaty Collection, chapter XVIII',
    },
    eu: {
      label: { en: 'European Union', fr: 'Union européenne' },
      definition: {
        en: 'Acts of the European Union, conventions between its members and agreements it concluded.',
        fr: 'Actes de l’Union européenne, conventions entre ses membres et accords qu’elle a conclus.',
      },
      source: 'Official Journal of the European Union',
    },
    regional: {
      label: { en: 'Other regions', fr: 'Autres régions' },
      definition: {
        en: 'Treaties of other regional organisations.',
        fr: 'Traités d’autres organisations régionales.',
      },
      source: 'Depositaries of the treaties',
    },
    sea: {
      label: { en: 'Sea and rescue', fr: 'Mer et sauvetage' },
      definition: {
        en: 'Treaties on the law of the sea and on the safety of life at sea.',
        fr: 'Traités sur le droit de la mer et sur la sauvegarde de la vie en mer.',
      },
      source: 'United Nations Treaty Collection, chapter XXI; International Maritime Organization',
    },
    data_protection: {
      label: { en: 'Data protection', fr: 'Protection des données' },
      definition: {
        en: 'Treaties on the protection of personal data.',
        fr: 'Traités sur la protection des données à caractère personnel.',
      },
      source: 'Council of Europe Treaty Office',
    },
    safeguards: {
      label: { en: 'Human rights and refuge', fr: 'Droits de l’homme et refuge' },
      definition: {
        en: 'Treaties that limit what co-operation may do to a person.',
        fr: 'Traités qui limitent ce que la coopération peut faire subir à une personne.',
      },
      source: 'Depositaries of the treaties',
    },
    bilateral: {
      label: { en: 'Between two states', fr: 'Entre deux États' },
      definition: { en: 'Treaties between two states.', fr: 'Traités entre deux États.' },
      source: 'Treaty lists of the states',
    },
  },
} as const satisfies Vocabulary

/** What form an instrument has. */
export const instrumentKinds = {
  name: 'instrument-kind',
  title: { en: 'Kinds of instrument', fr: 'Types d’instrument' },
  concepts: {
    convention: {
      label: { en: 'treaty or convention', fr: 'traité ou convention' },
      definition: { en: 'Treaty that stands by itself.', fr: 'Traité qui se suffit à lui-même.' },
      source: vienna('2'),
    },
    protocol: {
      label: { en: 'protocol', fr: 'protocole' },
      definition: { en: 'Protocol that adds to another treaty.', fr: 'Protocole qui complète un autre traité.' },
      source: vienna('2'),
    },
    agreement: {
      label: { en: 'agreement', fr: 'accord' },
      definition: {
        en: 'Agreement of an organisation with other states.',
        fr: 'Accord d’une organisation avec d’autres États.',
      },
      source: vienna('2'),
    },
    bilateral: {
      label: { en: 'treaty of two states', fr: 'traité bilatéral' },
      definition: { en: 'Treaty with two parties only.', fr: 'Traité à deux parties seulement.' },
      source: vienna('2'),
    },
    framework_decision: {
      label: { en: 'framework decision', fr: 'décision-cadre' },
      definition: {
        en: 'Act of the European Union of before 2009 that its members carry out by their own law.',
        fr: 'Acte de l’Union européenne antérieur à 2009 que ses membres mettent en œuvre par leur propre loi.',
      },
      source: 'Treaty on European Union, former Art. 34',
    },
    directive: {
      label: { en: 'EU directive', fr: 'directive de l’UE' },
      definition: {
        en: 'Act of the European Union that its members carry out by their own law.',
        fr: 'Acte de l’Union européenne que ses membres mettent en œuvre par leur propre loi.',
      },
      source: 'Treaty on the Functioning of the European Union, Art. 288',
    },
    regulation: {
      label: { en: 'EU regulation', fr: 'règlement de l’UE' },
      definition: {
        en: 'Act of the European Union that applies by itself.',
        fr: 'Acte de l’Union européenne directement applicable.',
      },
      source: 'Treaty on the Functioning of the European Union, Art. 288',
    },
  },
} as const satisfies Vocabulary
