import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, the register of bodies and networks'

/** What a body or network that helps with requests is. */
export const networkKinds = {
  name: 'network-kind',
  title: { en: 'Kinds of bodies and networks', fr: 'Types d’organes et de réseaux' },
  concepts: {
    network: {
      label: { en: 'network of contact points', fr: 'réseau de points de contact' },
      definition: {
        en: 'Officials named by states who find and help each other.',
        fr: 'Agents désignés par les États, qui se trouvent et s’entraident.',
      },
      source: ours,
    },
    agency: {
      label: { en: 'agency or organisation', fr: 'agence ou organisation' },
      definition: {
        en: 'A body with staff and a seat of its own, set up by states.',
        fr: 'Un organe doté d’un personnel et d’un siège propres, créé par des États.',
      },
      source: ours,
    },
    committee: {
      label: { en: 'committee', fr: 'comité' },
      definition: {
        en: 'Experts of states who meet to watch over conventions.',
        fr: 'Experts des États qui se réunissent pour veiller sur des conventions.',
      },
      source: ours,
    },
    channel: {
      label: { en: 'protected channel', fr: 'voie protégée' },
      definition: {
        en: 'A technical way by which certain authorities exchange information.',
        fr: 'Un moyen technique par lequel certaines autorités échangent des informations.',
      },
      source: ours,
    },
    officers: {
      label: { en: 'officers posted abroad', fr: 'agents détachés à l’étranger' },
      definition: {
        en: 'Persons whom one state posts in another to ease requests.',
        fr: 'Personnes qu’un État détache auprès d’un autre pour faciliter les demandes.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary
