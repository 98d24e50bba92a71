import type { Language } from '#vocabulary/language.ts'

const narrow = '\u202f'
const fixed = '\u00a0'

/**
 * Spaces that must not break: before French double punctuation and inside guillemets (Imprimerie nationale), within a
 * number, and between an abbreviation and its number. The words themselves are left alone.
 */
export const typeset = (text: string, language: Language): string => {
  const joined = text.replace(/(\d) (?=\d{3}(?!\d))|(\b[Aa]rts?\.|§§?|\bEUR|\bn°|\bno\.) (?=\d)/g, (match) =>
    match.replace(' ', /^\d/.test(match) ? narrow : fixed),
  )
  if (language === 'en') return joined
  return joined
    .replace(/ ?([;!?])(?=\s|$)/g, `${narrow}$1`)
    .replace(/ ([:»])/g, `${fixed}$1`)
    .replace(/« /g, `«${fixed}`)
}
