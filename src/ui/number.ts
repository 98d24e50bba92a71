import type { Language } from '#vocabulary/language.ts'

const formats = { en: new Intl.NumberFormat('en-GB'), fr: new Intl.NumberFormat('fr-FR') }

/** A whole number with its thousands set apart: `2,193`, « 2 193 ». */
export const formatNumber = (count: number, language: Language) => formats[language].format(count)

const kilobyte = 1000
const decimals = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }),
}

/** A part of a second, or any small measure: `0.4`, « 0,4 ». */
export const formatTenths = (count: number, language: Language) => decimals[language].format(count)

/** The size of a file: `2.1 MB`, « 2,1 Mo ». */
export const formatBytes = (bytes: number, language: Language) => {
  if (bytes >= kilobyte ** 3) return `${decimals[language].format(bytes / kilobyte ** 3)}\u00a0${language === 'en' ? 'GB' : 'Go'}`
  const large = bytes >= kilobyte * kilobyte
  const unit = { en: large ? 'MB' : 'kB', fr: large ? 'Mo' : 'ko' }[language]
  const count = bytes / (large ? kilobyte * kilobyte : kilobyte)
  return `${decimals[language].format(large || count < 10 ? count : Math.round(count))}\u00a0${unit}`
}
