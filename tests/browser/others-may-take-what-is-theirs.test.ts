import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { origin, visit } from '../visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a page of another site', () => {
  const frame = (address: string) =>
    `<!doctype html><title>x</title><iframe src="${origin()}${address}" title="x" width="400" height="600"></iframe>`
  const elsewhere = createServer((request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(
      frame(
        {
          '/table': '/embed/states?lang=fr',
          '/question': '/embed/states?lang=en&question=legal_persons',
          '/map': '/embed/map?lang=en&question=benefit_entry',
        }[request.url ?? ''] ?? '/fr/countries',
      ),
    ),
  )
  beforeAll(() => new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void elsewhere.close())

  /** What the frame on a page of another origin shows. */
  const shown = async (path: string) => {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}${path}`, { waitUntil: 'load' })
    const text = await page
      .frameLocator('iframe')
      .locator('h1')
      .textContent({ timeout: 5_000 })
      .catch(() => null)
    await page.close()
    return text
  }

  test('shows the table made for it', async () => {
    expect(await shown('/table')).toMatch(/^Le trafic illicite de migrants/)
  })

  test('shows the table of another question', async () => {
    expect(await shown('/question')).toBe('Legal persons liable')
  })

  test('shows the map made for it', async () => {
    expect(await shown('/map')).toBe('Benefit: help with entry')
  })

  test('shows no other page of ours', async () => {
    expect(await shown('/page')).toBeNull()
  })
})

test.each(['light', 'dark'] as const)('everybody can read the table and the map for others, in %s colours', async (colorScheme) => {
  const page = await (await browser.newContext({ baseURL: origin(), colorScheme, viewport: { width: 320, height: 600 } })).newPage()
  for (const address of [
    '/embed/states?lang=en',
    '/embed/states?lang=fr&at=2020-01-01',
    '/embed/states?lang=en&question=benefit_entry&answer=required',
    '/embed/map?lang=fr',
    '/embed/map?lang=en&question=legal_persons&at=2020-01-01',
  ]) {
    await page.goto(address)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(address.includes('fr') ? 'fr' : 'en')
  }
  await page.context().close()
})

test('feeds and site map are well-formed XML', async () => {
  const page = await browser.newPage()
  for (const [address, root, entries] of [
    ['/en/feeds/changes.atom', 'feed', 'entry'],
    ['/fr/feeds/changes.atom', 'feed', 'entry'],
    ['/fr/feeds/tr.atom', 'feed', 'entry'],
    ['/sitemap.xml', 'urlset', 'url'],
  ] as const) {
    const { text } = await visit(address)
    const parsed = await page.evaluate(
      ([xml, entry]) => {
        const parsing = new DOMParser().parseFromString(xml ?? '', 'application/xml')
        const faults = [...parsing.querySelectorAll('parsererror')].map(({ textContent }) => textContent)
        return { faults, root: parsing.documentElement.localName, entries: parsing.getElementsByTagName(entry ?? '').length }
      },
      [text, entries],
    )
    expect([address, parsed.faults, parsed.root]).toEqual([address, [], root])
    expect(parsed.entries).toBeGreaterThan(0)
  }
  await page.close()
})
