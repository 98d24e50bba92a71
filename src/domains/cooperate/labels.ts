import type { TreatyBook } from '#domains/treaties/model.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Told } from './telling.ts'

/** Words for the codes of an answer, in one language. `trace`: a sentence for each step, in order. */
export type Labels = {
  from: string
  to: string
  measure: string
  answer: string
  instruments: Record<string, string>
  channels: Record<string, string>
  sources: Record<string, string>
  trace: string[]
}

export const labelsOf = ({ answer, from, to, measure, sentence, trace, sources }: Told, book: TreatyBook, language: Language): Labels => {
  const named = new Set(
    [...answer.bases, ...answer.displaced, ...answer.toCheck, ...answer.safeguards, ...answer.trace].flatMap(
      ({ instrument }) => instrument ?? [],
    ),
  )
  for (const { supplements } of answer.bases) for (const { instrument } of supplements) named.add(instrument)
  const channels = new Set([...answer.bases.flatMap((basis) => basis.channels), ...(answer.proposal?.channels ?? [])])
  return {
    from,
    to,
    measure,
    answer: sentence,
    instruments: Object.fromEntries(
      book.instruments.filter(({ id }) => named.has(id)).map(({ id, title }): [string, string] => [id, title[language]]),
    ),
    channels: Object.fromEntries([...channels].map((code): [string, string] => [code, book.channels[code]?.[language] ?? code])),
    sources: Object.fromEntries(sources.map(({ key, title }): [string, string] => [key, title])),
    trace: trace.map(({ text }) => text),
  }
}
