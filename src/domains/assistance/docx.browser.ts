import {
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx'
import { numbering, styles, wordLanguage } from './docx-styles.ts'
import type { Block, Direction, Letter, Passage, Run, TableBlock } from './letter-model.ts'

/** Free text marked as inserted, so that a reviewer sees what did not come from the template. `at`: an ISO instant. */
export type Tracked = { author: string; at: string }

type Making = { letter: Letter; tracked: Tracked | null; revision: () => number }

/** The letter as a Word file (ECMA-376): styles, headings, languages, directions; no macro, no field but page numbers, no link. */
export const docxOf = async (letter: Letter, tracked: Tracked | null = null): Promise<Uint8Array<ArrayBuffer>> => {
  let last = 0
  const making: Making = { letter, tracked, revision: () => ++last }
  const document = new WordDocument({
    title: letter.title,
    creator: 'Liaison',
    lastModifiedBy: 'Liaison',
    description: '',
    styles: styles(letter),
    numbering,
    features: { trackRevisions: tracked !== null },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1304, bottom: 1304, left: 1304, right: 1304 } } },
        headers: { default: new Header({ children: letter.draft ? [marginal(letter, [new TextRun(letter.draft)])] : [] }) },
        footers: { default: new Footer({ children: [marginal(letter, pageNumbers(letter))] }) },
        children: letter.blocks.flatMap((block, index) => written(block, index, making)),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const marginal = (letter: Letter, children: ParagraphChild[]) =>
  new Paragraph({ style: 'Marginal', bidirectional: letter.dir === 'rtl', children })

const pageNumbers = ({ foot }: Letter) => {
  const places: Record<string, string> = { '{number}': PageNumber.CURRENT, '{count}': PageNumber.TOTAL_PAGES }
  const children = foot.split(/(\{number\}|\{count\})/).filter((part) => part !== '')
  return children.map((part) => new TextRun({ children: [places[part] ?? part] }))
}

const written = (block: Block, index: number, making: Making): FileChild[] => {
  if (block.kind === 'page-break') return [new Paragraph({ pageBreakBefore: true })]
  if (block.kind === 'table') return wordTable(block, making)
  if (block.kind === 'heading') return paragraphs(block.passage, making, { heading: headings[block.level] })
  if (block.kind === 'paragraph') return paragraphs(block.passage, making, { style: styleOf[block.role] })
  const reference = block.ordered ? 'numbers' : 'bullets'
  return block.items.flatMap((item) => paragraphs(item, making, { numbering: { reference, level: 0, instance: index } }))
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
const styleOf = { body: 'Body', label: 'Label', notice: 'Notice', small: 'Small' }

type Look = Pick<NonNullable<Exclude<ConstructorParameters<typeof Paragraph>[0], string>>, 'heading' | 'style' | 'numbering' | 'keepNext'>

/**
 * A paragraph for each line, and one more for the English beside it. Only the first is a heading or bears a number. Nothing
 * in a cell is kept with what follows: LibreOffice would keep the whole table on one page.
 */
const paragraphs = ({ runs, beside }: Passage, making: Making, look: Look): Paragraph[] => {
  const [first = [], ...more] = linesOf(runs)
  const body = { style: look.style ?? 'Body' }
  const leads = look.keepNext === true || look.heading !== undefined
  const inCell = body.style === 'Cell' || body.style === 'RowHead' || body.style === 'ColumnHead'
  return [
    paragraph(first, making, { ...look, keepNext: leads || (beside !== null && !inCell) }),
    ...more.map((line) => paragraph(line, making, body)),
    ...(beside ? [paragraph(beside, making, { style: 'Beside', keepNext: leads }, 'ltr')] : []),
  ]
}

const paragraph = (runs: Run[], making: Making, look: Look, direction?: Direction) => {
  const dir = direction ?? runs.find(({ origin }) => origin !== 'value')?.dir ?? making.letter.dir
  return new Paragraph({ ...look, bidirectional: dir === 'rtl', children: runs.map((run) => wordRun(run, making)) })
}

const linesOf = (runs: Run[]): Run[][] => {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  return lines.filter((line, index) => index === 0 || line.length > 0)
}

const wordRun = ({ text, lang, dir, origin }: Run, { tracked, revision }: Making): ParagraphChild => {
  const tag = wordLanguage(lang)
  const how = dir === 'rtl' ? { rightToLeft: true, language: { bidirectional: tag } } : { language: { value: tag } }
  if (tracked && origin === 'free') return new InsertedTextRun({ text, ...how, id: revision(), author: tracked.author, date: tracked.at })
  return new TextRun({ text, ...how })
}

const fullWidth = 9298

/** A row of more characters may go over the page: half a page of it would otherwise stay white. */
const longestUnsplit = 900
const lengthOf = (cells: Passage[]) => cells.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0)

const wordTable = ({ caption, head, rows }: TableBlock, making: Making): FileChild[] => {
  const columns = head.length === 2 ? [3200, fullWidth - 3200] : head.map(() => Math.floor(fullWidth / head.length))
  const cell = (passage: Passage, index: number, style: string) =>
    new TableCell({ width: { size: columns[index] ?? 0, type: WidthType.DXA }, children: paragraphs(passage, making, { style }) })
  const header = new TableRow({ tableHeader: true, cantSplit: true, children: head.map((one, index) => cell(one, index, 'ColumnHead')) })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: lengthOf(row.cells) < longestUnsplit,
        children: [cell(row.head, 0, 'RowHead'), ...row.cells.map((one, index) => cell(one, index + 1, 'Cell'))],
      }),
  )
  return [
    ...paragraphs(caption, making, { style: 'Caption', keepNext: true }),
    new Table({
      width: { size: fullWidth, type: WidthType.DXA },
      columnWidths: columns,
      visuallyRightToLeft: making.letter.dir === 'rtl',
      rows: [header, ...body],
    }),
    new Paragraph({ style: 'Body' }),
  ]
}
