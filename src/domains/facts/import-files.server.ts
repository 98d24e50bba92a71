import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { inTransaction } from '#platform/database.server.ts'
import { issueWords } from '#platform/issue-words.ts'
import { isFault, type LocatedJson, readLocatedJson } from '#platform/located-json.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Edition } from './draft.ts'
import { type ImportedEdition, importEditionOf, settle } from './import.server.ts'
import { mayImportFacts } from './policy.ts'

export type NamedBytes = { name: string; bytes: Uint8Array }
export type RefusedLine = { file: string; line: number; path: string; why: Bilingual }
export type ImportReport = {
  refused: boolean
  dryRun: boolean
  faults: RefusedLine[]
  editions: (ImportedEdition & { lineOf: LocatedJson['lineOf'] })[]
}

/** A file that is JSON; whether it says what it should is its reader's question. */
export type OpenedFile = { name: string; sha256: string; json: LocatedJson }
export type Good = { edition: Edition; lineOf: LocatedJson['lineOf'] }
export type Bad = { faults: RefusedLine[] }

/** How a room reads its own files. `fits` tells them by what they hold; all of them are read together, each answered in its place. */
export type FileReader = {
  fits(value: unknown): boolean
  read(files: readonly OpenedFile[], scope: Scope): Promise<(Good | Bad)[]>
}

/** Larger than any file of ours will be, small enough to hold many in memory. */
const fileBytesMax = 5_000_000

/**
 * Imports files: all of them or none. A fault in one file refuses every file and writes nothing; the report names each.
 * A file that fits no reader is read by the last, which says what it lacks. `compiledOn`: the day by which the edition
 * had read its sources, YYYY-MM-DD, not after today.
 */
export async function importFilesWith(
  scope: Scope,
  readers: readonly FileReader[],
  files: readonly NamedBytes[],
  { dryRun, compiledOn }: { dryRun: boolean; compiledOn: string },
): Promise<ImportReport> {
  if (!mayImportFacts(scope)) throw new Refusal('forbidden', { en: 'Only the operator imports.', fr: 'Seul l’opérateur importe.' })
  if (compiledOn > scope.today) throw new Refusal('invalid', futureCompilation(compiledOn), 'compiledOn')
  const read = await readAll(scope, readers, files)
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

async function readAll(scope: Scope, readers: readonly FileReader[], files: readonly NamedBytes[]): Promise<(Good | Bad)[]> {
  const opened = files.map(openFile)
  const readerOf = (file: OpenedFile) => readers.find(({ fits }) => fits(file.json.value)) ?? readers.at(-1)
  const answers = new Map<OpenedFile, Good | Bad>()
  const good = opened.filter((one): one is OpenedFile => !('faults' in one))
  for (const [reader, mine] of Map.groupBy(good, readerOf)) {
    const read = (await reader?.read(mine, scope)) ?? []
    for (const [index, file] of mine.entries()) answers.set(file, read[index] ?? { faults: [] })
  }
  return opened.map((one) => ('faults' in one ? one : (answers.get(one) ?? { faults: [] })))
}

/** A file as its readers take it, or why it is no JSON. */
// Open: reads what it is given and touches no record.
export const openFile = ({ name, bytes }: NamedBytes): OpenedFile | Bad => {
  const json = readLocatedJson(bytes, fileBytesMax)
  if (isFault(json)) return { faults: [{ file: name, line: json.line, path: '', why: unreadable[json.why](json.told) }] }
  return { name, sha256: sha256Of(bytes), json }
}

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

// Open: a sum.
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Why a file is refused, and where in it. */
export type FileFault = { path: (string | number)[]; why: Bilingual }

/** Faults with the line each stands on. */
// Open: reads what it is given and touches no record.
export const refusedLines = ({ name, json }: OpenedFile, faults: readonly FileFault[]): Bad => ({
  faults: faults.map(({ path, why }) => ({ file: name, line: json.lineOf(path), path: path.join('.'), why })),
})

/** What a file holds by its schema, or every fault it has. */
// Open: reads what it is given and touches no record.
export const readBySchema = <Schema extends z.ZodType>(file: OpenedFile, schema: Schema): { content: z.output<Schema> } | Bad => {
  const parsed = schema.safeParse(file.json.value)
  return parsed.success ? { content: parsed.data } : refusedLines(file, schemaFaults(parsed.error.issues))
}

type Issue = { path: PropertyKey[]; message: string; code: string; keys?: string[] }

const schemaFaults = (issues: readonly Issue[]): FileFault[] =>
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
    const { file, home, speaksFor } = one.edition
    const key = `${home.id} ${speaksFor.kinds[0]}`
    const other = seen.get(key)
    seen.set(key, file)
    if (!other) return []
    const [en, fr] = home.iso2
      ? [`the state ${home.iso2} is also in ${other}`, `l’État ${home.iso2} figure aussi dans ${other}`]
      : [`the same is also in ${other}`, `la même chose figure aussi dans ${other}`]
    return [{ file, line: home.iso2 ? one.lineOf(['iso2']) : 1, path: home.iso2 ? 'iso2' : '', why: { en, fr } }]
  })
}
