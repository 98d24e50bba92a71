/** `fixed`: from a template; `value`: a name, number or code as it was given; `free`: what the author or a translator wrote. */
export type RunOrigin = 'fixed' | 'value' | 'free'

/** Words of one language and direction. `text` may hold line ends. */
export type Run = { text: string; lang: string; dir: Direction; origin: RunOrigin }
export type Direction = 'ltr' | 'rtl'

/** A passage, and the English beside it where the template of its language was reviewed by nobody. */
export type Passage = { runs: Run[]; beside: Run[] | null }

export type TableBlock = {
  kind: 'table'
  caption: Passage
  head: Passage[]
  rows: { head: Passage; cells: Passage[] }[]
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; passage: Passage }
  | { kind: 'paragraph'; role: 'body' | 'label' | 'notice' | 'small'; passage: Passage }
  | { kind: 'list'; ordered: boolean; items: Passage[] }
  | TableBlock
  | { kind: 'page-break' }

/** A letter ready to be written down as text, page or file. `unreviewed`: its fixed words have English beside them. */
export type Letter = {
  title: string
  lang: string
  dir: Direction
  unreviewed: boolean
  /** A version that is not complete says so on every page. */
  draft: string | null
  foot: string
  blocks: Block[]
}

const rightToLeft = ['ar', 'fa', 'he', 'ps', 'ur', 'ckb']

/** Direction in which a language is written. */
export const directionOf = (lang: string): Direction => (rightToLeft.includes(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr')

/** Direction of a name or a number: that of its first letter, whatever surrounds it. */
export const directionOfWords = (text: string): Direction => (/^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? 'rtl' : 'ltr')
