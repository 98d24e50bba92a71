import { answerStates } from '#vocabulary/answer-state.ts'
import { labelOf, vocabularies } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import type { Said, Statement } from './model.ts'

type Change = Statement['versions'][number]['changes'][number]

/** What the ledger noted of a fact, where its words stand beside its answer under their own names. */
export const saidIn = (noted: unknown): Said => {
  if (noted === null || typeof noted !== 'object') return null
  const { state, value, article, readOn: _readOn, ...texts } = noted as Record<string, unknown>
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
  return [said.value]
    .flat()
    .map((value) => valueInWords(value, indicator, language, words))
    .join(', ')
}

/**
 * The changes of one version as sentences. A record replaced by one that answers the same was only made more exact in
 * its days, sources or confidence: such records are named together, last.
 */
export const changesInWords = (changes: readonly Change[], language: Language, words: Words['statement']): string[] => {
  const told = changes.map(({ indicator, before, after }) => ({
    label: asked.get(indicator)?.label[language] ?? indicator,
    before: answerInWords(before as Said, indicator, language, words),
    after: answerInWords(after as Said, indicator, language, words),
  }))
  const same = told.filter(({ before, after }) => before === after).map(({ label }) => label)
  const different = told.filter(({ before, after }) => before !== after)
  return [
    ...different.map(({ label, before, after }) => words.changed(label, before, after)),
    ...(same.length > 0 ? [words.madeExact(same.join(', '))] : []),
  ]
}
