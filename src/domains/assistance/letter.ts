import { check, isComplete } from './check.ts'
import { holds } from './conditions.ts'
import type { Context } from './context.ts'
import { dayInWords, isHouseLanguage, stateName, valueRun } from './in-words.ts'
import { type LayoutBlock, type LayoutLine, layout } from './layout.ts'
import { type Block, directionOf, type Letter } from './letter-model.ts'
import { basesTable, blankTable, entrySheet, instrumentRun, sheets, twinTable } from './letter-tables.ts'
import type { Answers } from './model.ts'
import type { Wording } from './templates.ts'
import { entriesOf, isText, valueAt } from './values.ts'
import { fill } from './wording.ts'
import { type LetterForm, labelled, measureName, runsOf, type Slots, say, sayIn, type Writing } from './writing.ts'

/**
 * The letter of these answers in one language. `wordings` come from `wordingsFor(language)`. Pure: it asks no clock and
 * sends nothing. An answer that is not given is left out; what must not be left out is told by `check`.
 */
export const letterOf = (
  answers: Answers,
  context: Context,
  wordings: { main: Wording; beside: Wording | null },
  form: LetterForm = 'final',
): Letter => {
  const draft = !isComplete(check(answers, context))
  const writing: Writing = { answers, context, ...wordings, form, draft }
  const { language } = wordings.main
  const plain = (key: string) =>
    sayIn(writing, wordings.main, key, {})
      .map(({ text }) => text)
      .join('')
  return {
    title: plain('title'),
    lang: language,
    dir: directionOf(language),
    unreviewed: wordings.beside !== null,
    draft: draft ? plain('notice.draft') : null,
    foot: footOf(wordings.main),
    blocks: layout
      .filter(({ when }) => !when || holds(when, { answers, context }))
      .flatMap(({ heading, newPage, blocks }) => {
        const inside = blocks.flatMap((block) => blocksOf(block, writing))
        if (!heading) return inside
        if (inside.length === 0) return []
        const head: Block = { kind: 'heading', level: 2, passage: say(writing, heading) }
        return newPage ? [{ kind: 'page-break' }, head, ...inside] : [head, ...inside]
      }),
  }
}

/** « Page {number} of {count} »: whoever writes pages down fills it. */
const footOf = (wording: Wording) =>
  fill(
    wording.sentence('foot.page'),
    wording.language,
    (name) => ({ key: '', shown: [`{${name}}`] }),
    (text) => text,
  ).join('')

const asked = ({ when }: LayoutLine, { answers, context }: Writing, within?: { group: string; entry: number }) =>
  !when || holds(when, { answers, context, within })

const blocksOf = (block: LayoutBlock, writing: Writing): Block[] => {
  if ('title' in block) return [{ kind: 'heading', level: 1, passage: say(writing, block.title) }]
  if ('text' in block) return textBlocks(block, writing)
  if ('free' in block) return freeBlocks(block.free, block.labelled === true, writing)
  if ('sheet' in block) return sheets(block.sheet, block.caption, writing, block.fields)
  if ('each' in block) return sheets(block.each, block.caption, writing)
  if ('bases' in block) return basesTable(block.caption, writing)
  if ('measures' in block) return entriesOf(writing.answers, 'measures').flatMap((_, entry) => measureBlocks(block, entry, writing))
  if ('list' in block) {
    const items = block.list.filter((line) => asked(line, writing)).map(({ text }) => say(writing, text))
    return items.length > 0 ? [{ kind: 'list', ordered: true, items }] : []
  }
  if ('blanks' in block) return [blankTable(block.blanks, block.caption, writing)]
  return factBlocks(block, writing)
}

const textBlocks = (block: Extract<LayoutBlock, { text: string }>, writing: Writing): Block[] => {
  const { only } = block
  if (only === 'draft' && !writing.draft) return []
  if (only === 'unreviewed' && !writing.beside) return []
  if (only === 'facts' && writing.context.facts.length === 0) return []
  return asked(block, writing) ? [{ kind: 'paragraph', role: block.role ?? 'body', passage: say(writing, block.text) }] : []
}

/** Free text: its label, then its paragraphs; for the translator, original and translation side by side. */
const freeBlocks = (path: string, withLabel: boolean, writing: Writing): Block[] => {
  const value = valueAt(writing.answers, path)
  if (!isText(value)) return []
  const label: Block[] = withLabel ? [{ kind: 'paragraph', role: 'label', passage: labelled(writing, path) }] : []
  if (writing.form === 'translator') return [twinTable(path, value, writing)]
  const runs = runsOf(writing, writing.main, path, value)
  return [...label, { kind: 'paragraph', role: 'body', passage: { runs, beside: null } }]
}

const measureBlocks = (block: Extract<LayoutBlock, { measures: true }>, entry: number, writing: Writing): Block[] => {
  const code = String(entriesOf(writing.answers, 'measures')[entry]?.code ?? '')
  const number = entry + 1
  const name = (wording: Wording) => ({ number, measure: measureName(code, wording) })
  const { main, beside } = writing
  const within = { group: 'measures', entry }
  return [
    { kind: 'heading', level: 3, passage: say(writing, block.heading, name(main), beside ? name(beside) : {}) },
    ...writing.context.bases
      .filter(({ measure }) => measure === code)
      .map((basis): Block => {
        const slots = (wording: Wording): Slots => ({
          article: [valueRun(basis.article ?? '–', wording.language)],
          several: basis.article?.includes(',') ? 'yes' : 'no',
          instrument: [instrumentRun(basis, wording)],
          state: stateName(basis.to, wording.language),
        })
        return { kind: 'paragraph', role: 'body', passage: say(writing, block.basis, slots(main), beside ? slots(beside) : {}) }
      }),
    ...entrySheet('measures', entry, say(writing, block.caption, { number }), writing),
    ...block.notes
      .filter((note) => asked(note, writing, within))
      .map(({ text }): Block => ({ kind: 'paragraph', role: 'body', passage: say(writing, text) })),
  ]
}

const factBlocks = (block: Extract<LayoutBlock, { facts: string }>, writing: Writing): Block[] => {
  const { facts } = writing.context
  if (facts.length === 0) return []
  const items = facts.map(({ about, value, read, standing, address }) => {
    const slots = ({ language }: Wording): Slots => ({
      about: [valueRun(about, language)],
      value: [valueRun(value, language)],
      standing: isHouseLanguage(language) ? standing[language] : standing.en,
      read: read ? dayInWords(read, language) : '–',
      address: [valueRun(address, language)],
    })
    return say(writing, block.facts, slots(writing.main), slots(writing.beside ?? writing.main))
  })
  return [
    { kind: 'paragraph', role: 'small', passage: say(writing, block.intro) },
    { kind: 'list', ordered: false, items },
  ]
}
