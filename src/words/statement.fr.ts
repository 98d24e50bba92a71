import type { statement as english } from './statement.en.ts'

export const statement = {
  textRead: (on: string) => `texte lu ${on}`,
  readingNotRecorded: (on: string) => `lecture non datée ; établi ${on}`,
  confidence: (word: string) => `degré de confiance : ${word}`,
  proof: 'Sources, historique, citer',
  sources: 'Sources',
  tell: 'Si vous connaissez le texte, signalez-le à l’exploitant.',
  noSource: 'Aucune source n’est enregistrée.',
  consulted: 'document consulté',
  notConsulted: 'aucun document consulté',
  history: 'Historique',
  validFrom: (date: string) => `En vigueur depuis : ${date}`,
  validUntil: (date: string) => `en vigueur jusqu’au : ${date}`,
  startUnknown: 'Début de validité inconnu',
  noChange: (on: string) => `Aucun changement enregistré depuis la première saisie, établie ${on}`,
  version: (from: string, to: string) => `Enregistré du ${from} au ${to} :`,
  changed: (indicator: string, before: string, after: string) => `${indicator} : avant, ${before} ; désormais, ${after}.`,
  yes: 'oui',
  no: 'non',
  madeExact: (indicators: string) => `Jours, sources ou degré de confiance précisés : ${indicators}.`,
  quoted: (text: string) => `« ${text} »`,
  nothing: 'rien',
  cite: 'Citer',
  citation: (what: string, read: string, standing: string, on: string) => `Liaison, ${what} ; ${read} ; ${standing} ; droit au ${on}.`,
  permalink: 'Adresse permanente',
  notRead: (count: number, others: boolean) =>
    others
      ? count === 1
        ? 'Un autre énoncé : non lu pour ce jour.'
        : `${count} autres énoncés : non lus pour ce jour.`
      : 'Non lu pour ce jour.',
  earliest: (date: string) => `Le premier texte a été lu ${date}.`,
  earliestUndated: (on: string) => `Sa lecture n’est pas datée ; le texte a été établi ${on}.`,
  earliestLink: 'Afficher le droit de ce jour-là',
  notYet: (date: string) => `Pas encore en vigueur (entrée en vigueur : ${date})`,
  ended: (date: string) => `N’est plus en vigueur (fin : ${date})`,
} satisfies typeof english
