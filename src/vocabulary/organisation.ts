import type { Vocabulary } from './concept.ts'

/** Organisations that may be parties of the network, beside states. */
export const organisations = {
  name: 'organisation',
  title: { en: 'Organisations of the network', fr: 'Organisations du réseau' },
  concepts: {
    council_of_europe: {
      label: { en: 'Council of Europe', fr: 'Conseil de l’Europe' },
      definition: {
        en: 'Runs the secretariat of the committee that adopted the Action Plan.',
        fr: 'Assure le secrétariat du comité qui a adopté le Plan d’action.',
      },
      source: 'Statute of the Council of Europe (ETS 001)',
    },
    cdpc: {
      label: { en: 'European Committee on Crime Problems (CDPC)', fr: 'Comité européen pour les problèmes criminels (CDPC)' },
      definition: {
        en: 'Steers the Council of Europe’s work on criminal law and adopted the Action Plan.',
        fr: 'Dirige les travaux du Conseil de l’Europe en droit pénal et a adopté le Plan d’action.',
      },
      source: 'CDPC(2019)9Fin',
    },
    pc_oc: {
      label: { en: 'Committee on co-operation conventions (PC-OC)', fr: 'Comité des conventions de coopération (PC-OC)' },
      definition: {
        en: 'Follows how the European conventions on co-operation in criminal matters work in practice.',
        fr: 'Suit l’application pratique des conventions européennes de coopération en matière pénale.',
      },
      source: 'CDPC(2019)9Fin',
    },
    unodc: {
      label: { en: 'UN Office on Drugs and Crime (UNODC)', fr: 'Office des Nations Unies contre la drogue et le crime' },
      definition: {
        en: 'Guards the United Nations Convention against Transnational Organized Crime and its Protocols.',
        fr: 'Veille sur la Convention des Nations Unies contre la criminalité transnationale organisée et ses Protocoles.',
      },
      source: 'UN Smuggling Protocol',
    },
    interpol: {
      label: {
        en: 'International Criminal Police Organization (INTERPOL)',
        fr: 'Organisation internationale de police criminelle (INTERPOL)',
      },
      definition: {
        en: 'Links the police of its member countries through national central bureaus.',
        fr: 'Relie les polices de ses pays membres par des bureaux centraux nationaux.',
      },
      source: 'INTERPOL Constitution, Art. 2',
    },
    europol: {
      label: { en: 'EU Agency for Law Enforcement (Europol)', fr: 'Agence de l’UE pour les services répressifs (Europol)' },
      definition: {
        en: 'Supports the police of the member states of the European Union.',
        fr: 'Appuie les services répressifs des États membres de l’Union européenne.',
      },
      source: 'Regulation (EU) 2016/794, Art. 3',
    },
    eurojust: {
      label: { en: 'EU Agency for Criminal Justice (Eurojust)', fr: 'Agence de l’UE pour la justice pénale (Eurojust)' },
      definition: {
        en: 'Supports prosecutors and judges of the member states of the European Union in cross-border cases.',
        fr: 'Appuie les procureurs et juges des États membres de l’Union européenne dans les affaires transfrontières.',
      },
      source: 'Regulation (EU) 2018/1727, Art. 2',
    },
    frontex: {
      label: { en: 'European Border and Coast Guard Agency (Frontex)', fr: 'Agence européenne de garde-frontières (Frontex)' },
      definition: {
        en: 'Supports the management of the external borders of the European Union.',
        fr: 'Appuie la gestion des frontières extérieures de l’Union européenne.',
      },
      source: 'Regulation (EU) 2019/1896, Art. 10',
    },
    iom: {
      label: { en: 'International Organization for Migration (IOM)', fr: 'Organisation internationale pour les migrations (OIM)' },
      definition: {
        en: 'Assists migrants and governments in matters of migration.',
        fr: 'Assiste les migrants et les gouvernements en matière de migration.',
      },
      source: 'Constitution of the IOM, Art. 1',
    },
    unhcr: {
      label: { en: 'UN High Commissioner for Refugees (UNHCR)', fr: 'Haut Commissariat pour les réfugiés (HCR)' },
      definition: {
        en: 'Protects refugees and supervises the application of the conventions that protect them.',
        fr: 'Protège les réfugiés et surveille l’application des conventions qui les protègent.',
      },
      source: 'Convention relating to the Status of Refugees, Art. 35',
    },
    ejn: {
      label: { en: 'European Judicial Network (EJN)', fr: 'Réseau judiciaire européen (RJE)' },
      definition: {
        en: 'Puts contact points of judicial authorities in direct touch with one another.',
        fr: 'Met en relation directe les points de contact des autorités judiciaires.',
      },
      source: 'Council Decision 2008/976/JHA, Art. 1',
    },
  },
} as const satisfies Vocabulary

export type Organisation = keyof typeof organisations.concepts
