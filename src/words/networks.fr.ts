import type { networks as english } from './networks.en.ts'

export const networks = {
  title: 'Organes et réseaux',
  heading: 'Qui aide deux États à s’entraider',
  lead: 'Organes et réseaux pour les demandes entre États\u00a0: à quoi ils servent, qui ils servent, comment les joindre, et ce qu’ils ne sont pas.',
  about:
    'Ni personne ni boîte à lettres ne figure ici. Un membre qui n’est pas enregistré n’est pas connu, ce qui n’est jamais un «\u00a0non\u00a0»\u202f; les énoncés viennent de pages publiques et de connaissances générales, et aucun n’est confirmé.',
  none: 'Rien du registre n’a été lu pour ce jour.',
  what: 'Organe ou réseau',
  purpose: 'À quoi il sert',
  fields: {
    serves: 'Qui il sert',
    members: 'Membres enregistrés ici',
    measures: 'Mesures pour lesquelles il aide',
    reached: 'Comment le joindre',
    basis: 'Base juridique',
    isNot: 'Ce qu’il n’est pas',
    languages: 'Langue',
    aroundTheClock: 'Jour et nuit',
  },
  membersOf: {
    'european-union': 'les États membres de l’Union européenne',
    'council-of-europe': 'les États membres du Conseil de l’Europe',
  },
  parties: (instrument: string) => `les parties à\u00a0: ${instrument}`,
  others: 'Il y en a d’autres, qui ne sont pas enregistrés\u00a0: se renseigner.',
  notKnown: 'non connu',
  yes: 'oui',
  no: 'non',
  website: 'Page publique',
  all: 'Tous les organes et réseaux',
  find: {
    title: 'Qui peut aider pour une demande',
    from: 'État qui demande',
    to: 'État à qui l’on demande',
    measure: 'Mesure',
    show: 'Afficher qui peut aider',
    result: (from: string, to: string, measure: string) =>
      `${measure}. État qui demande\u00a0: ${from}\u202f; État à qui l’on demande\u00a0: ${to}`,
    nobody:
      'Aucun organe ni réseau de ce registre n’est connu pour aider à cette mesure. Cela ne dit rien de la possibilité de la demander.',
    both: 'Les deux États en sont membres.',
    one: (member: string) => `${member} en est membre, et il aide aussi avec des États qui ne le sont pas.`,
    to_check: 'L’appartenance des deux États n’est pas enregistrée\u00a0: se renseigner.',
  },
  fromMeasures: 'Organes et réseaux qui peuvent aider',
} satisfies typeof english
