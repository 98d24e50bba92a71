import type { Vocabulary } from './concept.ts'

const umf = 'Universal Message Format, Regulation (EU) 2019/818, Art. 38, and Implementing Decision (EU) 2023/221'

/** The things that police messages speak of. Only the names are taken over; no conformance is claimed. */
export const umfEntities = {
  name: 'umf-entity',
  title: { en: 'Entities of police messages', fr: 'Entités des messages de police' },
  concepts: {
    person: {
      label: { en: 'person', fr: 'personne' },
      definition: { en: 'A natural person.', fr: 'Une personne physique.' },
      source: umf,
    },
    organisation: {
      label: { en: 'organisation', fr: 'organisation' },
      definition: { en: 'A legal person or another group of persons.', fr: 'Une personne morale ou un autre groupement de personnes.' },
      source: umf,
    },
    connection: {
      label: { en: 'connection', fr: 'lien' },
      definition: { en: 'A relation between two of the other entities.', fr: 'Une relation entre deux des autres entités.' },
      source: umf,
    },
    location: {
      label: { en: 'location', fr: 'lieu' },
      definition: { en: 'An address, a place or a position.', fr: 'Une adresse, un endroit ou une position.' },
      source: umf,
    },
    means_of_transport: {
      label: { en: 'means of transport', fr: 'moyen de transport' },
      definition: { en: 'A vehicle, a vessel or an aircraft.', fr: 'Un véhicule, un navire ou un aéronef.' },
      source: umf,
    },
    means_of_communication: {
      label: { en: 'means of communication', fr: 'moyen de communication' },
      definition: {
        en: 'A telephone number, an account or an address on a network.',
        fr: 'Un numéro de téléphone, un compte ou une adresse sur un réseau.',
      },
      source: umf,
    },
    identity_document: {
      label: { en: 'identity document', fr: 'document d’identité' },
      definition: { en: 'A document that states who a person is.', fr: 'Un document qui atteste l’identité d’une personne.' },
      source: umf,
    },
    event: {
      label: { en: 'event', fr: 'événement' },
      definition: { en: 'Something that happened at a place and time.', fr: 'Un fait survenu en un lieu et à un moment donnés.' },
      source: umf,
    },
  },
} as const satisfies Vocabulary

export type UmfEntity = keyof typeof umfEntities.concepts
