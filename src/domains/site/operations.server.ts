import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { parseText, renderMarkdown } from './markdown.ts'
import { type AreaSlug, type AreaSummary, areaSlugs, type PageName, type SitePage } from './model.ts'
import { mayReadPages } from './policy.ts'

// Read from the clone at run time: `import.meta.glob` exists in Vite only, and this module also runs unbuilt.
const textFolder = join(home, 'data/site')

const rendered = new Map<string, SitePage>()

/** A text as the reader sees it: read and parsed once for the life of the program. */
export const readPage = (scope: Scope, language: Language, name: PageName): SitePage => {
  if (!mayReadPages(scope)) throw new Refusal('forbidden', { en: 'You may not read this page.', fr: 'Vous ne pouvez pas lire cette page.' })
  const key = `${name}.${language}`
  const page = rendered.get(key) ?? pageOf(name, language, readFileSync(join(textFolder, `${key}.md`), 'utf8'))
  rendered.set(key, page)
  return page
}

/** The areas of work in the order of the committee's page. */
// Open: readPage asks.
export const listAreas = (scope: Scope, language: Language): AreaSummary[] =>
  areaSlugs.map((slug) => {
    const { title, summary } = readPage(scope, language, `area-${slug}`)
    return { slug, title, summary }
  })

/** One area of work; refused as not found when there is no area of that name. */
// Open: readPage asks.
export const readArea = (scope: Scope, language: Language, slug: string): SitePage => {
  if (!isAreaSlug(slug)) throw notFound({ en: 'There is no such area of work.', fr: 'Ce domaine d’action n’existe pas.' }, 'slug')
  return readPage(scope, language, `area-${slug}`)
}

const isAreaSlug = (slug: string): slug is AreaSlug => (areaSlugs as readonly string[]).includes(slug)

const pageOf = (name: PageName, language: Language, text: string): SitePage => {
  const { head, markdown } = parseText(text)
  const { title, summary, source, sourceUrl, sourceDate, sourceNote, reviewed } = head
  const date = sourceDate === 'undated' ? null : sourceDate
  return {
    name,
    language,
    title,
    summary,
    ...renderMarkdown(markdown, language),
    source: { title: source, url: sourceUrl ?? null, date, note: sourceNote ?? null },
    reviewed,
  }
}
