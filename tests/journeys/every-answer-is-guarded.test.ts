import { describe, expect, test } from 'vitest'
import { origin, tagsOf, visit } from '../visit.ts'

// What an answer may be: the same guards stand on each kind.
const refusedMethod = [403, 405]
const kinds: [kind: string, address: string, status: number | number[], init?: RequestInit][] = [
  ['a page', '/en', 200],
  ['a page again, from the cache', '/en', 200],
  ['a profile', '/fr/countries/it', 200],
  ['a redirect', '/countries', 307],
  ['a page that is not there', '/en/no-such-page', 404],
  ['a state that is not there', '/fr/countries/xx', 404],
  ['a day that is none', '/en/countries/it?at=yesterday', 400],
  ['an answer of the interface', '/api/v1/states', 200],
  ['its description', '/api/v1/openapi.json', 200],
  ['a refusal of the interface', '/api/v1/states?limit=many', 400],
  ['an address the interface does not have', '/api/v1/no-such-thing', 404],
  ['a picture', '/favicon.svg', 200],
  ['a text', '/robots.txt', 200],
  ['a table', '/data/states.csv', 200],
  ['a feed', '/en/feeds/it.atom', 200],
  ['a table asked wrongly', '/data/states.csv?at=yesterday', 400],
  ['what is beside the table for others', '/embed', 404],
  ['a method nobody offers', '/en/countries', refusedMethod, { method: 'DELETE' }],
  ['a form nobody offers', '/en/about', refusedMethod, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['the door to the members’ zone', '/en/sign-in', 200],
  ['a page of the zone, to nobody', '/en/members', 303],
  ['a page of the zone that is not there', '/en/members/nowhere', 303],
  ['a form of the zone from nowhere', '/en/sign-in', 403, { method: 'POST', body: 'x' }],
  ['a head', '/en', 200, { method: 'HEAD' }],
]

const guards: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(same-origin|no-referrer|strict-origin-when-cross-origin)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^(same-origin|cross-origin)$/,
  'permissions-policy': /camera=\(\)/,
}

function expectGuarded(headers: Headers) {
  const missing = Object.entries(guards).filter(([name, value]) => !value.test(headers.get(name) ?? ''))
  expect(missing.map(([name]) => `${name}: ${headers.get(name)}`)).toEqual([])
  expect(headers.getSetCookie()).toEqual([])
  expect(['server', 'x-powered-by'].filter((name) => headers.has(name))).toEqual([])
}

describe('every answer is guarded', () => {
  test.each(kinds)('%s (%s)', async (_, address, status, init) => {
    const answer = await visit(address, init)
    expect([status].flat()).toContain(answer.status)
    expectGuarded(answer.headers)
    if (!/^text\/html/.test(answer.headers.get('content-type') ?? '')) return
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
  })

  test('styles and fonts', async () => {
    const sheets = tagsOf((await visit('/en')).text).filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
    expect(sheets.length).toBeGreaterThan(0)
    for (const { attributes } of sheets) {
      const sheet = new URL(attributes.href ?? '', `${origin()}/en`)
      const answer = await visit(sheet.href)
      expect(answer.status).toBe(200)
      expectGuarded(answer.headers)
      expect(answer.headers.get('cache-control')).toMatch(/immutable/)
      for (const [, font] of answer.text.matchAll(/url\(["']?([^"')]+\.woff2)/g)) {
        const file = await visit(new URL(font ?? '', sheet).href)
        expect(file.status).toBe(200)
        expectGuarded(file.headers)
      }
    }
  })

  test('what is unchanged is answered briefly, with its guards', async () => {
    const first = await visit('/en/countries/it')
    const again = await visit('/en/countries/it', { headers: { 'if-none-match': first.headers.get('etag') ?? 'none' } })
    expect(again.status).toBe(304)
    expectGuarded(again.headers)
  })
})
