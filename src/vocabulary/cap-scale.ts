import type { Vocabulary } from './concept.ts'

const standard = 'OASIS, Common Alerting Protocol, version 1.2 (2010)'

/** How soon to act. */
export const capUrgency = {
  name: 'cap-urgency',
  title: { en: 'CAP: urgency', fr: 'CAP : urgence' },
  concepts: {
    Immediate: {
      label: { en: 'immediate', fr: 'immédiate' },
      definition: { en: 'Act at once.', fr: 'Agir immédiatement.' },
      source: standard,
    },
    Expected: {
      label: { en: 'expected', fr: 'prévue' },
      definition: { en: 'Act soon, within the next hour.', fr: 'Agir bientôt, dans l’heure qui suit.' },
      source: standard,
    },
    Future: {
      label: { en: 'future', fr: 'à venir' },
      definition: { en: 'Act in the near future.', fr: 'Agir dans un avenir proche.' },
      source: standard,
    },
    Past: {
      label: { en: 'past', fr: 'passée' },
      definition: { en: 'Action is no longer needed.', fr: 'Il n’est plus nécessaire d’agir.' },
      source: standard,
    },
    Unknown: {
      label: { en: 'unknown', fr: 'inconnue' },
      definition: { en: 'The urgency is not known.', fr: 'L’urgence n’est pas connue.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

/** How grave the threat is to life or property. */
export const capSeverity = {
  name: 'cap-severity',
  title: { en: 'CAP: severity', fr: 'CAP : gravité' },
  concepts: {
    Extreme: {
      label: { en: 'extreme', fr: 'extrême' },
      definition: { en: 'Extraordinary threat to life or property.', fr: 'Menace exceptionnelle pour la vie ou les biens.' },
      source: standard,
    },
    Severe: {
      label: { en: 'severe', fr: 'grave' },
      definition: { en: 'Significant threat to life or property.', fr: 'Menace importante pour la vie ou les biens.' },
      source: standard,
    },
    Moderate: {
      label: { en: 'moderate', fr: 'modérée' },
      definition: { en: 'Possible threat to life or property.', fr: 'Menace possible pour la vie ou les biens.' },
      source: standard,
    },
    Minor: {
      label: { en: 'minor', fr: 'mineure' },
      definition: {
        en: 'Little or no known threat to life or property.',
        fr: 'Menace faible ou nulle, en l’état des connaissances, pour la vie ou les biens.',
      },
      source: standard,
    },
    Unknown: {
      label: { en: 'unknown', fr: 'inconnue' },
      definition: { en: 'The severity is not known.', fr: 'La gravité n’est pas connue.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

/** How sure it is that the event takes place. */
export const capCertainty = {
  name: 'cap-certainty',
  title: { en: 'CAP: certainty', fr: 'CAP : certitude' },
  concepts: {
    Observed: {
      label: { en: 'observed', fr: 'constaté' },
      definition: { en: 'Known to have occurred or to be going on.', fr: 'Survenu ou en cours, de façon établie.' },
      source: standard,
    },
    Likely: {
      label: { en: 'likely', fr: 'probable' },
      definition: { en: 'More likely than not.', fr: 'Plus probable qu’improbable.' },
      source: standard,
    },
    Possible: {
      label: { en: 'possible', fr: 'possible' },
      definition: { en: 'Possible but not likely.', fr: 'Possible mais peu probable.' },
      source: standard,
    },
    Unlikely: {
      label: { en: 'unlikely', fr: 'improbable' },
      definition: { en: 'Not expected to occur.', fr: 'Ne devrait pas se produire.' },
      source: standard,
    },
    Unknown: {
      label: { en: 'unknown', fr: 'inconnu' },
      definition: { en: 'The certainty is not known.', fr: 'Le degré de certitude n’est pas connu.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

export type CapUrgency = keyof typeof capUrgency.concepts
export type CapSeverity = keyof typeof capSeverity.concepts
export type CapCertainty = keyof typeof capCertainty.concepts
