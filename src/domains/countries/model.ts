import type { Confidence, Instrument, PartialDate, Statement } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Cell } from './cells.ts'

/** What a statement says is null where nobody has read the law for the day asked (`reading.kind` is `not_read`): never today's text. */
type Words = Bilingual | null

/** Months of imprisonment as the law gives them; null: not known. `life: null` is not "no". `fine` in the law's words, English only. */
export type Penalty = {
  imprisonmentMinMonths: number | null
  imprisonmentMaxMonths: number | null
  life: boolean | null
  fine: string | null
}

export type Offence = Statement & {
  conduct: string[]
  instrument: Instrument | null
  /** Code of vocabulary `benefit`: required, aggravating, not_required, unknown. */
  benefit: string
  penalty: Penalty
  summary: Words
}
export type Aggravation = Statement & { code: string; penalty: Penalty; summary: Words }
export type Exemption = Statement & { code: string; summary: Words }
export type LegalPersons = Statement & { liable: boolean | null; summary: Words }
export type MigrantLiability = Statement & { summary: Words }
export type RelatedOffence = Statement & { code: string; instrument: Words }
export type MutualAssistance = Statement & { requestLanguages: string[] | null; notes: Words }
export type HistoryEvent = Statement & { date: PartialDate; change: Words }

export type StateName = { iso2: string; name: Bilingual }

/** Everything on a state's own page, as the law stood on `at`. */
export type Profile = StateName & {
  officialLanguages: string[]
  at: string
  offences: Offence[]
  aggravations: Aggravation[]
  exemptions: Exemption[]
  legalPersons: LegalPersons | null
  migrantLiability: MigrantLiability | null
  relatedOffences: RelatedOffence[]
  mutualAssistance: MutualAssistance | null
  history: HistoryEvent[]
}

/**
 * One line of the list of states. `offencesRead`: how many of the offences had been read by the day asked.
 * `longest` is the comparison's own cell: the longest imprisonment for the basic entry offence, or why none is told.
 */
export type StateSummary = StateName & {
  offences: number
  decisions: number
  authorities: number
  statements: number
  confirmed: number
  readOn: PartialDate | null
  confidence: Confidence | null
  offencesRead: number
  longest: Cell
}
