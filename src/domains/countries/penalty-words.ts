import type { Words } from '#words/words.ts'
import type { Penalty } from './model.ts'

/** Whole years are said in years, anything else in months, as laws do ("18 months"). */
export const lengthInWords = (months: number, words: Words['countries']['penalty']) =>
  months % 12 === 0 ? words.years(months / 12) : words.months(months)

/** Imprisonment in a few words: "2–6 years", "up to 4 years", "at least 3 years", "up to life"; null: not known. */
export const imprisonmentInWords = (penalty: Penalty, words: Words['countries']['penalty']): string | null => {
  const { imprisonmentMinMonths: min, imprisonmentMaxMonths: max, life } = penalty
  if (life) return min === null ? words.toLife : words.spread(lengthInWords(min, words), words.life)
  if (max === null) return min === null ? null : words.from(lengthInWords(min, words))
  if (min === null) return words.upTo(lengthInWords(max, words))
  if (min === max) return lengthInWords(max, words)
  if (min % 12 === 0 && max % 12 === 0) return words.yearsRange(min / 12, max / 12)
  return words.spread(lengthInWords(min, words), lengthInWords(max, words))
}

/** Whether the law's own words on money say by themselves that they are about it. */
export const saysFine = (fine: string) => /fine|penalt|forfeit|confiscat|daily rate|multiplied|sanction/i.test(fine)
