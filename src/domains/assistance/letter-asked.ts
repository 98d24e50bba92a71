import { type LetterContext, letterContextAnswer } from './answers.ts'
import type { Answers, LetterKind } from './model.ts'

/** Which letter is asked for: codes, and nothing else, ever goes into an address. */
export type LetterAsked = { kind: LetterKind; from: string; to: string[]; measures: string[]; on: string }

/** The one measure of kinds of letter that do not choose. */
const measureOf: Partial<Record<LetterKind, string>> = {
  preservation: 'data_preservation',
  spontaneous: 'spontaneous_information',
  boarding: 'boarding_vessel',
  team: 'jit',
}

export const choosesMeasures = (kind: LetterKind) => measureOf[kind] === undefined
export const measuresOf = (kind: LetterKind, chosen: readonly string[]) => {
  const only = measureOf[kind]
  return only === undefined ? [...chosen] : [only]
}

const codes = (entries: Record<string, unknown>[] | undefined, field: string, pattern: RegExp) => [
  ...new Set((entries ?? []).map((entry) => entry[field]).filter((code): code is string => typeof code === 'string' && pattern.test(code))),
]

/** What the answers ask for now: states and measures may be added while writing. */
export const askedIn = ({ kind, entries }: Answers, from: string, on: string): LetterAsked => {
  const group = kind === 'team' ? entries.parties : entries.requested
  const to = codes(group, 'state', /^[A-Z]{2}$/).filter((state) => state !== from)
  return { kind, from, to, measures: measuresOf(kind, codes(entries.measures, 'code', /^[a-z_0-9]+$/)), on }
}

/** How far asking came: what is known, or the words of a refusal, or no network. */
export type LetterTold = LetterContext | { refused: string } | { offline: true }

/** Asks our own server what such a letter rests on. */
export const askContext = async (address: string, { from, to, measures, on }: LetterAsked, language: string): Promise<LetterTold> => {
  const query = `from=${from}&to=${to.join(',')}&measure=${measures.join(',')}&on=${on}&lang=${language}`
  try {
    const answer = await fetch(`${address}?${query}`)
    const body: unknown = await answer.json()
    if (answer.ok) return letterContextAnswer.parse(body)
    const { detail, title } = body as { detail?: string; title?: string }
    return { refused: detail ?? title ?? String(answer.status) }
  } catch (error) {
    // No network, or an answer that is no JSON: something else stands between.
    if (error instanceof TypeError || error instanceof SyntaxError) return { offline: true }
    throw error
  }
}
