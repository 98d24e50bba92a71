import {
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Language } from '#vocabulary/language.ts'
import type { Words } from '#words/words.ts'
import type { Line } from './teller.ts'

// The parts of which a file note is written: the paragraphs and tables of a Word file, in one language.

/** `address`: where the answer is found again; `origin`: what addresses of the site map begin with. */
export type NoteFrame = { language: Language; compiled: string; today: string; address: string; origin: string }

export type Block = Paragraph | Table
export type Writer = NoteFrame & { words: Words['cooperate'] }

export const tags = { en: 'en-GB', fr: 'fr-FR' }

export const text = ({ language }: Writer, content: string, more: { bold?: boolean; foreign?: boolean | undefined; size?: number } = {}) =>
  new TextRun({
    text: content,
    ...(more.bold ? { bold: true } : {}),
    ...(more.size ? { size: more.size } : {}),
    ...(more.foreign && language !== 'en' ? { language: { value: tags.en } } : {}),
  })

export const link = (writer: Writer, href: string, content: string, foreign?: boolean): ParagraphChild =>
  new ExternalHyperlink({
    link: href.startsWith('/') ? `${writer.origin}/${writer.language}${href}` : href,
    children: [
      new TextRun({ text: content, style: 'Hyperlink', ...(foreign && writer.language !== 'en' ? { language: { value: tags.en } } : {}) }),
    ],
  })

export const paragraph = (children: ParagraphChild[], more: IParagraphOptions = {}) =>
  new Paragraph({ spacing: { after: 80 }, ...more, children })

export const heading = (content: string, level: 1 | 2 | 3) =>
  new Paragraph({
    text: content,
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_3,
    keepNext: true,
  })

export const lineRuns = (writer: Writer, { text: content, href, note, foreign }: Line): ParagraphChild[] => [
  href ? link(writer, href, content, foreign) : text(writer, content, { foreign }),
  ...(note ? [text(writer, ` – ${note}`)] : []),
]

const cell = (children: Paragraph[], width: number) =>
  new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE }, margins: { top: 40, bottom: 40, left: 80, right: 80 } })

const whole = { size: 100, type: WidthType.PERCENTAGE } as const

/** A table whose first row is its head, repeated on every page it reaches. */
export const table = (writer: Writer, heads: readonly string[], widths: readonly number[], rows: readonly Paragraph[][][]): Table =>
  new Table({
    width: whole,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head, index) => cell([paragraph([text(writer, head, { bold: true })])], widths[index] ?? 10)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((content, index) => cell(content, widths[index] ?? 10)) })),
    ],
  })
