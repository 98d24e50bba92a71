import type { search as english } from './search.en.ts'

const results = (count: number) => (count < 2 ? `${count} résultat` : `${count} résultats`)

export const search = {
  title: 'Recherche',
  titleFor: (question: string) => `« ${question} »`,
  lead: 'Trouver un État, une loi par son titre dans toute langue, un article, une décision, une autorité ou un terme.',
  label: 'Rechercher',
  hint: 'Mots français ou anglais, titre original, article ou numéro. Les accents et les majuscules sont sans importance.',
  button: 'Rechercher',
  kind: 'Nature',
  everyKind: 'Toutes natures',
  state: 'État',
  everyState: 'Tous les États',
  count: (count: number, question: string) => `${results(count)} pour « ${question} »`,
  countIn: (count: number, question: string, where: string) => `${results(count)} pour « ${question} » : ${where}`,
  kinds: {
    state: 'États',
    instrument: 'Lois',
    provision: 'Dispositions',
    decision: 'Décisions',
    authority: 'Autorités',
    term: 'Termes',
    page: 'Pages',
  },
  kindsLabel: 'Résultats par nature',
  all: 'Tous',
  allOf: (count: number, kind: string) => `Tout afficher (${count}) : ${kind}`,
  openData: 'données ouvertes',
  corrected: (question: string) => `Aucun texte ne contient ces mots. Voici les résultats pour « ${question} ».`,
  otherLanguage:
    'Aucun texte français ne contient ces mots. Voici les résultats dont le texte anglais les contient ; les extraits sont en anglais.',
  some: 'Aucun texte ne contient tous ces mots. Voici les résultats qui en contiennent certains.',
  previous: 'Résultats précédents',
  next: 'Résultats suivants',
  pages: 'Pages de résultats',
  range: (from: number, to: number, total: number) => `${from}–${to} sur ${total}`,
  empty: {
    title: 'Ce que l’on peut trouver',
    examples: 'Par exemple',
    asked: ['art. 12(1) Italie', 'Aufenthaltsgesetz', 'aide humanitaire', 'C-460/23', 'police aux frontières'],
  },
  nothing: {
    title: (question: string) => `Aucun résultat pour « ${question} »`,
    text: 'Cela ne dit rien du droit : seul ce qui a été lu se trouve ici. Essayez moins de mots, un autre mot pour la même chose, ou le titre dans la langue de l’État.',
    narrowed: 'Seule une partie a été parcourue.',
    everywhere: 'Rechercher partout',
  },
  common: {
    title: 'Ces mots figurent dans tous les textes',
    text: 'Ajoutez un mot qui dit de quoi il s’agit : un État, une loi, un acte, une autorité.',
  },
  tooLong: {
    title: 'Cette question est trop longue',
    text: (longest: number) => `Une question compte au plus ${longest} caractères. Les mots qui comptent suffisent.`,
  },
  browse: 'Ou parcourir',
  about:
    'Ce qui est parcouru : les énoncés tels qu’ils sont aujourd’hui, les titres dans leur langue originale, les décisions, les autorités, les listes fermées et les pages de ce site.',
} satisfies typeof english
