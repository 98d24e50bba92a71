import { describe, expect, test } from 'vitest'
import { bothLanguages, samplePages, tagsOf, visit } from '../visit.ts'

const rightPages = samplePages.filter((page) => !/no-such|22222|yesterday|=(&|$)|said=|known=2020/.test(page))

/** The link in the page's head line that leads to the same page in the other language. */
const switchOf = (html: string, other: string) =>
  tagsOf(html).find(({ name, attributes }) => name === 'a' && attributes.hreflang === other && attributes.rel === 'alternate')

describe.each(bothLanguages)('in %s', (language) => {
  const other = language === 'en' ? 'fr' : 'en'

  test.each(rightPages)('%s is one step from its other language', async (page) => {
    const { status, text } = await visit(`/${language}${page}`)
    expect(status).toBe(200)
    const found = switchOf(text, other)
    expect(decodeURIComponent(found?.attributes.href ?? '')).toBe(decodeURIComponent(`/${other}${page}`))
    expect(found?.attributes.lang).toBe(other)
  })
})

describe('a reader who names no language', () => {
  test.each([
    ['fr', '/fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8', '/fr'],
    ['en-GB,en;q=0.7,fr;q=0.3', '/en'],
    ['de, fr;q=0.5', '/fr'],
    ['ka', '/en'],
    ['', '/en'],
    ['*;q=,,;;', '/en'],
  ])('asking for “%s” is led to %s', async (spoken, address) => {
    const { status, headers } = await visit('/', { headers: { 'accept-language': spoken } })
    expect(status).toBe(307)
    expect(headers.get('location')).toBe(address)
    expect(headers.get('vary')).toMatch(/accept-language/i)
  })

  test('is led to the page and the day that were asked for', async () => {
    const { headers } = await visit('/countries/de?at=2020-01-01', { headers: { 'accept-language': 'fr' } })
    expect(headers.get('location')).toBe('/fr/countries/de?at=2020-01-01')
  })
})

test('an address without a language answers each visitor in theirs, whoever asked before', async () => {
  for (const place of ['/embed/states', '/api/v1/search?q=Italy', '/api/v1/states/XX'])
    for (const [language, words] of [
      ['fr', /lang="fr"|Italie|État|n’/],
      ['en', /lang="en"|"Italy"|no state|not /i],
      ['fr', /lang="fr"|Italie|État|n’/],
    ] as const) {
      const { text, headers } = await visit(place, { headers: { 'accept-language': language } })
      expect(text).toMatch(words)
      expect(headers.get('vary')).toContain('accept-language')
    }
})
