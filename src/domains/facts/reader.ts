import { onDate } from '#ui/date.ts'
import { typeset } from '#ui/typography.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { partyName } from '#vocabulary/party-name.ts'
import { withdrawalReasons } from '#vocabulary/withdrawal-reason.ts'
import type { Words } from '#words/words.ts'
import type { Attestation, PartialDate, Source, Statement, Withdrawal } from './model.ts'

/**
 * What every statement on one page is shown with: the reader's language, the day of the law (`at`), the page's own
 * address without its query, what the page is about, and the languages of its state (BCP 47).
 */
export type Reader = {
  language: Language
  words: Words
  at: string
  address: string
  /** When we said it, as an address writes it, if not now. */
  known?: string | null
  subject: string
  languagesOfState: string[]
  /** Number of each source in the list at the end of the page, by key. */
  numbers: Map<string, number>
}

/** By whom and when a statement was confirmed or contradicted, or that nobody objected. */
export const attestedInWords = ({ mode, on, authority, party }: Attestation, { words: { statement: words }, language }: Reader): string => {
  const day = onDate(on, language)
  if (mode === 'tacit') return words.notObjected(day)
  const by = mode === 'confirmed' ? words.confirmedBy : words.contradictedBy
  return by(authority ?? '', partyName(party ?? '', language), day)
}

/** What stands in the place of a statement that was taken offline. */
export const withdrawnInWords = (
  { since, reason, party, authority }: Withdrawal,
  { words: { statement: words }, language }: Pick<Reader, 'words' | 'language'>,
): string => {
  const [day, why] = [onDate(since.slice(0, 10), language), labelOf(withdrawalReasons, reason, language)]
  return authority ? words.withdrawnBy(authority, partyName(party ?? '', language), day, why) : words.withdrawn(day, why)
}

/** A text of the record in the reader's language. */
export const inWords = (text: Bilingual, { language }: Reader) => typeset(text[language], language)

/** The official text that a statement's article can be read in: the first law or repository with an address. */
export const officialText = (statement: Statement): string | null =>
  statement.sources.find(({ kind, url }) => url && kind === 'legislation')?.url ??
  statement.sources.find(({ kind, url }) => url && kind === 'repository')?.url ??
  null

/** Every source of several statements once, in the order of first use. */
export const sourcesOf = (statements: readonly Statement[]): Source[] => [
  ...new Map(statements.flatMap(({ sources }) => sources).map((source) => [source.key, source])).values(),
]

/** The first day for which any of these statements was read; `dated` false: only the day of its compilation is known. */
export const firstReading = (statements: readonly Statement[]): { on: PartialDate; dated: boolean } | null => {
  const unread = statements.flatMap(({ reading, compiledOn }) =>
    reading.kind === 'not_read' && reading.earliest ? [{ on: reading.earliest, dated: reading.earliest !== compiledOn }] : [],
  )
  return unread.reduce<(typeof unread)[number] | null>((a, b) => (a && a.on <= b.on ? a : b), null)
}
