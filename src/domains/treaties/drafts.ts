import { type Draft, type DraftSubject, internationalLaw } from '#domains/facts/draft.ts'
import type { Confidence, PartialDate } from '#domains/facts/model.ts'
import { firstDayOf } from '#domains/facts/partial-date.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Declaration, Instrument, Participation, Party, Relation } from './model.ts'
import type { TreatyFile } from './treaty-file.ts'

/** The address of an instrument, a rule or a relation: `CETS-030` → `cets-030`. */
export const slugOfCode = (code: string) =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const isWords = (value: unknown): value is Bilingual =>
  value !== null && typeof value === 'object' && Object.keys(value).sort().join() === 'en,fr' && typeof (value as Bilingual).en === 'string'

type Record_ = { confidence?: Confidence; sources?: string[] }

/** What holds for a whole entry of a file, beside its own words and values. */
export type Ground = {
  subject: DraftSubject
  indicator: string
  path: (string | number)[]
  article?: string | null
  confidence?: Confidence
  sources?: string[]
  readOn?: PartialDate | null
  validFrom?: PartialDate | null
}

/** One entry as one record: its words by field, its other values as they are, how sure and whence as every fact has them. */
export const recordDraft = (entry: object, ground: Ground): Draft => {
  const { confidence, sources, ...fields } = entry as Record_ & Record<string, unknown>
  const all = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {
    subject: ground.subject,
    indicator: ground.indicator,
    state: 'value',
    value: Object.fromEntries(all.filter(([, value]) => !isWords(value))),
    texts: Object.fromEntries(all.filter((pair): pair is [string, Bilingual] => isWords(pair[1]))),
    article: ground.article ?? null,
    instrument: null,
    confidence: ground.confidence ?? confidence ?? 'medium',
    sources: ground.sources ?? sources ?? [],
    readOn: ground.readOn ?? null,
    validFrom: ground.validFrom ?? null,
    validTo: null,
    tellsItsDays: true,
    path: ground.path,
  }
}

/** "12(1)" as every article is named here; `*` is none that anybody read. */
export const articleNamed = (article: string | null) => (article === null || article === '*' ? null : `Art. ${article}`)

/** Every statement of `data/treaties.json`. */
export const treatyDrafts = (file: TreatyFile): Draft[] => [
  registerDraft(file),
  ...file.instruments.flatMap((one, index) => instrumentDrafts(one as Instrument, index, file)),
  ...file.relations.map((one, index) => relationDraft(one, index, file)),
  ...file.declarations.map((one, index) => declarationDraft(one, index, file)),
]

/** What the file says of itself, and of each source beside its title: which day its table was of, what of it was not read. */
const registerDraft = ({ meta, excluded, sources }: TreatyFile): Draft => ({
  ...recordDraft(
    {},
    { subject: { kind: 'register', slug: 'treaties', concept: null, ordinal: 0 }, indicator: 'register.record', path: ['meta'] },
  ),
  value: {
    meta,
    excluded,
    sources: Object.fromEntries(Object.entries(sources).flatMap(([key, { asOf, note }]) => (asOf || note ? [[key, { asOf, note }]] : []))),
  },
})

const instrumentDrafts = (instrument: Instrument, ordinal: number, file: TreatyFile): Draft[] => {
  const { participants, nonParties, unknown, coverage, confidence, ...about } = instrument
  const slug = slugOfCode(instrument.id)
  const tables = tablesOf(instrument)
  const consulted = tables.some((key) => file.sources[key]?.consulted)
  return [
    recordDraft(
      { ...about, ownConfidence: confidence },
      {
        subject: { kind: 'instrument', slug, concept: instrument.group, ordinal },
        indicator: 'instrument.record',
        path: ['instruments', ordinal],
        confidence: confidence ?? (consulted ? 'high' : 'medium'),
        sources: tables,
        validFrom: instrument.inForce,
      },
    ),
    recordDraft(
      { ...coverage, nonParties, unknown },
      {
        subject: { kind: 'coverage', slug, concept: null, ordinal },
        indicator: 'coverage.record',
        path: ['instruments', ordinal, 'coverage'],
        confidence: consulted && coverage.basis === 'consulted' ? 'high' : 'medium',
        sources: tables,
        readOn: coverage.basis === 'consulted' ? coverage.asOf : null,
      },
    ),
    ...Object.entries(participants).map(([state, one]) => participationDraft(state, one, instrument, tables[0], ordinal, file)),
  ]
}

/** The tables that the rows were read in: what most rows cite first. */
const tablesOf = ({ participants }: Instrument): string[] => {
  const cited = Map.groupBy(
    Object.values(participants).flatMap(({ sources }) => sources),
    (key) => key,
  )
  return [...cited].sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1)).map(([key]) => key)
}

/** The first day of anything it did towards the instrument: of what came before, nothing needs to have been read. */
export const firstDayNamed = ({ signed, consent, inForce, provisionalFrom, consentYear }: Participation): PartialDate | null =>
  [signed, consent, inForce, provisionalFrom, consentYear === undefined ? undefined : String(consentYear)]
    .filter((day) => typeof day === 'string')
    .sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1))[0] ?? null

const participationDraft = (
  state: Party,
  entry: Participation,
  { id, coverage }: Instrument,
  table: string | undefined,
  ordinal: number,
  file: TreatyFile,
) =>
  recordDraft(entry, {
    subject: { jurisdiction: state, kind: 'participation', slug: slugOfCode(id), concept: null, ordinal },
    indicator: 'participation.record',
    path: ['instruments', ordinal, 'participants', state],
    // A row of the table that was read is of the table's day; one found elsewhere is of no day we know.
    readOn:
      readingOf(entry.sources, file) ?? (coverage.basis === 'consulted' && entry.sources.includes(table ?? '') ? coverage.asOf : null),
    validFrom: firstDayNamed(entry),
  })

/** The day of the newest table among the sources. */
const readingOf = (keys: readonly string[], { sources }: TreatyFile): PartialDate | null =>
  keys
    .flatMap((key) => (sources[key]?.consulted ? (sources[key].asOf ?? []) : []))
    .sort()
    .at(-1) ?? null

const inForceOf = (id: string, { instruments }: TreatyFile) => instruments.find((one) => one.id === id)?.inForce ?? null

const relationDraft = (relation: Relation, ordinal: number, file: TreatyFile): Draft =>
  recordDraft(relation, {
    subject: {
      kind: 'relation',
      slug: slugOfCode(`${relation.instrument} ${relation.type} ${relation.over}`),
      concept: relation.type,
      ordinal,
    },
    indicator: 'relation.record',
    path: ['relations', ordinal],
    article: articleNamed(relation.article),
    validFrom: inForceOf(relation.instrument, file),
  })

const declarationDraft = (declaration: Declaration, ordinal: number, file: TreatyFile): Draft =>
  recordDraft(declaration, {
    subject: {
      jurisdiction: declaration.state,
      kind: 'declaration',
      slug: slugOfCode(`${declaration.instrument} ${declaration.article} ${declaration.kind}`),
      concept: declaration.kind,
      ordinal,
    },
    indicator: 'declaration.record',
    path: ['declarations', ordinal],
    article: articleNamed(declaration.article),
    readOn: readingOf(declaration.sources, file),
  })

/** Whose law the file speaks of beside that of nobody. */
export const internationalHome = {
  id: internationalLaw,
  iso2: null,
  kind: 'international' as const,
  name: { en: 'International law', fr: 'Droit international' },
  officialLanguages: [],
}
