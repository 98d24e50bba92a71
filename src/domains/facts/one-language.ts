import type { Language } from '#vocabulary/language.ts'

/**
 * The same answer in one language: every sentence in two becomes plain text; a name that also exists in the state's own
 * language keeps it beside, under the same key with `Local`.
 */
export const inOneLanguage = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((one) => inOneLanguage(one, language))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
      if (!isBilingual(one)) return [[key, inOneLanguage(one, language)]]
      return one.local
        ? [
            [key, one[language]],
            [`${key}Local`, one.local],
          ]
        : [[key, one[language]]]
    }),
  )
}

const isBilingual = (value: unknown): value is { en: string; fr: string; local?: string } =>
  value !== null && typeof value === 'object' && 'en' in value && 'fr' in value && typeof value.en === 'string'
