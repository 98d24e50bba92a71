import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { faultsOf, narrow, openAll, overhang, waysOf, wide } from '../page-faults.ts'
import { bothLanguages, origin, samplePages } from '../visit.ts'

/** A page in a window of its own; axe itself is a script, so scripts are allowed. */
async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin(), viewport: wide })
  return context.newPage()
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Two windows side by side, each lent to one test at a time. */
const free: Page[] = []
const queue: ((page: Page) => void)[] = []
async function inWindow(look: (page: Page) => Promise<void>) {
  const page = free.pop() ?? (await new Promise<Page>((resolve) => queue.push(resolve)))
  try {
    await look(page)
  } finally {
    const next = queue.shift()
    if (next) next(page)
    else free.push(page)
  }
}

describe('every page can be read, and on a narrow screen does not scroll sideways, nor with everything open', () => {
  beforeAll(async () => void free.push(await newPage(browser), await newPage(browser)))

  const addresses = samplePages.flatMap((path, place) =>
    bothLanguages.map((language, turn) => ({ address: `/${language}${path}`, ways: waysOf(place, turn) })),
  )

  test.concurrent.each(addresses)('$address', ({ address, ways }) =>
    inWindow(async (page) => {
      await page.setViewportSize(wide)
      await page.goto(address)
      const faults: string[] = []
      for (const scheme of ways) faults.push(...(await faultsOf(page, scheme)))
      await page.setViewportSize(narrow)
      faults.push(...(await overhang(page)))
      await openAll(page)
      faults.push(...(await overhang(page)))
      expect(faults).toEqual([])
    }),
  )
})

describe('beside that', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage(browser)
  })

  test.each(['light', 'dark'] as const)('opened statements can be read, too, in %s colours', async (scheme) => {
    await page.goto('/fr/countries/it')
    await openAll(page)
    expect(await faultsOf(page, scheme)).toEqual([])
  })

  test.each(['light', 'dark'] as const)('a fault would be found in %s colours', async (scheme) => {
    await page.goto('/en')
    await page.evaluate(() => {
      const unreadable = document.createElement('button')
      unreadable.innerHTML = '<span>grey on grey</span>'
      unreadable.style.cssText = 'color: #777; background: #888; font-size: 16px'
      document.querySelector('main')?.append(unreadable)
    })
    expect(await faultsOf(page, scheme)).not.toEqual([])
  })

  test.each(bothLanguages)('in %s, the places and the search stand in one line where there is room for both', async (language) => {
    for (const width of [1216, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/${language}/compare`)
      const lines = await page
        .locator('header.bar :is(nav li, input)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().bottom / 40)))
      expect(lines.length).toBeGreaterThan(8)
      expect([...new Set(lines)], `${width} px`).toHaveLength(1)
      expect(await overhang(page)).toEqual([])
    }
  })

  test('what sticks out would be found', async () => {
    await page.setViewportSize(narrow)
    await page.goto('/en')
    await page.evaluate(() => {
      const wideOne = document.createElement('pre')
      wideOne.textContent = 'x'.repeat(2_000)
      document.body.append(wideOne)
    })
    expect(await overhang(page)).not.toEqual([])
  })
})
