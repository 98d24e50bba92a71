import type { decisions as english } from './decisions.en.ts'

const counted = (count: number) => (count < 2 ? `${count} décision` : `${count} décisions`)

export const decisions = {
  title: 'Décisions',
  list: {
    title: 'Ce que les juridictions ont décidé',
    answer: (count: number) =>
      `${counted(count)} de juridictions nationales, de la Cour de justice de l’Union européenne et de la Cour européenne des droits de l’homme, dans nos mots et sans nom de personne privée.`,
    form: 'Choisir des décisions',
    words: 'Mots',
    wordsHint: 'Dans le titre, la solution, la juridiction, le numéro ou l’ECLI',
    state: 'État',
    stateHint: 'Trouve aussi les décisions de la Cour de justice de l’Union européenne qui concernent l’État',
    court: 'Juridiction',
    keyword: 'Mot-clé',
    element: 'Élément de l’infraction',
    instrument: 'Instrument',
    instrumentHint: 'Textes internationaux seulement, lorsqu’ils sont connus',
    year: 'Année',
    any: 'indifférent',
    choice: (label: string, count: number) => `${label} (${count})`,
    bothCourts: 'Cours européennes',
    button: 'Afficher les décisions',
    found: (count: number, total: number) => (count === total ? `Toutes : ${counted(count)}` : `${count} sur ${counted(total)}`),
    clear: 'Afficher toutes les décisions',
    nothingTitle: 'Aucune décision ne réunit tous ces critères',
    nothingText:
      'Les décisions répondant à chaque critère seraient indiquées ici. Retirez un critère, ou employez moins de mots : chacun doit figurer dans la décision. Ne rien trouver ne signifie pas qu’aucune juridiction n’a statué.',
    order: 'Les plus récentes d’abord ; celles dont la date n’est pas connue à la fin.',
    alsoConcerns: (state: string) => `concerne aussi : ${state}`,
    pages: 'Pages de la liste',
    newer: 'Décisions plus récentes',
    older: 'Décisions plus anciennes',
    pageOf: (number: number, last: number) => `Page ${number} sur ${last}`,
  },
  courts: {
    cjeu: 'Cour de justice de l’Union européenne',
    echr: 'Cour européenne des droits de l’homme',
    grandChamber: 'grande chambre',
  },
  notYet: (date: string) => `Pas encore rendue ce jour-là ; date de la décision : ${date}`,
  decidedOn: (date: string) => `Date de la décision : ${date}`,
  dayUnknown: 'Date de la décision non connue',
  untold: 'Une décision qui n’avait pas été lue à ce jour',
  meta: { state: 'État', court: 'Juridiction', date: 'Date', number: 'Numéro', ecli: 'ECLI' },
  numberUnknown: 'numéro non connu',
  ecliSearch: 'Chercher cet identifiant sur le portail européen e-Justice',
  decided: 'Ce qui a été décidé',
  element: {
    title: 'L’élément de l’infraction en cause',
    rule: 'Déduit des mots-clés selon un tableau fixe. Il indique où chercher ; ce n’est pas une lecture de la décision. Chacun mène à toutes les décisions qui le concernent.',
    none: 'Ses mots-clés ne renvoient à aucun élément particulier de l’infraction.',
  },
  keywords: 'Mots-clés',
  provisions: {
    title: 'Dispositions appliquées',
    named: 'citée dans le résumé',
    none: (state: string) => `Le résumé ne cite aucun article enregistré ici parmi les infractions de cet État (${state}).`,
    european: 'Une cour européenne applique la Convention ou le droit de l’Union, non les articles d’un État.',
    state: (state: string) => `${state} : infractions et articles`,
  },
  instruments: 'Instruments internationaux',
  concerns: {
    title: 'États concernés',
    cjeu: 'La Cour de justice dit le sens du droit de l’Union européenne. Sa réponse lie les juridictions de tous les États membres, et non seulement celles de l’État d’où vient l’affaire.',
    cjeuWho: (date: string) => `Sont nommés ici les États qui étaient membres le jour de la décision et le sont à cette date : ${date}.`,
    caution:
      'Tous les actes de l’Union ne s’appliquent pas de la même manière dans chaque État membre (notamment au Danemark et en Irlande).',
    echr: (state: string) =>
      `Un arrêt de la Cour européenne des droits de l’homme lie l’État contre lequel il est rendu (${state}). Sa lecture de la Convention intéresse les 46 États membres.`,
    echrAll: 'Décisions de la Cour européenne des droits de l’homme, pour tous les États',
  },
  also: {
    title: 'Décisions qui concernent aussi cet État',
    older: (count: number) => (count < 2 ? 'Une décision plus ancienne' : `${count} décisions plus anciennes`),
    all: (state: string) => `Toutes les décisions qui concernent cet État (${state}), en une liste`,
  },
  source: 'Source :',
} satisfies typeof english
