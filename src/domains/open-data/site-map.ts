import { languages } from '#vocabulary/language.ts'
import { escaped } from './feeds.ts'

/** Every place in both languages, each naming the other (sitemaps.org 0.9, with the alternates of XHTML). */
export const siteMapOf = (places: readonly string[], origin: string): string => {
  const entries = places.flatMap((place) => {
    const address = (language: string) => escaped(`${origin}/${language}${place}`)
    const alternates = languages.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${address(one)}"/>`).join('')
    return languages.map((language) => `  <url><loc>${address(language)}</loc>${alternates}</url>\n`)
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`
}
