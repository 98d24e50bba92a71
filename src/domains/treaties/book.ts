import type { Confidence } from '#domains/facts/model.ts'
import { type Block, blocksOf, type SaidFact } from '#domains/facts/said.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type {
  ArticleRule,
  Coverage,
  Declaration,
  Excluded,
  Instrument,
  InstrumentDefaults,
  Measure,
  Participation,
  Relation,
  TreatyBook,
  TreatySource,
} from './model.ts'
import type { RulesFile } from './rules-file.ts'
import type { TreatyFile } from './treaty-file.ts'

/** A day after every boundary: each record in the form that reaches furthest, whatever day it tells of. */
const lastDay = '9999-12-31'

/** The records of everything said, each as its file has it, with the block that carries its sources and standing. */
export type Recorded<Entry> = { entry: Entry; block: Block }

/** One block of each subject, in the order of the files. */
export const recordsOf = (facts: readonly SaidFact[]): ReadonlyMap<string, Block[]> => {
  const blocks = [...Map.groupBy(facts, ({ subject }) => subject).values()].flatMap((said) => blocksOf(said, lastDay, []).slice(0, 1))
  const ordinals = new Map(facts.map(({ subject, ordinal }) => [subject, ordinal]))
  const ordinalOf = ({ subject: { jurisdiction, kind, slug } }: Block) => ordinals.get(`${jurisdiction}/${kind}/${slug}`) ?? 0
  return Map.groupBy(
    blocks.toSorted((a, b) => ordinalOf(a) - ordinalOf(b)),
    ({ subject }) => subject.kind,
  )
}

/** A record as its file has it: values, words by field, and, where `sure`, confidence and sources. */
export const entryOf = (block: Block, sure: readonly ('confidence' | 'sources')[] = []): Record<string, unknown> => {
  const [fact] = block.facts.values()
  const { confidence, sources } = block.statement
  const carried: Record<string, unknown> = { confidence, sources: sources.map(({ key }) => key) }
  return {
    ...((fact?.value ?? {}) as object),
    ...(fact?.texts ?? {}),
    ...Object.fromEntries(sure.map((name) => [name, carried[name]])),
  }
}

const both = ['confidence', 'sources'] as const

type Register = Pick<TreatyFile, 'meta' | 'excluded'> & { sources: Record<string, Pick<TreatySource, 'asOf' | 'note'>> }
type Rulebook = Omit<RulesFile, 'measures' | 'instrumentDefaults' | 'rules'>

/** Whatever the database says of treaties, taken apart: what the two files held, entry by entry. */
export type Everything = {
  register: Register | null
  rulebook: Rulebook | null
  instruments: Instrument[]
  relations: Relation[]
  declarations: Declaration[]
  measures: Measure[]
  instrumentDefaults: Record<string, InstrumentDefaults>
  rules: ArticleRule[]
}

type OwnConfidence = Omit<Instrument, 'participants' | 'coverage' | 'nonParties' | 'unknown' | 'confidence'> & {
  ownConfidence?: Confidence
}
type Table = Coverage & Pick<Instrument, 'nonParties' | 'unknown'>

const noTable: Table = { asOf: null, complete: false, basis: 'knowledge', nonParties: [], unknown: [] }

export const everythingIn = (records: ReadonlyMap<string, Block[]>): Everything => {
  const of = (kind: string) => records.get(kind) ?? []
  const tables = new Map(of('coverage').map((block) => [block.subject.slug, entryOf(block) as unknown as Table]))
  const participations = Map.groupBy(of('participation'), ({ subject }) => subject.slug)
  return {
    register: (of('register')[0] && (entryOf(of('register')[0] as Block) as unknown as Register)) ?? null,
    rulebook: (of('rulebook')[0] && (entryOf(of('rulebook')[0] as Block) as unknown as Rulebook)) ?? null,
    instruments: of('instrument').map((block) =>
      instrumentOf(block, tables.get(block.subject.slug) ?? noTable, participations.get(block.subject.slug) ?? []),
    ),
    relations: of('relation').map((block) => entryOf(block, ['confidence']) as unknown as Relation),
    declarations: of('declaration').map((block) => entryOf(block, both) as unknown as Declaration),
    measures: of('measure').map(measureOf),
    instrumentDefaults: Object.fromEntries(of('instrument_default').map(defaultsOf)),
    rules: of('rule').map((block) => entryOf(block, both) as unknown as ArticleRule),
  }
}

const instrumentOf = (block: Block, { nonParties, unknown, ...coverage }: Table, participations: readonly Block[]): Instrument => {
  const { ownConfidence, ...about } = entryOf(block) as unknown as OwnConfidence
  return {
    ...about,
    ...(ownConfidence ? { confidence: ownConfidence } : {}),
    coverage,
    participants: Object.fromEntries(
      participations.map((one) => [one.subject.jurisdiction, entryOf(one, both) as unknown as Participation]),
    ),
    nonParties,
    unknown,
  }
}

const measureOf = (block: Block): Measure => {
  const { label, ...measure } = entryOf(block) as unknown as Omit<Measure, 'en' | 'fr'> & { label: Bilingual }
  return { ...measure, ...label }
}

const defaultsOf = (block: Block): [string, InstrumentDefaults] => {
  const { instrument, ...defaults } = entryOf(block) as unknown as InstrumentDefaults & { instrument: string }
  return [instrument, defaults]
}

/** A source as the files have it, its own note and day beside its title. */
export type SourceRow = { key: string; title: string; url: string | null; kind: string; consulted: boolean }

export const sourcesIn = ({ register }: Everything, sources: readonly SourceRow[]): Record<string, TreatySource> =>
  Object.fromEntries(
    sources.map(({ key, title, url, kind, consulted }) => [
      key,
      { title, url: url ?? '', kind, consulted, ...(register?.sources[key] ?? {}) },
    ]),
  )

/** Both files in one: what the resolver reads. */
export const bookIn = (everything: Everything, sources: readonly SourceRow[]): TreatyBook => {
  const { register, rulebook, instruments, relations, declarations, measures, instrumentDefaults, rules } = everything
  return {
    generated: register?.meta.generated ?? '',
    states: register?.meta.states ?? [],
    groups: register?.meta.groups ?? { coe46: [], eu27: [], partners: [], other: [] },
    sources: sourcesIn(everything, sources),
    instruments,
    relations,
    declarations,
    measures,
    channels: rulebook?.channels ?? {},
    doubleCriminality: rulebook?.doubleCriminality ?? {},
    binding: rulebook?.binding ?? {},
    instrumentDefaults,
    rankOrder: rulebook?.rankOrder ?? [],
    rules,
  }
}

/** The two files, made from what is said; null where nothing of one was ever imported. */
export const filesIn = (everything: Everything, sources: readonly SourceRow[]): { treaties: object | null; measures: object | null } => {
  const { register, rulebook, instruments, relations, declarations, measures, instrumentDefaults, rules } = everything
  const { meta, ...lists } = rulebook ?? { meta: null }
  return {
    treaties: register && {
      meta: register.meta,
      sources: sourcesIn(everything, sources),
      instruments,
      relations,
      declarations,
      excluded: register.excluded satisfies Excluded[],
    },
    measures: rulebook && { meta, measures, ...lists, instrumentDefaults, rules },
  }
}
