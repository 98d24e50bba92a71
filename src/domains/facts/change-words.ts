import { formatDate } from '#ui/date.ts'
import { answerStates } from '#vocabulary/answer-state.ts'
import { labelOf, vocabularies } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import type { OtherReading, Said, Statement } from './model.ts'
import { isPartialDate } from './partial-date.ts'
import type { SaidFact } from './said.ts'

type Change = Statement['versions'][number]['changes'][number]

/** What the ledger noted of a fact, where its words stand beside its answer under their own names. */
export const saidIn = (noted: unknown): Said => {
  if (noted === null || typeof noted !== 'object') return null
  const { state, value, article, readOn: _readOn, validFrom: _validFrom, ...texts } = noted as Record<string, unknown>
  return { state, value, article, texts } as Said
}

const asked = new Map(indicators.map((indicator) => [indicator.id, indicator]))
const inMonths: Intl.NumberFormatOptions = { style: 'unit', unit: 'month', unitDisplay: 'long' }
const months = { en: new Intl.NumberFormat('en-GB', inMonths), fr: new Intl.NumberFormat('fr', inMonths) }

/** One value as its question's own list or unit words it. */
const valueInWords = (value: unknown, indicator: string, language: Language, words: Words['statement']): string => {
  const question = asked.get(indicator)
  const vocabulary = vocabularies.find(({ name }) => name === question?.vocabulary)
  if (vocabulary) return labelOf(vocabulary, String(value), language)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return question?.unit === 'month' && typeof value === 'number' ? months[language].format(value) : String(value)
}

const answerInWords = (said: Said, indicator: string, language: Language, words: Words['statement']): string => {
  if (said === null) return words.nothing
  if (said.state !== 'value') return labelOf(answerStates, said.state, language)
  const texts = Object.values(said.texts ?? {}).map((text) => text[language])
  if (texts.length > 0) return words.quoted(texts.join(' '))
  const parts = partsOf(said)
  if (parts)
    return Object.values(parts)
      .flatMap((part) => (part === null ? [] : partInWords(part, language, words)))
      .join(', ')
  return [said.value]
    .flat()
    .map((value) => valueInWords(value, indicator, language, words))
    .join(', ')
}

type StatementWords = Words['statement']

/** A record has parts under names; what only says in which language its words are is none. */
const partsOf = (said: Said): Record<string, unknown> | null => {
  const value = said?.state === 'value' ? said.value : null
  if (value === null || typeof value !== 'object' || Array.isArray(value) || 'original' in value) return null
  return { ...value, ...(said?.texts ?? {}) }
}

const isWords = (part: unknown): part is Record<Language, string | string[]> =>
  part !== null && typeof part === 'object' && 'en' in part && 'fr' in part

const partInWords = (part: unknown, language: Language, words: StatementWords): string => {
  if (part === null || part === undefined) return words.fieldNotKnown
  if (typeof part === 'boolean') return part ? words.yes : words.no
  if (isWords(part) && typeof part[language] === 'string') return words.quoted(part[language])
  if (isWords(part)) return partInWords(part[language], language, words)
  if (typeof part === 'string') return isPartialDate(part) ? formatDate(part, language) : part
  return Array.isArray(part) && part.every((one) => typeof one === 'string') ? part.join(', ') || words.nothing : JSON.stringify(part)
}

/** What one fact answers, each part of a record by its name; words as they stand, without quotation marks. */
export const factInWords = (fact: SaidFact, language: Language, words: StatementWords): { label: string; lines: string[] } => {
  const label = asked.get(fact.indicator)?.label[language] ?? fact.indicator
  const parts = partsOf(fact)
  if (parts)
    return {
      label,
      lines: Object.entries(parts).flatMap(([name, part]) =>
        part === null ? [] : [words.field(words.fields[name] ?? name, partInWords(part, language, words))],
      ),
    }
  const texts = Object.values(fact.texts ?? {}).map((text) => text[language])
  return { label, lines: fact.state === 'value' && texts.length > 0 ? texts : [answerInWords(fact, fact.indicator, language, words)] }
}

/** A record that became another: each part that differs, by its name. Null where one of the two is no record. */
const recordChanges = ({ indicator, before, after }: Change, language: Language, words: StatementWords): string[] | null => {
  const [old, now] = [partsOf(before as Said), partsOf(after as Said)]
  if (!old || !now) return null
  const label = asked.get(indicator)?.label[language] ?? indicator
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const [from, to] = [partInWords(old[name], language, words), partInWords(now[name], language, words)]
    return from === to ? [] : [words.changed(words.field(label, words.fields[name] ?? name), from, to)]
  })
}

/** What a fact said, as the ledger noted it, in one line. */
export const saidInWords = (noted: unknown, indicator: string, language: Language, words: Words['statement']): string =>
  answerInWords(saidIn(noted), indicator, language, words)

/** `IT/offence/it-entry` → `it-entry`, named by its article where it has one. */
export const subjectInWords = (subject: string, article: string | null | undefined): string => {
  const slug = subject.split('/').slice(2).join('/')
  return article ? `${article} (${slug})` : slug
}

/**
 * What another position says where it says something else: its own answers, a sentence each. What differs in the other language only is
 * left to its readers, unless nothing else does.
 */
export const otherInWords = ({ differs }: OtherReading, language: Language, words: Words['statement']): string[] => {
  const told = differs.map(({ indicator, before, after }) => ({
    indicator,
    here: answerInWords(before, indicator, language, words),
    there: answerInWords(after, indicator, language, words),
  }))
  const heard = told.filter(({ here, there }) => here !== there)
  return (heard.length > 0 ? heard : told).map(({ indicator, there }) =>
    words.otherDiffers(asked.get(indicator)?.label[language] ?? indicator, there),
  )
}

/**
 * The changes of one version as sentences. A record replaced by one that answers the same was only made more exact in
 * its days, sources or confidence: such records are named together, last.
 */
export const changesInWords = (changes: readonly Change[], language: Language, words: Words['statement']): string[] => {
  const records = changes.map((change) => recordChanges(change, language, words))
  const plain = changes.filter((_, index) => (records[index]?.length ?? 0) === 0)
  const told = plain.map(({ indicator, before, after }) => ({
    label: asked.get(indicator)?.label[language] ?? indicator,
    before: answerInWords(before as Said, indicator, language, words),
    after: answerInWords(after as Said, indicator, language, words),
  }))
  const same = told.filter(({ before, after }) => before === after).map(({ label }) => label)
  const different = told.filter(({ before, after }) => before !== after)
  return [
    ...records.flatMap((sentences) => sentences ?? []),
    ...different.map(({ label, before, after }) => words.changed(label, before, after)),
    ...(same.length > 0 ? [words.madeExact(same.join(', '))] : []),
  ]
}
