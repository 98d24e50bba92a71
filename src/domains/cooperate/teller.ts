import type { TreatyBook } from '#domains/treaties/model.ts'
import { shortNameOf } from '#domains/treaties/short-names.ts'
import { typeset } from '#ui/typography.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { partyInSentence, partyName } from '#vocabulary/party-name.ts'
import { articleTerm, treatyTerm } from '#words/treaty-terms.ts'
import { type Words, wordsIn } from '#words/words.ts'
import type { Answer } from './model.ts'

/** A line of an answer in words. `foreign`: in English whatever the page’s language. `href`: a place of the site map, or a whole address. */
export type Line = { text: string; href?: string | null; note?: string; foreign?: boolean }
export type Row = { label: string; lines: Line[] }

/** A source as the file note lists it, under the number by which everything refers to it. */
export type NumberedSource = { number: number; key: string; title: string; url: string | null; consulted: boolean; asOf: string | null }

/** What every part of one told answer needs: the book, the language, and the numbers of its sources. */
export type Teller = {
  answer: Answer
  book: TreatyBook
  language: Language
  words: Words['cooperate']
  cite(keys: readonly string[]): number[]
  cited(): NumberedSource[]
}

export const tellerOf = (answer: Answer, book: TreatyBook, language: Language): Teller => {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  return {
    answer,
    book,
    language,
    words: wordsIn(language).cooperate,
    cite: (keys) => keys.filter((key) => Object.hasOwn(book.sources, key)).map(numberOf),
    cited: () =>
      [...numbers].map(([key, number]) => {
        const source = book.sources[key]
        return {
          number,
          key,
          title: source?.title ?? key,
          url: source?.url || null,
          consulted: source?.consulted ?? false,
          asOf: source?.asOf ?? null,
        }
      }),
  }
}

export const instrumentOf = ({ book }: Pick<Teller, 'book'>, id: string) => book.instruments.find((one) => one.id === id)

/** The title of an instrument; its code where the book has none. */
export const titleOf = (teller: Teller, id: string) => typeset(instrumentOf(teller, id)?.title[teller.language] ?? id, teller.language)

/** What practitioners call it: “ETS 182”, “EIO”. A bilateral treaty keeps its title. */
export const shortName = (teller: Teller, id: string) => {
  const short = shortNameOf(id)[teller.language]
  return short === id ? titleOf(teller, id) : short
}

/** Where an instrument has its page. */
export const pageOf = (id: string) =>
  `/treaties/${id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`

const isSeveral = (article: string) => /[,;]|\d\s*-\s*\d/.test(article.replaceAll(/\([^)]*\)/g, ''))

/** `18(18)` is “Art. 18(18)”, `1, 3` “Arts 1, 3”; what is no number stays as it is. */
export const articleIn = ({ words, language }: Teller, article: string) => {
  const known = articleTerm(article, language)
  return /^\d/.test(article) ? (isSeveral(known.split(';', 1)[0] ?? '') ? words.articles : words.article)(known) : known
}

export const withArticle = (teller: Teller, id: string, article: string | null) =>
  article === null ? titleOf(teller, id) : `${titleOf(teller, id)}, ${articleIn(teller, article)}`

export const shortWithArticle = (teller: Teller, id: string, article: string | null) =>
  article === null ? shortName(teller, id) : `${shortName(teller, id)}, ${articleIn(teller, article)}`

export const said = ({ language }: Teller, text: Bilingual) => typeset(text[language], language)

/** A general rule of an instrument: in French where its French is known, marked as English otherwise. */
export const termLine = ({ language }: Teller, text: string): Line => {
  const known = treatyTerm(text, language)
  return known === null ? { text, foreign: true } : { text: known }
}

export const channelName = (teller: Teller, code: string) => {
  const channel = teller.book.channels[code]
  return channel ? said(teller, channel) : code
}

export const stateName = ({ language }: Teller, code: string) => partyName(code, language)
export const stateInSentence = ({ language }: Teller, code: string, grammar: 'the' | 'to' | 'of' = 'the') =>
  partyInSentence(code, language, grammar)

export const measureName = ({ book, language }: Pick<Teller, 'book' | 'language'>, code: string) =>
  typeset(book.measures.find((measure) => measure.code === code)?.[language] ?? code, language)

export const listed = (names: readonly string[], language: Language) =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : 'fr-FR', { type: 'conjunction' }).format(names)
