/** What stands under every statement, whatever it is about. Dates arrive written out, with their preposition where `on` says so. */
export const statement = {
  textRead: (on: string) => `text read ${on}`,
  readingNotRecorded: (on: string) => `day of reading not recorded; compiled ${on}`,
  confidence: (word: string) => `confidence: ${word}`,
  proof: 'Sources, history, cite',
  sources: 'Sources',
  noSource: 'No source is recorded.',
  consulted: 'document consulted',
  notConsulted: 'no document consulted',
  history: 'History',
  validFrom: (date: string) => `In force from ${date}`,
  validUntil: (date: string) => `in force until ${date}`,
  startUnknown: 'Start of validity not known',
  noChange: (on: string) => `no change recorded since the first record, compiled ${on}`,
  version: (from: string, to: string) => `Recorded from ${from} to ${to}:`,
  changed: (indicator: string, before: string, after: string) => `${indicator}: ${before} became ${after}`,
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
  earliestLink: 'Show the law of that day',
  notYet: (date: string) => `Not yet in force: from ${date}`,
  ended: (date: string) => `In force until ${date}`,
}
