import type { frame as english } from './frame.en.ts'

export const frame = {
  name: 'Liaison',
  motto: 'Coopérer contre le trafic illicite de migrants',
  skip: 'Aller au contenu',
  places: { countries: 'États', areas: 'Domaines d’activité', 'action-plan': 'Plan d’action', about: 'À propos', help: 'Aide' },
  placesLabel: 'Rubriques principales',
  youAreHere: 'Vous êtes ici',
  home: 'Accueil',
  otherLanguage: 'English',
  otherLanguageLong: 'This page in English',
  notConfirmedTitle: 'Aucun État n’a encore confirmé ces énoncés.',
  notConfirmedText: 'Établis à partir de sources publiées, ils indiquent chacun la date de lecture et le degré de confiance.',
  inDanger: 'En danger ou en détention ? Numéros d’urgence et droits',
  footer: {
    label: 'À propos de ce site',
    operator: 'Qui exploite ce site',
    standing: 'Ce site n’est un site officiel ni du Conseil de l’Europe ni d’aucun État. Rien ici ne constitue un avis juridique.',
    licence: 'Licences',
    accessibility: 'Accessibilité',
    legal: 'Mentions légales',
    privacy: 'Vie privée',
    api: 'Données ouvertes (API)',
    error: 'Signaler une erreur à l’exploitant',
  },
  failure: {
    400: {
      title: 'Cette adresse n’est pas lisible',
      text: 'Une partie de l’adresse n’est pas ce que la page attend. Rien n’a été modifié.',
    },
    404: { title: 'Il n’y a pas de page ici', text: 'L’adresse est peut-être ancienne ou mal saisie.' },
    405: { title: 'Cette page ne peut qu’être lue', text: 'La demande cherchait à envoyer quelque chose à une page qui ne reçoit rien.' },
    500: {
      title: 'Une erreur s’est produite de notre côté',
      text: 'Vous n’y êtes pour rien. L’incident a été noté pour l’exploitant ; réessayez dans quelques minutes.',
    },
    whatToDo: 'Ce que vous pouvez faire',
    listOfStates: 'Ouvrir la liste des États',
    start: 'Aller à la première page',
    number: (fault: string) => `Numéro de l’incident : ${fault}`,
    status: (status: number) => `Erreur ${status}`,
  },
} satisfies typeof english
