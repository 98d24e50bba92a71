import { DataFactory, Parser, Store } from 'n3'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { vocabularies } from '#vocabulary/index.ts'
import { languages } from '#vocabulary/language.ts'
import { withDatabase } from '../../../tests/database.ts'
import { changeFeed } from './change-feed.server.ts'
import { atomOf, jsonFeedOf } from './feeds.ts'
import { describeTable, factTable, participationTable, stateTable, type TableName, tables, vocabularyGraph } from './operations.server.ts'
import type { Column } from './table-description.ts'

// What we give away is read here by what others read it with, or by the rules that they read it by.

const database = withDatabase()
const origin = 'https://liaison.example'

describe('the closed lists, read by a parser of Turtle', () => {
  const skos = 'http://www.w3.org/2004/02/skos/core#'
  const named = (name: string) => DataFactory.namedNode(`${skos}${name}`)
  const isA = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
  const graph = () => new Store(new Parser({ format: 'text/turtle', baseIRI: origin }).parse(vocabularyGraph(database.scope(), origin)))

  test('hold every list and every concept, and nothing else', () => {
    const store = graph()
    expect(store.getSubjects(isA, named('ConceptScheme'), null)).toHaveLength(vocabularies.length)
    const concepts = vocabularies.reduce((sum, { concepts: all }) => sum + Object.keys(all).length, 0)
    expect(store.getSubjects(isA, named('Concept'), null)).toHaveLength(concepts)
    expect(store.getSubjects(null, null, null)).toHaveLength(concepts + vocabularies.length)
  })

  test('give each concept one label in each language, a definition, its own list, and one place in it', () => {
    const store = graph()
    for (const concept of store.getSubjects(isA, named('Concept'), null)) {
      for (const property of ['prefLabel', 'definition']) {
        const spoken = store.getObjects(concept, named(property), null).map((one) => ('language' in one ? one.language : ''))
        expect([concept.value, property, spoken.sort()]).toEqual([concept.value, property, [...languages].sort()])
      }
      const [scheme, ...others] = store.getObjects(concept, named('inScheme'), null)
      expect([concept.value.split('#')[0], others]).toEqual([scheme?.value, []])
      const broader = store.getObjects(concept, named('broader'), null)
      expect(broader.length + store.countQuads(concept, named('topConceptOf'), null, null)).toBe(1)
      for (const one of broader) expect(store.countQuads(one, isA, named('Concept'), null)).toBe(1)
    }
  })

  test('the words are those of the lists, whatever stands in them', () => {
    const store = graph()
    const labels = new Set(store.getObjects(null, named('prefLabel'), null).map(({ value }) => value))
    const ours = vocabularies.flatMap(({ title, concepts }) => [title, ...Object.values(concepts).map(({ label }) => label)])
    expect(ours.flatMap(({ en, fr }) => [en, fr]).filter((label) => !labels.has(label))).toEqual([])
  })

  test('a fault would be found', () => {
    expect(() => new Parser().parse('<a> <b> "unfinished .')).toThrow()
  })
})

/** Cells by RFC 4180, read character by character. */
const rowsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  for (let place = 0; place < csv.length; place += 1) {
    const one = csv[place]
    if (quoted && one === '"' && csv[place + 1] === '"') {
      cell += '"'
      place += 1
    } else if (one === '"') quoted = !quoted
    else if (!quoted && (one === ',' || one === '\r')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (one === '\r') {
        expect(csv[place + 1]).toBe('\n')
        rows.push([])
        place += 1
      }
    } else cell += one
  }
  expect([quoted, cell, rows.pop()]).toEqual([false, '', []])
  return rows
}

/** Lexical forms of XML Schema, as CSV on the Web takes them. */
const isOf: Record<string, RegExp> = {
  string: /^[^\0]*$/s,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false|1|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
}

describe.each(Object.keys(tables) as TableName[])('%s and its description', (name) => {
  const text = async () => {
    if (name === 'states.csv') return stateTable(database.scope(), {})
    if (name === 'participations.csv') return participationTable(database.scope(), {})
    let whole = ''
    for await (const part of await factTable(database.scope(), {})) whole += part
    return whole
  }

  test('each cell is what its column is said to hold', async () => {
    const description = (await describeTable(database.scope(), name)) as {
      url: string
      '@context': unknown
      dialect: Record<string, unknown>
      tableSchema: { columns: { name: string; titles: Record<string, string>; datatype: string; separator?: string; lang?: string }[] }
    }
    const { columns } = description.tableSchema
    // Metadata Vocabulary for Tabular Data, 5.1.6 and 5.6: the context, and names without what an address must hide.
    expect(description['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
    expect([description.url, description.dialect.header, description.dialect.encoding]).toEqual([name, true, 'utf-8'])
    expect(columns.filter((column) => !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(column.name))).toEqual([])
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length)
    const [head = [], ...rows] = rowsOf(await text())
    expect(rows.length).toBeGreaterThan(45)
    // Model for Tabular Data, 6.4.3: a table fits its description when each head is one of its column's titles.
    expect(head.map((title, index) => Object.values(columns[index]?.titles ?? {}).includes(title))).toEqual(columns.map(() => true))
    const wrong = rows.flatMap((row) =>
      columns.flatMap(({ name: column, datatype, separator }, index) => {
        const cell = row[index]
        if (cell === undefined || row.length !== columns.length) return [`${row[0]}: ${row.length} cells`]
        const parts = cell === '' ? [] : separator ? cell.split(separator) : [cell]
        return parts.filter((part) => !isOf[datatype]?.test(part)).map((part) => `${row[0]}, ${column}: ${part}`)
      }),
    )
    expect(wrong).toEqual([])
  }, 60_000)

  test('every column says in both languages what it holds', () => {
    const silent = (tables[name] as readonly Column[]).filter(({ title }) => languages.some((language) => title[language].trim() === ''))
    expect(silent).toEqual([])
  })
})

describe('feeds', () => {
  const feed = (language: 'en' | 'fr') =>
    changeFeed(database.scope(), {
      list: 'changes',
      code: 'changes',
      language,
      address: new URL(`${origin}/${language}/feeds/changes.atom`),
    })

  // https://www.jsonfeed.org/version/1.1/
  const item = z.strictObject({
    id: z.string().min(1),
    url: z.url(),
    title: z.string().min(1),
    summary: z.string(),
    content_html: z.string().min(1),
    date_published: z.iso.datetime(),
    date_modified: z.iso.datetime(),
    tags: z.array(z.enum(['major', 'minor'])),
  })
  const jsonFeed = z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    description: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    language: z.enum(languages),
    authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
    items: z.array(item),
  })

  test.each(languages)('as JSON Feed 1.1 in %s', async (language) => {
    const { items } = jsonFeed.parse(jsonFeedOf(await feed(language)))
    expect(items.length).toBeGreaterThan(40)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  test.each(languages)('as Atom in %s: one of each element that RFC 4287 asks for', async (language) => {
    const [head = '', ...entries] = atomOf(await feed(language)).split('<entry>')
    const many = (text: string, element: string) => text.match(new RegExp(`<${element}[ >]`, 'g'))?.length ?? 0
    // 4.1.1: of the feed; 4.1.2: of an entry, whose author may be the feed's.
    expect(['id', 'title', 'updated', 'author'].map((element) => many(head, element))).toEqual([1, 1, 1, 1])
    expect(head).toMatch(/<link rel="self"[^>]*href="https:/)
    const ids = entries.map((entry) => /<id>([^<]+)<\/id>/.exec(entry)?.[1])
    expect(new Set(ids).size).toBe(entries.length)
    for (const entry of entries) {
      expect(['id', 'title', 'updated', 'content'].map((element) => many(entry, element))).toEqual([1, 1, 1, 1])
      expect(z.iso.datetime().safeParse(/<updated>([^<]+)</.exec(entry)?.[1]).success).toBe(true)
      expect(entry).toMatch(/<link rel="alternate" type="text\/html"/)
    }
    const days = entries.map((entry) => /<updated>([^<]+)</.exec(entry)?.[1] ?? '')
    expect(/<updated>([^<]+)</.exec(head)?.[1]).toBe(days.toSorted().at(-1))
  })
})
