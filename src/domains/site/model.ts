import { z } from 'zod'
import type { Language } from '#vocabulary/language.ts'

/** The committee's areas of work, in the order of its own page; each is an address, `/areas/{slug}`. */
export const areaSlugs = [
  'smuggling-of-migrants',
  'penological-co-operation',
  'european-conventions-in-the-penal-field',
  'technology-facilitated-violence',
  'artificial-intelligence-and-criminal-law',
  'counterfeiting-of-medical-products',
] as const
export type AreaSlug = (typeof areaSlugs)[number]

/** Every text of this room. `NAME` is kept in `data/site/NAME.en.md` and `data/site/NAME.fr.md`. */
export const pageNames = [
  'about',
  'accessibility',
  'areas',
  'help',
  'legal',
  'privacy',
  'terms',
  'terms-desk',
  ...areaSlugs.map((slug) => `area-${slug}` as const),
] as const
export type PageName = (typeof pageNames)[number]

/**
 * The head of a text. `title` fits a browser's tab; `summary` is the answer in one sentence, shown under the title. `sourceDate` is the day the
 * source bears, or `undated` where it bears none; `reviewed` is the day on which our own text was last gone over.
 */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).max(60),
  summary: z.string().min(1).max(240),
  source: z.string().min(1),
  sourceUrl: z.url({ protocol: /^https$/ }).optional(),
  sourceDate: z.union([z.iso.date(), z.literal('undated')]),
  sourceNote: z.string().min(1).optional(),
  reviewed: z.iso.date(),
})
export type FrontMatter = z.infer<typeof frontMatterSchema>

/** A heading of a text: `id` is its anchor, the same in both languages; `level` 2 or 3. */
export type Heading = { level: number; id: string; text: string }

/** Where a text comes from; `date` null: the source bears no date. */
export type TextSource = { title: string; url: string | null; date: string | null; note: string | null }

/** A text ready to be shown. `html` is made by us from reviewed Markdown without raw HTML. */
export type SitePage = {
  name: PageName
  language: Language
  title: string
  summary: string
  html: string
  headings: Heading[]
  source: TextSource
  reviewed: string
}

/** An area in the list of areas. */
export type AreaSummary = { slug: AreaSlug; title: string; summary: string }
