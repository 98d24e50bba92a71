import { sectionsOf } from '#domains/countries/assemble.ts'
import { stateList } from '#domains/countries/operations.server.ts'
import { blocksAsked, changeRuns, factsOfState, lastChangeAt, memberStatesOn, stateNamed } from '#domains/facts/operations.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Vocabulary } from '#vocabulary/concept.ts'
import { vocabularies } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { runInLines, runInShort } from './change-sentences.ts'
import { byteOrderMark, lineOf } from './csv.ts'
import { factColumns, factRow } from './fact-table.ts'
import type { Feed } from './feeds.ts'
import type { FeedEntry } from './model.ts'
import { mayTakeData } from './policy.ts'
import { stateColumns, stateRow } from './state-table.ts'
import { tableDescription } from './table-description.ts'
import { vocabulariesInTurtle } from './turtle.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not take the data.', fr: 'Vous ne pouvez pas prendre les données.' })

type Table = { at?: string | undefined; bom?: boolean }

/** The tidy table, state by state, so that only one state's rows are held at a time. */
export async function factTable(scope: Scope, { at = scope.today, bom = false }: Table): Promise<AsyncGenerator<string>> {
  if (!mayTakeData(scope)) throw forbidden()
  const states = await memberStatesOn(scope, scope.today)
  async function* parts() {
    yield (bom ? byteOrderMark : '') + lineOf(factColumns.map(({ name }) => name))
    for (const { iso2 } of states) yield await rowsOfState(scope, iso2, at)
  }
  return parts()
}

/** Today's rows are asked for again and again; those of other days are too many to keep. */
const rowsOfState = (scope: Scope, iso2: string, at: string): Promise<string> => {
  const written = async () => (await factsOfState(scope, iso2, at)).map((fact) => lineOf(factRow(fact, at))).join('')
  return at === scope.today ? remembered(scope, 'open-data.rows', [iso2], written) : written()
}

const kindsOfTable = ['offence', 'aggravation', 'exemption', 'regime']

/** The wide table. */
export async function stateTable(scope: Scope, { at = scope.today, bom = false }: Table): Promise<string> {
  if (!mayTakeData(scope)) throw forbidden()
  const [summaries, states, blocks] = await Promise.all([
    stateList(scope, { at }),
    memberStatesOn(scope, scope.today),
    blocksAsked(scope, null, kindsOfTable, { at }),
  ])
  const blocksOf = Map.groupBy(blocks, ({ subject }) => subject.jurisdiction)
  const languagesOf = new Map(states.map(({ iso2, officialLanguages }) => [iso2, officialLanguages]))
  const rows = summaries.map((summary) => {
    const officialLanguages = languagesOf.get(summary.iso2) ?? []
    return lineOf(stateRow(summary, { ...summary, officialLanguages, at, ...sectionsOf(blocksOf.get(summary.iso2) ?? []) }))
  })
  return (bom ? byteOrderMark : '') + lineOf(stateColumns.map(({ name }) => name)) + rows.join('')
}

export const tables = { 'facts.csv': factColumns, 'states.csv': stateColumns } as const
export type TableName = keyof typeof tables

/** What a table holds, for a program. */
export async function describeTable(scope: Scope, name: TableName): Promise<object> {
  if (!mayTakeData(scope)) throw forbidden()
  const inBoth = (of: (language: Language) => string): Bilingual => ({ en: of('en'), fr: of('fr') })
  return tableDescription({
    address: `/data/${name}`,
    title: inBoth((language) => wordsIn(language).openData.tables[name].title),
    description: inBoth((language) => `${wordsIn(language).openData.tables[name].text} ${wordsIn(language).openData.licence.text}`),
    columns: tables[name],
    modified: await lastChangeAt(scope),
  })
}

/** A closed list by its name. */
export function vocabularyNamed(scope: Scope, name: string): Vocabulary {
  if (!mayTakeData(scope)) throw forbidden()
  const found = vocabularies.find((one) => one.name === name)
  const shown = name.slice(0, 40)
  if (!found) throw notFound({ en: `There is no vocabulary "${shown}".`, fr: `Il n’y a pas de vocabulaire « ${shown} ».` }, 'name')
  return found
}

/** Every closed list as SKOS in Turtle; `origin` of the server. */
export function vocabularyGraph(scope: Scope, origin: string): string {
  if (!mayTakeData(scope)) throw forbidden()
  return vocabulariesInTurtle(vocabularies, origin)
}

/** How large the files are now, in bytes, and when the data last changed. The files themselves are not remembered. */
export async function downloads(scope: Scope, origin: string) {
  if (!mayTakeData(scope)) throw forbidden()
  return remembered(scope, 'open-data.downloads', [origin], async () => {
    let facts = 0
    for await (const part of await factTable(scope, {})) facts += Buffer.byteLength(part)
    return {
      changed: await lastChangeAt(scope),
      facts,
      states: Buffer.byteLength(await stateTable(scope, {})),
      turtle: Buffer.byteLength(vocabularyGraph(scope, origin)),
    }
  })
}

const entriesMax = 50
const linesMax = 30

/** What changed, newest first, of one state (code) or all; `host` goes into the ids and `origin` into the addresses. */
export async function changeFeed(
  scope: Scope,
  { state, language, address }: { state: string | null; language: Language; address: URL },
): Promise<Feed> {
  if (!mayTakeData(scope)) throw forbidden()
  const words = wordsIn(language)
  const one = state === null ? null : await stateNamed(scope, state)
  const [runs, states] = await Promise.all([
    changeRuns(scope, { since: 0, state, linesMax: linesMax + 1, limit: entriesMax }),
    memberStatesOn(scope, scope.today),
  ])
  const names = new Map(states.map(({ iso2, name }) => [iso2, name[language]]))
  const { origin, hostname } = address
  const place = (iso2: string | null) => `${origin}/${language}${iso2 === null ? '' : `/countries/${iso2.toLowerCase()}`}`
  const entries = runs.map((run): FeedEntry => {
    const inShort = runInShort(run, words.openData.changes)
    return {
      // RFC 4151. The last number in the ledger is the run's own and never another's.
      id: `tag:${hostname},2026:${language}/changes/${run.state}/${run.last}`,
      at: run.at,
      title: words.openData.changes.title(names.get(run.state) ?? run.state, inShort),
      address: place(run.state),
      summary: words.openData.changes.summary,
      lines: runInLines({ ...run, lines: run.lines.slice(0, linesMax) }, language, words),
      more: Math.max(0, run.changed + run.closed - linesMax),
    }
  })
  return {
    id: `tag:${hostname},2026:${language}/changes${state === null ? '' : `/${state}`}`,
    title: one ? words.openData.feeds.ofState(one.name[language]) : words.openData.feeds.ofAll,
    subtitle: words.openData.feeds.subtitle,
    language,
    address: address.href,
    page: place(state),
    updated: runs[0]?.at ?? scope.now.toISOString(),
    entries,
    moreLine: words.openData.changes.more,
  }
}
