import type { Row } from '#domains/treaties/view.ts'
import type { Cell } from '#platform/csv.ts'
import type { Column } from './table-description.ts'

const several = ' | '

/** One row for each party and instrument: also who is not bound, by which table, and of whom nothing is known. */
export const participationColumns: Column[] = [
  { name: 'instrument', title: { en: 'instrument', fr: 'instrument' } },
  { name: 'title_en', title: { en: 'its title in English', fr: 'son titre en anglais' }, language: 'en' },
  { name: 'title_fr', title: { en: 'its title in French', fr: 'son titre en français' }, language: 'fr' },
  { name: 'party', title: { en: 'party, ISO 3166-1; EU is the European Union', fr: 'partie, ISO 3166-1 ; EU est l’Union européenne' } },
  { name: 'name_en', title: { en: 'its name in English', fr: 'son nom en anglais' }, language: 'en' },
  { name: 'name_fr', title: { en: 'its name in French', fr: 'son nom en français' }, language: 'fr' },
  { name: 'on', title: { en: 'the day asked', fr: 'le jour demandé' }, datatype: 'date' },
  {
    name: 'bond',
    title: {
      en: 'how it stands on that day, a code of the list bond; unknown is never no',
      fr: 'sa situation à ce jour, un code de la liste bond ; unknown n’est jamais non',
    },
  },
  { name: 'signed', title: { en: 'signed', fr: 'signature' } },
  { name: 'consent', title: { en: 'consent to be bound', fr: 'consentement à être lié' } },
  { name: 'consent_type', title: { en: 'how it consented', fr: 'mode de consentement' } },
  { name: 'in_force', title: { en: 'in force for it from', fr: 'en vigueur à son égard depuis' } },
  { name: 'provisional_from', title: { en: 'applied provisionally from', fr: 'appliqué à titre provisoire depuis' } },
  { name: 'ceased_on', title: { en: 'first day no longer bound', fr: 'premier jour où elle n’est plus liée' } },
  {
    name: 'as_of',
    title: {
      en: 'day of the table it was read in, or is missing from; empty: none is known',
      fr: 'jour du tableau où elle a été lue, ou dans lequel elle manque ; vide : aucun n’est connu',
    },
  },
  {
    name: 'basis',
    title: { en: 'consulted, or knowledge: no document was opened', fr: 'consulted, ou knowledge : aucun document ouvert' },
  },
  { name: 'standing', title: { en: 'standing', fr: 'statut' } },
  { name: 'confidence', title: { en: 'confidence', fr: 'degré de confiance' } },
  {
    name: 'sources',
    title: { en: 'sources: addresses, or titles where none', fr: 'sources : adresses, ou titres à défaut' },
    separator: several,
  },
  { name: 'notes_en', title: { en: 'notes in English', fr: 'notes en anglais' }, language: 'en' },
  { name: 'notes_fr', title: { en: 'notes in French', fr: 'notes en français' }, language: 'fr' },
]

type Names = { en: string; fr: string }

export const participationRow = (row: Row, title: Names, name: Names, on: string): Cell[] => [
  row.instrument,
  title.en,
  title.fr,
  row.party,
  name.en,
  name.fr,
  on,
  row.bond,
  row.signed,
  row.consent,
  row.consentType,
  row.inForce,
  row.provisionalFrom,
  row.ceasedOn,
  row.asOf,
  row.basis,
  row.standing,
  row.confidence,
  row.sources.map(({ url, title: source }) => url ?? source).join(several) || null,
  row.notes.map(({ en }) => en).join('\n') || null,
  row.notes.map(({ fr }) => fr).join('\n') || null,
]
