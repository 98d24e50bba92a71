import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, type Marking, marked, markingOf, plainText } from './marking.ts'

const part = (words: string[], stems: string[] = []) => ({ words, stems, shownStems: stems, inOrder: words.length > 1 })
const marking = (...parts: { words: string[]; stems: string[] }[]): Marking =>
  markingOf(
    parts.map(({ words, stems }) => [[part(words, stems)]]),
    (word) => word === 'of',
  )
const asked = (...words: string[]) => marking(...words.map((word) => ({ words: word.split(' '), stems: [] })))
const found = (text: string, by: Marking) => marked(text, by).flatMap((run) => (run.marked ? [run.text] : []))

describe('marking', () => {
  test('words are known with other accents and endings', () => {
    expect(found('L’étranger et les étrangers', asked('etranger'))).toEqual(['étranger', 'étrangers'])
    expect(found('entry, entries, entrance', marking({ words: ['entry'], stems: ['entri'] }))).toEqual(['entry', 'entries'])
    expect(found('Straße, Strassen', asked('strasse'))).toEqual(['Straße', 'Strassen'])
    expect(found('Κώδικας Μετανάστευσης', asked('κωδικας'))).toEqual(['Κώδικας'])
    expect(found('the act, an actor', asked('act'))).toEqual(['act'])
  })

  test('words in order are marked only there', () => {
    expect(found('smuggling of migrants, migrants', asked('smuggling of migrants'))).toEqual(['smuggling', 'migrants'])
    expect(found('migrants and smuggling', asked('smuggling of migrants'))).toEqual([])
  })

  test('what looks like HTML stays text', () => {
    expect(marked('a <b>bold</b> c', asked('bold'))).toEqual([
      { text: 'a <b>', marked: false },
      { text: 'bold', marked: true },
      { text: '</b> c', marked: false },
    ])
    expect(marked('', asked('bold'))).toEqual([])
  })

  test('nothing of a text is lost or added', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', 'ß', '-', '𝒳', 'ن', '\u0301', 'entry', ' boat ') })
    fc.assert(
      fc.property(text, (one) => {
        expect(plainText(marked(one, asked('entry', 'boat', 'e')))).toBe(one)
      }),
    )
  })
})

describe('an excerpt', () => {
  const long = `${'word '.repeat(200)}a boat at sea, ${'more '.repeat(200)}`
  const same = (text: string) => text

  test('shows the stretch with the most different words, and says what it leaves out', () => {
    const text = plainText(excerptOf(`boat ${long}`, asked('boat', 'sea'), same))
    expect(text).toMatch(/^… .*boat at sea, .* …$/)
    expect(text.split(' ').length).toBeLessThan(42)
  })

  test('is the whole of a short text, and the beginning where nothing was asked for', () => {
    expect(plainText(excerptOf('A boat.', asked('boat'), same))).toBe('A boat.')
    expect(plainText(excerptOf(long, asked('zebra'), same))).toMatch(/^word .* …$/)
    expect(plainText(excerptOf('', asked('zebra'), same))).toBe('')
  })

  test('is a piece of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('boat', 'é', 'sea.', '«', '12', 'ß—'), { maxLength: 200 }), (words) => {
        const text = words.join(' ')
        const piece = plainText(excerptOf(text, asked('boat', 'sea'), same))
          .replace(/^… /, '')
          .replace(/ …$/, '')
        expect(text).toContain(piece)
      }),
    )
  })
})
