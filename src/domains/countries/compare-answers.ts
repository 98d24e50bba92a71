import { z } from 'zod'
import { words } from '#domains/facts/answers.ts'
import { confidences, standings } from '#domains/facts/model.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { standings as standingLabels } from '#vocabulary/standing.ts'
import { alsoInWords, cellInWords, distributionInWords } from './cell-words.ts'
import { cellKinds } from './cells.ts'
import type { View } from './comparison.ts'
import { type Element, isComparable } from './elements.ts'

/** What the programming interface says of a comparison, field by field. */

const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable()
const baseline = z.object({ text: words, article: z.string().nullable(), sure: z.boolean() }).nullable()

export const comparisonAnswer = z.object({
  at: z.iso.date(),
  known: z.string().nullable().describe('The instant at which it was said; null: now'),
  members: z.int().describe('How many states the distribution counts: all members'),
  states: z.array(z.object({ iso2: z.string(), name: words })).describe('In the order asked; the first may be the reader’s own'),
  elements: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      topic: z.string(),
      label: words,
      rule: words.describe('How a cell follows from facts'),
      comparable: z.boolean().describe('false: only the wording can tell; never counted as yes or no'),
      protocol: baseline.describe('The UN Protocol on this point, in our words; sure false: not checked against the text'),
      eu2002: baseline,
      distribution: z.object({
        counts: z.array(z.object({ kind: z.enum(cellKinds), answer: z.union([z.string(), z.number()]).nullable(), count: z.int() })),
        rest: z.int(),
        also: z.int(),
      }),
    }),
  ),
  cells: z.array(
    z.object({
      state: z.string(),
      element: z.string(),
      kind: z
        .enum(cellKinds)
        .describe('not_found: the texts read say nothing of it, which is not "no"; not_read: nobody had read the law for the day'),
      answer: answer.describe('A code of vocabulary benefit, months, "life", "named", true or false, languages; null unless kind is value'),
      also: z.array(z.string()).describe('What other offences of the state say to the same question'),
      article: z.string().nullable(),
      readOn: z.string().nullable(),
      earliest: z.string().nullable(),
      standing: z.enum(standings).nullable(),
      confidence: z.enum(confidences).nullable(),
      statements: z.array(z.string()).describe('Ids in the state’s profile of the statements the cell follows from'),
    }),
  ),
})

export const comparisonBody = ({ at, known, members, columns, rows }: View): z.input<typeof comparisonAnswer> => ({
  at,
  known,
  members,
  states: columns,
  elements: rows.map(({ element, distribution }) => ({ ...element, comparable: isComparable(element), distribution })),
  cells: rows.flatMap(({ element, cells }) =>
    cells.map((cell, index) => ({ state: columns[index]?.iso2 ?? '', element: element.id, ...cell })),
  ),
})

const head = [
  'element', 'question', 'state', 'state_name', 'kind', 'answer', 'answer_in_words', 'elsewhere', 'article', 'read_on', 'standing', 'confidence',
  'statements', 'law_as_at', 'said_at', 'un_protocol', 'eu_2002', 'all_members', 'rule',
] // biome-ignore format: one list of names

const baselineText = (one: Element['protocol'], language: Language) =>
  one ? [one.text[language], one.article && `(${one.article})`, one.sure ? null : '(?)'].filter(Boolean).join(' ') : null

/** A view as lines of cells, one cell of it a line, in the order in which it is shown. */
export const comparisonTable = ({ at, known, columns, rows }: View, language: Language): (string | number | boolean | null)[][] => [
  head,
  ...rows.flatMap(({ element, cells, distribution }) => {
    const told = distributionInWords(distribution, element, language)
    return cells.map((cell, index) => [
      element.id,
      element.label[language],
      columns[index]?.iso2 ?? '',
      columns[index]?.name[language] ?? '',
      cell.kind,
      Array.isArray(cell.answer) ? cell.answer.join(' ') : cell.answer,
      cellInWords(cell, element, language),
      alsoInWords(cell, language),
      cell.article,
      cell.readOn,
      cell.standing && labelOf(standingLabels, cell.standing, language),
      cell.confidence,
      cell.statements.join(' '),
      at,
      known,
      baselineText(element.protocol, language),
      baselineText(element.eu2002, language),
      told,
      element.rule[language],
    ])
  }),
]
