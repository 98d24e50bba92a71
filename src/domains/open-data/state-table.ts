import { type Cell as ComparedCell, monthsIn } from '#domains/countries/cells.ts'
import type { Profile, StateSummary } from '#domains/countries/model.ts'
import type { Cell } from '#platform/csv.ts'
import type { Column } from './table-description.ts'

const several = ' | '

/** The wide table: one row for each state, with what can be put in one cell without loss of meaning. */
export const stateColumns: Column[] = [
  { name: 'state', title: { en: 'state, ISO 3166-1', fr: 'État, ISO 3166-1' } },
  { name: 'name_en', title: { en: 'name in English', fr: 'nom en anglais' }, language: 'en' },
  { name: 'name_fr', title: { en: 'name in French', fr: 'nom en français' }, language: 'fr' },
  { name: 'official_languages', title: { en: 'official languages, BCP 47', fr: 'langues officielles, BCP 47' }, separator: several },
  { name: 'law_at', title: { en: 'the law as at', fr: 'droit à la date du' }, datatype: 'date' },
  { name: 'offences', title: { en: 'offences recorded', fr: 'infractions enregistrées' }, datatype: 'integer' },
  { name: 'offences_read', title: { en: 'of them, read by that day', fr: 'dont lues à ce jour' }, datatype: 'integer' },
  { name: 'entry_article', title: { en: 'article of the basic entry offence', fr: 'article de l’infraction de base (entrée)' } },
  { name: 'entry_benefit', title: { en: 'role of a benefit in it', fr: 'rôle de l’avantage' } },
  {
    name: 'entry_imprisonment_min_months',
    title: { en: 'minimum imprisonment, months', fr: 'emprisonnement minimal, en mois' },
    datatype: 'integer',
  },
  {
    name: 'entry_imprisonment_max_months',
    title: { en: 'maximum imprisonment, months', fr: 'emprisonnement maximal, en mois' },
    datatype: 'integer',
  },
  { name: 'entry_life', title: { en: 'imprisonment for life', fr: 'emprisonnement à perpétuité' }, datatype: 'boolean' },
  {
    name: 'stay_benefit',
    title: { en: 'role of a benefit in the basic stay offence', fr: 'rôle de l’avantage, infraction de base (séjour)' },
  },
  { name: 'aggravations', title: { en: 'aggravating circumstances read', fr: 'circonstances aggravantes lues' }, separator: several },
  { name: 'exemptions', title: { en: 'exemptions read', fr: 'exemptions lues' }, separator: several },
  {
    name: 'legal_persons_liable',
    title: { en: 'a company can be held liable', fr: 'une personne morale peut être responsable' },
    datatype: 'boolean',
  },
  { name: 'request_languages', title: { en: 'languages of requests, BCP 47', fr: 'langues des demandes, BCP 47' }, separator: several },
  { name: 'decisions', title: { en: 'decisions of courts recorded', fr: 'décisions de justice enregistrées' }, datatype: 'integer' },
  { name: 'authorities', title: { en: 'authorities recorded', fr: 'autorités enregistrées' }, datatype: 'integer' },
  { name: 'statements', title: { en: 'statements', fr: 'énoncés' }, datatype: 'integer' },
  { name: 'confirmed', title: { en: 'of them, confirmed by the state', fr: 'dont confirmés par l’État' }, datatype: 'integer' },
  { name: 'read_on', title: { en: 'latest day of reading', fr: 'dernier jour de lecture' } },
  { name: 'confidence', title: { en: 'most frequent confidence of the offences', fr: 'confiance la plus fréquente des infractions' } },
]

const list = (codes: readonly string[]): Cell => [...new Set(codes)].join(several) || null

const stated = <Entry extends { reading: { kind: string } }>(entries: readonly Entry[]) =>
  entries.filter(({ reading }) => reading.kind === 'stated')

/**
 * A state as a row; what the comparison answers is taken from its cells. Where nothing was read for the day, cells stay
 * empty: not known, never no.
 */
export const stateRow = (summary: StateSummary, profile: Profile, cells: ReadonlyMap<string, ComparedCell>): Cell[] => {
  const answer = (id: string): Cell => {
    const told = cells.get(id)?.answer ?? null
    return Array.isArray(told) ? list(told) : told
  }
  return [
    summary.iso2,
    summary.name.en,
    summary.name.fr,
    list(profile.officialLanguages),
    profile.at,
    summary.offences,
    summary.offencesRead,
    cells.get('benefit_entry')?.article ?? null,
    answer('benefit_entry'),
    answer('imprisonment_min'),
    monthsIn(cells.get('imprisonment_max')),
    answer('imprisonment_life'),
    answer('benefit_stay'),
    list(stated(profile.aggravations).map(({ code }) => code)),
    list(stated(profile.exemptions).map(({ code }) => code)),
    answer('legal_persons'),
    answer('request_languages'),
    summary.decisions,
    summary.authorities,
    summary.statements,
    summary.confirmed,
    summary.readOn,
    summary.confidence,
  ]
}
