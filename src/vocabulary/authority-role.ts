import type { Vocabulary } from './concept.ts'

/** What an authority is competent for. One institution may appear under several roles. */
export const authorityRoles = {
  name: 'authority-role',
  title: { en: 'Roles of authorities', fr: 'Rôles des autorités' },
  concepts: {
    mla_central: {
      label: { en: 'central authority: mutual assistance', fr: 'autorité centrale : entraide judiciaire' },
      definition: {
        en: 'Receives, executes or passes on requests for mutual legal assistance.',
        fr: 'Reçoit, exécute ou transmet les demandes d’entraide judiciaire.',
      },
      source: 'UNTOC, Art. 18(13)',
    },
    extradition_central: {
      label: { en: 'central authority: extradition', fr: 'autorité centrale : extradition' },
      definition: {
        en: 'Sends and receives requests for extradition; for arrest warrants between some states another authority may act.',
        fr: 'Envoie et reçoit les demandes d’extradition ; pour les mandats d’arrêt entre certains États, une autre autorité peut agir.',
      },
      source: 'European Convention on Extradition (ETS 024), Art. 12',
    },
    prosecution: {
      label: { en: 'prosecution', fr: 'ministère public' },
      definition: {
        en: 'Decides on or conducts prosecutions and, in many states, directs investigations.',
        fr: 'Décide des poursuites ou les exerce et, dans de nombreux États, dirige les enquêtes.',
      },
      source: 'Committee of Ministers, Recommendation Rec(2000)19',
    },
    police: {
      label: { en: 'police', fr: 'police' },
      definition: {
        en: 'Investigates smuggling or co-ordinates its investigation.',
        fr: 'Enquête sur le trafic de migrants ou coordonne les enquêtes.',
      },
      source: 'UNTOC, Art. 27',
    },
    border: {
      label: { en: 'border authority', fr: 'autorité chargée des frontières' },
      definition: {
        en: 'Guards land, air or sea borders: border police, border guard or coastguard.',
        fr: 'Surveille les frontières terrestres, aériennes ou maritimes : police aux frontières, garde-frontières ou garde-côtes.',
      },
      source: 'UN Smuggling Protocol, Art. 11',
    },
    fiu: {
      label: { en: 'financial intelligence unit', fr: 'cellule de renseignement financier' },
      definition: {
        en: 'Receives and analyses reports of suspicious transactions and passes on the results.',
        fr: 'Reçoit et analyse les déclarations d’opérations suspectes et en communique les résultats.',
      },
      source: 'CETS 198, Art. 12',
    },
    asset_recovery: {
      label: { en: 'asset recovery office', fr: 'bureau de recouvrement des avoirs' },
      definition: {
        en: 'Traces, and in some states manages, property that may be frozen, seized or confiscated.',
        fr: 'Dépiste, et dans certains États gère, les biens susceptibles d’être gelés, saisis ou confisqués.',
      },
      source: 'Council Decision 2007/845/JHA, Art. 1',
    },
    ncb: {
      label: { en: 'INTERPOL national central bureau', fr: 'bureau central national INTERPOL' },
      definition: {
        en: 'Links the national police with INTERPOL and with the bureaus of other states.',
        fr: 'Relie la police nationale à INTERPOL et aux bureaux des autres États.',
      },
      source: 'INTERPOL Constitution, Art. 32',
    },
  },
} as const satisfies Vocabulary

export type AuthorityRole = keyof typeof authorityRoles.concepts
