import type { office as english } from './office.en.ts'

export const office = {
  recovery: {
    title: 'Clés d’accès perdues',
    lead: 'Qui a perdu toutes ses clés d’accès revient par une nouvelle invitation, dont répondent deux personnes : l’une demande, l’autre approuve.',
    what: 'À l’approbation, toutes les anciennes clés de la personne sont révoquées, toutes ses sessions prennent fin et un lien part vers l’adresse enregistrée. Assurez-vous par téléphone ou de vive voix que c’est bien elle qui demande.',
    person: 'Personne',
    reason: 'Comment vous le savez',
    reasonHint: 'Par exemple « rappelée au numéro du service, 20 novembre »',
    ask: 'Demander une nouvelle invitation',
    askTitle: 'Demander pour quelqu’un',
    nobody: 'Il n’y a personne pour qui vous pourriez demander.',
    asked: 'Demandée',
    by: (name: string) => `par ${name}`,
    standing: 'État',
    states: {
      waiting: 'attend une seconde personne',
      approved: 'approuvée',
      refused: 'refusée',
      expired: 'trop ancienne : personne ne l’a approuvée',
    },
    until: 'jusqu’au',
    approve: 'Approuver',
    refuse: 'Refuser',
    yours: 'Vous avez fait cette demande ; quelqu’un d’autre l’approuve.',
    empty: 'Aucune demande n’a été faite.',
    ownTitle: 'Quelqu’un a demandé une nouvelle invitation en votre nom',
    own: 'On dit que vous avez perdu toutes vos clés d’accès. Vous êtes connecté, donc vous en avez une. Refusez, sauf si vous l’avez demandé vous-même.',
  },
} satisfies typeof english
