import type { Context } from './context.ts'
import { ruleSet } from './form.ts'
import { dayInWords, fixedRun, inWords, joined, languageName, stateName, valueRun } from './in-words.ts'
import type { Passage, Run } from './letter-model.ts'
import type { Answers, Value } from './model.ts'
import type { Wording } from './templates.ts'
import { entriesOf, valueAt } from './values.ts'
import { fill } from './wording.ts'

/** `final`: as it is sent; `translator`: every free text beside its translation, or an empty place for it. */
export type LetterForm = 'final' | 'translator'

export type Slots = Record<string, Run[] | number | string>

export type Writing = {
  answers: Answers
  context: Context
  main: Wording
  beside: Wording | null
  form: LetterForm
  draft: boolean
}

const words = (runs: Run[]) => runs.map(({ text }) => text).join('')

/** A passage; English that says the same word for word is not repeated. */
export const passageOf = (runs: Run[], beside: Run[] | null): Passage => ({
  runs,
  beside: beside && words(beside) !== words(runs) ? beside : null,
})

export const say = (writing: Writing, key: string, slots: Slots = {}, besideSlots: Slots = slots): Passage =>
  passageOf(sayIn(writing, writing.main, key, slots), writing.beside && sayIn(writing, writing.beside, key, besideSlots))

export const sayIn = (writing: Writing, wording: Wording, key: string, slots: Slots): Run[] => {
  const { language } = wording
  const slot = (name: string) => {
    const given = slots[name] ?? computed(writing, wording, name)
    if (typeof given === 'number') return { key: String(given), shown: [valueRun(String(given), language)] }
    if (typeof given === 'string') return { key: given, shown: [fixedRun(given, language)] }
    return { key: '', shown: given ?? fieldRuns(writing, wording, name) }
  }
  return fill(wording.sentence(key), language, slot, (text) => fixedRun(text, language))
}

export const computed = ({ answers, context }: Writing, { language }: Wording, name: string): Run[] | number | string | undefined => {
  const states = answers.kind === 'team' ? entriesOf(answers, 'parties').map(({ state }) => String(state ?? '')) : context.to
  if (name === 'kind') return answers.kind
  if (name === 'from') return stateName(context.from, language)
  if (name === 'to')
    return joined(
      states.map((state) => stateName(state, language)),
      language,
    )
  if (name === 'on') return dayInWords(context.on, language)
  if (name === 'ruleset') return dayInWords(ruleSet.version, language)
  if (name === 'count') return entriesOf(answers, 'measures').length
  return undefined
}

export const fieldRuns = (writing: Writing, wording: Wording, path: string): Run[] => {
  const value = valueAt(writing.answers, path)
  if (value === undefined) return sayIn(writing, wording, 'value.none', {})
  return runsOf(writing, wording, path, value)
}

export const runsOf = (writing: Writing, wording: Wording, path: string, value: Value): Run[] => {
  const { writtenIn } = writing.answers
  const noted = (key: string) => sayIn(writing, wording, key, { language: languageName(writtenIn, wording.language) })
  return inWords(path, value, wording, writtenIn, noted)
}

export const labelled = ({ main, beside }: Writing, path: string): Passage => ({
  runs: [fixedRun(main.label(path), main.language)],
  beside: beside && [fixedRun(beside.label(path), beside.language)],
})

export const bothWays = ({ main, beside }: Writing, words: (wording: Wording) => string): Passage =>
  passageOf([fixedRun(words(main), main.language)], beside && [fixedRun(words(beside), beside.language)])

/** What a measure is called; those that are letters of their own have a sentence, the others are options of the form. */
export const measureName = (code: string, wording: Wording): string => {
  const [own] = wording.sentence(`measure.${code}`)
  return typeof own === 'string' ? own : wording.option('measures.code', code)
}
