import type { Vocabulary } from './concept.ts'

const europol = 'Europol handling codes, Council of the EU, Practical Advisor for Law Enforcement Information Exchange (2018)'
const reliability = 'Regulation (EU) 2016/794, Art. 29(1)'
const accuracy = 'Regulation (EU) 2016/794, Art. 29(2)'
const first = 'FIRST, Traffic Light Protocol (TLP), version 2.0'

/** What the receiver of police information may do with it. */
export const handlingCodes = {
  name: 'handling-code',
  title: { en: 'Handling codes', fr: 'Codes de traitement' },
  concepts: {
    H0: {
      label: { en: 'H0: to prevent and combat crime', fr: 'H0 : prévenir et combattre la criminalité' },
      definition: {
        en: 'Only for preventing and combating crime, under the Europol Regulation and any other law that applies.',
        fr: 'Uniquement pour prévenir et combattre la criminalité, selon le règlement Europol et toute autre règle applicable.',
      },
      source: europol,
    },
    H1: {
      label: { en: 'H1: not in court without permission', fr: 'H1 : pas en justice sans autorisation' },
      definition: {
        en: 'Not to be disclosed in judicial proceedings without the permission of the provider.',
        fr: 'Ne pas divulguer dans une procédure judiciaire sans l’autorisation du fournisseur de l’information.',
      },
      source: europol,
    },
    H2: {
      label: { en: 'H2: not passed on without permission', fr: 'H2 : pas de diffusion sans autorisation' },
      definition: {
        en: 'Not to be disseminated without the permission of the provider.',
        fr: 'Ne pas diffuser sans l’autorisation du fournisseur de l’information.',
      },
      source: europol,
    },
    H3: {
      label: { en: 'H3: other restrictions', fr: 'H3 : autres restrictions' },
      definition: {
        en: 'Other restrictions and comments, given in words.',
        fr: 'Autres restrictions et observations, indiquées en toutes lettres.',
      },
      source: europol,
    },
  },
} as const satisfies Vocabulary

/** How far the source of a piece of information can be trusted. */
export const sourceEvaluation = {
  name: 'source-evaluation',
  title: { en: 'Evaluation of the source', fr: 'Évaluation de la source' },
  concepts: {
    A: {
      label: { en: 'A: no doubt', fr: 'A : aucun doute' },
      definition: {
        en: 'No doubt as to authenticity, trustworthiness and competence, or reliable in all instances.',
        fr: 'Authenticité, fiabilité et compétence hors de doute, ou source fiable en toutes circonstances.',
      },
      source: reliability,
    },
    B: {
      label: { en: 'B: mostly reliable', fr: 'B : le plus souvent fiable' },
      definition: { en: 'Proved reliable in most instances.', fr: 'S’est révélée fiable dans la plupart des cas.' },
      source: reliability,
    },
    C: {
      label: { en: 'C: mostly unreliable', fr: 'C : le plus souvent non fiable' },
      definition: { en: 'Proved unreliable in most instances.', fr: 'S’est révélée non fiable dans la plupart des cas.' },
      source: reliability,
    },
    X: {
      label: { en: 'X: cannot be assessed', fr: 'X : ne peut être évaluée' },
      definition: { en: 'The reliability of the source cannot be assessed.', fr: 'La fiabilité de la source ne peut être évaluée.' },
      source: reliability,
    },
  },
} as const satisfies Vocabulary

/** How far a piece of information is known to be true. */
export const informationEvaluation = {
  name: 'information-evaluation',
  title: { en: 'Evaluation of the information', fr: 'Évaluation de l’information' },
  concepts: {
    '1': {
      label: { en: '1: not in doubt', fr: '1 : hors de doute' },
      definition: { en: 'The accuracy is not in doubt.', fr: 'L’exactitude n’est pas mise en doute.' },
      source: accuracy,
    },
    '2': {
      label: { en: '2: known to the source', fr: '2 : connue de la source' },
      definition: {
        en: 'Known personally to the source, not to the official who passes it on.',
        fr: 'Connue personnellement de la source, mais non de l’agent qui la transmet.',
      },
      source: accuracy,
    },
    '3': {
      label: { en: '3: corroborated', fr: '3 : corroborée' },
      definition: {
        en: 'Not known personally to the source, but borne out by other information already recorded.',
        fr: 'Non connue personnellement de la source, mais corroborée par d’autres informations déjà enregistrées.',
      },
      source: accuracy,
    },
    '4': {
      label: { en: '4: cannot be corroborated', fr: '4 : ne peut être corroborée' },
      definition: {
        en: 'Not known personally to the source and not to be corroborated.',
        fr: 'Non connue personnellement de la source et ne pouvant être corroborée.',
      },
      source: accuracy,
    },
  },
} as const satisfies Vocabulary

/** With whom the receiver may share. The labels are never translated, and TLP is not a classification. */
export const trafficLight = {
  name: 'tlp',
  title: { en: 'Traffic Light Protocol', fr: 'Protocole TLP' },
  concepts: {
    'TLP:RED': {
      label: { en: 'TLP:RED', fr: 'TLP:RED' },
      definition: {
        en: 'For the individual recipients only; no further disclosure.',
        fr: 'Pour les seuls destinataires nommément visés ; aucune autre diffusion.',
      },
      source: first,
    },
    'TLP:AMBER+STRICT': {
      label: { en: 'TLP:AMBER+STRICT', fr: 'TLP:AMBER+STRICT' },
      definition: {
        en: 'For those who need to know within the recipient’s organisation only.',
        fr: 'Pour les seules personnes de l’organisation destinataire ayant besoin d’en connaître.',
      },
      source: first,
    },
    'TLP:AMBER': {
      label: { en: 'TLP:AMBER', fr: 'TLP:AMBER' },
      definition: {
        en: 'For those who need to know within the recipient’s organisation and its clients.',
        fr: 'Pour les personnes de l’organisation destinataire et de ses clients ayant besoin d’en connaître.',
      },
      source: first,
    },
    'TLP:GREEN': {
      label: { en: 'TLP:GREEN', fr: 'TLP:GREEN' },
      definition: {
        en: 'For the recipient’s community, not for the public.',
        fr: 'Pour la communauté du destinataire, non pour le public.',
      },
      source: first,
    },
    'TLP:CLEAR': {
      label: { en: 'TLP:CLEAR', fr: 'TLP:CLEAR' },
      definition: { en: 'For everyone; no limit on disclosure.', fr: 'Pour tous ; aucune limite de diffusion.' },
      source: first,
    },
  },
} as const satisfies Vocabulary

export type HandlingCode = keyof typeof handlingCodes.concepts
export type SourceEvaluation = keyof typeof sourceEvaluation.concepts
export type InformationEvaluation = `${keyof typeof informationEvaluation.concepts}`
export type TrafficLight = keyof typeof trafficLight.concepts
