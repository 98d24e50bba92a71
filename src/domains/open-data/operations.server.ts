import { sectionsOf } from '#domains/countries/assemble.ts'
import { comparison, stateList } from '#domains/countries/operations.server.ts'
import { blocksAsked, factsOfState, lastChangeAt, memberStatesOn } from '#domains/facts/operations.server.ts'
import { instrumentList, participationsAsked, partiesNamed } from '#domains/treaties/views.server.ts'
import { byteOrderMark, lineOf } from '#platform/csv.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Vocabulary } from '#vocabulary/concept.ts'
import { vocabularies } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { factColumns, factRow } from './fact-table.ts'
import { participationColumns, participationRow } from './participation-table.ts'
import { mayTakeData } from './policy.ts'
import { stateColumns, stateRow } from './state-table.ts'
import { tableDescription } from './table-description.ts'
import { vocabulariesInTurtle } from './turtle.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not take the data.', fr: 'Vous ne pouvez pas prendre les données.' })

type Table = { at?: string | undefined; bom?: boolean }

/** States whose rows are fetched while those before them are being sent. */
const statesAhead = 3

/** The tidy table, state by state, so that only a few states' rows are held at a time. */
export async function factTable(scope: Scope, { at = scope.today, bom = false }: Table): Promise<AsyncGenerator<string>> {
  if (!mayTakeData(scope)) throw forbidden()
  const states = await memberStatesOn(scope, scope.today)
  async function* parts() {
    yield (bom ? byteOrderMark : '') + lineOf(factColumns.map(({ name }) => name))
    const waiting: Promise<string>[] = []
    for (const { iso2 } of states) {
      const rows = rowsOfState(scope, iso2, at)
      // Whoever stops taking the table takes no failure of what was fetched ahead.
      rows.catch(() => undefined)
      waiting.push(rows)
      if (waiting.length > statesAhead) yield (await waiting.shift()) ?? ''
    }
    for (const rows of waiting) yield await rows
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
  const [summaries, states, blocks, compared] = await Promise.all([
    stateList(scope, { at }),
    memberStatesOn(scope, scope.today),
    blocksAsked(scope, null, kindsOfTable, { at }),
    comparison(scope, { at }),
  ])
  const blocksOf = Map.groupBy(blocks, ({ subject }) => subject.jurisdiction)
  const languagesOf = new Map(states.map(({ iso2, officialLanguages }) => [iso2, officialLanguages]))
  const cellsOf = new Map(compared.states.map(({ iso2, cells }) => [iso2, cells]))
  const rows = summaries.map((summary) => {
    const { iso2 } = summary
    const profile = { ...summary, officialLanguages: languagesOf.get(iso2) ?? [], at, ...sectionsOf(blocksOf.get(iso2) ?? []) }
    return lineOf(stateRow(summary, profile, cellsOf.get(iso2) ?? new Map()))
  })
  return (bom ? byteOrderMark : '') + lineOf(stateColumns.map(({ name }) => name)) + rows.join('')
}

/** Who is bound by what: every party beside every instrument that could concern it. */
export async function participationTable(scope: Scope, { at = scope.today, bom = false }: Table): Promise<string> {
  if (!mayTakeData(scope)) throw forbidden()
  const [rows, instruments, parties] = await Promise.all([
    participationsAsked(scope, { at }),
    instrumentList(scope, { at }),
    partiesNamed(scope),
  ])
  const titles = new Map(instruments.map(({ id, title }) => [id, title]))
  const names = new Map(parties.map(({ iso2, name }) => [iso2, name]))
  const none = { en: '', fr: '' }
  const lines = rows.map((row) => lineOf(participationRow(row, titles.get(row.instrument) ?? none, names.get(row.party) ?? none, at)))
  return (bom ? byteOrderMark : '') + lineOf(participationColumns.map(({ name }) => name)) + lines.join('')
}

export const tables = { 'facts.csv': factColumns, 'states.csv': stateColumns, 'participations.csv': participationColumns } as const
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
      participations: Buffer.byteLength(await participationTable(scope, {})),
      turtle: Buffer.byteLength(vocabularyGraph(scope, origin)),
    }
  })
}
