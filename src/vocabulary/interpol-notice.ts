import type { Vocabulary } from './concept.ts'

const interpol = 'INTERPOL, Rules on the Processing of Data, notices'

/** Notices that INTERPOL publishes to police worldwide. In Liaison itself a notice is what a follower gets. */
export const interpolNotices = {
  name: 'interpol-notice',
  title: { en: 'INTERPOL notices', fr: 'Notices INTERPOL' },
  concepts: {
    red: {
      label: { en: 'red: wanted person', fr: 'rouge : personne recherchée' },
      definition: {
        en: 'To locate and arrest a person with a view to extradition.',
        fr: 'Localiser et arrêter une personne en vue de son extradition.',
      },
      source: interpol,
    },
    blue: {
      label: { en: 'blue: information on a person', fr: 'bleue : informations sur une personne' },
      definition: {
        en: 'To locate or identify a person or to collect information on him or her.',
        fr: 'Localiser ou identifier une personne ou recueillir des informations à son sujet.',
      },
      source: interpol,
    },
    green: {
      label: { en: 'green: warning', fr: 'verte : mise en garde' },
      definition: {
        en: 'To warn of the criminal activities of a person who may be a threat to public safety.',
        fr: 'Alerter sur les activités criminelles d’une personne pouvant menacer la sécurité publique.',
      },
      source: interpol,
    },
    yellow: {
      label: { en: 'yellow: missing person', fr: 'jaune : personne disparue' },
      definition: {
        en: 'To find a missing person or to identify a person who cannot identify himself or herself.',
        fr: 'Retrouver une personne disparue ou identifier une personne incapable de le faire elle-même.',
      },
      source: interpol,
    },
    black: {
      label: { en: 'black: unidentified body', fr: 'noire : cadavre non identifié' },
      definition: { en: 'To identify a dead person.', fr: 'Identifier une personne décédée.' },
      source: interpol,
    },
    purple: {
      label: { en: 'purple: methods', fr: 'mauve : modes opératoires' },
      definition: {
        en: 'To share methods, objects, devices and ways of hiding used by offenders.',
        fr: 'Faire connaître des modes opératoires, objets, dispositifs et procédés de dissimulation.',
      },
      source: interpol,
    },
    orange: {
      label: { en: 'orange: imminent threat', fr: 'orange : menace imminente' },
      definition: {
        en: 'To warn of an event, person, object or process that is a serious and imminent threat.',
        fr: 'Alerter sur un événement, une personne, un objet ou un procédé présentant une menace grave et imminente.',
      },
      source: interpol,
    },
    un_special: {
      label: { en: 'INTERPOL–UN Security Council special notice', fr: 'notice spéciale INTERPOL–Conseil de sécurité de l’ONU' },
      definition: {
        en: 'To make known that a person or entity is subject to sanctions of the UN Security Council.',
        fr: 'Signaler qu’une personne ou une entité fait l’objet de sanctions du Conseil de sécurité des Nations Unies.',
      },
      source: interpol,
    },
    silver: {
      label: { en: 'silver: criminal assets', fr: 'argent : avoirs criminels' },
      definition: {
        en: 'To trace assets linked to crime; a pilot since January 2025.',
        fr: 'Dépister des avoirs liés à la criminalité ; phase pilote depuis janvier 2025.',
      },
      source: 'INTERPOL, Silver Notice pilot (January 2025)',
    },
  },
} as const satisfies Vocabulary

export type InterpolNotice = keyof typeof interpolNotices.concepts
