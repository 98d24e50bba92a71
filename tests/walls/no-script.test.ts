import { describe, expect, test } from 'vitest'
import { scriptedRoutes } from '../../src/scripted-routes.ts'
import { filesOf, isTest, type SourceFile, wall } from './house.ts'

const sources = filesOf(['src']).filter((file) => !isTest(file))
const pageOf = (route: string) => `src/routes${route === '/' ? '' : route}/+page.svelte`
const scriptedPages = new Set(Object.keys(scriptedRoutes).map(pageOf))

const loading = /\?worker|\?url['"]|<script\b[^>]*\bsrc\b|\{@html[^}]*<script|createElement\(['"]script/
const loadsScript = ({ path, text }: SourceFile): string[] =>
  loading.test(text) && !scriptedPages.has(path) ? ['loads a script; only the pages of src/scripted-routes.ts do'] : []

const loadedOtherwise = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/['"]([^'"]+)\?worker&url['"]/g)].flatMap(([, from = '']) =>
    from.endsWith('.browser.ts') ? [] : [`${path} loads ${from}, which is not named .browser.ts`],
  )

describe('scripts', () => {
  // src/hooks.ts sends no page data to browsers, and a script of forty kilobytes is more than a page of ours.
  wall('no page is made again in the browser', {
    files: sources,
    breaches: ({ text }) => (/export const csr\s*=\s*true/.test(text) ? ['turns csr on'] : []),
    breakers: [{ path: 'src/routes/search/+page.ts', text: 'export const csr = true' }],
  })

  wall('only the listed pages load a script', {
    files: sources,
    breaches: loadsScript,
    breakers: [
      { path: 'src/routes/about/+page.svelte', text: "import script from './about.browser.ts?worker&url'" },
      { path: 'src/routes/about/+page.svelte', text: '<script type="module" src={script}></script>' },
      { path: 'src/ui/TopBar.svelte', text: '{@html `<script>`}' },
    ],
  })

  wall('a script is named as one', {
    files: sources,
    breaches: loadedOtherwise,
    breakers: [{ path: 'src/routes/search/+page.svelte', text: "import script from './model.ts?worker&url'" }],
  })

  test('every listed page loads one', () => {
    const loads = sources.filter(({ path, text }) => scriptedPages.has(path) && /\.browser\.ts\?worker&url/.test(text))
    expect(loads.map(({ path }) => path).sort()).toEqual([...scriptedPages].sort())
  })
})
