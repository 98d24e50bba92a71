import type { Language } from '#vocabulary/language.ts'

/** The language a visitor's browser asks for first among ours (RFC 9110 section 12.5.4); English when it asks for neither. */
export const preferredLanguage = (acceptLanguage: string | null): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(';')
      const quality = Number(/^\s*q=([\d.]+)$/.exec(parameters[0] ?? '')?.[1] ?? 1)
      return { language: tag.slice(0, 2).toLowerCase(), quality }
    })
    .filter(({ language, quality }) => (language === 'en' || language === 'fr') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.language === 'fr' ? 'fr' : 'en'
}
