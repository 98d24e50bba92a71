import type { Statement } from './model.ts'
import { lastDayOf } from './partial-date.ts'

/** A text that nobody has looked at for so long is asked about again. */
export const monthsUntilOld = 18

/** The same day some months earlier, YYYY-MM-DD; where the month is shorter, its last day. */
export const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whoever last looked before this day is overdue on `day`. */
export const overdueBefore = (day: string) => monthsBefore(day, monthsUntilOld)

/** Whether nobody has read, confirmed or passed over a statement for so long that it must be looked at again. */
export const isOverdue = ({ readOn, attested, compiledOn }: Pick<Statement, 'readOn' | 'attested' | 'compiledOn'>, day: string) =>
  [readOn && lastDayOf(readOn), attested && lastDayOf(attested.on), readOn || attested ? null : compiledOn].every(
    (one) => one === null || one < overdueBefore(day),
  )
