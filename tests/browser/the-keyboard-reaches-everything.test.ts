import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { focused, stepThrough } from '../keyboard.ts'
import { bothLanguages, origin } from '../visit.ts'

describe.each(bothLanguages)('in %s, by keyboard alone', (language) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await (await browser.newContext({ baseURL: origin(), javaScriptEnabled: false })).newPage()
  })
  afterAll(() => browser.close())

  test('the first step offers to skip to the content, and does', async () => {
    await page.goto(`/${language}/countries/it`)
    await page.keyboard.press('Tab')
    const first = await focused(page)
    expect(first).toMatchObject({ tag: 'a', href: '#content', visible: true, marked: true })
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('#content')?.contains(document.activeElement))).toBe(true)
  })

  test.each([
    '',
    '/countries',
    '/countries?view=map',
    '/countries/it',
    '/decisions',
    '/decisions/it/c-460-23',
    '/compare?states=IT,FR,DE',
    '/help',
    '/no-such-page',
  ])('on “%s” every step shows where it is', async (path) => {
    await page.goto(`/${language}${path}`)
    const { lost, steps } = await stepThrough(page)
    expect(lost).toEqual([])
    expect(steps).toBeGreaterThan(5)
  })

  test('the comparison of all states is scrolled with its heads in sight, and can be skipped', async () => {
    await page.goto(`/${language}/compare`)
    await page.locator('.matrix').focus()
    const scrolled = () => page.locator('.matrix').evaluate((frame) => [frame.scrollLeft > 0, frame.scrollTop > 0])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageDown')
    await expect.poll(scrolled).toEqual([true, true])
    const heads = await page.locator('.matrix').evaluate((frame) => {
      const { left, top } = frame.getBoundingClientRect()
      const [head, corner] = [frame.querySelector('thead'), frame.querySelector('thead .corner')].map((one) => one?.getBoundingClientRect())
      return [Math.abs((head?.top ?? -99) - top) < 2, Math.abs((corner?.left ?? -99) - left) < 2]
    })
    expect(heads).toEqual([true, true])
    await page.locator('a[href="#rules"]').focus()
    expect(await focused(page)).toMatchObject({ visible: true, marked: true })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rules')
  })

  test('a cell opens by keyboard where it is told, and closes', async () => {
    await page.goto(`/${language}/compare?states=IT,FR`)
    await page.locator('a.answer').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/cell=IT\.benefit_entry#cell$/)
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('cell')
    await page.locator('#cell header a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.search.includes('cell='))
  })

  test('a statement opens and closes', async () => {
    await page.goto(`/${language}/countries/it`)
    await page.locator('main summary').first().focus()
    const isOpen = () => page.evaluate(() => document.activeElement?.closest('details')?.open)
    expect(await isOpen()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await isOpen()).toBe(true)
    await page.keyboard.press('Space')
    expect(await isOpen()).toBe(false)
  })

  test('a state is found by typing its name', async () => {
    await page.goto(`/${language}`)
    await page.locator('main form[action$="/countries"] input[type=search]').focus()
    await page.keyboard.type(language === 'en' ? 'georgia' : 'georgie')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/countries/)
    expect(await page.locator('main').innerText()).toMatch(/Georgia|Géorgie/)
  })
})
