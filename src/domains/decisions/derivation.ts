import { europeanCourt } from './court.ts'
import type { Decision, Derivation } from './model.ts'

/** The elements of the offence that a decision's keywords point to, in the order of the table. */
export const elementsOf = (keywords: readonly string[], table: Derivation): string[] => {
  const found = new Set(
    table.keywords
      .filter(({ keyword, with: needed }) => keywords.includes(keyword) && (!needed || keywords.includes(needed)))
      .filter(({ without }) => !without || !keywords.includes(without))
      .flatMap(({ elements }) => elements),
  )
  return Object.keys(table.elements).filter((element) => found.has(element))
}

type Told = Pick<Decision, 'keywords' | 'court' | 'title' | 'summary'>

/** The international instruments a decision applies: by keyword, by its court, or because its English text names them. */
export const instrumentsOf = ({ keywords, court, title, summary }: Told, table: Derivation): string[] => {
  const text = `${title?.en ?? ''}\n${summary?.en ?? ''}`
  return Object.entries(table.instruments)
    .filter(
      ([, one]) =>
        one.keywords.some((keyword) => keywords.includes(keyword)) ||
        one.named.some((name) => text.includes(name)) ||
        (one.court !== undefined && one.court === europeanCourt(court)),
    )
    .map(([id]) => id)
}
