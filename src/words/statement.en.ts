/** What stands under every statement, whatever it is about. Dates arrive written out, with their preposition where `on` says so. */
export const statement = {
  textRead: (on: string) => `text read ${on}`,
  readingNotRecorded: (on: string) => `reading not dated; compiled ${on}`,
  confidence: (word: string) => `confidence: ${word}`,
  proof: 'Sources, history, cite',
  sources: 'Sources',
  tell: 'If you know the text, tell the operator.',
  noSource: 'No source is recorded.',
  consulted: 'document consulted',
  notConsulted: 'no document consulted',
  history: 'History',
  validFrom: (date: string) => `In force from ${date}`,
  validUntil: (date: string) => `in force until ${date}`,
  startUnknown: 'Start of validity not known',
  noChange: (on: string) => `No change recorded since the first record, compiled ${on}`,
  version: (from: string, to: string) => `Recorded from ${from} to ${to}:`,
  changed: (indicator: string, before: string, after: string) => `${indicator}: ${before} became ${after}.`,
  yes: 'yes',
  no: 'no',
  madeExact: (indicators: string) => `Days, sources or confidence made more exact: ${indicators}.`,
  quoted: (text: string) => `“${text}”`,
  nothing: 'nothing',
  cite: 'Cite',
  citation: (what: string, read: string, standing: string, on: string) => `Liaison, ${what}; ${read}; ${standing}; law as at ${on}.`,
  permalink: 'Permanent address',
  notRead: (count: number, others: boolean) =>
    others
      ? count === 1
        ? 'One more statement: not read for this day.'
        : `${count} more statements: not read for this day.`
      : 'Not read for this day.',
  earliest: (date: string) => `The earliest text was read ${date}.`,
  earliestUndated: (on: string) => `Its reading is not dated; the text was compiled ${on}.`,
  earliestLink: 'Show the law of that day',
  notYet: (date: string) => `Not yet in force: from ${date}`,
  ended: (date: string) => `In force until ${date}`,
}
