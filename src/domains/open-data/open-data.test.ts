import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles } from '#domains/countries/import.server.ts'
import { kindsOfNationalLaw } from '#domains/facts/draft.ts'
import { home } from '#platform/home.ts'
import type { LedgerEntry } from '#platform/ledger.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { changeFeed } from './change-feed.server.ts'
import { factColumns } from './fact-table.ts'
import { atomOf, escaped, jsonFeedOf } from './feeds.ts'
import { factTable, participationTable, stateTable, vocabularyGraph } from './operations.server.ts'

const database = withDatabase()
const address = new URL('https://liaison.example/en/feeds/changes.atom')

const whole = async (table: Promise<AsyncGenerator<string>>) => {
  let text = ''
  for await (const part of await table) text += part
  return text
}

/** Rows of cells, good enough for what this program writes: quotes doubled, CR LF between rows. */
const rowsOf = (csv: string) =>
  csv
    .trimEnd()
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((row) =>
      row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    )

const column = (name: string) => factColumns.findIndex((one) => one.name === name)

/** Italy as it would be imported with another maximum. */
const italyWith = (months: number) => {
  const file = JSON.parse(readFileSync(join(home, 'data/countries/IT.json'), 'utf8'))
  file.offences[0].penalty.imprisonmentMaxMonths = months
  return [{ name: 'IT.json', bytes: Buffer.from(JSON.stringify(file)) }]
}
const imported = (months: number, now: string) =>
  importFiles(database.scope(now), italyWith(months), { dryRun: false, compiledOn: '2026-11-21' })

describe('the tidy table', () => {
  test('has one row for each statement, and as many cells in each', async () => {
    const rows = rowsOf(await whole(factTable(database.scope(), {})))
    const { rows: counted } = await database.query(`select count(*)::int as count from facts.fact f join facts.subject s on s.id = f.subject
      where f.valid @> date '2026-11-21' and s.kind = any('{${kindsOfNationalLaw.join()}}')`)
    expect(rows).toHaveLength(counted[0].count + 1)
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([factColumns.length]))
  }, 60_000)

  test('tells nothing of a day that nobody read', async () => {
    const rows = rowsOf(await whole(factTable(database.scope(), { at: '2015-01-01' })))
    const unread = rows.filter((row) => row[column('reading')] === 'not_read')
    expect(unread.length).toBeGreaterThan(500)
    const told = ['value', 'unit', 'text_en', 'text_fr', 'article', 'read_on', 'sources'].map(column)
    expect(unread.filter((row) => row[column('answer')] !== 'unknown' || told.some((index) => row[index] !== ''))).toEqual([])
  }, 60_000)

  test('begins with the mark of UTF-8 only when asked', async () => {
    expect((await stateTable(database.scope(), { bom: true })).startsWith('\ufeffstate,')).toBe(true)
    expect((await stateTable(database.scope(), {})).startsWith('state,')).toBe(true)
  })
})

test('the wide table has one row for each state', async () => {
  const rows = rowsOf(await stateTable(database.scope(), {}))
  expect(rows).toHaveLength(47)
  const italy = Object.fromEntries((rows[0] ?? []).map((name, index) => [name, rows.find(([state]) => state === 'IT')?.[index]]))
  expect(italy).toMatchObject({ name_fr: 'Italie', entry_benefit: 'aggravating', entry_imprisonment_max_months: '72' })
})

test('every concept has its address, its scheme and its label in both languages', () => {
  const graph = vocabularyGraph(database.scope(), 'https://liaison.example')
  const blocks = graph.split('\n\n').slice(1)
  const line = /^ {2}(?:a skos:\w+|(?:skos|dcterms):\w+ (?:<[^<>"{}|^`\\\s]+>|"(?:[^"\\\n]|\\.)*"(?:@en, "(?:[^"\\\n]|\\.)*"@fr)?)) [;.]$/
  expect(blocks.length).toBeGreaterThan(300)
  for (const block of blocks) {
    const [subject, ...statements] = block.trimEnd().split('\n')
    expect(subject).toMatch(/^<https:\/\/liaison\.example\/api\/v1\/vocabularies\/[a-z0-9-]+(#[A-Za-z0-9._~%-]+)?>$/)
    expect(statements.filter((statement) => !line.test(statement))).toEqual([])
  }
})

test('the table of participations tells of everybody, and of a “no” the table it was read in', async () => {
  // No cell of it holds CR LF, so each line is a row.
  const tableOn = async (at?: string) =>
    (await participationTable(database.scope(), { at }))
      .trimEnd()
      .split('\r\n')
      .map((line) => rowsOf(line)[0] ?? [])
  const [head = [], ...rows] = await tableOn()
  const told = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])))
  const { meta, instruments } = JSON.parse(readFileSync(join(home, 'data/treaties.json'), 'utf8'))
  const concerned = instruments.map(({ pair }: { pair?: string[] }) => (pair ?? meta.states).length)
  expect(told).toHaveLength(concerned.reduce((sum: number, count: number) => sum + count, 0))
  expect(told.filter(({ bond, as_of }) => bond === 'not_party' && as_of === '')).toEqual([])
  expect(told.find(({ instrument, party }) => instrument === 'CETS-182' && party === 'GR')).toMatchObject({
    bond: 'signed',
    name_fr: 'Grèce',
  })
  const before = await tableOn('1960-01-01')
  expect(before.filter((row) => row[head.indexOf('bond')] === 'in_force' && row[0] === 'CETS-030')).toEqual([])
})

describe('the feed of changes', () => {
  const feed = (state: string | null, language: 'en' | 'fr' = 'en') =>
    changeFeed(database.scope(), {
      ...(state === null ? { list: 'changes', code: 'changes' } : { list: 'states', code: state.toLowerCase() }),
      language,
      address,
    })

  test('tells an import of everything in one entry for each state', async () => {
    const { entries } = await feed(null)
    // Member states, other parties, the law between them, and the register of bodies and networks.
    expect(entries).toHaveLength(92)
    expect(entries.find(({ id }) => id.includes('/TN/'))).toMatchObject({
      title: expect.stringMatching(/^Tunisia: /),
      address: expect.stringMatching(/\/treaties\/states\/tn$/),
    })
    expect(entries.find(({ id }) => id.includes('/international/'))?.title).toMatch(/^International law: \d+ statements added$/)
    expect(entries.find(({ id }) => id.includes('/IT/'))?.title).toMatch(/^Italy: \d+ statements added$/)
    expect(entries.every(({ lines }) => lines.length === 0)).toBe(true)
  })

  test('tells a change with what stood before and what stands now, and keeps its id', async () => {
    const [first] = (await feed('IT')).entries
    await imported(84, '2027-01-02T13:00:00Z')
    const [english, older] = (await feed('IT')).entries
    expect(english).toMatchObject({ at: '2027-01-02T13:00:00.000Z', title: 'Italy: 1 statement changed', more: 0 })
    expect(english?.lines).toEqual([expect.stringMatching(/^Art\. 12\(1\).*: maximum imprisonment: 72 months became 84 months\.$/)])
    expect(older?.id).toBe(first?.id)
    const [french] = (await feed('IT', 'fr')).entries
    expect(french?.title).toBe('Italie\u00a0: 1 énoncé modifié')
    expect(french?.id).not.toBe(english?.id)
    await imported(72, '2027-01-02T14:00:00Z')
    const again = (await feed('IT')).entries
    expect(again.map(({ id }) => id).slice(1)).toEqual([english?.id, older?.id])
  })

  test('an import that changes nothing is no entry', async () => {
    const before = (await feed(null)).entries.length
    await imported(72, '2027-01-02T15:00:00Z')
    expect((await feed(null)).entries).toHaveLength(before)
  })

  test('a source named anew is news, with its old name and its new one, and an import that names it so again is none', async () => {
    const before = (await feed('IT')).entries.length
    const named = (title: string, now: string) => {
      const file = JSON.parse(readFileSync(join(home, 'data/countries/IT.json'), 'utf8'))
      file.sources.s1.title = title
      const bytes = Buffer.from(JSON.stringify(file))
      return importFiles(database.scope(now), [{ name: 'IT.json', bytes }], { dryRun: false, compiledOn: '2026-11-21' })
    }
    await named('A better title', '2027-01-03T10:00:00Z')
    const [entry] = (await feed('IT')).entries
    expect(entry).toMatchObject({ title: 'Italy: 1 source named anew', more: 0 })
    expect(entry?.lines).toEqual([expect.stringMatching(/^Source s1: “.+” became “A better title.*”\.$/)])
    const [french] = (await feed('IT', 'fr')).entries
    expect(french?.lines).toEqual([expect.stringMatching(/^Source s1\u00a0: «\u00a0.+ est devenue «\u00a0A better title/)])
    await named('A better title', '2027-01-03T11:00:00Z')
    expect((await feed('IT')).entries).toHaveLength(before + 1)
  })

  test('says whether a change is real, and why, as its authors do', async () => {
    await publish(database, [realChange()], new Date('2027-01-05T10:00:00Z'))
    const made = await feed('IT', 'fr')
    const [real, ...others] = made.entries
    expect(real).toMatchObject({
      major: true,
      kind: 'Modification réelle',
      notes: ['Motif indiqué\u00a0: La loi n° 9 de 2026 l’a relevé.'],
    })
    expect(others.filter(({ major }) => major)).toEqual([])
    expect(atomOf(made)).toContain('<category term="major" label="Modification réelle"/>')
    expect(jsonFeedOf(made).items[0]).toMatchObject({ tags: ['major'], content_html: expect.stringContaining('La loi n° 9 de 2026') })
  })

  test.each([
    ['indicators', 'offence.imprisonment_max', '/en/compare'],
    ['instruments', 'cets-030', '/en/treaties/cets-030'],
    ['topics', 'keyword.family', '/en/decisions?keyword=family'],
    ['topics', 'element.benefit_entry', '/en/decisions?element=benefit_entry'],
  ] as const)('tells of one of the %s (%s) and of nothing else', async (list, code, page) => {
    const about = (changed: Partial<LedgerEntry>) => realChange({ ...changed, state: 'FR' })
    const at = new Date(Date.UTC(2027, 1, 1, code.length))
    const keywords = { value: { state: 'value', value: { keywords: ['family', 'benefit'] } } }
    await publish(
      database,
      [
        about({ indicator: 'offence.imprisonment_max' }),
        about({ indicator: 'participation.record', subject: 'FR/participation/cets-030' }),
        about({ indicator: 'decision.record', subject: 'FR/decision/x', before: keywords.value, after: keywords.value }),
        about({ indicator: 'offence.fine' }),
      ],
      at,
    )
    const made = await changeFeed(database.scope(), { list, code, language: 'en', address })
    expect(made.page).toBe(`https://liaison.example${page}`)
    const newest = made.entries.find((one) => one.at === at.toISOString())
    expect(newest).toMatchObject({ title: 'France: 1 statement changed', major: true })
    expect(newest?.id).toMatch(new RegExp(`/${list}/${code}$`))
  })

  test.each([
    ['indicators', 'offence.nothing'],
    ['instruments', 'cets-999'],
    ['topics', 'keyword.__proto__'],
    ['topics', 'element.nothing'],
  ] as const)('there is none of the %s %s', async (list, code) => {
    await expect(changeFeed(database.scope(), { list, code, language: 'en', address })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('an address that names no state is refused', async () => {
    await expect(feed('XX')).rejects.toThrow(/No state/)
  })

  test('what is nasty in words is harmless in XML', async () => {
    const nasty = '<script>&\u0000\ud800\u001b"\'</script>\uffff'
    expect(escaped(nasty)).toBe('&#60;script&#62;&#38;\ufffd&#34;&#39;&#60;/script&#62;')
    const made = {
      ...(await feed('IT')),
      entries: [
        {
          id: 'x',
          at: 'now',
          title: nasty,
          address: 'a',
          major: true,
          kind: nasty,
          summary: nasty,
          notes: [nasty],
          lines: [nasty],
          more: 2,
        },
      ],
    }
    expect(['<script', '\u0000', '\u001b'].filter((one) => atomOf(made).includes(one))).toEqual([])
    expect(jsonFeedOf(made).items[0]?.content_html).not.toContain('<script')
    expect(jsonFeedOf(made)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'en' })
  })
})
