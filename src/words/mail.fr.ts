import type { mail as english } from './mail.en.ts'

export const mail = {
  invitation: {
    subject: 'Invitation à l’espace des membres de Liaison',
    hello: (name: string) => `Bonjour ${name},`,
    invited: (role: string, authority: string, party: string, from: string, until: string) =>
      `vous êtes invité à agir comme ${role} pour ${authority} (${party}), du ${from} au ${until}.`,
    open: 'Ouvrez ce lien dans le navigateur que vous utilisez pour travailler. Il montre l’invitation ; elle n’est utilisée que lorsque vous créez une clé d’accès.',
    once: (until: string) => `Le lien sert une fois, jusqu’au ${until}.`,
    link: 'Ouvrir l’invitation',
    notYou: 'Si ce message ne vous est pas destiné, ne faites rien et prévenez l’exploitant du site.',
  },
  mandate: {
    subject: 'Un nouveau mandat dans Liaison',
    given: (role: string, authority: string, party: string, from: string, until: string) =>
      `un autre mandat vous a été donné : ${role} pour ${authority} (${party}), du ${from} au ${until}.`,
    how: 'Connectez-vous comme toujours avec votre clé d’accès et choisissez-le sur votre page.',
    link: 'Ouvrir votre page',
  },
  recoveryAsked: {
    subject: 'Une nouvelle invitation a été demandée en votre nom',
    what: 'quelqu’un nous a signalé que vous aviez perdu toutes vos clés d’accès et a demandé pour vous une nouvelle invitation. Une seconde personne doit l’approuver.',
    refuse:
      'Si vous avez encore une clé d’accès et n’avez rien demandé, connectez-vous et refusez la demande sur votre page. Prévenez aussi l’exploitant du site.',
  },
  recovery: {
    subject: 'Votre nouvelle invitation à Liaison',
    what: 'deux personnes ont répondu de la perte de vos clés d’accès. Toutes vos anciennes clés sont révoquées et toutes les sessions ont pris fin. Vos mandats restent ce qu’ils étaient.',
  },
  reminder: {
    subject: (until: string) => `Votre mandat dans Liaison prend fin le ${until}`,
    ends: (role: string, authority: string, party: string, from: string, until: string) =>
      `votre mandat comme ${role} pour ${authority} (${party}), donné à compter du ${from}, prend fin le ${until} au soir. Plus rien ne s’ouvre ensuite à ce titre ; ce que vous avez fait reste à votre nom.`,
    renew:
      'Si vous poursuivez, demandez à votre administrateur national ou au secrétariat de le renouveler. Si quelqu’un vous succède, ils peuvent le lui transmettre.',
    off: 'Ces rappels se désactivent sous « Vos données ».',
  },
  secondPerson: {
    subject: 'Liaison attend une seconde personne',
    asked: (deed: string) => `quelqu’un a fait la demande suivante, qui n’a aucun effet avant l’accord d’une seconde personne : ${deed}.`,
    deeds: {
      let_back_in: () => 'rendre l’accès à une personne qui a perdu toutes ses clés',
      give_mandate: (party: string, role: string) => `donner un mandat comme ${role} (${party})`,
      admit_party: (party: string) => `admettre dans un cercle : ${party}`,
      lift_suspension: (party: string) => `lever une suspension : ${party}`,
    },
    until: (until: string) =>
      `Elle attend jusqu’au ${until}. Vous pouvez être la seconde personne, d’autres aussi. Assurez-vous du bien-fondé avant d’approuver ; refuser est une réponse tout aussi bonne.`,
    link: 'Voir qui a demandé quoi',
    off: 'Ces messages se désactivent sous « Vos données ». Ce qui attend figure sur la page de toute façon.',
  },
  decided: {
    subjects: { approved: 'Votre demande a été approuvée', refused: 'Votre demande a été refusée' },
    approved: (deed: string) => `une seconde personne a approuvé votre demande, et c’est fait : ${deed}.`,
    refused: (deed: string) => `votre demande a été refusée et rien n’a été fait : ${deed}.`,
  },
  sender: (origin: string) => `Envoyé par Liaison, ${origin}. Merci de ne pas répondre à ce message.`,
} satisfies typeof english
