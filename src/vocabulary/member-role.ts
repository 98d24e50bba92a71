import { codesOf, type Vocabulary } from './concept.ts'

const plan = 'CDPC(2019)9Fin'

/** As what a member acts. A mandate names one; a person may hold several mandates. */
export const memberRoles = {
  name: 'member-role',
  title: { en: 'Roles of members', fr: 'Rôles des membres' },
  concepts: {
    secretariat: {
      label: { en: 'secretariat', fr: 'secrétariat' },
      definition: {
        en: 'Runs the network for the committee and invites the administrators of the parties.',
        fr: 'Anime le réseau pour le comité et invite les administrateurs des parties.',
      },
      source: plan,
    },
    chair: {
      label: { en: 'chair of the committee', fr: 'présidence du comité' },
      definition: {
        en: 'Leads the committee and may be the second person where two are needed.',
        fr: 'Dirige le comité et peut être la seconde personne lorsqu’il en faut deux.',
      },
      source: plan,
    },
    bureau: {
      label: { en: 'member of the bureau', fr: 'membre du bureau' },
      definition: {
        en: 'Prepares the committee’s work between its meetings.',
        fr: 'Prépare les travaux du comité entre ses réunions.',
      },
      source: plan,
    },
    delegate: {
      label: { en: 'delegate', fr: 'délégué' },
      definition: {
        en: 'Speaks and votes for a party in the committee.',
        fr: 'Prend la parole et vote au nom d’une partie au comité.',
      },
      source: plan,
    },
    national_administrator: {
      label: { en: 'national administrator', fr: 'administrateur national' },
      definition: {
        en: 'Invites and ends the mandates of one party, within what its authorities nominated.',
        fr: 'Invite et met fin aux mandats d’une partie, dans le cadre des désignations de ses autorités.',
      },
      source: plan,
    },
    correspondent: {
      label: { en: 'national correspondent', fr: 'correspondant national' },
      definition: {
        en: 'Confirms or corrects what is said of the law of one state.',
        fr: 'Confirme ou corrige ce qui est dit du droit d’un État.',
      },
      source: plan,
    },
    prosecutor: {
      label: { en: 'prosecutor of the network', fr: 'procureur du réseau' },
      definition: {
        en: 'Exchanges experience and contacts with other prosecutors of smuggling cases.',
        fr: 'Échange expérience et contacts avec d’autres procureurs chargés d’affaires de trafic.',
      },
      source: plan,
    },
    desk_officer: {
      label: { en: 'desk officer', fr: 'officier de permanence' },
      definition: {
        en: 'Answers for a desk that is reached by day and by night.',
        fr: 'Répond pour une permanence joignable de jour comme de nuit.',
      },
      source: plan,
    },
    central_authority_officer: {
      label: { en: 'officer of a central authority', fr: 'agent d’une autorité centrale' },
      definition: {
        en: 'Sends and receives requests for mutual legal assistance.',
        fr: 'Envoie et reçoit des demandes d’entraide judiciaire.',
      },
      source: 'UNTOC, Art. 18(13)',
    },
    expert: {
      label: { en: 'expert', fr: 'expert' },
      definition: {
        en: 'Advises the network on a subject without speaking for a party.',
        fr: 'Conseille le réseau sur un sujet sans parler au nom d’une partie.',
      },
      source: plan,
    },
    observer: {
      label: { en: 'observer', fr: 'observateur' },
      definition: {
        en: 'Reads along for a party that does not take part in decisions.',
        fr: 'Suit les travaux pour une partie qui ne participe pas aux décisions.',
      },
      source: plan,
    },
    trainer: {
      label: { en: 'trainer', fr: 'formateur' },
      definition: {
        en: 'Prepares and gives courses of the network.',
        fr: 'Prépare et donne les formations du réseau.',
      },
      source: plan,
    },
    auditor: {
      label: { en: 'auditor', fr: 'auditeur' },
      definition: {
        en: 'Reads the record of deeds and changes nothing.',
        fr: 'Lit le registre des actes et ne modifie rien.',
      },
      source: plan,
    },
  },
} as const satisfies Vocabulary

export type MemberRole = keyof typeof memberRoles.concepts

export const memberRoleCodes = codesOf(memberRoles)
