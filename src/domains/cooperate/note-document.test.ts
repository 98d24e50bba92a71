import { describe, expect, test } from 'vitest'
import { filesIn } from '#platform/still-package.server.ts'
import type { Language } from '#vocabulary/language.ts'
import { carriedBook } from './carried-book.ts'
import { noteDocument } from './note-document.server.ts'
import { resolve } from './resolve.ts'
import { tell } from './telling.ts'

const book = carriedBook()
const today = '2026-11-21'
const frame = { compiled: book.generated, today, origin: 'https://liaison.example' }

const noteOf = (from: string, to: string[], measure: string, language: Language) => {
  const told = resolve(book, { from, to, measure, on: today }).map((answer) =>
    tell(answer, book, language, { today, ofState: { receivers: [], languages: null, networks: [] } }),
  )
  const address = `https://liaison.example/${language}/cooperate?from=${from}&to=${to.join(',')}&measure=${measure}&on=${today}`
  return noteDocument(told, { ...frame, language, address })
}

const partOf = (note: Buffer, name: string) =>
  filesIn(note)
    .find((file) => file.name === name)
    ?.bytes.toString('utf8') ?? ''
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string) => xml.replaceAll(/<[^>]+>/g, '').replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

type Line = { style: string; text: string }
/** The paragraphs of a note, in order, with their styles. */
const linesOf = (note: Buffer): Line[] =>
  [...partOf(note, 'word/document.xml').matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, body = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(body)?.[1] ?? '',
    text: plain(body),
  }))

const asText = (note: Buffer) =>
  `${linesOf(note)
    .map(({ style, text }) => (style.startsWith('Heading') ? `\n${'#'.repeat(Number(style.at(-1)))} ${text}\n` : text))
    .join('\n')}\n`

const goldens: [string, string, string[], string, Language][] = [
  ['note-fr-it-hearing-video-en', 'FR', ['IT'], 'hearing_video', 'en'],
  ['note-it-tn-bank-transactions-fr', 'IT', ['TN'], 'bank_transactions', 'fr'],
  ['note-er-no-surrender-en', 'ER', ['NO'], 'surrender', 'en'],
]

describe('the file note', () => {
  test.each(goldens)('%s says what was agreed', async (name, from, to, measure, language) => {
    await expect(asText(await noteOf(from, to, measure, language))).toMatchFileSnapshot(`../../../tests/golden/${name}.txt`)
  })

  test.each(['en', 'fr'] as const)('in %s it says its language, and English titles of sources say theirs', async (language) => {
    const note = await noteOf('IT', ['TN'], 'bank_transactions', language)
    expect(partOf(note, 'word/styles.xml')).toMatch(new RegExp(`<w:lang[^>]*w:val="${language}-${language === 'en' ? 'GB' : 'FR'}"`))
    expect(partOf(note, 'word/document.xml').includes('<w:lang w:val="en-GB"')).toBe(language === 'fr')
  })

  test('headings are headings, one level under the other', async () => {
    const styles = linesOf(await noteOf('FR', ['IT'], 'hearing_video', 'en')).map(({ style }) => style)
    const levels = styles.filter((style) => style.startsWith('Heading')).map((style) => Number(style.at(-1)))
    expect(levels[0]).toBe(1)
    expect(levels.length).toBeGreaterThan(6)
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('every table has a head that is repeated on the next page', async () => {
    const xml = partOf(await noteOf('FR', ['IT'], 'hearing_video', 'en'), 'word/document.xml')
    expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThan(2)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(xml.match(/<w:tbl>/g)?.length ?? 0)
  })

  test('several states asked are told one after the other, under their own heading', async () => {
    const lines = linesOf(await noteOf('IT', ['TN', 'LY'], 'extradition', 'en'))
    expect(lines.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      'File note: basis of a request',
      'Italy asks Tunisia',
      'Italy asks Libya',
    ])
  })

  test('the same question, edition and day make the same bytes', async () => {
    const [first, second] = await Promise.all([noteOf('FR', ['IT'], 'extradition', 'fr'), noteOf('FR', ['IT'], 'extradition', 'fr')])
    expect(first.equals(second)).toBe(true)
  })
})
