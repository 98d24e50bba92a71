import { readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Authenticator, giveAuthenticator } from '../authenticator.ts'
import { openBrowser } from '../chromium.ts'
import { liaison, newFolder } from '../program.ts'
import { startSite } from '../site.ts'

// The members' zone in a real browser with a passkey in software, and what others try against it.

type Site = Awaited<ReturnType<typeof startSite>>
const cookieName = '__Host-liaison'

let folder: string
let site: Site
let browser: Browser
let context: BrowserContext
let page: Page
let key: Authenticator
let link: string
let evil: Server

const go = (path: string) => page.goto(site.origin + path)
const place = () => new URL(page.url()).pathname
const sessionCookie = async () => (await context.cookies()).find(({ name }) => name === cookieName)?.value
const submitPasskey = () => page.click('form[data-passkey] button[type=submit]')
const signIn = async (next = '') => {
  await go(`/en/sign-in${next}`)
  await submitPasskey()
  await page.waitForURL(/\/members/)
}
const environment = () => ({ LIAISON_DATA_DIR: site.dataFolder, PORT: new URL(site.origin).port, ORIGIN: site.origin })

/** As a program would ask, with whatever headers it likes. */
const ask = (path: string, init: RequestInit = {}) => fetch(site.origin + path, { redirect: 'manual', ...init })
const post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
  ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
const mine = async () => ({ cookie: `${cookieName}=${await sessionCookie()}` })
const isSignedIn = async (cookie: string | undefined) =>
  (await ask('/en/members', { headers: { cookie: `${cookieName}=${cookie}` } })).status === 200

beforeAll(async () => {
  folder = newFolder()
  site = await startSite(folder, { host: 'localhost' })
  const told = await liaison(['first-link'], environment())
  link = /http\S+#\S+/.exec(told.said)?.[0] ?? ''
  browser = await openBrowser()
  context = await browser.newContext()
  page = await context.newPage()
  key = await giveAuthenticator(context, page)
  evil = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<form id="f" method="POST" action="${site.origin}/en/members?/signOut"><input name="form" value="x"></form>
      <iframe id="i" src="${site.origin}/en/sign-in"></iframe>`)
  }).listen(0, '127.0.0.1')
})
afterAll(async () => {
  await browser?.close()
  evil?.close()
  await site?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the first officer', () => {
  test('begins with the link, in one form, and reads the terms before anything else', async () => {
    expect(link).toContain('/en/sign-in/begin#')
    await page.goto(link)
    expect(page.url()).not.toContain('#')
    await page.fill('#name', 'Ada Example')
    await page.fill('#email', 'ada@example.org')
    await page.fill('#authority', 'Secretariat')
    await page.fill('#passkeyName', 'Laptop')
    await submitPasskey()
    await page.waitForURL(/\/members\/terms/)
    await go('/en/members/circles')
    expect(place()).toBe('/en/members/terms')
    await page.check('#accept')
    await page.click('article button[type=submit]')
    await page.waitForURL(/\/en\/members$/)
    expect(await page.textContent('h1')).toBe('Your page')
  })

  test('the link opens nothing a second time, and no other is made', async () => {
    const other = await browser.newContext()
    const stranger = await other.newPage()
    await giveAuthenticator(other, stranger)
    await stranger.goto(link)
    for (const field of ['name', 'authority', 'passkeyName']) await stranger.fill(`#${field}`, 'Eve')
    await stranger.fill('#email', 'eve@example.org')
    await stranger.click('form[data-passkey] button')
    await expect.poll(() => stranger.textContent('[role=alert]')).toMatch(/opens nothing/)
    expect(await other.cookies()).toEqual([])
    await other.close()
    expect((await liaison(['first-link'], environment())).said).toMatch(/Somebody can sign in already/)
  })

  test('the link stands in no log', () => {
    expect(readFileSync(site.logFile, 'utf8')).not.toContain(link.split('#')[1])
    expect(readFileSync(join(site.dataFolder, 'postgres.log'), 'utf8')).not.toContain(link.split('#')[1])
  })
})

describe('signing in and out', () => {
  test('signing out ends the session: the cookie of before opens nothing', async () => {
    const before = await sessionCookie()
    await page.click('.who button')
    await page.waitForURL(/sign-in\?said=signed-out/)
    expect(await sessionCookie()).toBeUndefined()
    expect(await isSignedIn(before)).toBe(false)
    await go('/en/members')
    expect(place()).toBe('/en/sign-in')
  })

  test('with a passkey one comes back to the page asked for, with a cookie that scripts and other sites cannot read', async () => {
    await go('/fr/members/circles')
    await submitPasskey()
    await page.waitForURL(/\/fr\/members\/circles/)
    const cookie = (await context.cookies()).find(({ name }) => name === cookieName)
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 })
  })

  test('the token is another after every sign-in, and the one of before opens nothing (fixation)', async () => {
    const before = await sessionCookie()
    await signIn()
    expect(await sessionCookie()).not.toBe(before)
    expect(await isSignedIn(before)).toBe(false)
  })

  test('without the person verified, nobody comes in', async () => {
    await context.clearCookies()
    await key.verifies(false)
    await go('/en/sign-in')
    await submitPasskey()
    await expect.poll(() => page.textContent('[role=alert]')).toMatch(/was not used/)
    expect(await context.cookies()).not.toContainEqual(expect.objectContaining({ name: cookieName }))
    await key.verifies(true)
  })

  test('what was sent once is not taken again (replay)', async () => {
    await go('/en/sign-in')
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/en/sign-in'))
    await submitPasskey()
    const request = await sent
    await page.waitForURL(/\/members/)
    const again = await ask('/en/sign-in', {
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
      await signIn(`?next=${encodeURIComponent(next)}`)
      expect(page.url()).toBe(`${site.origin}/en/members`)
    },
  )
})

const withoutPseudo = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !['content-length', 'host', 'connection'].includes(name)),
  )

describe('another site', () => {
  test('cannot send a form in somebody’s name (CSRF)', async () => {
    const visiting = await context.newPage()
    await visiting.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    const answered = visiting.waitForResponse((response) => response.request().method() === 'POST')
    await visiting.evaluate('document.getElementById("f").submit()')
    expect((await answered).status()).toBe(403)
    await visiting.close()
    expect(await isSignedIn(await sessionCookie())).toBe(true)
  })

  test.each<[string, Record<string, string>, number]>([
    ['from elsewhere', { origin: 'https://evil.example' }, 403],
    ['from nowhere', {}, 403],
    ['from a page without origin', { origin: 'null' }, 403],
    ['from a site next door', { 'sec-fetch-site': 'same-site' }, 403],
  ])('a request %s is refused before anybody looks at it', async (_, headers, status) => {
    const own: Record<string, string> = headers['sec-fetch-site'] ? { origin: site.origin } : {}
    const answer = await post('/en/members?/signOut', { form: 'x' }, { ...(await mine()), ...own, ...headers })
    expect(answer.status).toBe(status)
    expect(await isSignedIn(await sessionCookie())).toBe(true)
  })

  test('a form without the session’s own word changes nothing', async () => {
    for (const form of ['', 'x', 'a'.repeat(43)]) {
      const answer = await post('/en/members?/signOut', { form }, { ...(await mine()), origin: site.origin })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/members?sent=no'])
    }
    expect(await isSignedIn(await sessionCookie())).toBe(true)
  })

  test('cannot frame the zone (clickjacking)', async () => {
    const visiting = await context.newPage()
    await visiting.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    const framed = visiting.frames().find((frame) => frame !== visiting.mainFrame())
    await expect.poll(() => framed?.url()).toMatch(/chrome-error|about:blank/)
    await visiting.close()
    const { headers } = await ask('/en/members', { headers: await mine() })
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('what is in the zone', () => {
  test('is kept by nobody, whoever is signed in', async () => {
    for (const path of ['/en/members', '/en/members/circles', '/en/members/deeds.csv', '/en/sign-in', '/en/members/nowhere']) {
      const first = await ask(path, { headers: await mine() })
      expect([path, first.headers.get('cache-control')]).toEqual([path, 'no-store'])
      const stranger = await ask(path)
      expect(await stranger.text()).not.toContain('Ada Example')
    }
  })

  test('is not listed, not searched, not part of a feed', async () => {
    expect(await (await ask('/sitemap.xml')).text()).not.toMatch(/members|sign-in/)
    expect(await (await ask('/en/search?q=Ada+Example')).text()).not.toContain('<mark>Ada')
    expect(await (await ask('/api/v1/changes?limit=200')).text()).not.toContain('Ada Example')
  })

  test('the open zone knows nobody, also with the cookie', async () => {
    const answer = await ask('/en', { headers: await mine() })
    expect(answer.headers.get('cache-control')).toMatch(/public/)
    expect(await answer.text()).not.toContain('Ada Example')
  })

  test('only forms of the zone are taken, and only small ones', async () => {
    expect((await post('/en/countries', { a: 'b' }, { origin: site.origin })).status).toBe(405)
    expect((await post('/en/members', { a: 'b'.repeat(70_000) }, { ...(await mine()), origin: site.origin })).status).toBe(413)
  })
})

describe('a second person', () => {
  let invitation: string
  const startsWith = async (path: string) => {
    await go(path)
    if (await page.locator('.confirm a').count()) {
      await page.click('.confirm a')
      await submitPasskey()
      await page.waitForURL((url) => url.pathname === path)
    }
  }

  test('is invited with a form that loses nothing when something is missing', async () => {
    await startsWith('/en/members/invite')
    await page.fill('#name', 'Bruno Esempio')
    await page.fill('#email', 'bruno@example.org')
    await page.selectOption('#party', 'IT')
    await page.selectOption('#role', 'national_administrator')
    await page.fill('#authority', 'Ministero')
    await page.fill('#validUntil', '2020-01-01')
    await page.click('article button[type=submit]')
    await expect.poll(() => page.locator('.faults').count()).toBe(1)
    expect(await page.inputValue('#name')).toBe('Bruno Esempio')
    expect(await page.evaluate('document.activeElement.className')).toContain('faults')
    await page.fill('#validUntil', '2028-01-01')
    await page.click('article button[type=submit]')
    await page.waitForURL(/members\/mandates/)
    expect(await page.textContent('table')).toContain('Bruno Esempio')
  })

  test('the message waits visibly, and to read it is a deed', async () => {
    await startsWith('/en/members/outbox')
    expect(await page.textContent('table')).toContain('bruno@example.org')
    await page.click('td form button')
    invitation = /http\S+invitation#\S{43}/.exec((await page.textContent('pre')) ?? '')?.[0] ?? ''
    expect(invitation).toContain(site.origin)
    await go('/en/members/deeds?deed=read_message')
    expect(await page.locator('tbody tr').count()).toBe(1)
  })

  test('opening the link changes nothing; a passkey uses it up; then it opens nothing', async () => {
    const other = await browser.newContext()
    const guest = await other.newPage()
    await giveAuthenticator(other, guest)
    for (let look = 0; look < 3; look += 1) await guest.goto(invitation.replace('#', `?look=${look}#`))
    await guest.click('article form button')
    expect(await guest.textContent('h2')).toContain('Bruno Esempio')
    await guest.fill('#passkeyName', 'Key')
    await guest.click('form[data-passkey] button')
    await guest.waitForURL(/members\/terms/)
    await guest.check('#accept')
    await guest.click('article button[type=submit]')
    await guest.waitForURL(/\/en\/members$/)
    expect(await guest.textContent('.who')).toContain('national administrator')

    await guest.goto(`${site.origin}/en/members/deeds`)
    expect(await guest.textContent('h1')).toBe('Not under this mandate')

    const late = await browser.newContext()
    const scanner = await late.newPage()
    await scanner.goto(invitation)
    await scanner.click('article form button')
    expect(await scanner.textContent('[role=alert]')).toMatch(/opens nothing/)
    await late.close()
    await other.close()
  })
})

describe('acting as', () => {
  const invitedSelf = async (role: string) => {
    await go('/en/members/invite')
    for (const [field, value] of [
      ['name', 'Ada'],
      ['email', 'ada@example.org'],
      ['authority', 'Office'],
      ['validUntil', '2028-01-01'],
    ] as const)
      await page.fill(`#${field}`, value)
    await page.selectOption('#party', 'FR')
    await page.selectOption('#role', role)
    await page.click('article button[type=submit]')
    await page.waitForURL(/members\/mandates/)
  }
  const choose = async (words: string) => {
    await go('/en/members')
    await page.locator('tr', { hasText: words }).locator('button').click()
    await page.waitForURL(/\/en\/members$/)
  }

  test('one person with two mandates acts under one of them, visibly, and has only what that one may', async () => {
    await invitedSelf('auditor')
    await choose('auditor')
    expect(await page.textContent('.who')).toContain('auditor')
    expect(await page.textContent('nav.zone')).toContain('Record of deeds')
    expect(await page.textContent('nav.zone')).not.toContain('Outbox')
    await go('/en/members/outbox')
    expect(await page.textContent('h1')).toBe('Not under this mandate')
    const answer = await post('/en/members/circles?/suspend', {}, { ...(await mine()), origin: site.origin })
    expect(answer.headers.get('location')).toBe('/en/members?sent=no')
    await choose('secretariat')
    expect(await page.textContent('.who')).toContain('secretariat')
  })

  test('a mandate that ends is over on the next request, in a session that goes on', async () => {
    await choose('auditor')
    await choose('secretariat')
    await go('/en/members/mandates?party=FR')
    await page.locator('summary').first().click()
    await page.locator('form[action*="end"] button').first().click()
    await page.waitForURL(/done=yes/)
    await go('/en/members')
    expect(await page.locator('tr', { hasText: 'auditor' }).textContent()).toContain('ended')
    expect(await page.locator('tr', { hasText: 'auditor' }).locator('button').count()).toBe(0)
  })
})

describe('passkeys of one’s own', () => {
  test('the only one stays; a second is added and the first revoked, and what it opened is over', async () => {
    await go('/en/members/access')
    expect(await page.textContent('table')).toContain('the only one')
    const before = await sessionCookie()
    await key.remove()
    const second = await giveAuthenticator(context, page)
    await page.fill('#passkeyName', 'Second')
    await submitPasskey()
    await page.waitForURL(/access\?done=yes/)
    expect(await page.locator('section:first-of-type tbody tr').count()).toBe(2)
    await page.click('button[aria-label="Revoke: Laptop"]')
    await page.waitForURL(/sign-in/)
    expect(await isSignedIn(before)).toBe(false)
    await signIn('?next=/en/members/history')
    expect(await page.textContent('table')).toContain('revoked a passkey')
    await second.verifies(true)
  })
})
