import type { Statement } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { Cell } from './cells.ts'
import type { Element } from './elements.ts'
import type { Profile, StateName } from './model.ts'

export type Told = { statement: Statement; text: Bilingual | null }

/** One cell with the statements it follows from, the one that answers first. */
export type Grounds = StateName & { officialLanguages: string[]; element: Element; cell: Cell; statements: Told[] }

/** The statements of a profile that cells are derived from, each with its words. */
export const statementsOf = (profile: Profile): Told[] => [
  ...[...profile.offences, ...profile.aggravations, ...profile.exemptions].map((statement) => ({ statement, text: statement.summary })),
  ...[profile.legalPersons, profile.migrantLiability].flatMap((statement) => (statement ? [{ statement, text: statement.summary }] : [])),
  ...(profile.mutualAssistance ? [{ statement: profile.mutualAssistance, text: profile.mutualAssistance.notes }] : []),
]
