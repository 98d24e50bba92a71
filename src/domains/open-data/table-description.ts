import type { Bilingual, Language } from '#vocabulary/language.ts'

/** A column of a table: `separator` where a cell holds several; `datatype` of XML Schema, a text if absent. */
export type Column = { name: string; title: Bilingual; datatype?: string; separator?: string; language?: Language }

type About = { address: string; title: Bilingual; description: Bilingual; columns: readonly Column[]; modified: string | null }

/** What a table holds, column by column (W3C, Metadata Vocabulary for Tabular Data), to stand beside it. */
export const tableDescription = ({ address, title, description, columns, modified }: About) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: address.slice(address.lastIndexOf('/') + 1),
  'dc:title': inBoth(title),
  'dc:description': inBoth(description),
  ...(modified ? { 'dc:modified': { '@value': modified, '@type': 'xsd:dateTime' } } : {}),
  dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'], doubleQuote: true },
  tableSchema: {
    columns: columns.map(({ name, title: { en, fr }, datatype, separator, language }) => ({
      name,
      titles: { und: name, en, fr },
      datatype: datatype ?? 'string',
      ...(separator ? { separator } : {}),
      ...(language ? { lang: language } : {}),
    })),
  },
})

const inBoth = ({ en, fr }: Bilingual) => [
  { '@value': en, '@language': 'en' },
  { '@value': fr, '@language': 'fr' },
]
