import type { Basis } from './context.ts'
import { fieldsAsked, groupOf } from './form.ts'
import { fixedRun, isHouseLanguage, languageName, stateName, valueRun } from './in-words.ts'
import type { Block, Passage, Run, TableBlock } from './letter-model.ts'
import type { TextAnswer } from './model.ts'
import type { Wording } from './templates.ts'
import { entriesOf, isAnswered, isText } from './values.ts'
import { bothWays, labelled, measureName, passageOf, runsOf, say, type Writing } from './writing.ts'

export const twinTable = (path: string, value: TextAnswer, writing: Writing): TableBlock => {
  const { main, answers } = writing
  const named = (key: string, tag: string) =>
    say(writing, key, { language: languageName(tag, main.language) }, { language: languageName(tag, 'en') })
  const column = (text: string, lang: string): Passage => ({
    runs: [{ ...fixedRun(text, lang), origin: 'free' }],
    beside: null,
  })
  const original = runsOf(writing, { ...main, language: answers.writtenIn }, path, value)
    .map(({ text }) => text)
    .join('')
  const translation = main.language === answers.writtenIn ? '' : (value.translations?.[main.language] ?? '')
  return {
    kind: 'table',
    caption: labelled(writing, path),
    head: [named('column.original', answers.writtenIn), named('column.translation', main.language)],
    rows: [{ head: column(original, answers.writtenIn), cells: [column(translation, main.language)] }],
  }
}

/**
 * One table for each entry of a group, a row for each answer. For the translator, free text follows it in tables of its own.
 */
export const sheets = (group: string, caption: string, writing: Writing, only?: string[]): Block[] =>
  entriesOf(writing.answers, group).flatMap((_, entry) =>
    entrySheet(group, entry, say(writing, caption, { number: entry + 1 }), writing, only),
  )

export const entrySheet = (group: string, entry: number, caption: Passage, writing: Writing, only?: string[]): Block[] => {
  const rows = sheetRows(group, entry, writing, only)
  const shown = writing.form === 'translator' ? rows.filter(({ text }) => !text) : rows
  const texts = writing.form === 'translator' ? rows.flatMap(({ path, text }) => (text ? [twinTable(path, text, writing)] : [])) : []
  return [
    ...(shown.length > 0
      ? [
          sheet(
            caption,
            shown.map(({ head, cells }) => ({ head, cells })),
            writing,
          ),
        ]
      : []),
    ...texts,
  ]
}

const sheet = (caption: Passage, rows: TableBlock['rows'], writing: Writing): TableBlock => ({
  kind: 'table',
  caption,
  head: [say(writing, 'column.item'), say(writing, 'column.entry')],
  rows,
})

type SheetRow = TableBlock['rows'][number] & { path: string; text: TextAnswer | null }

const sheetRows = (group: string, entry: number, writing: Writing, only?: string[]): SheetRow[] => {
  const { answers, context, main, beside } = writing
  const said = entriesOf(answers, group)[entry] ?? {}
  const shape = groupOf(group)
  if (!shape) return []
  return fieldsAsked(shape, entry, answers, context)
    .filter(({ id, letter }) => letter !== false && id !== 'code' && (!only || only.includes(id)))
    .flatMap(({ id, kind }) => {
      const [value, path] = [said[id], `${group}.${id}`]
      if (!isAnswered(value)) return []
      const coded = kind !== 'line' && kind !== 'text' && typeof value !== 'number'
      const cell = passageOf(runsOf(writing, main, path, value), beside && coded ? runsOf(writing, beside, path, value) : null)
      return [{ head: labelled(writing, path), cells: [cell], path, text: isText(value) ? value : null }]
    })
}

export const basesTable = (caption: string, writing: Writing): Block[] => {
  const rows = writing.context.bases.map((basis) => ({
    head: bothWays(writing, (wording) => stateName(basis.to, wording.language)),
    cells: [
      bothWays(writing, (wording) => measureName(basis.measure, wording)),
      instrumentOf(basis, writing),
      { runs: [valueRun(basis.article ?? '–', writing.main.language)], beside: null },
    ],
  }))
  if (rows.length === 0) return []
  const head = ['column.state', 'column.measure', 'column.instrument', 'column.article'].map((key) => say(writing, key))
  return [{ kind: 'table', caption: say(writing, caption), head, rows }]
}

/** The title in the language of the letter where its template has one, in English otherwise. */
export const instrumentRun = ({ instrument, title }: Basis, wording: Wording): Run => {
  const { language } = wording
  if (isHouseLanguage(language)) return fixedRun(title[language], language)
  const known = wording.instrument(instrument)
  return known ? fixedRun(known, language) : fixedRun(title.en, 'en')
}

const instrumentOf = (basis: Basis, { main, beside }: Writing): Passage => {
  const run = instrumentRun(basis, main)
  return { runs: [run], beside: beside && run.lang !== 'en' ? [instrumentRun(basis, beside)] : null }
}

export const blankTable = (keys: string[], caption: string, writing: Writing): TableBlock => {
  const empty: Passage = { runs: [], beside: null }
  return sheet(
    say(writing, caption),
    keys.map((key) => ({ head: say(writing, key), cells: [empty] })),
    writing,
  )
}
