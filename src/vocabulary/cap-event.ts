import type { Vocabulary } from './concept.ts'

const standard = 'OASIS, Common Alerting Protocol, version 1.2 (2010)'

/** What the event is about. An alert on smuggling carries `Security` and, where lives are at risk, `Rescue`. */
export const capCategory = {
  name: 'cap-category',
  title: { en: 'CAP: category', fr: 'CAP : catégorie' },
  concepts: {
    Geo: {
      label: { en: 'geophysical', fr: 'géophysique' },
      definition: { en: 'Geophysical events, landslides included.', fr: 'Événements géophysiques, y compris glissements de terrain.' },
      source: standard,
    },
    Met: {
      label: { en: 'meteorological', fr: 'météorologie' },
      definition: { en: 'Weather events, floods included.', fr: 'Événements météorologiques, y compris inondations.' },
      source: standard,
    },
    Safety: {
      label: { en: 'safety', fr: 'sécurité civile' },
      definition: { en: 'General emergency and public safety.', fr: 'Urgences générales et sécurité du public.' },
      source: standard,
    },
    Security: {
      label: { en: 'security', fr: 'sûreté' },
      definition: { en: 'Law enforcement and other security.', fr: 'Police et autres questions de sûreté.' },
      source: standard,
    },
    Rescue: {
      label: { en: 'rescue', fr: 'sauvetage' },
      definition: { en: 'Rescue and recovery.', fr: 'Secours et sauvetage.' },
      source: standard,
    },
    Fire: {
      label: { en: 'fire', fr: 'incendie' },
      definition: { en: 'Fire suppression and rescue.', fr: 'Lutte contre l’incendie et secours.' },
      source: standard,
    },
    Health: {
      label: { en: 'health', fr: 'santé' },
      definition: { en: 'Medical and public health.', fr: 'Questions médicales et santé publique.' },
      source: standard,
    },
    Env: {
      label: { en: 'environment', fr: 'environnement' },
      definition: { en: 'Pollution and other environmental events.', fr: 'Pollution et autres événements environnementaux.' },
      source: standard,
    },
    Transport: {
      label: { en: 'transport', fr: 'transports' },
      definition: { en: 'Public and private transport.', fr: 'Transports publics et privés.' },
      source: standard,
    },
    Infra: {
      label: { en: 'infrastructure', fr: 'infrastructures' },
      definition: {
        en: 'Utilities, telecommunications and other infrastructure.',
        fr: 'Réseaux, télécommunications et autres infrastructures.',
      },
      source: standard,
    },
    CBRNE: {
      label: { en: 'CBRNE', fr: 'NRBC-E' },
      definition: {
        en: 'Chemical, biological, radiological, nuclear or high-yield explosive threat.',
        fr: 'Menace nucléaire, radiologique, biologique, chimique ou explosive de grande puissance.',
      },
      source: standard,
    },
    Other: {
      label: { en: 'other', fr: 'autre' },
      definition: { en: 'Any other event.', fr: 'Tout autre événement.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

/** What the recipients are asked to do. */
export const capResponseType = {
  name: 'cap-response-type',
  title: { en: 'CAP: response', fr: 'CAP : action demandée' },
  concepts: {
    Shelter: {
      label: { en: 'shelter', fr: 'se mettre à l’abri' },
      definition: { en: 'Take shelter in place or as instructed.', fr: 'Se mettre à l’abri sur place ou selon les instructions.' },
      source: standard,
    },
    Evacuate: {
      label: { en: 'evacuate', fr: 'évacuer' },
      definition: { en: 'Relocate as instructed.', fr: 'Quitter les lieux selon les instructions.' },
      source: standard,
    },
    Prepare: {
      label: { en: 'prepare', fr: 'se préparer' },
      definition: { en: 'Make preparations as instructed.', fr: 'Se préparer selon les instructions.' },
      source: standard,
    },
    Execute: {
      label: { en: 'carry out', fr: 'exécuter' },
      definition: {
        en: 'Carry out a planned activity named in the instruction.',
        fr: 'Exécuter une action planifiée désignée dans les instructions.',
      },
      source: standard,
    },
    Avoid: {
      label: { en: 'avoid', fr: 'éviter' },
      definition: { en: 'Keep away from the event as instructed.', fr: 'Se tenir à l’écart de l’événement selon les instructions.' },
      source: standard,
    },
    Monitor: {
      label: { en: 'monitor', fr: 'suivre' },
      definition: { en: 'Follow the sources of information named.', fr: 'Suivre les sources d’information indiquées.' },
      source: standard,
    },
    Assess: {
      label: { en: 'assess', fr: 'évaluer' },
      definition: { en: 'Evaluate the information in the message.', fr: 'Évaluer les informations contenues dans le message.' },
      source: standard,
    },
    AllClear: {
      label: { en: 'all clear', fr: 'fin d’alerte' },
      definition: { en: 'The event is no longer a threat or concern.', fr: 'L’événement ne présente plus de menace ni de préoccupation.' },
      source: standard,
    },
    None: {
      label: { en: 'none', fr: 'aucune' },
      definition: { en: 'No action is recommended.', fr: 'Aucune action n’est recommandée.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

export type CapCategory = keyof typeof capCategory.concepts
export type CapResponseType = keyof typeof capResponseType.concepts
