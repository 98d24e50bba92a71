import { questionLengthMax } from './model.ts'

/** One word of a question as it was typed, or several that were put in quotation marks. */
export type Chunk = { text: string; quoted: boolean }

const chunksMax = 16

// Letters that have no accent to take off but another way to be written, as the database has it.
const written: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't' }

/** Small letters and digits without accents, a space between words: as `search.plain` of the database, near enough for our own lists. */
export const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþıħŧ]/g, (letter) => written[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a database, a page and a reader can bear: no lone halves of characters, no controls, single spaces. */
export const tidy = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\ufffd]/gu, '')
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
    .trim()

export const isTooLong = (question: string) => question.length > questionLengthMax

const quotations = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g
const elision = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)[’'](?=\p{L})/iu

/** The words of a question. Signs that other searches read as commands are only signs here. */
export const chunksOf = (question: string): Chunk[] => {
  const quoted = [...question.matchAll(quotations)].map(([, ...inside]) => ({ text: inside.find(Boolean) ?? '', quoted: true }))
  const single = question
    .replace(quotations, ' ')
    .split(/\s+/)
    .map((text) => ({ text: text.replace(elision, '').replace(/^([lrd])(?=\d)/i, '$1 '), quoted: false }))
  return [...single, ...quoted].filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).slice(0, chunksMax)
}

const unitWords = new Set([
  'art',
  'arts',
  'article',
  'articles',
  'section',
  'sections',
  'sec',
  's',
  'para',
  'paragraph',
  'paragraphe',
  'paragraphes',
  'al',
])

/** A name or number as it is compared whole: "Art. 12(1)" and "article 12 (1)" are both "12 1". */
export const codeOf = (text: string) => {
  const [first = '', ...rest] = plain(text).split(' ')
  return unitWords.has(first) && /^(?:\d|\p{L}$)/u.test(rest[0] ?? '') ? rest.join(' ') : [first, ...rest].join(' ')
}

/** How a code with a number begins: of "12 1 a", "12" and "12 1"; of a name without a number, nothing. */
export const openingsOf = (code: string): string[] => {
  const words = code.split(' ')
  return words.slice(1).flatMap((_, index) => {
    const opening = words.slice(0, index + 1).join(' ')
    return /\d/.test(opening) && opening.length < 20 ? [opening] : []
  })
}

/** "L. 823-1" is one code. */
const lettered = (chunks: readonly Chunk[]) =>
  chunks.flatMap(({ text }, index) => {
    const both = `${plain(text)} ${plain(chunks[index + 1]?.text ?? '')}`
    return /^\p{L} \d/u.test(both) ? [both] : []
  })

/** What in a question may be the whole name of a thing: all of it, and each word that bears a number. */
export const codesIn = (question: string, chunks: readonly Chunk[]) => [
  ...new Set([codeOf(question), ...chunks.map(({ text }) => codeOf(text)).filter((code) => /\d/.test(code)), ...lettered(chunks)]),
]

/** True where a word only says what kind of number follows, at once or after a letter: "Art. 12(1)", "article L. 823-1". */
export const isUnit = (chunk: Chunk, next: Chunk | undefined, afterNext: Chunk | undefined) => {
  if (chunk.quoted || !next || !unitWords.has(plain(chunk.text))) return false
  return /^\d|^\p{L} \d/u.test(plain(`${next.text} ${afterNext?.text ?? ''}`))
}
