import type { signIn as english } from './sign-in.en.ts'

export const signIn = {
  title: 'Connexion',
  lead: 'Les membres se connectent avec une clé d’accès : empreinte, visage, code ou clé de sécurité. Il n’y a pas de mot de passe ici.',
  button: 'Se connecter avec une clé d’accès',
  noScript:
    'La connexion a besoin de JavaScript : seul un script peut demander une clé d’accès à votre appareil. Les pages publiques s’en passent.',
  failed: 'La clé d’accès n’a pas été utilisée. Rien n’a été modifié ; réessayez quand vous voulez.',
  unsupported: 'Ce navigateur ne peut pas utiliser de clé d’accès ici. Prenez un navigateur à jour et l’adresse du site en https.',
  signedOut: 'Vous êtes déconnecté.',
  next: 'Vous irez ensuite à la page demandée.',
  noAccount: 'Pas encore d’accès ? Votre administrateur national ou le secrétariat envoie les invitations. Personne ne s’inscrit seul.',
  terms: 'Règlement des membres',
  lost: 'Clés d’accès perdues ? Demandez une nouvelle invitation à votre administrateur national ou au secrétariat.',
  confirm: {
    title: 'Confirmez que c’est vous',
    lead: 'Ce que vous allez faire compte pour d’autres. Utilisez encore une fois votre clé d’accès ; elle vaut ensuite dix minutes.',
    button: 'Confirmer avec une clé d’accès',
  },
  begin: {
    title: 'Le premier agent',
    lead: 'Cette page crée le premier agent du secrétariat de cette installation. Le lien sert une fois, pendant trente minutes.',
    name: 'Votre nom',
    email: 'Votre adresse professionnelle',
    authority: 'Votre service',
    authorityHint: 'Par exemple : Secrétariat du CDPC',
    passkeyName: 'Un nom pour cette clé d’accès',
    passkeyNameHint: 'Pour la reconnaître dans une liste : « portable du bureau »',
    button: 'Créer la clé d’accès et commencer',
    demonstration: {
      lead: 'Ceci est une démonstration : vous exercerez tous les rôles, dans trois États fictifs. Laissez les champs tels quels ou écrivez ce que vous voulez.',
      offered: {
        name: 'Ada Exemple',
        email: 'ada@demo.invalid',
        authority: 'Secrétariat de la démonstration (fictif)',
        passkeyName: 'démonstration',
      },
    },
  },
  invitation: {
    title: 'Votre invitation',
    lead: 'Ouvrir cette page n’a rien modifié. L’invitation n’est utilisée que lorsque vous créez votre clé d’accès.',
    open: 'Voir à quoi je suis invité',
    hello: (name: string) => `Pour ${name}`,
    mandates: 'Vous êtes invité à agir au titre de',
    expires: (day: string) => `L’invitation peut être utilisée jusqu’au ${day}.`,
    notYou: 'S’il ne s’agit pas de vous, fermez cette page et prévenez l’expéditeur du lien.',
    button: 'Créer ma clé d’accès',
    missing: 'Le lien n’est pas entier. Ouvrez-le à nouveau depuis le message, ou copiez-le en entier.',
  },
  fieldRequired: 'Ce champ est nécessaire, sous la forme indiquée.',
  summary: 'Il manque quelque chose',
} satisfies typeof english
