import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { inBothLanguages, origin, samplePages } from '../visit.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

const narrow = { width: 320, height: 640 }
const wide = { width: 1280, height: 800 }

// Dark differs from light in its colours only.
const rulesFor = { light: { type: 'tag', values: tags }, dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } as const

/** What axe finds, in one line each. */
async function faultsOf(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { ...rulesFor[scheme], values: [...rulesFor[scheme].values] } })
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}; ${nodes[0]?.target.join(' ')})`)
}

/** How far a page reaches beyond its window, and what sticks out. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1)
    return [
      `${document.documentElement.scrollWidth} px wide`,
      ...out.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    ]
  })

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    // axe itself is a script; the pages have none.
    page = await (await browser.newContext({ baseURL: origin(), colorScheme, viewport: wide })).newPage()
  })
  afterAll(() => browser.close())

  test.each(inBothLanguages(samplePages))('%s', async (address) => {
    await page.setViewportSize(wide)
    await page.goto(address)
    expect(await faultsOf(page, colorScheme)).toEqual([])
  })

  test('opened statements can be read, too', async () => {
    await page.goto('/fr/countries/it')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await faultsOf(page, colorScheme)).toEqual([])
  })

  test('a fault would be found', async () => {
    await page.goto('/en')
    await page.evaluate(() => {
      const unreadable = document.createElement('button')
      unreadable.innerHTML = '<span>grey on grey</span>'
      unreadable.style.cssText = 'color: #777; background: #888; font-size: 16px'
      document.querySelector('main')?.append(unreadable)
    })
    expect(await faultsOf(page, colorScheme)).not.toEqual([])
  })
})

describe('on a narrow screen', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await (await browser.newContext({ baseURL: origin(), javaScriptEnabled: false, viewport: narrow, hasTouch: true })).newPage()
  })
  afterAll(() => browser.close())

  test.each(inBothLanguages(samplePages))('%s does not scroll sideways, nor with everything open', async (address) => {
    await page.goto(address)
    expect(await overhang(page)).toEqual([])
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await overhang(page)).toEqual([])
  })

  test('what sticks out would be found', async () => {
    await page.goto('/en')
    await page.evaluate(() => {
      const wideOne = document.createElement('pre')
      wideOne.textContent = 'x'.repeat(2_000)
      document.body.append(wideOne)
    })
    expect(await overhang(page)).not.toEqual([])
  })
})
