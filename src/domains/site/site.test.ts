import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { scopeOf } from '#platform/scope.ts'
import { languages } from '#vocabulary/language.ts'
import { parseText, renderMarkdown } from './markdown.ts'
import { areaSlugs, pageNames } from './model.ts'
import { listAreas, readArea, readPage } from './operations.server.ts'

const scope = scopeOf({ kind: 'anyone' }, undefined as never, new Date('2026-11-21T12:00:00Z'))
const everyText = languages.flatMap((language) => pageNames.map((name) => readPage(scope, language, name)))
const written = (name: string) => readFileSync(`data/site/${name}`, 'utf8')
const fileNames = readdirSync('data/site')

const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href)

/** The parts of a page that a link may name; null for pages of other rooms, which keep their own addresses. */
const partsOf = (path: string): string[] | null => {
  const area = /^\/areas\/(.+)$/.exec(path)?.[1]
  const name = pageNames.find((one) => one === (area ? `area-${area}` : path.slice(1)))
  return name ? readPage(scope, 'en', name).headings.map(({ id }) => id) : null
}

describe('the texts of the site', () => {
  it('exist in both languages, and no file is left over', () => {
    expect(fileNames.toSorted()).toEqual(pageNames.flatMap((name) => languages.map((language) => `${name}.${language}.md`)).toSorted())
  })

  it.each(pageNames)('have the same parts in both languages: %s', (name) => {
    const [english, french] = languages.map((language) => readPage(scope, language, name))
    const parts = (text: typeof english) => text?.headings.map(({ level, id }) => `${level} ${id}`)
    expect(parts(french)).toEqual(parts(english))
    expect(french?.source.date).toBe(english?.source.date)
    expect(french?.reviewed).toBe(english?.reviewed)
  })

  it('link only to pages of ours that exist, and to parts that exist', () => {
    for (const text of everyText) {
      for (const href of linksIn(text.html).filter((one) => one.startsWith('/'))) {
        const [, language, path = '', part] = /^\/(en|fr)(\/[^#]+)(?:#(.+))?$/.exec(href) ?? []
        expect(language, href).toBe(text.language)
        expect(existsSync(`src/routes${path.replace(/^\/areas\/.+/, '/areas/[slug]')}/+page.svelte`), `${text.name}: ${href}`).toBe(true)
        const parts = partsOf(path)
        if (part && parts) expect(parts, `${text.name}: ${href}`).toContain(part)
      }
    }
  })

  it('send nobody elsewhere without protection', () => {
    for (const { html } of everyText) {
      for (const [link] of html.matchAll(/<a href="https[^>]+>/g)) expect(link).toContain('rel="noopener noreferrer"')
    }
  })

  it('speak calmly and are typeset: no exclamation marks, no straight apostrophes, no French sign after a breaking space', () => {
    for (const name of fileNames) {
      expect(written(name), name).not.toMatch(/[!']/)
      if (name.endsWith('.fr.md')) expect(written(name), name).not.toMatch(/ [;:?»]|« /)
    }
  })

  it('say how old the source is, also when it bears no date', () => {
    for (const slug of areaSlugs) {
      const { source } = readArea(scope, 'en', slug)
      expect(source).toMatchObject({ date: null, note: 'it names a deadline of 2025' })
    }
    expect(readPage(scope, 'en', 'help').source.date).toBe('2000-11-15')
  })

  it('list the six areas in the order of the committee’s page', () => {
    expect(listAreas(scope, 'fr').map(({ slug }) => slug)).toEqual([...areaSlugs])
    expect(listAreas(scope, 'fr')[0]?.title).toBe('Trafic illicite de migrants')
  })

  it('refuse an area that is not one, also one that names a file', () => {
    for (const slug of ['', 'x', '../../package', 'smuggling-of-migrants.en', '__proto__']) {
      expect(() => readArea(scope, 'en', slug)).toThrow(Refusal)
    }
  })
})

describe('the Markdown of a text', () => {
  it('gives no way to raw HTML, to scripts or to a page without its language', () => {
    expect(renderMarkdown('<script>x</script> [a](/countries#b) [c](#d)', 'fr').html).toBe(
      '<p>&lt;script&gt;x&lt;/script&gt; <a href="/fr/countries#b">a</a> <a href="#d">c</a></p>\n',
    )
    for (const target of ['http://example.org', '//example.org', 'countries', 'mailto:x@example.org']) {
      expect(() => renderMarkdown(`[a](${target})`, 'en')).toThrow('a link may not point to')
    }
    expect(renderMarkdown('[a](javascript:x)', 'en').html).not.toContain('<a')
  })

  it('asks every heading for an id of its own', () => {
    expect(renderMarkdown('## A *b* {#c}', 'en').html).toBe('<h2 id="c">A <em>b</em></h2>\n')
    expect(() => renderMarkdown('## A', 'en')).toThrow('{#id}')
    expect(() => renderMarkdown('## A {#a}\n\n## B {#a}', 'en')).toThrow('two headings')
  })

  it('is not read without a valid head', () => {
    const head = 'title: T\nsummary: S\nsource: X\nsourceDate: undated\nreviewed: 2026-11-21'
    expect(parseText(`---\n${head}\n---\nText`).markdown).toBe('Text')
    for (const wrong of [
      'Text',
      `---\n${head}\n`,
      `---\n${head}\ncolour: red\n---\n`,
      `---\n${head.replace('2026-11-21', '2026-02-30')}\n---\n`,
    ]) {
      expect(() => parseText(wrong)).toThrow()
    }
  })
})
