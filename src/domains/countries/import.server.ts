import { anonymisationFaults } from '#domains/decisions/anonymisation.ts'
import { type Edition, kindsOfNationalLaw } from '#domains/facts/draft.ts'
import {
  type FileReader,
  type ImportReport,
  importFilesWith,
  type NamedBytes,
  type OpenedFile,
  readBySchema,
  refusedLines,
} from '#domains/facts/import-files.server.ts'
import { mayImportFacts } from '#domains/facts/policy.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { type CountryFile, countryFile } from './country-file.ts'
import { draftsOf } from './drafts.ts'
import { faultsOf } from './file-faults.ts'

/** Imports country files: all of them or none. */
export async function importFiles(
  scope: Scope,
  files: readonly NamedBytes[],
  options: { dryRun: boolean; compiledOn: string },
): Promise<ImportReport> {
  if (!mayImportFacts(scope)) throw new Refusal('forbidden', { en: 'Only the operator imports.', fr: 'Seul l’opérateur importe.' })
  return importFilesWith(scope, [countryReader], files, options)
}

/** Reads and checks country files; of each every fault it has, or what it states. Nothing that a file can hold makes it throw. */
export const countryReader: FileReader = {
  fits: (value) => value !== null && typeof value === 'object' && 'iso2' in value,
  read: async (files, { today }) => files.map((file) => readCountry(file, today)),
}

const readCountry = (opened: OpenedFile, today: string) => {
  const read = readBySchema(opened, countryFile)
  if ('faults' in read) return read
  const { content } = read
  const faults = checked(content, today)
  if (faults.length > 0) return refusedLines(opened, faults)
  const { iso2, name, officialLanguages, sources } = content
  const edition: Edition = {
    file: opened.name,
    sha256: opened.sha256,
    home: { id: iso2, iso2, kind: 'state', name, officialLanguages },
    others: [],
    speaksFor: { kinds: kindsOfNationalLaw, everybody: false },
    sources: Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, { ...source, url: source.url ?? null }])),
    drafts: draftsOf(content, today),
  }
  return { edition, lineOf: opened.json.lineOf }
}

const checked = (file: CountryFile, today: string) => [
  ...faultsOf(file, today),
  ...file.caseLaw.flatMap((decision, index) =>
    anonymisationFaults(decision).map(({ field, why }) => ({ path: ['caseLaw', index, field] as (string | number)[], why })),
  ),
]
