import type { Language } from '#vocabulary/language.ts'

const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const

/**
 * A date written out, as exactly as it is given: `2026`, `2026-03` or `2026-03-15` (an instant is cut to its day).
 * A text that is no date comes back as it is.
 */
export const formatDate = (date: string, language: Language): string => {
  const [, year = date, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(date) ?? []
  const named = month && months[language][Number(month) - 1]
  if (!named) return year
  if (!day) return `${named} ${year}`
  return `${language === 'fr' && day === '01' ? '1er' : Number(day)}\u00a0${named} ${year}`
}

/** The same with its preposition: "on 1 March 2026", "in March 2026"; « le 1er mars 2026 », « en mars 2026 ». */
export const onDate = (date: string, language: Language): string => {
  const whole = date.length >= 10
  const preposition = language === 'fr' ? (whole ? 'le' : 'en') : whole ? 'on' : 'in'
  return `${preposition} ${formatDate(date, language)}`
}
