import type { Language } from '#vocabulary/language.ts'

const formats = { en: new Intl.NumberFormat('en-GB'), fr: new Intl.NumberFormat('fr-FR') }

/** A whole number with its thousands set apart: `2,193`, « 2 193 ». */
export const formatNumber = (count: number, language: Language) => formats[language].format(count)
