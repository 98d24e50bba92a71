import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveAuthenticator } from '../authenticator.ts'
import { inviteOfficer, makePasskey, newcomer, openLink, type Somebody, submitPasskey, workstationLink } from '../desk-in-browser.ts'
import { MembersZone } from '../members-zone.ts'

// A desk by day and by night in a real browser: its workstation is enrolled once, and each officer signs in with one touch.

const zone = new MembersZone()
let officer: Somebody
let link: string

beforeAll(async () => {
  await zone.open()
  await zone.begin()
  await zone.acceptTerms()
  officer = await newcomer(zone)
})
afterAll(() => zone.close())

describe('a desk officer', () => {
  test('reads the terms of the channel before first acting for the desk', async () => {
    await openLink(officer, await inviteOfficer(zone, 'Bruno'))
    await officer.page.waitForURL(/members\/terms$/)
    await zone.acceptTerms(officer.page)
    expect(await officer.page.textContent('.who')).toContain('You act under no mandate')
    await officer.page.click('td a')
    await officer.page.click('section a.button')
    expect(new URL(officer.page.url()).pathname).toBe('/en/members/terms/desk')
    await zone.acceptTerms(officer.page)
    expect(await officer.page.textContent('.who')).toContain('desk officer')
  })

  test('whose passkey can be copied is told so, and the link stays', async () => {
    const copied = await newcomer(zone, { synced: true })
    await openLink(copied, await inviteOfficer(zone, 'Carla'))
    await expect.poll(() => copied.page.textContent('[role=alert]')).toMatch(/can be copied/)
    await copied.key.remove()
    await giveAuthenticator(copied.context, copied.page)
    await makePasskey(copied.page)
    await copied.page.waitForURL(/members\/terms$/)
    await copied.context.close()
  })
})

describe('a workstation', () => {
  test('is made by a code that is shown once', async () => {
    link = await workstationLink(zone, 'Desk 1')
    expect(link).toMatch(/\/en\/sign-in\/workstation#[0-9A-Z]{26}$/)
    await zone.go('/en/members/workstations?party=IT')
    expect(await zone.page.content()).not.toContain(link.split('#')[1])
  })

  test('takes the code out of the link, keeps a cookie no script reads, and signs nobody in', async () => {
    const { page, context } = officer
    await page.click('.who button >> nth=-1')
    await page.waitForURL(/said=signed-out/)
    await page.goto(link)
    await expect.poll(() => page.inputValue('#code')).toBe(link.split('#')[1])
    expect(page.url()).not.toContain('#')
    await page.click('article button')
    await page.waitForURL(/said=enrolled/)
    const cookies = await context.cookies()
    expect(cookies.map(({ name }) => name)).toEqual(['__Host-liaison-desk'])
    expect(cookies[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' })
    expect(cookies[0]?.expires).toBeGreaterThan(Date.now() / 1000)
    expect(await page.textContent('h1')).toBe('Sala operativa')
    await page.goto(`${zone.site.origin}/en/members`)
    expect(new URL(page.url()).pathname).toBe('/en/sign-in')
  })

  test('needs Enter and one touch; the page then says where one is', async () => {
    const { page } = officer
    await page.goto(`${zone.site.origin}/en/sign-in`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/members$/)
    expect(await page.textContent('.who')).toMatch(/desk officer.*On workstation Desk 1 \([\da-f]{8}\)/s)
  })

  test('passes to the next officer over the one before, and is locked on leaving', async () => {
    const { page } = officer
    await page.click('.who a.button')
    expect(await page.textContent('.band')).toContain('Bruno is signed in here')
    await submitPasskey(page)
    await page.waitForURL(/\/en\/members$/)
    await page.goto(`${zone.site.origin}/en/members/history`)
    expect(await page.textContent('table')).toMatch(/gave way to the next officer.*workstation: Desk 1/s)
    await page.click('button[formaction*=lock]')
    await page.waitForURL(/said=locked/)
    expect(await page.textContent('.band')).toContain('The screen is locked')
    await submitPasskey(page)
    await page.waitForURL(/\/en\/members\/history$/)
  })

  test('is none any more when it is revoked: what was begun there is over at once', async () => {
    await zone.go('/en/members/workstations?party=IT')
    await zone.page.click('button[aria-label="Revoke: Desk 1"]')
    await zone.page.waitForURL(/done=yes/)
    await officer.page.reload()
    expect(new URL(officer.page.url()).pathname).toBe('/en/sign-in')
    expect(await officer.page.textContent('.band')).toContain('is none any more')
    await zone.go('/en/members/deeds?party=IT')
    expect(await zone.page.textContent('table')).toContain('revoked a workstation')
  })
})

test('what a party chooses shows on its page and counts at once', async () => {
  await zone.go('/en/members/demands?party=IT')
  await zone.page.selectOption('#role', 'desk_officer')
  await zone.page.check('#onlyWorkstations')
  await zone.page.click('form[action*=choose] button')
  await expect.poll(() => zone.page.textContent('[role=alert]')).toMatch(/No workstation of this party/)
  await zone.page.uncheck('#onlyWorkstations')
  await zone.page.selectOption('#keys', 'any')
  await zone.page.click('form[action*=choose] button')
  await zone.page.waitForURL(/done=yes/)
  expect(await zone.page.locator('tr', { hasText: 'desk officer' }).first().textContent()).toMatch(/any passkey.*by the secretariat/s)
})

test.each([
  '/members',
  '/members/access',
  '/members/conditions',
  '/members/demands?party=IT',
  '/members/workstations?party=IT',
  '/members/workstations?party=FR',
  '/members/terms/desk',
  '/sign-in/workstation',
  '/sign-in',
])('%s can be read by everybody, in both languages, and does not scroll sideways on a narrow screen', async (place) => {
  for (const language of ['en', 'fr']) {
    await zone.page.setViewportSize({ width: 1280, height: 800 })
    await zone.go(`/${language}${place}`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await zone.page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: zone.page }).setLegacyMode(true).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`),
        `${language} ${colorScheme}`,
      ).toEqual([])
    }
    await zone.page.setViewportSize({ width: 320, height: 640 })
    const widths = await zone.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    expect(widths[0], language).toBeLessThanOrEqual(widths[1] ?? 0)
  }
})
