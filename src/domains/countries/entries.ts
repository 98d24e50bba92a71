import { anonymisationFaults } from '#domains/decisions/anonymisation.ts'
import type { Draft, DraftSource } from '#domains/facts/draft.ts'
import type { FileFault } from '#domains/facts/import-files.server.ts'
import { type CountryFile, entrySchemas, type FilePart } from './country-file.ts'
import { draftsOfPart } from './drafts.ts'
import { faultsOf } from './file-faults.ts'

export { entrySchemas, type FilePart }

/** The part of a state's file in which a subject's statement stands; undefined where it is no part of it. */
export const partOf = (kind: string, slug: string): FilePart | undefined =>
  kind === 'regime' ? regimes[slug] : Object.hasOwn(lists, kind) ? lists[kind as keyof typeof lists] : undefined

const lists = {
  offence: 'offences',
  aggravation: 'aggravations',
  exemption: 'exemptions',
  related_offence: 'relatedOffences',
  authority: 'authorities',
  decision: 'caseLaw',
  measure_answer: 'measures',
  practice: 'assistancePractice',
  event: 'history',
} as const satisfies Record<string, FilePart>

const regimes: Record<string, FilePart> = {
  'legal-persons': 'legalPersons',
  'migrant-liability': 'migrantLiability',
  'mutual-assistance': 'mla',
}

type Sources = Record<string, DraftSource>

/** A file that holds one entry and nothing else. The parts that stand once are empty in it, and are asked nothing. */
const fileOfOne = (part: FilePart, entry: unknown, sources: Sources) => {
  const list = Object.values(lists).map((name) => [name, name === part ? [entry] : []])
  const once = Object.values(regimes).map((name) => [name, name === part ? entry : { sources: [] }])
  return { ...Object.fromEntries([...list, ...once]), sources } as unknown as CountryFile
}

/** What one entry states, as if it stood alone in a file. Its address is the entry's own; the caller knows a better one. */
export const draftsOfEntry = (part: FilePart, entry: unknown, sources: Sources, today: string): Draft[] =>
  draftsOfPart(part, fileOfOne(part, entry, sources), today)

/** What a schema cannot say of one entry; paths begin inside of it. */
export const faultsOfEntry = (part: FilePart, entry: unknown, sources: Sources, today: string): FileFault[] => {
  const file = fileOfOne(part, entry, sources)
  const inside = ({ path, why }: FileFault): FileFault => ({ path: path.slice(typeof path[1] === 'number' ? 2 : 1), why })
  const names = file.caseLaw.flatMap((decision) => anonymisationFaults(decision)).map(({ field, why }) => ({ path: [field], why }))
  return [...faultsOf(file, today).map(inside), ...names]
}
