import { describe, expect, test } from 'vitest'
import { isForOne } from '#platform/plain-address.ts'
import { crawl } from '../crawl.ts'
import { origin, visit } from '../visit.ts'

const typeOf = (headers: Headers) => headers.get('content-type')

describe('tables and lists', () => {
  test.each([
    ['/data/facts.csv', 'text/csv; charset=utf-8; header=present'],
    ['/data/states.csv', 'text/csv; charset=utf-8; header=present'],
    ['/data/facts.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
    ['/data/states.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
    ['/data/vocabularies.ttl', 'text/turtle; charset=utf-8'],
  ])('%s comes as %s, to any page of any origin', async (address, type) => {
    const { status, headers } = await visit(address)
    expect([status, typeOf(headers)]).toEqual([200, type])
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  test('a table names its description, and the description its columns', async () => {
    for (const name of ['facts.csv', 'states.csv']) {
      const { headers, text } = await visit(`/data/${name}`)
      expect(headers.get('link')).toBe(`<${name}-metadata.json>; rel="describedby"; type="application/csvm+json"`)
      const described = JSON.parse((await visit(`/data/${name}-metadata.json`)).text)
      expect(described.url).toBe(name)
      expect(text.slice(0, text.indexOf('\r\n'))).toBe(described.tableSchema.columns.map((one: { name: string }) => one.name).join(','))
    }
  })

  test('a table of another day is another table; a day that is none is refused', async () => {
    const [today, then] = await Promise.all(['/data/states.csv', '/data/states.csv?at=2015-01-01'].map((address) => visit(address)))
    expect(then?.text).not.toBe(today?.text)
    expect((await visit('/data/facts.csv?at=2015-02-30')).status).toBe(400)
    const { status, headers, text } = await visit('/data/facts.csv?colour=red', { headers: { 'accept-language': 'fr' } })
    expect([status, typeOf(headers)]).toEqual([400, 'application/problem+json'])
    expect(JSON.parse(text).detail).toMatch(/n’est pas un paramètre ici/)
  })

  test('what is unchanged is not sent twice', async () => {
    const etag = (await visit('/data/facts.csv')).headers.get('etag') ?? ''
    const again = await visit('/data/facts.csv', { headers: { 'if-none-match': etag } })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('files have one address, without a language', async () => {
    for (const address of ['/en/data/facts.csv', '/fr/sitemap.xml', '/en/embed/states', '/en/data/releases/2026-11/facts.csv'])
      expect([address, (await visit(address)).status]).toEqual([address, 404])
  })
})

describe('what search engines and feed readers ask for', () => {
  test('robots.txt names the site map, and the site map every page in both languages', async () => {
    expect((await visit('/robots.txt')).text).toContain(`Sitemap: ${origin()}/sitemap.xml`)
    const { text } = await visit('/sitemap.xml')
    const mapped = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(origin(), ''))
    const pages = await crawl('/en')
    const open = (address: string) => !isForOne(address) && !address.includes('?')
    const linked = [...pages].filter(([address, { html }]) => html !== '' && /^\/(en|fr)(\/|$)/.test(address) && open(address))
    expect(linked.map(([address]) => address).filter((address) => !mapped.includes(address))).toEqual([])
    expect(mapped.filter((address) => !pages.has(address))).toEqual([])
    expect(text.match(/hreflang="fr"/g)).toHaveLength(mapped.length)
  })

  test('the home page and each state name their feeds, and the feeds are there', async () => {
    for (const [address, subject] of [
      ['/fr', 'changes'],
      ['/fr/countries/it', 'it'],
      ['/fr/data', 'changes'],
    ]) {
      const { text } = await visit(address ?? '')
      expect(text).toContain(`href="/fr/feeds/${subject}.atom"`)
      expect(text).toContain(`href="/fr/feeds/${subject}.json"`)
    }
    expect(typeOf((await visit('/fr/feeds/it.atom')).headers)).toBe('application/atom+xml; charset=utf-8')
    const feed = await visit('/fr/feeds/it.json')
    expect(typeOf(feed.headers)).toBe('application/feed+json; charset=utf-8')
    expect(JSON.parse(feed.text)).toMatchObject({ language: 'fr', feed_url: `${origin()}/fr/feeds/it.json` })
    for (const nobody of ['xx.atom', 'it.rss', 'IT.atom', 'changes', 'constructor.json'])
      expect([nobody, (await visit(`/en/feeds/${nobody}`)).status]).toEqual([nobody, 404])
  })
})

describe('framing', () => {
  test('other sites may frame the table and the map made for them', async () => {
    for (const address of [
      '/embed/states?lang=en',
      '/embed/states?lang=fr&at=2020-01-01',
      '/embed/map?lang=en',
      '/embed/map?lang=fr&question=benefit_entry',
    ]) {
      const { status, headers, text } = await visit(address)
      expect([status, headers.get('x-frame-options')]).toEqual([200, null])
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors \*/)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      expect(text).not.toMatch(/<script|<form|<header class="bar/)
    }
  })

  test('and nothing else', async () => {
    for (const address of [
      '/en',
      '/en/data',
      '/data/states.csv',
      '/api/v1/states',
      '/embed/other',
      '/embed/states/',
      '/embed/map/',
      '/en/embed/map',
      '/en/embed/states',
    ]) {
      const { headers } = await visit(address)
      expect([address, headers.get('x-frame-options')]).toEqual([address, 'DENY'])
      expect([address, headers.get('content-security-policy')?.includes('frame-ancestors *') ?? false]).toEqual([address, false])
    }
  })
})
