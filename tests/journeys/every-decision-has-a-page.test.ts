import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { memberStates } from '#vocabulary/state.ts'
import { bothLanguages, tagsOf, visit } from '../visit.ts'

type Told = { state: string; slug: string; number: string | null; court: string; date: string | null; concerns: string[] }

const carried = readdirSync('data/countries').flatMap(
  (name): unknown[] => JSON.parse(readFileSync(`data/countries/${name}`, 'utf8')).caseLaw,
)
const states = Object.keys(memberStates.concepts)
const kinsa = '/decisions/it/c-460-23'

const answer = async <Body>(path: string): Promise<Body> => JSON.parse((await visit(`/api/v1${path}`)).text)
const hrefs = (html: string) => tagsOf(html).flatMap(({ name, attributes }) => (name === 'a' && attributes.href ? [attributes.href] : []))

let decisions: Told[]
beforeAll(async () => {
  decisions = (await answer<{ items: Told[] }>('/decisions?limit=200')).items
})

describe.each(bothLanguages)('in %s', (language) => {
  test('every decision of the edition has a page of its own', async () => {
    expect(decisions).toHaveLength(carried.length)
    const wrong: string[] = []
    for (const { state, slug } of decisions) {
      const address = `/${language}/decisions/${state.toLowerCase()}/${slug}`
      const { status, text } = await visit(address)
      if (status !== 200 || !text.includes(`id="decision-${slug}"`)) wrong.push(`${address}: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  test('a state’s page leads to each of its decisions', async () => {
    const links = hrefs((await visit(`/${language}/countries/de`)).text)
    const own = decisions.filter(({ state }) => state === 'DE').map(({ slug }) => `/${language}/decisions/de/${slug}`)
    expect(own.filter((address) => !links.includes(address))).toEqual([])
  })

  test('the ruling on a carer of minors stands on the page of every member of the Union and on no other', async () => {
    const pages = await Promise.all(
      states.map(async (state) => ({ state, ...(await visit(`/${language}/countries/${state.toLowerCase()}`)) })),
    )
    const leading = pages.filter(({ text }) => hrefs(text).includes(`/${language}${kinsa}`)).map(({ state }) => state)
    expect(leading).toHaveLength(27)
    expect(leading).toEqual(expect.arrayContaining(['IT', 'DK', 'IE', 'HR', 'MT']))
    for (const outside of ['GB', 'CH', 'TR', 'NO', 'UA']) expect(leading).not.toContain(outside)
  })

  test('the list is walked to its end, newest first, the undated last', async () => {
    const seen: string[] = []
    let next: string | undefined = `/${language}/decisions`
    while (next) {
      const { text }: { text: string } = await visit(next)
      seen.push(...hrefs(text).filter((href) => /\/decisions\/[a-z]{2}\//.test(href)))
      next = tagsOf(text).find(({ name, attributes }) => name === 'a' && attributes.rel === 'next')?.attributes.href
    }
    expect(seen).toEqual(decisions.map(({ state, slug }) => `/${language}/decisions/${state.toLowerCase()}/${slug}`))
    const dated = decisions.map(({ date }) => date !== null)
    expect(dated.lastIndexOf(true)).toBe(dated.filter(Boolean).length - 1)
  })

  test('a filter shows what it counts', async () => {
    const { text } = await visit(`/${language}/decisions?state=mt`)
    const selected = /<option value="MT" selected[^>]*>[^<]*\((\d+)\)/.exec(text)?.[1]
    expect(Number(selected)).toBe(decisions.filter(({ concerns }) => concerns.includes('MT')).length)
    expect(Number(selected)).toBeGreaterThan(10)
    expect(hrefs(text)).toContain(`/${language}${kinsa}`)
  })
})

describe('on another day', () => {
  test('a state that had left is not named, and before it left it is', async () => {
    const leads = async (address: string) => hrefs((await visit(address)).text).some((href) => href.includes('/decisions/de/c-83-12-ppu'))
    expect(await leads('/en/countries/gb?at=2019-06-01')).toBe(true)
    expect(await leads('/en/countries/gb')).toBe(false)
    expect(await leads('/en/countries/hr')).toBe(false)
  })

  test('what had not been decided concerns nobody yet', async () => {
    expect(hrefs((await visit('/en/countries/fr?at=2025-06-02')).text).some((href) => href.includes(kinsa))).toBe(false)
    expect(hrefs((await visit('/en/countries/fr?at=2025-06-03')).text).some((href) => href.includes(kinsa))).toBe(true)
  })
})

describe('the programming interface', () => {
  test.each([
    ['court=cjeu', ({ concerns }: Told) => concerns.length > 1],
    ['concerns=MT', ({ concerns }: Told) => concerns.includes('MT')],
    ['state=MT', () => false],
    ['year=undated', ({ date }: Told) => date === null],
    ['year=2012', ({ date }: Told) => date?.startsWith('2012') === true],
    ['q=c-460', ({ number }: Told) => number === 'C-460/23'],
  ])('answers ?%s', async (query, fits) => {
    const { items } = await answer<{ items: Told[] }>(`/decisions?limit=200&${query}`)
    expect(items.map(({ slug }) => slug)).toEqual(decisions.filter(fits).map(({ slug }) => slug))
  })

  test('names the offences whose article a decision names, by their place on the state’s page', async () => {
    const { provisions } = await answer<{ provisions: { id: string; article: string }[] }>('/decisions/it/40982-2018')
    expect(provisions.map(({ article }) => article)).toEqual(['Art. 12(1)', 'Art. 12(3)'])
    const { text } = await visit('/en/countries/it')
    for (const { id } of provisions) expect(text).toContain(`id="${id}"`)
  })

  test.each([
    ['/decisions?court=nothing', 400, 'court'],
    ['/decisions?element=nothing', 400, 'element'],
    ['/decisions?instrument=nothing', 400, 'instrument'],
    ['/decisions?year=20', 400, 'year'],
    ['/decisions?concerns=ZZ', 404, 'concerns'],
    ['/decisions/IT/nothing', 404, 'slug'],
    ['/decisions/ZZ/c-460-23', 404, 'iso2'],
  ])('refuses %s with %i, naming the parameter', async (path, status, parameter) => {
    const refused = await visit(`/api/v1${path}`)
    expect([refused.status, JSON.parse(refused.text).parameter]).toEqual([status, parameter])
  })
})
