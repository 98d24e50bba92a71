import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { blocksAsked, memberStatesOn, recordInFull, sourcesOf } from '#domains/facts/operations.server.ts'
import { answerIn, type Block, wordsIn } from '#domains/facts/said.ts'
import { measureEntryOf, practiceEntryOf } from '#domains/measures/read.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { CountryFile, FilePart } from './country-file.ts'
import { mayReadProfiles } from './policy.ts'

/**
 * Writes every state's file as it is said now, in the form in which it is imported. Answers how many. `inFull`: with the
 * answers that the open zone never shows.
 */
export async function exportCountries(scope: Scope, folder: string, { inFull }: { inFull: boolean }): Promise<number> {
  if (!mayReadProfiles(scope)) throw new Refusal('forbidden', { en: 'You may not export.', fr: 'Vous ne pouvez pas exporter.' })
  const states = await memberStatesOn(scope, scope.today)
  await mkdir(folder, { recursive: true })
  for (const state of states) {
    const file = inFull ? await countryFileInFull(scope, state) : await countryFileOf(scope, state)
    const path = join(folder, `${state.iso2}.json`)
    await writeFile(`${path}.part`, `${JSON.stringify(file, null, 2)}\n`)
    await rename(`${path}.part`, path)
  }
  return states.length
}

type State = { iso2: string; name: { en: string; fr: string }; officialLanguages: string[] }

const allKinds = [
  'offence',
  'aggravation',
  'exemption',
  'regime',
  'related_offence',
  'event',
  'authority',
  'decision',
  'measure_answer',
  'practice',
]

/** A state's file made from its facts, without what the open zone never shows; all else comes out as it was imported, key for key. */
// Open: the facts room asks for each thing read here.
export async function countryFileOf(scope: Scope, state: State): Promise<CountryFile> {
  const [blocks, sources] = await Promise.all([blocksAsked(scope, state.iso2, allKinds, { at: lastDay }), sourcesOf(scope, state.iso2)])
  return fileOf(state, blocks, sources)
}

/** The operator's own copy: what was imported comes out again, key for key. Refused to everybody else. */
// Open: the facts room asks.
export async function countryFileInFull(scope: Scope, state: State): Promise<CountryFile> {
  const { blocks, sources } = await recordInFull(scope, state.iso2, allKinds, lastDay)
  return fileOf(state, blocks, sources)
}

type Sources = Awaited<ReturnType<typeof sourcesOf>>

function fileOf({ iso2, name, officialLanguages }: State, blocks: readonly Block[], sources: Sources): CountryFile {
  const of = (kind: string) => blocks.filter(({ subject }) => subject.kind === kind)
  const regime = (slug: string) => {
    const found = blocks.find(({ subject }) => subject.kind === 'regime' && subject.slug === slug)
    if (!found) throw new Error(`${iso2} has no statement on ${slug}`)
    return found
  }
  const file = {
    iso2,
    name,
    officialLanguages,
    offences: of('offence').map(entries.offences),
    aggravations: of('aggravation').map(entries.aggravations),
    exemptions: of('exemption').map(entries.exemptions),
    legalPersons: entries.legalPersons(regime('legal-persons')),
    migrantLiability: entries.migrantLiability(regime('migrant-liability')),
    relatedOffences: of('related_offence').map(entries.relatedOffences),
    authorities: of('authority').map(entries.authorities),
    mla: entries.mla(regime('mutual-assistance')),
    caseLaw: of('decision').map(entries.caseLaw),
    measures: listOrNull(of('measure_answer').map(entries.measures)),
    assistancePractice: listOrNull(of('practice').map(entries.assistancePractice)),
    history: of('event').map(entries.history),
    sources: Object.fromEntries(
      sources.map(({ key, title, url, kind, consulted }) => [key, withoutNulls({ title, url, kind, consulted })]),
    ),
  }
  return withoutNulls(file) as CountryFile
}

/** Lists that may be missing are left out when they are empty. */
const listOrNull = <Entry>(list: Entry[]) => (list.length > 0 ? list : null)

/** A day after every boundary: the file carries the text that reaches furthest. */
const lastDay = '9999-12-31'

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === null || one === undefined ? [] : [[key, withoutNulls(one)]])),
  )
}

const provenance = ({ statement }: Block) => ({ confidence: statement.confidence, sources: statement.sources.map(({ key }) => key) })

const common = (block: Block) => {
  const { article, readOn, validFrom, validTo } = block.statement
  return { article, asOf: readOn, validFrom, validTo, ...provenance(block) }
}

const penaltyEntry = (block: Block, topic: 'offence' | 'aggravation') => {
  const penalty = withoutNulls({
    imprisonmentMinMonths: answerIn(block, `${topic}.imprisonment_min`),
    imprisonmentMaxMonths: answerIn(block, `${topic}.imprisonment_max`),
    life: answerIn(block, `${topic}.life`),
    fine: answerIn(block, `${topic}.fine`),
  }) as object
  return Object.keys(penalty).length > 0 ? { penalty } : {}
}

const offenceEntry = (block: Block) => ({
  id: block.subject.slug,
  conduct: answerIn(block, 'offence.conduct'),
  instrument: block.facts.get('offence.summary')?.instrument,
  benefit: answerIn(block, 'offence.benefit') ?? 'unknown',
  ...penaltyEntry(block, 'offence'),
  ...common(block),
  summary: wordsIn(block, 'offence.summary'),
})

const authorityEntry = (block: Block) => {
  const { local, city, website } =
    answerIn<{ local: string | null; city: string | null; website: string | null }>(block, 'authority.record') ?? {}
  return {
    role: block.subject.concept,
    city,
    website,
    ...provenance(block),
    name: { ...wordsIn(block, 'authority.record', 'name'), local },
  }
}

const decisionEntry = (block: Block) => {
  const { anonymised: _gate, ...value } = answerIn<Record<string, unknown>>(block, 'decision.record') ?? {}
  return {
    ...value,
    ...provenance(block),
    title: wordsIn(block, 'decision.record', 'title'),
    summary: wordsIn(block, 'decision.record', 'summary'),
  }
}

/** One block as the entry of each part of a file; nulls stand where nothing is said. */
const entries = {
  offences: offenceEntry,
  aggravations: (block: Block) => ({
    code: block.subject.concept,
    ...penaltyEntry(block, 'aggravation'),
    ...common(block),
    summary: wordsIn(block, 'aggravation.summary'),
  }),
  exemptions: (block: Block) => ({ code: block.subject.concept, ...common(block), summary: wordsIn(block, 'exemption.summary') }),
  legalPersons: (block: Block) => ({
    liable: answerIn(block, 'legal_persons.liable'),
    ...common(block),
    summary: wordsIn(block, 'legal_persons.summary'),
  }),
  migrantLiability: (block: Block) => ({ ...common(block), summary: wordsIn(block, 'migrant_liability.summary') }),
  relatedOffences: (block: Block) => ({
    code: block.subject.concept,
    ...common(block),
    instrument: wordsIn(block, 'related_offence.instrument'),
  }),
  authorities: authorityEntry,
  mla: (block: Block) => ({
    requestLanguages: answerIn(block, 'mutual_assistance.request_languages'),
    ...provenance(block),
    notes: wordsIn(block, 'mutual_assistance.notes'),
  }),
  caseLaw: decisionEntry,
  measures: measureEntryOf,
  assistancePractice: practiceEntryOf,
  history: (block: Block) => ({
    date: answerIn(block, 'history.change'),
    sources: provenance(block).sources,
    change: wordsIn(block, 'history.change'),
  }),
} satisfies Record<FilePart, (block: Block) => object>

/** One statement as its part of the file has it; what is not said is left out. */
// Open: puts into another form what the caller has read.
export const entryOf = (part: FilePart, block: Block): Record<string, unknown> =>
  withoutNulls(entries[part](block)) as Record<string, unknown>
