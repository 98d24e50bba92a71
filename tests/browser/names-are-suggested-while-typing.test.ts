import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { bytesSent, origin, tagsOf, visit } from '../visit.ts'

const bytesMax = 2_000

describe('suggestions', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const open = async (address: string, setUp: (page: Page) => Promise<unknown> = async () => undefined) => {
    const context = await browser.newContext({ baseURL: origin() })
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    await setUp(page)
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    return {
      page,
      wrong,
      field: page.getByRole('combobox').first(),
      options: page.locator('#suggested [role=option]'),
      close: () => context.close(),
    }
  }

  test.each([
    ['en', 'ital', 'Italy', 'State'],
    ['fr', 'allem', 'Allemagne', 'État'],
  ])('in %s, “%s” suggests %s, and the keyboard opens it', async (language, typed, name, kind) => {
    const { page, wrong, field, options, close } = await open(`/${language}/search`)
    await field.pressSequentially(typed)
    const first = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').filter({ hasText: name }).first()
    await first.waitFor()
    expect(await first.textContent()).toContain(kind)
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/^\d suggestions?/)
    await page.keyboard.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
    expect(await options.first().getAttribute('aria-selected')).toBe('true')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    const chosen = await options.first().locator('span').first().textContent()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(countries|decisions)\//)
    expect(chosen).toBe(name)
    expect(wrong).toEqual([])
    await close()
  })

  test('Escape closes the list and keeps what was typed; Enter asks', async () => {
    const { page, field, options, close } = await open('/en/search')
    await field.pressSequentially('border pol')
    await options.first().waitFor()
    await page.keyboard.press('Escape')
    expect(await options.count()).toBe(0)
    expect(await field.inputValue()).toBe('border pol')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=border\+pol/)
    await close()
  })

  test('a name is chosen with a pointer', async () => {
    const { page, field, options, close } = await open('/en/search')
    await field.pressSequentially('slove')
    await options.filter({ hasText: 'Slovenia' }).first().click()
    await page.waitForURL(/\/en\/countries\/si$/)
    await close()
  })

  test('where nothing answers, the field is a plain form', async () => {
    const { page, field, options, close } = await open('/en/search', (one) => one.route('**/api/v1/suggestions*', (route) => route.abort()))
    const asked = page.waitForRequest(/suggestions/)
    await field.pressSequentially('Italy')
    await asked
    expect(await options.count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=Italy/)
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toContain('Italy')
    await close()
  })

  test('the script is small', async () => {
    const { text } = await visit('/en/search')
    const sources = tagsOf(text).flatMap(({ name, attributes }) => (name === 'script' ? [attributes.src ?? ''] : []))
    expect(sources).toHaveLength(1)
    const { bytes, encoding, status } = await bytesSent(sources[0] ?? '')
    expect({ status, encoding }).toEqual({ status: 200, encoding: 'br' })
    expect(bytes).toBeLessThan(bytesMax)
  })
})
