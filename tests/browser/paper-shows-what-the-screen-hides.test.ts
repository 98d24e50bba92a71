import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { bothLanguages, origin } from '../visit.ts'

describe.each(bothLanguages)('on paper, in %s', (language) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await (await browser.newContext({ baseURL: origin(), javaScriptEnabled: false })).newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(`/${language}/countries/it`)
  })
  afterAll(() => browser.close())

  test('every closed part is open', async () => {
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('main details:not(.screen-only)')]
        .filter((details) =>
          [...details.children].some((child) => child.tagName !== 'SUMMARY' && child.getBoundingClientRect().height === 0),
        )
        .map((details) => details.querySelector('summary')?.textContent),
    )
    expect(await page.locator('main details').count()).toBeGreaterThan(5)
    expect(hidden).toEqual([])
  })

  test('the sources are printed with their addresses', async () => {
    const sources = page.locator('#sources')
    expect(await sources.isVisible()).toBe(true)
    const unprinted = await sources.evaluate((section) =>
      [...section.querySelectorAll('a[href^=http]')]
        .filter((link) => {
          const address = link.getAttribute('href') ?? ''
          const around = `${getComputedStyle(link, '::after').content} ${link.closest('li')?.textContent ?? ''}`
          return !around.includes(address) && !around.includes('attr(href)')
        })
        .map((link) => link.getAttribute('href')),
    )
    expect(unprinted).toEqual([])
  })

  test('what only a screen can use is left out', async () => {
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('form, header nav, .skip')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(shown).toEqual([])
  })

  test('it fits the sheet', async () => {
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the matrix of all states names each state, and every answer stays in one piece', async () => {
    await page.goto(`/${language}/compare?elements=benefit_entry`)
    const cells = await page.locator('.matrix td.value, .matrix td.unknown').evaluateAll((all) =>
      all.map((cell) => ({
        name: getComputedStyle(cell, '::before').content.replaceAll('"', ''),
        whole: getComputedStyle(cell).breakInside === 'avoid',
      })),
    )
    expect(cells).toHaveLength(46)
    expect(cells[0]).toEqual({ name: language === 'en' ? 'Albania' : 'Albanie', whole: true })
    expect(cells.filter(({ name, whole }) => name.length < 4 || !whole)).toEqual([])
  })

  test('a map stands under its title, not on the next sheet', async () => {
    await page.goto(`/${language}/countries?question=benefit_entry&view=map`)
    const apart = await page.locator('figure:has(svg.map)').evaluate((figure) => getComputedStyle(figure).breakInside)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect([apart, pdf.match(/\/Type \/Page\b/g)?.length]).toEqual(['auto', 3])
  })
})
