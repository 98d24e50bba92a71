import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, TextRun } from 'docx'
import { stillPackage } from '#platform/still-package.server.ts'
import { wordsIn } from '#words/words.ts'
import { heading, type NoteFrame, paragraph, tags, text, type Writer } from './note-parts.ts'
import { answerBlocks, questionTable } from './note-sections.ts'
import type { Told } from './telling.ts'

const levelOf = (format: (typeof LevelFormat)[keyof typeof LevelFormat], mark: string) => [
  { level: 0, format, text: mark, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 480, hanging: 360 } } } },
]

const font = 'Calibri'

const documentOf = (writer: Writer, told: readonly Told[]): Document => {
  const { words, language } = writer
  const headings = told.map(({ heading: content, measure }) => `${content}, ${measure}`)
  const foot = new Footer({
    children: [
      paragraph([
        text(writer, `${words.bands.unconfirmed} `, { size: 16 }),
        new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 16 }),
      ]),
    ],
  })
  return new Document({
    title: `${words.note.title} – ${headings.join('; ')}`,
    creator: 'Liaison',
    lastModifiedBy: 'Liaison',
    description: words.note.intro,
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: tags[language] } } },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 100 } } },
        heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 120, after: 100 } } },
      },
    },
    numbering: {
      config: [
        { reference: 'points', levels: levelOf(LevelFormat.BULLET, '•') },
        { reference: 'boxes', levels: levelOf(LevelFormat.BULLET, '☐') },
        { reference: 'steps', levels: levelOf(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1020, bottom: 1020, left: 1020, right: 1020 } } },
        footers: { default: foot },
        children: [
          heading(words.note.title, 1),
          paragraph([text(writer, words.note.intro)]),
          questionTable(writer, told),
          ...told.flatMap((one, index) => [
            heading(told.length > 1 ? one.heading : words.note.answer, told.length > 1 ? 1 : 2),
            paragraph([text(writer, one.sentence, { bold: true })]),
            ...one.bands.map((band) => paragraph([text(writer, band)])),
            ...answerBlocks(writer, one, index),
          ]),
        ],
      },
    ],
  })
}

/** The file note as a Word file: the same bytes for the same question, edition and day. */
// Open: writes what an operation already told.
export async function noteDocument(told: readonly Told[], frame: NoteFrame): Promise<Buffer> {
  const packed = await Packer.toBuffer(documentOf({ ...frame, words: wordsIn(frame.language).cooperate }, told))
  return stillPackage(packed, frame.compiled)
}
