/** Codes that the European Union writes differently from ISO 3166-1 (Interinstitutional style guide, 7.1.1). */
const aliases = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
])

/** A state's code as a visitor wrote it, in capitals and in the form of ISO 3166-1. */
export const iso2Of = (written: string) => aliases.get(written.toUpperCase()) ?? written.toUpperCase()
