import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveAuthenticator } from '../authenticator.ts'
import { MembersZone } from '../members-zone.ts'

// What members do in a real browser: invite, act under a mandate, keep their passkeys.

const zone = new MembersZone()

beforeAll(async () => {
  await zone.open()
  await zone.begin()
  await zone.acceptTerms()
})
afterAll(() => zone.close())

describe('acting as', () => {
  const invitedSelf = async (role: string) => {
    await zone.go('/en/members/invite')
    for (const [field, value] of [
      ['name', 'Ada'],
      ['email', 'ada@example.org'],
      ['authority', 'Office'],
      ['validUntil', '2028-01-01'],
    ] as const)
      await zone.page.fill(`#${field}`, value)
    await zone.page.selectOption('#party', 'FR')
    await zone.page.selectOption('#role', role)
    await zone.page.click('article button[type=submit]')
    await zone.page.waitForURL(/members\/mandates/)
  }
  const choose = async (words: string) => {
    await zone.go('/en/members')
    await zone.page.locator('tr', { hasText: words }).locator('button').click()
    await zone.page.waitForURL(/\/en\/members$/)
  }

  test('one person with two mandates acts under one of them, visibly, and has only what that one may', async () => {
    await invitedSelf('auditor')
    await choose('auditor')
    expect(await zone.page.textContent('.who')).toContain('auditor')
    expect(await zone.page.textContent('nav.zone')).toContain('Record of deeds')
    expect(await zone.page.textContent('nav.zone')).not.toContain('Outbox')
    await zone.go('/en/members/outbox')
    expect(await zone.page.textContent('h1')).toBe('Not under this mandate')
    const answer = await zone.post('/en/members/circles?/suspend', {}, { ...(await zone.mine()), origin: zone.site.origin })
    expect(answer.headers.get('location')).toBe('/en/members?sent=no')
    await choose('secretariat')
    expect(await zone.page.textContent('.who')).toContain('secretariat')
  })

  test('a mandate that ends is over on the next request, in a session that goes on', async () => {
    await choose('auditor')
    await choose('secretariat')
    await zone.go('/en/members/mandates?party=FR')
    await zone.page.locator('article summary').first().click()
    await zone.page.locator('form[action*="end"] button').first().click()
    await zone.page.waitForURL(/done=yes/)
    await zone.go('/en/members')
    expect(await zone.page.locator('tr', { hasText: 'auditor' }).textContent()).toContain('ended')
    expect(await zone.page.locator('tr', { hasText: 'auditor' }).locator('button').count()).toBe(0)
  })
})

describe('a second person', () => {
  let invitation: string
  const startsWith = async (path: string) => {
    await zone.go(path)
    if (await zone.page.locator('.confirm a').count()) {
      await zone.page.click('.confirm a')
      await zone.submitPasskey()
      await zone.page.waitForURL((url) => url.pathname === path)
    }
  }

  test('is invited with a form that loses nothing when something is missing', async () => {
    await startsWith('/en/members/invite')
    await zone.page.fill('#name', 'Bruno Esempio')
    await zone.page.fill('#email', 'bruno@example.org')
    await zone.page.selectOption('#party', 'IT')
    await zone.page.selectOption('#role', 'national_administrator')
    await zone.page.fill('#authority', 'Ministero')
    await zone.page.fill('#validUntil', '2020-01-01')
    await zone.page.click('article button[type=submit]')
    await expect.poll(() => zone.page.locator('.faults').count()).toBe(1)
    expect(await zone.page.inputValue('#name')).toBe('Bruno Esempio')
    expect(await zone.page.evaluate('document.activeElement.className')).toContain('faults')
    await zone.page.fill('#validUntil', '2028-01-01')
    await zone.page.click('article button[type=submit]')
    await zone.page.waitForURL(/members\/mandates/)
    expect(await zone.page.textContent('table')).toContain('Bruno Esempio')
  })

  test('the message waits visibly, and to read it is a deed', async () => {
    await startsWith('/en/members/outbox')
    expect(await zone.page.textContent('table')).toContain('bruno@example.org')
    await zone.page.click('td form button')
    invitation = /http\S+invitation#\S{43}/.exec((await zone.page.textContent('pre')) ?? '')?.[0] ?? ''
    expect(invitation).toContain(zone.site.origin)
    await zone.go('/en/members/deeds?deed=read_message')
    expect(await zone.page.locator('tbody tr').count()).toBe(1)
  })

  test('opening the link changes nothing; a passkey uses it up; who has come is the second person; then the link opens nothing', async () => {
    const other = await zone.browser.newContext()
    const guest = await other.newPage()
    await giveAuthenticator(other, guest)
    for (let look = 0; look < 3; look += 1) await guest.goto(invitation.replace('#', `?look=${look}#`))
    await guest.click('article form button')
    expect(await guest.textContent('h2')).toContain('Bruno Esempio')
    await guest.fill('#passkeyName', 'Key')
    await guest.click('form[data-passkey] button')
    await guest.waitForURL(/members\/terms/)
    await zone.acceptTerms(guest)
    expect(await guest.textContent('.who')).toContain('national administrator')

    await guest.goto(`${zone.site.origin}/en/members/deeds`)
    expect(await guest.textContent('h1')).toBe('Not under this mandate')

    await startsWith('/en/members/invite')
    for (const [field, value] of [
      ['name', 'Carla Nuova'],
      ['email', 'carla@example.org'],
      ['authority', 'Office'],
      ['validUntil', '2028-01-01'],
    ] as const)
      await zone.page.fill(`#${field}`, value)
    await zone.page.selectOption('#party', 'FR')
    await zone.page.selectOption('#role', 'auditor')
    await zone.page.click('article button[type=submit]')
    await zone.page.waitForURL(/second-person\?done=asked/)
    expect(await zone.page.textContent('table')).toMatch(/Carla Nuova[\s\S]*somebody else approves it/)
    expect(await zone.page.locator('button.primary').count()).toBe(0)
    await guest.goto(`${zone.site.origin}/en/members`)
    await guest.click('.band a[href$="/second-person"]')
    await guest.click('button[aria-label="Approve: Give a mandate: Carla Nuova"]')
    await guest.waitForURL(/done=yes/)
    await zone.go('/en/members/mandates')
    expect(await zone.page.textContent('table')).toContain('Carla Nuova')

    const late = await zone.browser.newContext()
    const scanner = await late.newPage()
    await scanner.goto(invitation)
    await scanner.click('article form button')
    expect(await scanner.textContent('[role=alert]')).toMatch(/opens nothing/)
    await late.close()
    await other.close()
  })
})

describe('passkeys of one’s own', () => {
  test('the only one stays; a second is added and the first revoked, and what it opened is over', async () => {
    await zone.go('/en/members/access')
    expect(await zone.page.textContent('table')).toContain('the only one')
    const before = await zone.sessionCookie()
    await zone.key.remove()
    const second = await giveAuthenticator(zone.context, zone.page)
    await zone.page.fill('#passkeyName', 'Second')
    await zone.submitPasskey()
    await zone.page.waitForURL(/access\?done=yes/)
    expect(await zone.page.locator('section:first-of-type tbody tr').count()).toBe(2)
    await zone.page.click('button[aria-label="Revoke: Laptop"]')
    await zone.page.waitForURL(/sign-in/)
    expect(await zone.isSignedIn(before)).toBe(false)
    await zone.signIn('?next=/en/members/history')
    expect(await zone.page.textContent('table')).toContain('revoked a passkey')
    await second.verifies(true)
  })
})
