import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveAuthenticator } from '../authenticator.ts'
import { cookieName, MembersZone } from '../members-zone.ts'

// The door of the members' zone in a real browser with a passkey in software, and what others try against it.

const zone = new MembersZone()
const place = () => new URL(zone.page.url()).pathname
let evil: Server

beforeAll(async () => {
  await zone.open()
  evil = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<form id="f" method="POST" action="${zone.site.origin}/en/members?/signOut"><input name="form" value="x"></form>
      <iframe id="i" src="${zone.site.origin}/en/sign-in"></iframe>`)
  }).listen(0, '127.0.0.1')
})
afterAll(async () => {
  evil?.close()
  await zone.close()
})

describe('the first officer', () => {
  test('begins with the link, in one form, and reads the terms before anything else', async () => {
    expect(zone.link).toContain('/en/sign-in/begin#')
    await zone.begin()
    await zone.go('/en/members/circles')
    expect(place()).toBe('/en/members/terms')
    await zone.acceptTerms()
    expect(await zone.page.textContent('h1')).toBe('Your page')
  })

  test('the link opens nothing a second time, and no other is made', async () => {
    const other = await zone.browser.newContext()
    const stranger = await other.newPage()
    await giveAuthenticator(other, stranger)
    await stranger.goto(zone.link)
    for (const field of ['name', 'authority', 'passkeyName']) await stranger.fill(`#${field}`, 'Eve')
    await stranger.fill('#email', 'eve@example.org')
    await stranger.click('form[data-passkey] button')
    await expect.poll(() => stranger.textContent('[role=alert]')).toMatch(/opens nothing/)
    expect(await other.cookies()).toEqual([])
    await other.close()
    expect((await zone.firstLink()).said).toMatch(/Somebody can sign in already/)
  })

  test('the link stands in no log', () => {
    expect(readFileSync(zone.site.logFile, 'utf8')).not.toContain(zone.link.split('#')[1])
    expect(readFileSync(join(zone.site.dataFolder, 'postgres.log'), 'utf8')).not.toContain(zone.link.split('#')[1])
  })
})

describe('signing in and out', () => {
  test('signing out ends the session: the cookie of before opens nothing', async () => {
    const before = await zone.sessionCookie()
    await zone.page.click('.who button')
    await zone.page.waitForURL(/sign-in\?said=signed-out/)
    expect(await zone.sessionCookie()).toBeUndefined()
    expect(await zone.isSignedIn(before)).toBe(false)
    await zone.go('/en/members')
    expect(place()).toBe('/en/sign-in')
  })

  test('with a passkey one comes back to the page asked for, with a cookie that scripts and other sites cannot read', async () => {
    await zone.go('/fr/members/circles')
    await zone.submitPasskey()
    await zone.page.waitForURL(/\/fr\/members\/circles/)
    const cookie = (await zone.context.cookies()).find(({ name }) => name === cookieName)
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 })
  })

  test('the token is another after every sign-in, and the one of before opens nothing (fixation)', async () => {
    const before = await zone.sessionCookie()
    await zone.signIn()
    expect(await zone.sessionCookie()).not.toBe(before)
    expect(await zone.isSignedIn(before)).toBe(false)
  })

  test('without the person verified, nobody comes in', async () => {
    await zone.context.clearCookies()
    await zone.key.verifies(false)
    await zone.go('/en/sign-in')
    await zone.submitPasskey()
    await expect.poll(() => zone.page.textContent('[role=alert]')).toMatch(/was not used/)
    expect(await zone.context.cookies()).not.toContainEqual(expect.objectContaining({ name: cookieName }))
    await zone.key.verifies(true)
  })

  test('what was sent once is not taken again (replay)', async () => {
    await zone.go('/en/sign-in')
    const sent = zone.page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/en/sign-in'))
    await zone.submitPasskey()
    const request = await sent
    await zone.page.waitForURL(/\/members/)
    const again = await zone.ask('/en/sign-in', {
      method: 'POST',
      headers: await request.allHeaders().then(withoutPseudo),
      body: request.postData(),
    })
    expect(again.status).toBe(403)
    expect(again.headers.getSetCookie().join()).not.toContain(`${cookieName}=`)
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/en/members/..//evil.example'])(
    'nobody is sent on to %s (open redirect)',
    async (next) => {
      await zone.signIn(`?next=${encodeURIComponent(next)}`)
      expect(zone.page.url()).toBe(`${zone.site.origin}/en/members`)
    },
  )
})

const withoutPseudo = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !['content-length', 'host', 'connection'].includes(name)),
  )

describe('another site', () => {
  test('cannot send a form in somebody’s name (CSRF)', async () => {
    const visiting = await zone.context.newPage()
    await visiting.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    const answered = visiting.waitForResponse((response) => response.request().method() === 'POST')
    await visiting.evaluate('document.getElementById("f").submit()')
    expect((await answered).status()).toBe(403)
    await visiting.close()
    expect(await zone.isSignedIn(await zone.sessionCookie())).toBe(true)
  })

  test.each<[string, Record<string, string>, number]>([
    ['from elsewhere', { origin: 'https://evil.example' }, 403],
    ['from nowhere', {}, 403],
    ['from a page without origin', { origin: 'null' }, 403],
    ['from a site next door', { 'sec-fetch-site': 'same-site' }, 403],
  ])('a request %s is refused before anybody looks at it', async (_, headers, status) => {
    const own: Record<string, string> = headers['sec-fetch-site'] ? { origin: zone.site.origin } : {}
    const answer = await zone.post('/en/members?/signOut', { form: 'x' }, { ...(await zone.mine()), ...own, ...headers })
    expect(answer.status).toBe(status)
    expect(await zone.isSignedIn(await zone.sessionCookie())).toBe(true)
  })

  test('a form without the session’s own word changes nothing', async () => {
    for (const form of ['', 'x', 'a'.repeat(43)]) {
      const answer = await zone.post('/en/members?/signOut', { form }, { ...(await zone.mine()), origin: zone.site.origin })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/members?sent=no'])
    }
    expect(await zone.isSignedIn(await zone.sessionCookie())).toBe(true)
  })

  test('cannot frame the zone (clickjacking)', async () => {
    const visiting = await zone.context.newPage()
    await visiting.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    const framed = visiting.frames().find((frame) => frame !== visiting.mainFrame())
    await expect.poll(() => framed?.url()).toMatch(/chrome-error|about:blank/)
    await visiting.close()
    const { headers } = await zone.ask('/en/members', { headers: await zone.mine() })
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('what is in the zone', () => {
  test('is kept by nobody, whoever is signed in', async () => {
    for (const path of ['/en/members', '/en/members/circles', '/en/members/deeds.csv', '/en/sign-in', '/en/members/nowhere']) {
      const first = await zone.ask(path, { headers: await zone.mine() })
      expect([path, first.headers.get('cache-control')]).toEqual([path, 'no-store'])
      const stranger = await zone.ask(path)
      expect(await stranger.text()).not.toContain('Ada Example')
    }
  })

  test('is not listed, not searched, not part of a feed', async () => {
    expect(await (await zone.ask('/sitemap.xml')).text()).not.toMatch(/members|sign-in/)
    expect(await (await zone.ask('/en/search?q=Ada+Example')).text()).not.toContain('<mark>Ada')
    expect(await (await zone.ask('/api/v1/changes?limit=200')).text()).not.toContain('Ada Example')
  })

  test('the open zone knows nobody, also with the cookie', async () => {
    const answer = await zone.ask('/en', { headers: await zone.mine() })
    expect(answer.headers.get('cache-control')).toMatch(/public/)
    expect(await answer.text()).not.toContain('Ada Example')
  })

  test('only forms of the zone are taken, and only small ones', async () => {
    expect((await zone.post('/en/countries', { a: 'b' }, { origin: zone.site.origin })).status).toBe(405)
    expect((await zone.post('/en/members', { a: 'b'.repeat(70_000) }, { ...(await zone.mine()), origin: zone.site.origin })).status).toBe(
      413,
    )
  })
})
