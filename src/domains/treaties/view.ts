import type { Confidence, PartialDate, Source, Standing, Statement } from '#domains/facts/model.ts'
import { blocksOf, type SaidFact } from '#domains/facts/said.ts'
import { standing } from '#domains/facts/standing.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Bond } from '#vocabulary/participation.ts'
import { bondOn, type Force, forceOn } from './bond.ts'
import { slugOfCode } from './drafts.ts'
import type { ArticleRule, Coverage, Declaration, Instrument, InstrumentDefaults, Party, Relation } from './model.ts'

// What pages and the programming interface show of treaties, as things stand on a day.

/** How one party stands towards one instrument, and on what that rests. Dates are null where not known. */
export type Row = {
  instrument: string
  party: Party
  bond: Bond
  signed: PartialDate | null
  signedDateUnknown: boolean
  consent: PartialDate | null
  consentType: string | null
  inForce: PartialDate | null
  /** The day was worked out from the treaty's own rule or from a succession, not read. */
  inForceBasis: string | null
  provisionalFrom: PartialDate | null
  nationalFrom: PartialDate | null
  ceasedOn: PartialDate | null
  /** Why it ceased, what its status is, what else was noted. */
  notes: Bilingual[]
  /** The table it was read in, or is missing from: its day, and whether a document was opened. */
  asOf: PartialDate | null
  basis: Coverage['basis']
  /** The day of its own reading; null: not recorded, or nothing was opened. */
  readOn: PartialDate | null
  standing: Standing
  confidence: Confidence
  sources: Source[]
}

/** One line of the list of instruments, on a day. */
export type InstrumentLine = Pick<Instrument, 'id' | 'title' | 'kind' | 'group' | 'place' | 'opened' | 'inForce' | 'coverage' | 'url'> & {
  slug: string
  force: Force
  /** How many stand how on the day. */
  counts: Partial<Record<Bond, number>>
}

export type DeclarationView = Statement & Omit<Declaration, 'article' | 'confidence' | 'sources'>
export type RelationView = Statement & Omit<Relation, 'article' | 'confidence'> & { title: Bilingual; overTitle: Bilingual | null }
export type RuleView = Statement &
  Omit<ArticleRule, 'id' | 'article' | 'confidence' | 'sources' | 'channel'> & {
    label: Bilingual
    channels: Bilingual[]
    doubleCriminalityLabel: Bilingual
    bindingLabel: Bilingual
  }
export type DefaultsView = Statement & InstrumentDefaults

export type FactsBySubject = ReadonlyMap<string, SaidFact[]>
export type Versions = ReadonlyMap<string, Statement['versions']>

/** The line of a statement on a day; nothing where the subject is not said. */
export const statementOf = (subject: string, facts: FactsBySubject, versions: Versions, day: string): Statement | null =>
  blocksOf(facts.get(subject) ?? [], day, versions.get(subject) ?? [])[0]?.statement ?? null

const groundsOf = (fact: SaidFact | undefined): Pick<Row, 'standing' | 'confidence' | 'sources'> => ({
  standing: fact ? standing(fact, fact.attestations ?? []) : 'not_confirmed',
  confidence: fact?.confidence ?? 'low',
  sources: fact?.sources ?? [],
})

const readOf = (fact: SaidFact | undefined): PartialDate | null =>
  (fact?.attestations ?? [])
    .filter(({ mode }) => mode === 'read')
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null

/** One party and one instrument on a day. Where the party has no entry of its own, the table that lacks it stands for it. */
export const rowOf = (instrument: Instrument, party: Party, facts: FactsBySubject, day: string): Row => {
  const slug = slugOfCode(instrument.id)
  const entry = Object.hasOwn(instrument.participants, party) ? instrument.participants[party] : undefined
  const [own] = entry ? (facts.get(`${party}/participation/${slug}`) ?? []) : []
  const [table] = facts.get(`international/coverage/${slug}`) ?? []
  const read = readOf(own)
  return {
    instrument: instrument.id,
    party,
    bond: bondOn(instrument, party, day),
    signed: entry?.signed ?? null,
    signedDateUnknown: entry?.signedFlag ?? false,
    consent: entry?.consent ?? (entry?.consentYear === undefined ? null : String(entry.consentYear)),
    consentType: entry?.consentType ?? null,
    inForce: entry?.inForce ?? null,
    inForceBasis: entry?.inForceBasis ?? null,
    provisionalFrom: entry?.provisionalFrom ?? null,
    nationalFrom: entry?.nationalFrom ?? (entry?.nationalFromYear === undefined ? null : String(entry.nationalFromYear)),
    ceasedOn: entry?.ceasedOn ?? null,
    notes: [entry?.ceased, entry?.status, entry?.note].filter((one) => one !== undefined),
    asOf: read ?? instrument.coverage.asOf,
    basis: own ? (own.sources?.some(({ consulted }) => consulted) ? 'consulted' : 'knowledge') : instrument.coverage.basis,
    readOn: own ? read : instrument.coverage.basis === 'consulted' ? instrument.coverage.asOf : null,
    ...groundsOf(own ?? table),
  }
}

/** Those an instrument can have anything to say about: of a treaty between two, the two. */
export const partiesOf = (instrument: Instrument, everybody: readonly Party[]): readonly Party[] => instrument.pair ?? everybody

export const lineOf = (instrument: Instrument, everybody: readonly Party[], day: string): InstrumentLine => {
  const { id, title, kind, group, place, opened, inForce, coverage, url } = instrument
  const counts: Partial<Record<Bond, number>> = {}
  for (const party of partiesOf(instrument, everybody)) {
    const bond = bondOn(instrument, party, day)
    counts[bond] = (counts[bond] ?? 0) + 1
  }
  return { id, slug: slugOfCode(id), title, kind, group, place, opened, inForce, coverage, url, force: forceOn(instrument, day), counts }
}

/** Bonds by which an instrument may be used with a party, or may be soon. */
export const bondsOfParties: readonly Bond[] = ['in_force', 'provisional', 'probable']
