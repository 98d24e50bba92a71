import { assistance1959 } from './coe-assistance-1959.ts'
import { assistance2001 } from './coe-assistance-2001.ts'
import type { Vocabulary } from './concept.ts'

/** Council of Europe treaties on co-operation in criminal matters, and those of their provisions that a request may rest on. */
export const coeProvisions = {
  name: 'coe-provision',
  title: { en: 'Provisions of Council of Europe treaties', fr: 'Dispositions de traités du Conseil de l’Europe' },
  concepts: {
    ...assistance1959,
    ...assistance2001,
    CETS198: {
      label: { en: 'Laundering and Confiscation Convention (2005)', fr: 'Convention blanchiment et confiscation (2005)' },
      definition: {
        en: 'Convention on Laundering, Search, Seizure and Confiscation of the Proceeds from Crime and on the Financing of Terrorism, Warsaw, 16 May 2005.',
        fr: 'Convention relative au blanchiment, au dépistage, à la saisie et à la confiscation des produits du crime et au financement du terrorisme, Varsovie, 16 mai 2005.',
      },
      source: 'CETS 198',
    },
    'CETS198-17': {
      label: { en: 'bank accounts', fr: 'comptes bancaires' },
      definition: {
        en: 'Whether a person under criminal investigation holds or controls bank accounts, and which.',
        fr: 'Existence et coordonnées des comptes bancaires détenus ou contrôlés par une personne visée par une enquête pénale.',
      },
      source: 'CETS 198, Art. 17',
      broader: 'CETS198',
    },
    'CETS198-18': {
      label: { en: 'banking transactions', fr: 'opérations bancaires' },
      definition: {
        en: 'Particulars of accounts and of the operations carried out on them in a past period.',
        fr: 'Renseignements sur des comptes et sur les opérations qui y ont été réalisées pendant une période passée.',
      },
      source: 'CETS 198, Art. 18',
      broader: 'CETS198',
    },
    'CETS198-19': {
      label: { en: 'monitoring of transactions', fr: 'suivi des opérations bancaires' },
      definition: {
        en: 'Operations on named accounts are followed during a set period and the results sent.',
        fr: 'Les opérations sur des comptes désignés sont suivies pendant une période donnée et les résultats communiqués.',
      },
      source: 'CETS 198, Art. 19',
      broader: 'CETS198',
    },
    'CETS198-46': {
      label: { en: 'co-operation between FIUs', fr: 'coopération entre CRF' },
      definition: {
        en: 'Financial intelligence units exchange information, on request or spontaneously.',
        fr: 'Les cellules de renseignement financier échangent des informations, sur demande ou spontanément.',
      },
      source: 'CETS 198, Art. 46',
      broader: 'CETS198',
    },
    'CETS198-47': {
      label: { en: 'postponement of transactions', fr: 'ajournement de transactions' },
      definition: {
        en: 'A suspicious transaction is put off at the request of a foreign financial intelligence unit.',
        fr: 'Une transaction suspecte est ajournée à la demande d’une cellule de renseignement financier étrangère.',
      },
      source: 'CETS 198, Art. 47',
      broader: 'CETS198',
    },
    ETS073: {
      label: { en: 'transfer of proceedings', fr: 'transmission des procédures répressives' },
      definition: {
        en: 'European Convention on the Transfer of Proceedings in Criminal Matters, Strasbourg, 15 May 1972.',
        fr: 'Convention européenne sur la transmission des procédures répressives, Strasbourg, 15 mai 1972.',
      },
      source: 'ETS 073',
    },
    ETS024: {
      label: { en: 'extradition', fr: 'extradition' },
      definition: {
        en: 'European Convention on Extradition, Paris, 13 December 1957.',
        fr: 'Convention européenne d’extradition, Paris, 13 décembre 1957.',
      },
      source: 'ETS 024',
    },
    'ETS156-7': {
      label: { en: 'answer at sea within four hours', fr: 'réponse en mer dans les quatre heures' },
      definition: {
        en: 'The flag state answers a request to board, where practicable within four hours; the treaty is on drugs and serves here as a model.',
        fr: 'L’État du pavillon répond à une demande d’intervention, si possible dans les quatre heures ; le traité porte sur les stupéfiants et sert ici de modèle.',
      },
      source: 'ETS 156, Art. 7',
    },
  },
} as const satisfies Vocabulary

export type CoeProvision = keyof typeof coeProvisions.concepts
