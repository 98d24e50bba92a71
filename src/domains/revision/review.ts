import type { SaidFact } from '#domains/facts/said.ts'
import { formatDate } from '#ui/date.ts'
import { answerStates } from '#vocabulary/answer-state.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import { type Field, rowFields } from './entry-field.ts'
import type { Content, ProposalDeed } from './model.ts'
import { codeWords } from './naming.ts'
import { formFields } from './parts.ts'
import { rowsFilled, typedOf } from './typed.ts'

/** One answer as a page shows it: the name of its control, what it is called, and what stands there. `language`: of the text. */
export type Line = { name: string; label: string; text: string; language: Language | null }
export type Reading = { language: Language; words: Words['revision'] }

const step = (above: string, field: Field, { words }: Reading) => [above, words.fields[field.key] ?? field.key].filter(Boolean).join(' › ')

/** Everything that an entry answers, in the order of its form. */
export const linesOf = (subject: string, entry: Record<string, unknown>, reading: Reading): Line[] => {
  const fields = formFields(subject, true)
  const typed = typedOf(fields, entry)
  return fields.flatMap((field) => linesIn(field, '', typed, reading))
}

const linesIn = (field: Field, above: string, typed: Record<string, string>, reading: Reading): Line[] => {
  const label = step(above, field, reading)
  if (field.kind === 'group') return field.fields.flatMap((one) => linesIn(one, label, typed, reading))
  if (field.kind === 'list')
    return Array.from({ length: rowsFilled(field.name, typed) }, (_, row) =>
      rowFields(field, row).flatMap((one) => linesIn(one, `${label} ${row + 1}`, typed, reading)),
    ).flat()
  if (field.kind === 'both') return bothLines(field, label, typed, reading)
  const text = textOf(field, typed, reading)
  return text ? [{ name: field.name, label, text, language: null }] : []
}

const bothLines = ({ name }: Field, label: string, typed: Record<string, string>, { words }: Reading): Line[] =>
  (['en', 'fr', 'local'] as const).flatMap((one) => {
    const text = typed[`${name}.${one}`]
    const spoken = { en: words.english, fr: words.french, local: words.local }[one]
    return text ? [{ name: `${name}.${one}`, label: `${label}, ${spoken}`, text, language: one === 'local' ? null : one }] : []
  })

const textOf = (field: Field, typed: Record<string, string>, { language, words }: Reading): string => {
  const text = typed[field.name] ?? ''
  if (field.kind === 'yes_no') return text === '' ? '' : text === 'yes' ? words.yes : words.no
  if (field.kind === 'choice') return text && codeWords(text, language, words, field.codes)
  if (field.kind === 'date') return text && formatDate(text, language)
  if (field.kind !== 'choices') return text
  return field.codes
    .filter((code) => typed[`${field.name}:${code}`])
    .map((code) => codeWords(code, language, words, field.codes))
    .join(', ')
}

const questionLabels = new Map(indicators.map(({ id, label }) => [id, label]))

const answerLine = (indicator: string, state: string, { language }: Reading): Line => ({
  name: `answer:${indicator}`,
  label: questionLabels.get(indicator)?.[language] ?? indicator,
  text: labelOf(answerStates, state, language),
  language: null,
})

/** The questions that are answered, and by no value. */
export const answerLines = (facts: Iterable<Pick<SaidFact, 'indicator' | 'state'>>, reading: Reading): Line[] =>
  [...facts].flatMap(({ indicator, state }) => (state === 'value' || state === 'unknown' ? [] : [answerLine(indicator, state, reading)]))

export type Comparison = { name: string; label: string; before: string | null; after: string | null; language: Language | null }

/** Two sides field by field, in the order of the form; what is the same on both is left to the caller to count. */
export const compareLines = (before: readonly Line[], after: readonly Line[]): Comparison[] => {
  const names = [...new Set([...after, ...before].map(({ name }) => name))]
  const [old, now] = [new Map(before.map((line) => [line.name, line])), new Map(after.map((line) => [line.name, line]))]
  return names.map((name) => ({
    name,
    label: (now.get(name) ?? old.get(name))?.label ?? name,
    before: old.get(name)?.text ?? null,
    after: now.get(name)?.text ?? null,
    language: (now.get(name) ?? old.get(name))?.language ?? null,
  }))
}

/** What a proposal would say, as lines; what is withheld whole shows no words of it. */
export const contentLines = (subject: string, deed: ProposalDeed, { entry, answers, sources }: Content, reading: Reading): Line[] =>
  [
    ...(deed === 'withhold' ? [] : linesOf(subject, entry, reading)),
    ...Object.entries(answers).map(([indicator, state]) => answerLine(indicator, state, reading)),
    sourceLine(
      Object.values(sources).map(({ title }) => title),
      reading,
    ),
  ].filter(({ text }) => text !== '')

/** The titles of what something was read in. */
export const sourceLine = (titles: readonly string[], { words }: Reading): Line => ({
  name: 'sources',
  label: words.review.sources,
  text: titles.join('; '),
  language: null,
})
