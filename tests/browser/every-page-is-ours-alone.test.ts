import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scriptedRoutes } from '../../src/scripted-routes.ts'
import { openBrowser } from '../chromium.ts'
import { crawl } from '../crawl.ts'
import { bothLanguages, inBothLanguages, origin, samplePages, tagsOf, visit } from '../visit.ts'

// What a reader's browser does with a page: it asks nobody else, keeps nothing, runs nothing and complains of nothing.

describe('without scripts', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** Opens pages one after another and collects what should not be. */
  async function openAll(addresses: readonly string[]): Promise<string[]> {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin() })
    const page = await context.newPage()
    const wrong: string[] = []
    const note = (what: string) => wrong.push(`${page.url().replace(origin(), '')}: ${what}`)
    // The browser says that a page was refused; that it was refused is right.
    page.on('console', (message) => message.type() === 'error' && !/status of 40[04]/.test(message.text()) && note(message.text()))
    page.on('pageerror', (error) => note(error.message))
    page.on('request', (request) => !request.url().startsWith(`${origin()}/`) && note(`asks ${request.url()}`))
    page.on('request', (request) => request.resourceType() === 'script' && note(`loads the script ${request.url()}`))
    page.on(
      'response',
      (response) => response.status() >= 400 && !response.request().isNavigationRequest() && note(`${response.status()} ${response.url()}`),
    )
    for (const address of addresses) await page.goto(address)
    const cookies = await context.cookies()
    await context.close()
    return [...wrong, ...cookies.map(({ name }) => `keeps the cookie ${name}`)]
  }

  test.each(bothLanguages)('every page in %s', async (language) => {
    const pages = await crawl(`/${language}`)
    const own = [...pages].filter(([address, { html }]) => html !== '' && address.startsWith(`/${language}`))
    expect(own.length).toBeGreaterThan(50)
    expect(await openAll(own.map(([address]) => address))).toEqual([])
  })

  test('what is refused, and other days', async () => {
    expect(await openAll(inBothLanguages(samplePages))).toEqual([])
  })

  const scripted = Object.keys(scriptedRoutes).map((route) => new RegExp(`^/(en|fr)${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}(\\?|$)`))

  test.each(inBothLanguages(samplePages))('%s has a script only where one is listed, and else lets none run', async (address) => {
    const { text, headers } = await visit(address)
    const listed = scripted.some((pattern) => pattern.test(address))
    const sources = tagsOf(text).flatMap(({ name, attributes }) => (name === 'script' ? [attributes.src ?? 'written into the page'] : []))
    expect(sources.filter((source) => !source.startsWith('/_app/immutable/'))).toEqual([])
    if (!listed) expect(sources).toEqual([])
    const runs = listed ? "'self'" : "'none'"
    expect(headers.get('content-security-policy')).toContain(`script-src ${runs};`)
    expect(headers.get('content-security-policy')).toContain(`connect-src ${runs};`)
  })

  test('a breach would be seen', async () => {
    const page = await browser.newPage({ baseURL: origin() })
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto('/en')
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/a.png' })),
    )
    await expect.poll(() => said.join('\n')).toMatch(/Content Security Policy/)
    await page.close()
  })
})
