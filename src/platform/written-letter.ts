import { type Language, otherLanguage } from '#vocabulary/language.ts'

/** What a message is made of in one language: its sentences, one link, and what follows the link. */
export type LetterPart = { language: Language; before: string[]; link: { text: string; address: string }; after: string[] }
export type Written = { subject: string; plain: string; html: string }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const plainOf = ({ before, link, after }: LetterPart) => [...before, `${link.text}\n${link.address}`, ...after].join('\n\n')

const htmlOf = ({ language, before, link, after }: LetterPart) => {
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`
  const anchor = `<p><a href="${escaped(link.address)}">${escaped(link.text)}</a></p>`
  return `<div lang="${language}">\n${[...before.map(paragraph), anchor, ...after.map(paragraph)].join('\n')}\n</div>`
}

/** A message in both languages, the reader's first. */
export const writtenLetter = (language: Language, subject: string, partIn: (language: Language) => LetterPart): Written => {
  const parts = [partIn(language), partIn(otherLanguage(language))]
  return {
    subject,
    plain: `${parts.map(plainOf).join('\n\n--\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${parts.map(htmlOf).join('\n<hr>\n')}\n</body>\n</html>\n`,
  }
}
