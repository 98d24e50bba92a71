import { createHash } from 'node:crypto'
import { countryFileOf } from '#domains/countries/export.server.ts'
import type { ChangeRun } from '#domains/facts/model.ts'
import { changeRuns, editionStanding, jurisdictionNames, memberStatesOn } from '#domains/facts/operations.server.ts'
import { treatyFilesOf } from '#domains/treaties/export.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { formatDate, onDate } from '#ui/date.ts'
import { formatNumber } from '#ui/number.ts'
import { vocabularies } from '#vocabulary/index.ts'
import { type Language, languages } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { runInLines, runInShort } from './change-sentences.ts'
import type { Release, ReleaseFile } from './model.ts'
import { describeTable, factTable, participationTable, stateTable, vocabularyGraph } from './operations.server.ts'
import { mayRelease } from './policy.ts'

export type ReleaseContents = Map<string, Buffer>

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** Every file of a release by its path, as the data stand now. `origin`: under which codes have their addresses. */
export async function contentsOf(scope: Scope, release: Omit<Release, 'ledger'>, since: number, origin: string): Promise<ReleaseContents> {
  if (!mayRelease(scope)) throw new Refusal('forbidden', { en: 'Only the operator releases.', fr: 'Seul l’opérateur publie une version.' })
  const states = await memberStatesOn(scope, scope.today)
  const runs = release.previous === null ? [] : await changeRuns(scope, { since, state: null, linesMax: linesOfRunMax, limit: null })
  const names = await jurisdictionNames(scope)
  const contents: ReleaseContents = new Map()
  let facts = ''
  for await (const part of await factTable(scope, {})) facts += part
  contents.set('facts.csv', Buffer.from(facts))
  contents.set('facts.csv-metadata.json', json(await describeTable(scope, 'facts.csv')))
  contents.set('states.csv', Buffer.from(await stateTable(scope, {})))
  contents.set('states.csv-metadata.json', json(await describeTable(scope, 'states.csv')))
  contents.set('participations.csv', Buffer.from(await participationTable(scope, {})))
  contents.set('participations.csv-metadata.json', json(await describeTable(scope, 'participations.csv')))
  for (const [name, file] of Object.entries(await treatyFilesOf(scope))) if (file) contents.set(`treaties/${name}.json`, json(file))
  for (const state of states) contents.set(`states/${state.iso2}.json`, json(await countryFileOf(scope, state)))
  contents.set('vocabularies.json', json(vocabularies))
  contents.set('vocabularies.ttl', Buffer.from(vocabularyGraph(scope, origin)))
  const { states: stateCount, statements } = await editionStanding(scope)
  for (const language of languages) {
    const counts = wordsIn(language).openData.releases.counts(formatNumber(stateCount, language), formatNumber(statements, language))
    contents.set(`read-me.${language}.md`, Buffer.from(readMe(release, counts, language)))
    const changes = whatChanged(release, runs, (iso2) => names.get(iso2)?.name[language] ?? iso2, language)
    contents.set(`what-changed.${language}.md`, Buffer.from(changes))
  }
  return contents
}

/** More than a whole state has to say. */
const linesOfRunMax = 10_000

function readMe({ name, lawAt, at }: Omit<Release, 'ledger'>, counts: string, language: Language): string {
  const { readMe: words, licence, releases, sure } = wordsIn(language).openData
  return `# ${words.title(name)}

${words.text(formatDate(lawAt, language))} ${counts}
${releases.oneLead(onDate(at, language), formatDate(lawAt, language))}
${words.never}

${sure.text}
${words.notLaw}

## ${licence.title}

${licence.text} ${licence.software}

${releases.check}
`
}

/** What the ledger noted since the previous release, state by state, oldest first. */
function whatChanged(
  { name, previous }: Omit<Release, 'ledger'>,
  runs: readonly ChangeRun[],
  nameOf: (iso2: string) => string,
  language: Language,
): string {
  const words = wordsIn(language)
  const { releases, changes } = words.openData
  const head = `# ${releases.one(name)}\n\n`
  if (previous === null) return `${head}${releases.first}\n`
  const byState = [...Map.groupBy(runs.toReversed(), ({ state }) => state)].sort(([a], [b]) => nameOf(a).localeCompare(nameOf(b), language))
  const parts = byState.map(([iso2, all]) => {
    const lines = all.flatMap((run) => [
      `${formatDate(run.at, language)}: ${runInShort(run, changes)}.${run.major ? ` ${changes.major}.` : ''}`,
      ...run.notes.map((note) => changes.why(note[language])),
      ...runInLines(run, language, words).map((line) => `- ${line}`),
    ])
    return `## ${nameOf(iso2)}\n\n${lines.join('\n')}\n`
  })
  return `${head}${releases.since(previous)}\n\n${parts.length > 0 ? parts.join('\n') : `${releases.unchanged}\n`}`
}

// Open: a sum.
export const fileOf = (path: string, bytes: Buffer): ReleaseFile => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
