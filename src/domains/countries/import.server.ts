import { createHash } from 'node:crypto'
import { anonymisationFaults } from '#domains/decisions/anonymisation.ts'
import type { Edition } from '#domains/facts/draft.ts'
import { type ImportedEdition, importEditionOf, settle } from '#domains/facts/import.server.ts'
import { mayImportFacts } from '#domains/facts/policy.ts'
import { inTransaction } from '#platform/database.server.ts'
import { issueWords } from '#platform/issue-words.ts'
import { isFault, type LocatedJson, readLocatedJson } from '#platform/located-json.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { type CountryFile, countryFile } from './country-file.ts'
import { draftsOf } from './drafts.ts'
import { faultsOf } from './file-faults.ts'

export type NamedBytes = { name: string; bytes: Uint8Array }
export type RefusedLine = { file: string; line: number; path: string; why: Bilingual }
export type ImportReport = {
  refused: boolean
  dryRun: boolean
  faults: RefusedLine[]
  editions: (ImportedEdition & { lineOf: LocatedJson['lineOf'] })[]
}

/** Larger than any state's file will be, small enough to hold many in memory. */
const fileBytesMax = 5_000_000

/**
 * Imports country files: all of them or none. A fault in one file refuses every file and writes nothing; the report
 * names each. `compiledOn`: the day by which the edition had read its sources, YYYY-MM-DD, not after today.
 */
export async function importFiles(
  scope: Scope,
  files: readonly NamedBytes[],
  { dryRun, compiledOn }: { dryRun: boolean; compiledOn: string },
): Promise<ImportReport> {
  if (!mayImportFacts(scope)) throw new Refusal('forbidden', { en: 'Only the operator imports.', fr: 'Seul l’opérateur importe.' })
  if (compiledOn > scope.today) throw new Refusal('invalid', futureCompilation(compiledOn), 'compiledOn')
  const read = files.map((file) => readFile(file, scope.today))
  const faults = [...read.flatMap((one) => ('faults' in one ? one.faults : [])), ...twiceFaults(read)]
  if (faults.length > 0) return { refused: true, dryRun, faults, editions: [] }
  const good = read.filter((one) => 'edition' in one)
  const imported = await writeAll(
    scope,
    good.map(({ edition }) => edition),
    compiledOn,
    dryRun,
  )
  const isChanged = imported.some(({ lines }) => lines.some(({ outcome }) => outcome !== 'same'))
  if (isChanged && !dryRun) await settle(scope)
  return {
    refused: false,
    dryRun,
    faults: [],
    editions: imported.map((edition, index) => ({ ...edition, lineOf: good[index]?.lineOf ?? (() => 1) })),
  }
}

const futureCompilation = (day: string): Bilingual => ({
  en: `an edition cannot have been compiled in the future: ${day}`,
  fr: `une édition ne peut pas avoir été compilée dans le futur : ${day}`,
})

/** Thrown to undo what a trial wrote; carries what it would have done. */
class Trial extends Error {
  readonly editions: ImportedEdition[]
  constructor(editions: ImportedEdition[]) {
    super('dry run')
    this.editions = editions
  }
}

async function writeAll(scope: Scope, editions: readonly Edition[], compiledOn: string, dryRun: boolean): Promise<ImportedEdition[]> {
  try {
    return await inTransaction(scope.db, async (tx) => {
      const written: ImportedEdition[] = []
      for (const edition of editions) written.push(await importEditionOf(scope, tx, edition, compiledOn))
      if (dryRun) throw new Trial(written)
      return written
    })
  } catch (thrown) {
    if (thrown instanceof Trial) return thrown.editions
    throw thrown
  }
}

type Good = { edition: Edition; lineOf: LocatedJson['lineOf'] }
type Bad = { faults: RefusedLine[] }

/** Reads and checks one file; every fault it has, or what it states. Nothing that bytes can hold makes it throw. */
// Open: reads bytes it is given and touches no record.
export function readFile({ name, bytes }: NamedBytes, today: string): Good | Bad {
  const json = readLocatedJson(bytes, fileBytesMax)
  if (isFault(json)) return { faults: [{ file: name, line: json.line, path: '', why: unreadable[json.why](json.told) }] }
  const parsed = countryFile.safeParse(json.value)
  const faults = parsed.success ? checked(parsed.data, today) : schemaFaults(parsed.error.issues)
  if (!parsed.success || faults.length > 0) {
    return { faults: faults.map(({ path, why }) => ({ file: name, line: json.lineOf(path), path: path.join('.'), why })) }
  }
  const { iso2, name: stateName, officialLanguages, sources } = parsed.data
  const edition: Edition = {
    file: name,
    sha256: sha256Of(bytes),
    state: { iso2, name: stateName, officialLanguages },
    sources: Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, { ...source, url: source.url ?? null }])),
    drafts: draftsOf(parsed.data, today),
  }
  return { edition, lineOf: json.lineOf }
}

// Open: a sum.
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const checked = (file: CountryFile, today: string) => [
  ...faultsOf(file, today),
  ...file.caseLaw.flatMap((decision, index) =>
    anonymisationFaults(decision).map(({ field, why }) => ({ path: ['caseLaw', index, field] as (string | number)[], why })),
  ),
]

type Issue = { path: PropertyKey[]; message: string; code: string; keys?: string[] }

const schemaFaults = (issues: readonly Issue[]) =>
  issues.map((issue) => ({
    path: issue.path.filter((step) => typeof step !== 'symbol'),
    why: issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys ?? []) : issueWords(issue),
  }))

const unknownKeys = (keys: readonly string[]): Bilingual => ({
  en: `unknown key ${keys.map((key) => `"${key}"`).join(', ')}`,
  fr: `clé inconnue ${keys.map((key) => `« ${key} »`).join(', ')}`,
})

const unreadable = {
  size: (told: string): Bilingual => ({ en: `too large: ${told}`, fr: `trop volumineux : ${told}` }),
  encoding: (): Bilingual => ({ en: 'not UTF-8 text', fr: 'pas du texte UTF-8' }),
  syntax: (told: string): Bilingual => ({ en: `not JSON: ${told}`, fr: `pas du JSON : ${told}` }),
  depth: (told: string): Bilingual => ({ en: told, fr: `imbrication trop profonde (${told})` }),
  'duplicate-key': (told: string): Bilingual => ({ en: `the key "${told}" appears twice`, fr: `la clé « ${told} » figure deux fois` }),
}

const twiceFaults = (read: readonly (Good | Bad)[]): RefusedLine[] => {
  const seen = new Map<string, string>()
  return read.flatMap((one) => {
    if (!('edition' in one)) return []
    const { file, state } = one.edition
    const other = seen.get(state.iso2)
    seen.set(state.iso2, file)
    const why = { en: `the state ${state.iso2} is also in ${other}`, fr: `l’État ${state.iso2} figure aussi dans ${other}` }
    return other ? [{ file, line: one.lineOf(['iso2']), path: 'iso2', why }] : []
  })
}
