import type { Vocabulary } from './concept.ts'

const standard = 'OASIS, Common Alerting Protocol, version 1.2 (2010)'

/** Is it real? A drill is `Exercise`, never anything else. */
export const capStatus = {
  name: 'cap-status',
  title: { en: 'CAP: status', fr: 'CAP : statut' },
  concepts: {
    Actual: {
      label: { en: 'actual', fr: 'réel' },
      definition: { en: 'To be acted on by all recipients.', fr: 'Tous les destinataires doivent agir.' },
      source: standard,
    },
    Exercise: {
      label: { en: 'exercise', fr: 'exercice' },
      definition: {
        en: 'To be acted on only by those who take part in the drill.',
        fr: 'Seuls les participants à l’exercice doivent agir.',
      },
      source: standard,
    },
    System: {
      label: { en: 'system', fr: 'système' },
      definition: { en: 'For the internal functions of the alerting network.', fr: 'Pour les fonctions internes du réseau d’alerte.' },
      source: standard,
    },
    Test: {
      label: { en: 'test', fr: 'essai' },
      definition: { en: 'A technical test; recipients disregard it.', fr: 'Essai technique ; les destinataires n’en tiennent pas compte.' },
      source: standard,
    },
    Draft: {
      label: { en: 'draft', fr: 'projet' },
      definition: { en: 'A template or draft that is not to be acted on.', fr: 'Modèle ou projet qui n’appelle aucune action.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

/** What the message does to those before it. */
export const capMessageType = {
  name: 'cap-message-type',
  title: { en: 'CAP: type of message', fr: 'CAP : type de message' },
  concepts: {
    Alert: {
      label: { en: 'alert', fr: 'alerte' },
      definition: { en: 'First information that needs attention.', fr: 'Première information appelant l’attention.' },
      source: standard,
    },
    Update: {
      label: { en: 'update', fr: 'mise à jour' },
      definition: { en: 'Replaces the earlier messages it refers to.', fr: 'Remplace les messages antérieurs auxquels il renvoie.' },
      source: standard,
    },
    Cancel: {
      label: { en: 'cancellation', fr: 'annulation' },
      definition: { en: 'Cancels the earlier messages it refers to.', fr: 'Annule les messages antérieurs auxquels il renvoie.' },
      source: standard,
    },
    Ack: {
      label: { en: 'acknowledgement', fr: 'accusé de réception' },
      definition: {
        en: 'Receipt and acceptance of the messages it refers to.',
        fr: 'Réception et acceptation des messages auxquels il renvoie.',
      },
      source: standard,
    },
    Error: {
      label: { en: 'error', fr: 'erreur' },
      definition: {
        en: 'Rejects the messages it refers to and says why.',
        fr: 'Rejette les messages auxquels il renvoie et en indique le motif.',
      },
      source: standard,
    },
  },
} as const satisfies Vocabulary

/** For whom the message is meant. */
export const capScope = {
  name: 'cap-scope',
  title: { en: 'CAP: scope', fr: 'CAP : portée' },
  concepts: {
    Public: {
      label: { en: 'public', fr: 'publique' },
      definition: { en: 'For general dissemination.', fr: 'Pour diffusion générale.' },
      source: standard,
    },
    Restricted: {
      label: { en: 'restricted', fr: 'restreinte' },
      definition: {
        en: 'Only for users with a known operational need.',
        fr: 'Pour les seuls utilisateurs ayant un besoin opérationnel connu.',
      },
      source: standard,
    },
    Private: {
      label: { en: 'private', fr: 'privée' },
      definition: { en: 'Only for the addresses named.', fr: 'Pour les seules adresses désignées.' },
      source: standard,
    },
  },
} as const satisfies Vocabulary

export type CapStatus = keyof typeof capStatus.concepts
export type CapMessageType = keyof typeof capMessageType.concepts
export type CapScope = keyof typeof capScope.concepts
