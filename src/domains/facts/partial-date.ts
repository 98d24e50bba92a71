import type { PartialDate } from './model.ts'

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True for `2024`, `2024-03` and `2024-03-15` when the month and the day exist in the calendar; years 1800 to 2199. */
export const isPartialDate = (text: string): text is PartialDate => {
  const [, year, month, day] = shape.exec(text) ?? []
  if (!year || Number(year) < 1800 || Number(year) > 2199) return false
  if (month && (Number(month) < 1 || Number(month) > 12)) return false
  return !day || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
}

/** True for a whole calendar day only. */
export const isDay = (text: string) => text.length === 10 && isPartialDate(text)

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The first calendar day a partial date can mean. */
export const firstDayOf = (date: PartialDate) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)

/** The last calendar day a partial date can mean. */
export const lastDayOf = (date: PartialDate) => {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}`
  return date
}

export type Precision = 'day' | 'month' | 'year'
export const precisionOf = (date: PartialDate): Precision => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day')

/** A calendar day cut back to what the source knew of it. */
export const cutTo = (day: string, precision: Precision): PartialDate => day.slice(0, { year: 4, month: 7, day: 10 }[precision])

export const earlierOf = (a: string, b: string) => (a < b ? a : b)
