/** The two languages every sentence of the interface exists in. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** A sentence in both languages; equal in law, neither a translation of the interface only. */
export type Bilingual = { en: string; fr: string }

export const isLanguage = (code: unknown): code is Language => code === 'en' || code === 'fr'

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en')
