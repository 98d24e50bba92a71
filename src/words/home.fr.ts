import type { home as english } from './home.en.ts'

export const home = {
  title: 'Le droit du trafic illicite de migrants, État par État',
  answer: (states: number) =>
    `Liaison est l’outil de travail du Plan d’action du Conseil de l’Europe contre le trafic illicite de migrants. Il contient aujourd’hui ce que dit le droit de ${states} États : ce qui a été lu, quand, et avec quel degré de confiance.`,
  statesTitle: 'Lire le droit d’un État',
  partsTitle: 'Ce que chaque partie du Plan d’action offre ici aujourd’hui',
  partsText: 'Le plan fixe cinq objectifs. Ce qui n’est pas construit n’est pas montré comme s’il l’était.',
  objective: (number: number) => `Objectif ${number}`,
  notYet: 'Pas encore construit ici.',
  knowledge: (states: string, statements: string) =>
    `Le droit de ${states} États en ${statements} énoncés, en français et en anglais, ouvert à tous.`,
  knowledgeLink: 'Ouvrir la liste des États',
  treaties: 'Quel traité, quelle voie et dans quel délai, pour deux États, une mesure et un jour, avec la raison de chaque étape.',
  treatiesLink: 'Demander quel traité s’applique',
  planLink: 'Lire le Plan d’action',
  whoTitle: 'Qui exploite ce site, et ce qu’il vaut',
  who: 'La personne ou l’organisme qui fait fonctionner cet exemplaire du programme en est l’exploitant et en répond. Ce n’est pas un site du Conseil de l’Europe.',
  whoLink: 'Qui exploite ce site',
  notConfirmed: 'Aucun État n’a encore confirmé ces énoncés.',
  notConfirmedText:
    'Chaque énoncé a été établi à partir de sources publiées. Lorsqu’aucun document n’a été ouvert, il porte la mention « connaissances générales ». « Non connu » ne signifie jamais « non ».',
  someConfirmed: (confirmed: string, statements: string) => `Des États ont confirmé ${confirmed} énoncés sur ${statements}.`,
  howLink: 'Comment un énoncé est établi',
  figures: {
    label: 'Les chiffres',
    states: 'États',
    statements: 'énoncés',
    sources: 'sources',
    confirmed: 'confirmés par un État',
    compiled: (date: string) => `Données établies ${date}.`,
  },
} satisfies typeof english
