import type { Vocabulary } from './concept.ts'

/** Provisions of the United Nations Convention against Transnational Organized Crime on co-operation. */
export const untocElements = {
  name: 'untoc-element',
  title: {
    en: 'Elements of the UN Convention against Transnational Organized Crime',
    fr: 'Éléments de la Convention des Nations Unies contre la criminalité transnationale organisée',
  },
  concepts: {
    'UNTOC-18.3.a': {
      label: { en: 'evidence and statements', fr: 'témoignages et dépositions' },
      definition: { en: 'Taking evidence or statements from persons.', fr: 'Recueillir des témoignages ou des dépositions.' },
      source: 'UNTOC, Art. 18(3)(a)',
    },
    'UNTOC-18.3.b': {
      label: { en: 'service of documents', fr: 'signification d’actes' },
      definition: { en: 'Serving judicial documents.', fr: 'Signifier des actes judiciaires.' },
      source: 'UNTOC, Art. 18(3)(b)',
    },
    'UNTOC-18.3.c': {
      label: { en: 'search, seizure, freezing', fr: 'perquisition, saisie, gel' },
      definition: {
        en: 'Carrying out searches, seizures and freezing.',
        fr: 'Effectuer des perquisitions et des saisies, ainsi que des gels.',
      },
      source: 'UNTOC, Art. 18(3)(c)',
    },
    'UNTOC-18.3.d': {
      label: { en: 'examination of objects and sites', fr: 'examen d’objets et de lieux' },
      definition: { en: 'Examining objects and visiting sites.', fr: 'Examiner des objets et visiter des lieux.' },
      source: 'UNTOC, Art. 18(3)(d)',
    },
    'UNTOC-18.3.e': {
      label: { en: 'information, exhibits, expert opinion', fr: 'informations, pièces, expertises' },
      definition: {
        en: 'Providing information, items of evidence and expert evaluations.',
        fr: 'Fournir des informations, des pièces à conviction et des estimations d’experts.',
      },
      source: 'UNTOC, Art. 18(3)(e)',
    },
    'UNTOC-18.3.f': {
      label: { en: 'documents and records', fr: 'documents et dossiers' },
      definition: {
        en: 'Providing originals or certified copies of documents, bank, company and business records included.',
        fr: 'Fournir des originaux ou des copies certifiées conformes de documents, y compris bancaires, financiers ou commerciaux.',
      },
      source: 'UNTOC, Art. 18(3)(f)',
    },
    'UNTOC-18.3.g': {
      label: { en: 'tracing of proceeds', fr: 'localisation des produits du crime' },
      definition: {
        en: 'Identifying or tracing proceeds, property and instruments of crime for use as evidence.',
        fr: 'Identifier ou localiser des produits du crime, des biens et des instruments afin de recueillir des éléments de preuve.',
      },
      source: 'UNTOC, Art. 18(3)(g)',
    },
    'UNTOC-18.3.h': {
      label: { en: 'voluntary appearance', fr: 'comparution volontaire' },
      definition: {
        en: 'Making it easier for persons to appear of their own will in the requesting state.',
        fr: 'Faciliter la comparution volontaire de personnes dans l’État requérant.',
      },
      source: 'UNTOC, Art. 18(3)(h)',
    },
    'UNTOC-18.3.i': {
      label: { en: 'other assistance', fr: 'autre assistance' },
      definition: {
        en: 'Any other assistance that the law of the requested state allows.',
        fr: 'Toute autre assistance compatible avec le droit de l’État requis.',
      },
      source: 'UNTOC, Art. 18(3)(i)',
    },
    'UNTOC-18.4': {
      label: { en: 'spontaneous information', fr: 'information spontanée' },
      definition: {
        en: 'Passing on information without a request where it may help the other state.',
        fr: 'Communiquer des informations sans demande préalable lorsqu’elles peuvent aider l’autre État.',
      },
      source: 'UNTOC, Art. 18(4)',
    },
    'UNTOC-18.5': {
      label: { en: 'limits on spontaneous information', fr: 'limites de l’information spontanée' },
      definition: {
        en: 'The receiving state keeps such information confidential and to the limits set, save where it clears an accused person.',
        fr: 'L’État destinataire respecte la confidentialité et les restrictions fixées, sauf si l’information disculpe un prévenu.',
      },
      source: 'UNTOC, Art. 18(5)',
    },
    'UNTOC-18.13': {
      label: { en: 'central authority', fr: 'autorité centrale' },
      definition: {
        en: 'Each party designates an authority that receives requests and executes or transmits them.',
        fr: 'Chaque État Partie désigne une autorité qui reçoit les demandes et les exécute ou les transmet.',
      },
      source: 'UNTOC, Art. 18(13)',
    },
    'UNTOC-18.14': {
      label: { en: 'form and language', fr: 'forme et langue' },
      definition: {
        en: 'In writing, in an accepted language; in urgent cases orally if agreed, confirmed in writing at once.',
        fr: 'Par écrit, dans une langue acceptée ; en cas d’urgence, oralement s’il en est convenu, avec confirmation immédiate par écrit.',
      },
      source: 'UNTOC, Art. 18(14)',
    },
    'UNTOC-18.15.a': {
      label: { en: 'request: authority', fr: 'demande : autorité' },
      definition: { en: 'The authority that makes the request.', fr: 'L’autorité dont émane la demande.' },
      source: 'UNTOC, Art. 18(15)(a)',
    },
    'UNTOC-18.15.b': {
      label: { en: 'request: proceedings', fr: 'demande : procédure' },
      definition: {
        en: 'Subject and nature of the proceedings, and the authority that conducts them.',
        fr: 'L’objet et la nature de la procédure, et l’autorité qui en est chargée.',
      },
      source: 'UNTOC, Art. 18(15)(b)',
    },
    'UNTOC-18.15.c': {
      label: { en: 'request: facts', fr: 'demande : faits' },
      definition: {
        en: 'A summary of the relevant facts, except where documents are only to be served.',
        fr: 'Un résumé des faits pertinents, sauf pour la simple signification d’actes.',
      },
      source: 'UNTOC, Art. 18(15)(c)',
    },
    'UNTOC-18.15.d': {
      label: { en: 'request: assistance wanted', fr: 'demande : assistance requise' },
      definition: {
        en: 'The assistance wanted and any particular procedure to be followed.',
        fr: 'L’assistance requise et toute procédure particulière à suivre.',
      },
      source: 'UNTOC, Art. 18(15)(d)',
    },
    'UNTOC-18.15.e': {
      label: { en: 'request: person', fr: 'demande : personne' },
      definition: {
        en: 'Identity, location and nationality of the person concerned, where possible.',
        fr: 'Si possible, l’identité, l’adresse et la nationalité de la personne visée.',
      },
      source: 'UNTOC, Art. 18(15)(e)',
    },
    'UNTOC-18.15.f': {
      label: { en: 'request: purpose', fr: 'demande : but' },
      definition: {
        en: 'The purpose for which evidence, information or action is sought.',
        fr: 'Le but dans lequel le témoignage, l’information ou la mesure est demandé.',
      },
      source: 'UNTOC, Art. 18(15)(f)',
    },
    'UNTOC-18.18': {
      label: { en: 'hearing by video conference', fr: 'audition par vidéoconférence' },
      definition: {
        en: 'A witness or expert may be heard by video conference where it is not possible or desirable to appear in person.',
        fr: 'Un témoin ou un expert peut être entendu par vidéoconférence s’il n’est pas possible ou souhaitable qu’il comparaisse en personne.',
      },
      source: 'UNTOC, Art. 18(18)',
    },
    'UNTOC-18.21': {
      label: { en: 'grounds for refusal', fr: 'motifs de refus' },
      definition: { en: 'The cases in which assistance may be refused.', fr: 'Les cas dans lesquels l’entraide peut être refusée.' },
      source: 'UNTOC, Art. 18(21)',
    },
    'UNTOC-18.24': {
      label: { en: 'deadlines and progress', fr: 'délais et avancement' },
      definition: {
        en: 'Requests are executed as soon as possible, with regard to deadlines, and reasonable questions on progress are answered.',
        fr: 'La demande est exécutée aussi promptement que possible, compte tenu des délais indiqués, et il est répondu aux demandes raisonnables sur son avancement.',
      },
      source: 'UNTOC, Art. 18(24)',
    },
    'UNTOC-19': {
      label: { en: 'joint investigations', fr: 'enquêtes conjointes' },
      definition: {
        en: 'Agreements that set up joint investigative bodies.',
        fr: 'Accords établissant des instances d’enquête conjointes.',
      },
      source: 'UNTOC, Art. 19',
    },
    'UNTOC-20': {
      label: { en: 'special investigative techniques', fr: 'techniques d’enquête spéciales' },
      definition: {
        en: 'Controlled delivery, electronic surveillance and undercover operations.',
        fr: 'Livraisons surveillées, surveillance électronique et opérations d’infiltration.',
      },
      source: 'UNTOC, Art. 20',
    },
    'UNTOC-21': {
      label: { en: 'transfer of criminal proceedings', fr: 'transfert des procédures pénales' },
      definition: {
        en: 'Handing proceedings over to another party in the interest of justice.',
        fr: 'Transférer les poursuites à un autre État Partie dans l’intérêt de la justice.',
      },
      source: 'UNTOC, Art. 21',
    },
    'UNTOC-24': {
      label: { en: 'protection of witnesses', fr: 'protection des témoins' },
      definition: {
        en: 'Protecting witnesses, and where fitting their relatives, from retaliation or intimidation.',
        fr: 'Protéger les témoins et, le cas échéant, leurs proches contre les représailles ou l’intimidation.',
      },
      source: 'UNTOC, Art. 24',
    },
    'UNTOC-25': {
      label: { en: 'assistance to victims', fr: 'assistance aux victimes' },
      definition: {
        en: 'Assisting and protecting victims, giving them access to compensation and hearing their views.',
        fr: 'Assister et protéger les victimes, leur ouvrir l’accès à réparation et entendre leurs avis.',
      },
      source: 'UNTOC, Art. 25',
    },
    'UNTOC-27': {
      label: { en: 'law enforcement co-operation', fr: 'coopération policière' },
      definition: {
        en: 'Channels, inquiries, information and liaison officers between law enforcement authorities.',
        fr: 'Voies de communication, enquêtes, informations et agents de liaison entre services de détection et de répression.',
      },
      source: 'UNTOC, Art. 27',
    },
    'UNTOC-28': {
      label: { en: 'data on organised crime', fr: 'données sur la criminalité organisée' },
      definition: {
        en: 'Collecting, analysing and sharing information on the nature of organised crime.',
        fr: 'Recueillir, analyser et échanger des informations sur la nature de la criminalité organisée.',
      },
      source: 'UNTOC, Art. 28',
    },
  },
} as const satisfies Vocabulary

export type UntocElement = keyof typeof untocElements.concepts
