import { latestReading, readingOn } from '#domains/facts/reading.ts'
import { type SaidFact, timesOf } from '#domains/facts/said.ts'
import { standing } from '#domains/facts/standing.ts'
import type { Cell } from '#platform/csv.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import type { Column } from './table-description.ts'

/** The tidy table: one row for each answer of a state to a question, in the order of the files. */
export const factColumns: Column[] = [
  { name: 'state', title: { en: 'state, ISO 3166-1', fr: 'État, ISO 3166-1' } },
  { name: 'subject', title: { en: 'what the answer is about', fr: 'objet de la réponse' } },
  { name: 'indicator', title: { en: 'question', fr: 'question' } },
  {
    name: 'answer',
    title: {
      en: 'kind of answer: value, none, not_applicable, withheld, unknown',
      fr: 'type de réponse : value, none, not_applicable, withheld, unknown',
    },
  },
  {
    name: 'value',
    title: {
      en: 'value: a code, several codes, a number, true or false, or a record in JSON; empty where the answer is in words, or not known, never no',
      fr: 'valeur : un code, plusieurs codes, un nombre, true ou false, ou une fiche en JSON ; vide si la réponse est en mots, ou non connue, jamais non',
    },
  },
  { name: 'unit', title: { en: 'unit of the value', fr: 'unité de la valeur' } },
  { name: 'text_en', title: { en: 'words in English', fr: 'texte en anglais' }, language: 'en' },
  { name: 'text_fr', title: { en: 'words in French', fr: 'texte en français' }, language: 'fr' },
  { name: 'article', title: { en: 'article', fr: 'article' } },
  { name: 'position', title: { en: 'who says so', fr: 'qui le dit' } },
  {
    name: 'valid_from',
    title: { en: 'in force from, where a source names the day', fr: 'en vigueur depuis, si une source donne le jour' },
  },
  { name: 'valid_to', title: { en: 'first day no longer in force', fr: 'premier jour où il n’est plus en vigueur' } },
  {
    name: 'reading',
    title: {
      en: 'for the day asked: stated, or not_read, and then nothing is told; what was not in force has no row',
      fr: 'pour le jour demandé : stated, ou not_read, et alors rien n’est dit ; ce qui n’était pas en vigueur n’a pas de ligne',
    },
  },
  { name: 'read_on', title: { en: 'day on which the text was read', fr: 'jour de lecture du texte' } },
  { name: 'compiled_on', title: { en: 'day by which it had been read', fr: 'jour auquel il avait été lu' }, datatype: 'date' },
  { name: 'standing', title: { en: 'standing', fr: 'statut' } },
  { name: 'confidence', title: { en: 'confidence', fr: 'degré de confiance' } },
  {
    name: 'sources',
    title: { en: 'sources: addresses, or titles where none', fr: 'sources : adresses, ou titres à défaut' },
    separator: ' | ',
  },
  { name: 'recorded_from', title: { en: 'said here since', fr: 'affirmé ici depuis' }, datatype: 'dateTime' },
]

const unitOf = new Map(indicators.map(({ id, unit }) => [id, unit ?? null]))

/** A text has its words beside it; that English is their original is no value. */
const isOriginalOnly = (value: object) => Object.keys(value).join() === 'original'

const valueCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' | ')
  return typeof value === 'object' && isOriginalOnly(value) ? null : JSON.stringify(value)
}

const fieldsInOrder = ['title', 'name', 'text', 'summary']

/** The words of a fact in one cell; what has a title or name begins with it, on a line of its own. */
const textCell = (texts: Record<string, Bilingual> | null, language: Language): Cell => {
  const words = Object.entries(texts ?? {}).toSorted(([a], [b]) => fieldsInOrder.indexOf(a) - fieldsInOrder.indexOf(b))
  return words.length === 0 ? null : words.map(([, text]) => text[language]).join('\n')
}

const sourceCell = ({ sources }: SaidFact): Cell => (sources ?? []).map(({ url, title }) => url ?? title).join(' | ') || null

/** A fact as a row on a day. Where the law was not read for that day, nothing of it is told. */
export const factRow = (fact: SaidFact, at: string): Cell[] => {
  const times = timesOf(fact)
  const reading = readingOn(at, times).kind
  const told = reading !== 'not_read'
  const said = <Value>(value: Value) => (told ? value : null)
  return [
    fact.jurisdiction,
    fact.subject,
    fact.indicator,
    told ? fact.state : 'unknown',
    said(valueCell(fact.value)),
    said(fact.state === 'value' ? (unitOf.get(fact.indicator) ?? null) : null),
    said(textCell(fact.texts, 'en')),
    said(textCell(fact.texts, 'fr')),
    said(fact.article),
    fact.position,
    times.validFrom,
    times.validTo,
    reading,
    said(latestReading(times, at)),
    fact.compiledOn,
    standing(fact, fact.attestations ?? []),
    fact.confidence,
    said(sourceCell(fact)),
    fact.recordedFrom,
  ]
}
