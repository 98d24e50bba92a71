import type { Vocabulary } from './concept.ts'

/**
 * Measures of the European Judicial Network’s Fiches Belges (new list), only those whose page and title were seen.
 * Not included because not seen: A.10, A.14, A.20, A.21, A.24, A.32 and on, A.40s, A.51 (title), A.61 and on, A.71,
 * B.2 and on, C, D, E.3 and on. The French labels are ours.
 */
export const ejnMeasures = {
  name: 'ejn-measure',
  title: { en: 'EJN measures (Fiches Belges)', fr: 'Mesures du RJE (fiches belges)' },
  concepts: {
    'A.10-A.14': {
      label: { en: 'summoning and hearing persons', fr: 'citation et audition de personnes' },
      definition: { en: 'Group of measures A.10 to A.14.', fr: 'Groupe des mesures A.10 à A.14.' },
      source: 'European Judicial Network, Fiches Belges, heading of A.10-A.14',
    },
    'A.11': {
      label: { en: 'hearing: standard procedure', fr: 'audition : procédure ordinaire' },
      definition: {
        en: 'A person is heard by the authorities of the other state in the ordinary way.',
        fr: 'Une personne est entendue par les autorités de l’autre État selon la procédure ordinaire.',
      },
      source: 'European Judicial Network, Fiches Belges, A.11',
      broader: 'A.10-A.14',
    },
    'A.12': {
      label: { en: 'hearing: by video conference', fr: 'audition : par vidéoconférence' },
      definition: {
        en: 'A person in the other state is heard by video.',
        fr: 'Une personne se trouvant dans l’autre État est entendue par vidéo.',
      },
      source: 'European Judicial Network, Fiches Belges, A.12',
      broader: 'A.10-A.14',
    },
    'A.13': {
      label: { en: 'hearing: by telephone conference', fr: 'audition : par conférence téléphonique' },
      definition: {
        en: 'A person in the other state is heard by telephone.',
        fr: 'Une personne se trouvant dans l’autre État est entendue par téléphone.',
      },
      source: 'European Judicial Network, Fiches Belges, A.13',
      broader: 'A.10-A.14',
    },
    'A.20-A.24': {
      label: { en: 'information and documents', fr: 'informations et documents' },
      definition: { en: 'Group of measures A.20 to A.24.', fr: 'Groupe des mesures A.20 à A.24.' },
      source: 'European Judicial Network, Fiches Belges, heading of A.20-A.24',
    },
    'A.22': {
      label: { en: 'bank and financial accounts and operations', fr: 'comptes et opérations bancaires et financiers' },
      definition: {
        en: 'Information on bank or other financial accounts and on the operations carried out on them.',
        fr: 'Informations sur les comptes bancaires ou financiers et sur les opérations qui y sont effectuées.',
      },
      source: 'European Judicial Network, Fiches Belges, A.22',
      broader: 'A.20-A.24',
    },
    'A.23': {
      label: { en: 'police and criminal records', fr: 'fichiers de police et casier judiciaire' },
      definition: {
        en: 'Information kept in police files or in criminal records.',
        fr: 'Informations figurant dans les fichiers de police ou au casier judiciaire.',
      },
      source: 'European Judicial Network, Fiches Belges, A.23',
      broader: 'A.20-A.24',
    },
    'A.30': {
      label: { en: 'search of home or premises', fr: 'perquisition au domicile ou dans des locaux' },
      definition: {
        en: 'A dwelling or other premises are searched.',
        fr: 'Un domicile ou d’autres locaux sont perquisitionnés.',
      },
      source: 'European Judicial Network, Fiches Belges, A.30',
    },
    'A.31': {
      label: { en: 'freezing or temporary seizure of evidence', fr: 'gel ou saisie temporaire d’éléments de preuve' },
      definition: {
        en: 'Evidence is secured so that it is not destroyed, changed or moved.',
        fr: 'Des éléments de preuve sont conservés pour en empêcher la destruction, l’altération ou le déplacement.',
      },
      source: 'European Judicial Network, Fiches Belges, A.31',
    },
    'A.50': {
      label: { en: 'interception of communications', fr: 'interception de communications' },
      definition: {
        en: 'The content of communications is intercepted while they take place.',
        fr: 'Le contenu de communications est intercepté pendant leur transmission.',
      },
      source: 'European Judicial Network, Fiches Belges, A.50',
    },
    'A.60': {
      label: { en: 'covert investigation or infiltration', fr: 'enquête discrète ou infiltration' },
      definition: {
        en: 'Officers investigate under a covert or false identity.',
        fr: 'Des agents enquêtent en secret ou sous une identité fictive.',
      },
      source: 'European Judicial Network, Fiches Belges, A.60',
    },
    'A.70': {
      label: { en: 'cross-border observation', fr: 'observation transfrontalière' },
      definition: {
        en: 'Observation or surveillance that continues across a border.',
        fr: 'Observation ou surveillance qui se poursuit au-delà d’une frontière.',
      },
      source: 'European Judicial Network, Fiches Belges, A.70',
    },
    'A.72': {
      label: { en: 'tracking device', fr: 'dispositif de géolocalisation' },
      definition: {
        en: 'A device placed on a thing or a person tells where it is.',
        fr: 'Un dispositif placé sur un objet ou une personne en indique la position.',
      },
      source: 'European Judicial Network, Fiches Belges, A.72',
    },
    'A.73': {
      label: { en: 'controlled delivery', fr: 'livraison surveillée' },
      definition: {
        en: 'A delivery is allowed to pass under the watch of the authorities.',
        fr: 'Une livraison est autorisée à passer sous la surveillance des autorités.',
      },
      source: 'European Judicial Network, Fiches Belges, A.73',
    },
    'B.1': {
      label: { en: 'joint investigation team', fr: 'équipe commune d’enquête' },
      definition: {
        en: 'Authorities of several states investigate together under an agreement.',
        fr: 'Les autorités de plusieurs États enquêtent ensemble en vertu d’un accord.',
      },
      source: 'European Judicial Network, Fiches Belges, B.1',
    },
    'E.1': {
      label: { en: 'freezing of assets', fr: 'gel d’avoirs' },
      definition: {
        en: 'Assets are secured with a view to confiscation.',
        fr: 'Des avoirs sont immobilisés en vue de leur confiscation.',
      },
      source: 'European Judicial Network, Fiches Belges, E.1',
    },
    'E.2': {
      label: { en: 'freezing of bank accounts', fr: 'gel de comptes bancaires' },
      definition: {
        en: 'Money on bank accounts is secured with a view to confiscation.',
        fr: 'Les fonds inscrits sur des comptes bancaires sont immobilisés en vue de leur confiscation.',
      },
      source: 'European Judicial Network, Fiches Belges, E.2',
    },
  },
} as const satisfies Vocabulary

export type EjnMeasure = keyof typeof ejnMeasures.concepts
