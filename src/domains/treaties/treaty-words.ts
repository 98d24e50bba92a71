import { formatDate, onDate } from '#ui/date.ts'
import type { Tone } from '#ui/tone.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { type Bond, bonds } from '#vocabulary/participation.ts'
import { wordsIn } from '#words/words.ts'
import type { Force } from './bond.ts'
import type { Coverage, Instrument } from './model.ts'
import { bondsOfParties, type InstrumentLine, type Row } from './view.ts'

/** "since 18 April 1960", "not in force". */
export const forceInWords = ({ force, inForce }: { force: Force; inForce: string | null }, language: Language): string => {
  const words = wordsIn(language).treaties.force
  const date = inForce === null ? '' : formatDate(inForce, language)
  if (force === 'in_force') return words.in_force(date)
  if (force === 'not_yet') return words.not_yet(date)
  return force === 'not_in_force' ? words.not_in_force : force === 'date_unknown' ? words.date_unknown : words.unverified
}

/** How many an instrument bound on the day, and how many more it probably did. */
export const boundOf = ({ counts }: Pick<InstrumentLine, 'counts'>) => ({
  bound: (counts.in_force ?? 0) + (counts.provisional ?? 0),
  probably: counts.probable ?? 0,
})

export const boundIn = (line: InstrumentLine, language: Language): string => {
  const { bound, probably } = boundOf(line)
  return wordsIn(language).treaties.boundOf(bound, probably)
}

/** "table of 28 June 2023"; without a table, that only general knowledge speaks. */
export const tableInWords = ({ asOf, basis, complete }: Coverage, language: Language): string => {
  const words = wordsIn(language).treaties
  if (basis === 'knowledge') return asOf ? words.byKnowledge(formatDate(asOf, language)) : words.noTable
  if (asOf === null) return words.undated
  return complete ? words.tableOf(formatDate(asOf, language)) : `${words.tableOf(formatDate(asOf, language))}, ${words.incomplete}`
}

/** A "no" names the table it was read in, wherever it stands. */
export const bondInWords = (row: Pick<Row, 'bond' | 'asOf' | 'basis' | 'consent' | 'inForce'>, language: Language): string => {
  const words = wordsIn(language).treaties
  const label = labelOf(bonds, row.bond, language)
  const isNo = row.bond === 'not_party' || (row.bond === 'signed' && row.consent === null && row.inForce === null)
  if (!isNo || row.asOf === null) return label
  const date = formatDate(row.asOf, language)
  return `${label} (${row.basis === 'consulted' ? words.tableOf(date) : words.byKnowledge(date)})`
}

/** Which day the row was read, or that nothing was. */
export const readInWords = ({ readOn, basis }: Pick<Row, 'readOn' | 'basis'>, language: Language): string => {
  const words = wordsIn(language).treaties
  if (basis === 'knowledge') return words.knowledge
  return readOn ? words.readOn(onDate(readOn, language)) : words.undated
}

/** Bound is dark, nearly bound lighter; not bound is an outline, not known is hatched. */
export const toneOf: Record<Bond, Tone> = {
  in_force: 'step-5',
  provisional: 'step-4',
  probable: 'step-3',
  consented: 'step-2',
  signed: 'step-1',
  ceased: 'said',
  not_yet: 'apart',
  not_party: 'apart',
  unknown: 'unknown',
}

export const isBound = ({ bond }: Pick<Row, 'bond'>) => bondsOfParties.includes(bond)

/** Days in words, each with what it means; empty where none is known. */
export const datesOf = (row: Row, language: Language): string[] => {
  const words = wordsIn(language).treaties
  const on = (date: string | null, say: (date: string) => string) => (date === null ? [] : [say(formatDate(date, language))])
  return [
    ...on(row.provisionalFrom, words.provisionally),
    ...on(row.nationalFrom, words.national),
    ...on(row.ceasedOn, words.ended),
    ...(row.inForceBasis === null ? [] : [row.inForceBasis === 'succession' ? words.succeeded : words.worked]),
  ]
}

/** What an instrument is called for in one sentence, under its title. */
export const answerFor = (
  one: Pick<Instrument, 'inForce' | 'coverage'> & { force: Force },
  bound: number,
  at: string,
  language: Language,
): string => {
  const words = wordsIn(language).treaties
  const asOf = one.coverage.asOf ? formatDate(one.coverage.asOf, language) : words.undated
  if (one.force === 'not_in_force') return words.answerNotInForce(asOf)
  if (one.force === 'not_yet' && one.inForce) return words.answerNotYet(formatDate(one.inForce, language))
  if (one.force === 'unverified') return words.answerUnverified
  return words.answer(bound, formatDate(at, language))
}
