import type { site as english } from './site.en.ts'

export const site = {
  contents: 'Sur cette page',
  source: 'Source',
  undated: 'sans date',
  of: (date: string) => `du ${date}`,
  reviewed: (date: string) => `Notre texte a été revu pour la dernière fois le ${date}.`,
  plan: {
    what: 'Ce que c’est',
    preparedBy: 'Préparé par',
    period: 'Période',
    members: 'États membres',
    steps: 'Comment il est né',
    objectives: 'Cinq objectifs',
    objective: (number: number) => `Objectif ${number}`,
    reasons: 'Raisons, en bref',
    activity: 'Activité',
    methods: 'Méthodes de travail',
    outputs: 'Résultats attendus',
    actors: 'Les onze acteurs que cite le plan',
    where: 'Où il est mis en œuvre',
    built: 'Dans Liaison, sur les pages des États.',
    profiles: 'Lire le droit de 46 États',
    notBuilt: 'Pas encore construit ici.',
    elsewhere: 'En dehors de Liaison',
  },
} satisfies typeof english
