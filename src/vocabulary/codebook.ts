import type { Vocabulary } from './concept.ts'

const ours = 'Liaison codebook of cases and incidents'
const assistance = 'Liaison codebook, obstacles to mutual assistance'

/** The way by which persons travelled. */
export const routes = {
  name: 'route',
  title: { en: 'Way of travel', fr: 'Voie empruntée' },
  concepts: {
    land: {
      label: { en: 'land', fr: 'terrestre' },
      definition: { en: 'By road, rail or on foot.', fr: 'Par la route, par le rail ou à pied.' },
      source: 'UN Smuggling Protocol, title',
    },
    sea: {
      label: { en: 'sea', fr: 'maritime' },
      definition: { en: 'By vessel or boat, rivers and lakes included.', fr: 'Par navire ou embarcation, fleuves et lacs compris.' },
      source: 'UN Smuggling Protocol, title',
    },
    air: {
      label: { en: 'air', fr: 'aérienne' },
      definition: { en: 'By aircraft.', fr: 'Par aéronef.' },
      source: 'UN Smuggling Protocol, title',
    },
    mixed: {
      label: { en: 'mixed', fr: 'mixte' },
      definition: { en: 'By more than one way in the same journey.', fr: 'Par plusieurs voies au cours du même voyage.' },
      source: ours,
    },
  },
} as const satisfies Vocabulary

/** What a person who is suspected or prosecuted did. Helpers and migrants have codes of their own, so that they can be seen. */
export const suspectRoles = {
  name: 'suspect-role',
  title: { en: 'Role of the person suspected', fr: 'Rôle de la personne mise en cause' },
  concepts: {
    organiser: {
      label: { en: 'organiser', fr: 'organisateur' },
      definition: { en: 'Plans or directs the smuggling.', fr: 'Planifie ou dirige le trafic.' },
      source: 'UN Smuggling Protocol, Art. 6(2)(c)',
    },
    recruiter: {
      label: { en: 'recruiter', fr: 'recruteur' },
      definition: { en: 'Finds persons who want to travel.', fr: 'Trouve des personnes désireuses de partir.' },
      source: ours,
    },
    transporter: {
      label: { en: 'transporter', fr: 'transporteur' },
      definition: {
        en: 'Carries persons by vehicle, vessel or aircraft.',
        fr: 'Transporte des personnes par véhicule, navire ou aéronef.',
      },
      source: ours,
    },
    guide: {
      label: { en: 'guide', fr: 'guide' },
      definition: {
        en: 'Leads persons across a border or along the route.',
        fr: 'Conduit des personnes à travers une frontière ou le long de l’itinéraire.',
      },
      source: ours,
    },
    document_supplier: {
      label: { en: 'document supplier', fr: 'fournisseur de documents' },
      definition: { en: 'Makes or provides fraudulent documents.', fr: 'Fabrique ou fournit des documents frauduleux.' },
      source: 'UN Smuggling Protocol, Art. 6(1)(b)',
    },
    money_handler: {
      label: { en: 'money handler', fr: 'gestionnaire des fonds' },
      definition: { en: 'Collects, keeps, moves or launders the money.', fr: 'Encaisse, conserve, déplace ou blanchit l’argent.' },
      source: ours,
    },
    steersman_under_duress: {
      label: { en: 'steersman under duress', fr: 'pilote sous contrainte' },
      definition: {
        en: 'A person who travels and is made to steer, by force, threat or the lack of any choice.',
        fr: 'Personne qui voyage et se trouve amenée à piloter par la force, la menace ou faute de tout choix.',
      },
      source: ours,
    },
    migrant: {
      label: { en: 'migrant', fr: 'migrant' },
      definition: {
        en: 'A person prosecuted for his or her own entry, stay or documents.',
        fr: 'Personne poursuivie pour sa propre entrée, son propre séjour ou ses propres documents.',
      },
      source: 'UN Smuggling Protocol, Art. 5',
    },
    family: {
      label: { en: 'family member', fr: 'membre de la famille' },
      definition: { en: 'Helped a relative.', fr: 'A aidé un membre de sa famille.' },
      source: 'UN doc. A/55/383/Add.1, para. 88',
    },
    humanitarian: {
      label: { en: 'humanitarian helper', fr: 'aidant humanitaire' },
      definition: {
        en: 'Helped for humanitarian reasons and not for a benefit.',
        fr: 'A aidé pour des raisons humanitaires, sans rechercher d’avantage.',
      },
      source: 'UN doc. A/55/383/Add.1, para. 88',
    },
  },
} as const satisfies Vocabulary

/** Why a request for assistance was slow, failed or was refused. */
export const obstacles = {
  name: 'obstacle',
  title: { en: 'Obstacles to assistance', fr: 'Obstacles à l’entraide' },
  concepts: {
    authority_unknown: {
      label: { en: 'authority not known', fr: 'autorité compétente non identifiée' },
      definition: { en: 'The competent authority could not be found.', fr: 'L’autorité compétente n’a pu être déterminée.' },
      source: assistance,
    },
    language: {
      label: { en: 'language', fr: 'langue' },
      definition: {
        en: 'The language was not accepted or the translation was poor.',
        fr: 'La langue n’a pas été acceptée ou la traduction était défectueuse.',
      },
      source: assistance,
    },
    form_incomplete: {
      label: { en: 'incomplete request', fr: 'demande incomplète' },
      definition: {
        en: 'Content that the instrument requires was missing.',
        fr: 'Des mentions exigées par l’instrument faisaient défaut.',
      },
      source: assistance,
    },
    dual_criminality: {
      label: { en: 'double criminality', fr: 'double incrimination' },
      definition: {
        en: 'The facts are not an offence in the requested state.',
        fr: 'Les faits ne constituent pas une infraction dans l’État requis.',
      },
      source: assistance,
    },
    legal_basis: {
      label: { en: 'legal basis', fr: 'base légale' },
      definition: {
        en: 'No instrument, or the wrong one, was relied on.',
        fr: 'Aucun instrument n’était invoqué, ou celui invoqué n’était pas applicable.',
      },
      source: assistance,
    },
    urgency_not_reasoned: {
      label: { en: 'urgency without reasons', fr: 'urgence non motivée' },
      definition: { en: 'The request was marked urgent without saying why.', fr: 'La demande était qualifiée d’urgente sans motif.' },
      source: assistance,
    },
    no_ack: {
      label: { en: 'no acknowledgement', fr: 'absence d’accusé de réception' },
      definition: { en: 'Nobody acknowledged the request.', fr: 'La demande n’a fait l’objet d’aucun accusé de réception.' },
      source: assistance,
    },
    channel_insecure: {
      label: { en: 'insecure channel', fr: 'voie non sécurisée' },
      definition: {
        en: 'The request or the answer went by an unprotected channel.',
        fr: 'La demande ou la réponse a emprunté une voie non protégée.',
      },
      source: assistance,
    },
    data_retention_expired: {
      label: { en: 'data no longer kept', fr: 'données effacées' },
      definition: {
        en: 'The data had been erased when the request was executed.',
        fr: 'Les données avaient été effacées lors de l’exécution.',
      },
      source: assistance,
    },
    admissibility: {
      label: { en: 'admissibility', fr: 'recevabilité de la preuve' },
      definition: { en: 'The result cannot be used as evidence.', fr: 'Le résultat ne peut servir de preuve.' },
      source: assistance,
    },
    victim_hearing_rules: {
      label: { en: 'rules on hearing victims', fr: 'règles d’audition des victimes' },
      definition: {
        en: 'The two laws differ on how victims and witnesses are heard.',
        fr: 'Les deux droits diffèrent quant à l’audition des victimes et des témoins.',
      },
      source: assistance,
    },
    priority_mismatch: {
      label: { en: 'different priorities', fr: 'priorités divergentes' },
      definition: { en: 'The case is a priority for one side only.', fr: 'L’affaire n’est prioritaire que pour l’une des parties.' },
      source: assistance,
    },
    file_size: {
      label: { en: 'size of files', fr: 'taille des fichiers' },
      definition: { en: 'The files were too large for the channel.', fr: 'Les fichiers étaient trop volumineux pour la voie utilisée.' },
      source: assistance,
    },
    cost: {
      label: { en: 'cost', fr: 'coût' },
      definition: {
        en: 'The cost was too high or nobody would bear it.',
        fr: 'Le coût était trop élevé ou personne n’a voulu le supporter.',
      },
      source: assistance,
    },
    refusal_public_order: {
      label: { en: 'public policy', fr: 'ordre public' },
      definition: {
        en: 'Refused for sovereignty, security, public policy or other essential interests.',
        fr: 'Refus tiré de la souveraineté, de la sécurité, de l’ordre public ou d’autres intérêts essentiels.',
      },
      source: 'ETS 030, Art. 2(b)',
    },
    speciality_ne_bis: {
      label: { en: 'speciality or ne bis in idem', fr: 'spécialité ou ne bis in idem' },
      definition: {
        en: 'Limits on use for other facts, or an earlier final judgment, stood in the way.',
        fr: 'Limites d’utilisation pour d’autres faits, ou jugement définitif antérieur.',
      },
      source: assistance,
    },
    no_answer: {
      label: { en: 'no answer', fr: 'absence de réponse' },
      definition: { en: 'The request was never answered.', fr: 'La demande est restée sans réponse.' },
      source: assistance,
    },
  },
} as const satisfies Vocabulary

export type Route = keyof typeof routes.concepts
export type SuspectRole = keyof typeof suspectRoles.concepts
export type Obstacle = keyof typeof obstacles.concepts
