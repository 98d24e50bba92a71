import { changesInWords, saidIn, saidInWords, subjectInWords } from '#domains/facts/change-words.ts'
import type { ChangeProof } from '#domains/facts/model.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Happening } from '#words/happening.ts'
import type { Words } from '#words/words.ts'
import type { FollowNames } from './model.ts'

/** A change as a notice tells it. `withdrawn`: its statement was withdrawn since, and its words are nobody's to read. */
export type NoticeLine = {
  kind: string
  state: string | null
  indicator: string | null
  subject: string | null
  before: unknown
  after: unknown
  note: { en?: string; fr?: string }
  withdrawn: boolean
  proof: ChangeProof | null
}

const happenings: Record<string, Happening> = {
  'value.changed': 'changed',
  'fact.added': 'added',
  'fact.closed': 'closed',
  'statement.withdrawn': 'withdrawn',
  'statement.restored': 'restored',
  'fact.confirmed': 'confirmed',
  'fact.contradicted': 'contradicted',
}

export const happeningOf = ({ kind, withdrawn }: NoticeLine): Happening => (withdrawn ? 'withdrawn' : (happenings[kind] ?? 'other'))

/** A whole article before and after would be a page of its own; the page of the statement has it. */
const sentenceMax = 400
const cut = (text: string) => (text.length > sentenceMax ? `${text.slice(0, sentenceMax).toWellFormed()}…` : text)

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Noted as a fact is: a state, and beside it words in both languages. What else a room may note has no line of its own. */
const isNoted = (noted: unknown): boolean => {
  if (noted === null) return true
  if (!isRecord(noted) || typeof noted.state !== 'string') return false
  return Object.values(saidIn(noted)?.texts ?? {}).every(
    (text) => isRecord(text) && typeof text.en === 'string' && typeof text.fr === 'string',
  )
}

const articleIn = (noted: unknown): string | null => (isRecord(noted) && typeof noted.article === 'string' ? noted.article : null)

/** Before and after in one line, or what else became of the statement; where it was withdrawn, that and nothing more. */
export function lineInWords(line: NoticeLine, names: FollowNames, language: Language, words: Words): string {
  const { subject, before, after } = line
  const article = happeningOf(line) === 'withdrawn' ? null : (articleIn(after) ?? articleIn(before))
  const sentence = sentenceOf(line, names, language, words)
  return cut(subject === null ? sentence : words.follows.notice.of(subjectInWords(subject, article), sentence))
}

function sentenceOf(line: NoticeLine, names: FollowNames, language: Language, { follows: { notice: words }, statement }: Words): string {
  const { indicator, before, after } = line
  const happening = happeningOf(line)
  if (happening !== 'changed' && happening !== 'added' && happening !== 'closed') return words.statement[happening]
  if (indicator === null || !isNoted(before) || !isNoted(after)) return words.statement.other
  const label = names.indicators.get(indicator)?.[language] ?? indicator
  if (happening === 'added') return words.added(label, saidInWords(after, indicator, language, statement))
  if (happening === 'closed') return words.closed(label, saidInWords(before, indicator, language, statement))
  return changesInWords([{ indicator, before: saidIn(before), after: saidIn(after) }], language, statement).join(' ')
}
