import type { Instrument, PartialDate, Statement } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'

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
  summary: Bilingual
}
export type Aggravation = Statement & { code: string; penalty: Penalty; summary: Bilingual }
export type Exemption = Statement & { code: string; summary: Bilingual }
export type LegalPersons = Statement & { liable: boolean | null; summary: Bilingual }
export type MigrantLiability = Statement & { summary: Bilingual }
export type RelatedOffence = Statement & { code: string; instrument: Bilingual }
export type MutualAssistance = Statement & { requestLanguages: string[] | null; notes: Bilingual }
export type HistoryEvent = Statement & { date: PartialDate; change: Bilingual }

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
