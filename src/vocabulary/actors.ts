import type { Vocabulary } from './concept.ts'

const plan = 'Action Plan CDPC(2019)9Fin, III.1'

/** The actors of the smuggling business whom the Action Plan asks states to identify, in its order. */
export const actors = {
  name: 'actor',
  title: { en: 'Actors of the smuggling business', fr: 'Acteurs du trafic' },
  concepts: {
    network_kingpin: {
      label: { en: 'network kingpin', fr: 'chef de réseau' },
      definition: {
        en: 'Heads a smuggling network, above all one linked with traditional criminal groups.',
        fr: 'Dirige un réseau de trafic, en particulier un réseau lié à des groupes criminels traditionnels.',
      },
      source: plan,
    },
    journey_coordinator: {
      label: { en: 'journey co-ordinator', fr: 'coordinateur du voyage' },
      definition: {
        en: 'Arranges a journey or one of its legs and directs those who carry it out.',
        fr: 'Organise un voyage ou l’une de ses étapes et dirige ceux qui l’exécutent.',
      },
      source: plan,
    },
    recruiter: {
      label: { en: 'recruiter', fr: 'recruteur' },
      definition: {
        en: 'Finds persons who want to travel and brings them to the network.',
        fr: 'Trouve des personnes désireuses de partir et les amène au réseau.',
      },
      source: plan,
    },
    document_provider: {
      label: { en: 'document provider', fr: 'fournisseur de documents' },
      definition: {
        en: 'Supplies false, forged or borrowed travel or identity documents.',
        fr: 'Fournit des documents de voyage ou d’identité faux, falsifiés ou empruntés.',
      },
      source: plan,
    },
    safe_house_keeper: {
      label: { en: 'safe-house keeper', fr: 'logeur' },
      definition: {
        en: 'Keeps a flat, house or hotel where persons are hidden between two legs of the journey.',
        fr: 'Tient un appartement, une maison ou un hôtel où des personnes sont cachées entre deux étapes du voyage.',
      },
      source: plan,
    },
    patrol_squad: {
      label: { en: 'patrol squad', fr: 'équipe de patrouille' },
      definition: {
        en: 'Patrols the route for the network and warns of police and border controls.',
        fr: 'Patrouille sur l’itinéraire pour le réseau et signale la police et les contrôles aux frontières.',
      },
      source: plan,
    },
    money_guarantor: {
      label: { en: 'money guarantor', fr: 'garant des fonds' },
      definition: {
        en: 'Holds the fee on trust and releases it once a leg of the journey is completed.',
        fr: 'Conserve le prix en dépôt et le libère une fois l’étape accomplie.',
      },
      source: plan,
    },
    money_collector: {
      label: { en: 'money collector', fr: 'collecteur de fonds' },
      definition: {
        en: 'Collects the fee from the persons who travel or from their families.',
        fr: 'Encaisse le prix auprès des personnes qui voyagent ou de leurs familles.',
      },
      source: plan,
    },
    parking_lot_supervisor: {
      label: { en: 'parking-lot supervisor', fr: 'surveillant de parking' },
      definition: {
        en: 'Controls a parking area where persons are put into lorries.',
        fr: 'Contrôle une aire de stationnement où des personnes montent dans des camions.',
      },
      source: plan,
    },
    driver: {
      label: { en: 'driver', fr: 'conducteur' },
      definition: {
        en: 'Drives the lorry or another vehicle in which persons are carried.',
        fr: 'Conduit le camion ou un autre véhicule dans lequel des personnes sont transportées.',
      },
      source: plan,
    },
    hawaladar: {
      label: { en: 'hawaladar', fr: 'hawaladar' },
      definition: {
        en: 'Moves the money through hawala, an informal transfer of value between brokers.',
        fr: 'Fait circuler l’argent par la hawala, transfert informel de valeurs entre courtiers.',
      },
      source: plan,
    },
  },
} as const satisfies Vocabulary

export type Actor = keyof typeof actors.concepts
