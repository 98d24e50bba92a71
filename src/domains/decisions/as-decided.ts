import type { Reader } from '#domains/facts/reader.ts'

/** A decision is given on a day; it does not enter into force. The same page, with the words for that. */
export const asDecided = (reader: Reader): Reader => {
  const { notYet, decidedOn, dayUnknown } = reader.words.decisions
  const statement = { ...reader.words.statement, notYet, validFrom: decidedOn, startUnknown: dayUnknown }
  return { ...reader, words: { ...reader.words, statement } }
}
