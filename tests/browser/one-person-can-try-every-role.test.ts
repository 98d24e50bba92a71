import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fictitiousStates, ownMandates } from '#domains/members/demonstration.ts'
import { MembersZone } from '../members-zone.ts'

// `npm start -- --demo`: no bypass, one link, one passkey, every role in three fictitious states; and the open zone knows none of them.

const zone = new MembersZone()
const band = () => zone.page.textContent('.demonstration')
const text = async (path: string) => (await zone.ask(path)).text()

beforeAll(() => zone.open({ demonstration: true }))
afterAll(() => zone.close())

describe('a demonstration', () => {
  test('lets nobody in without the link', async () => {
    expect((await zone.ask('/en/members')).headers.get('location')).toMatch(/^\/en\/sign-in/)
    expect(await zone.isSignedIn('anything')).toBe(false)
  })

  test('begins as a house begins, with names that nobody has', async () => {
    await zone.page.goto(zone.link)
    expect(await zone.page.inputValue('#email')).toMatch(/\.invalid$/)
    await zone.submitPasskey()
    await zone.page.waitForURL(/\/members\/terms/)
    await zone.acceptTerms()
    const again = await zone.firstLink()
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('Somebody can sign in already')])
  })

  test.each([
    '/en',
    '/fr/countries/it',
    '/en/compare',
    '/en/embed/states',
    '/fr/no-such-page',
    '/en/letters',
    '/fr/sign-in',
    '/en/members',
  ])('says so on %s, and on its paper', async (path) => {
    await zone.go(path)
    expect(await band()).toMatch(path.startsWith('/fr') ? /^\s*Démonstration\. .*fictifs/ : /^\s*Demonstration\. .*fictitious/)
    await zone.page.emulateMedia({ media: 'print' })
    expect(await zone.page.isVisible('.demonstration')).toBe(true)
    await zone.page.emulateMedia({ media: 'screen' })
  })

  const offers = async () => {
    await zone.go('/en/members/circles')
    return zone.page.locator('#act-under option').allTextContents()
  }

  test('offers a desk once the terms of the 24/7 channel are accepted', async () => {
    expect(await offers()).toHaveLength(ownMandates.filter(({ role }) => role !== 'desk_officer').length)
    await zone.go('/en/members/conditions')
    await zone.page.locator('a[href$="/members/terms/desk"]').first().click()
    await zone.page.waitForURL(/terms\/desk/)
    await zone.acceptTerms()
  })

  test('gives every role, each chosen from any page without leaving it', async () => {
    const offered = await offers()
    expect(offered).toHaveLength(ownMandates.length)
    for (const line of offered) {
      await zone.page.click('.who summary')
      await zone.page.selectOption('#act-under', { label: line })
      await zone.page.click('.who details button')
      await expect.poll(() => zone.page.textContent('.who p')).toContain(line.split(' – ')[2])
      expect(new URL(zone.page.url()).pathname).toBe('/en/members/circles')
      expect(await zone.page.textContent('.who p')).toContain(line.split(' – ')[0])
    }
  })

  test('a mandate that does not open a page says so inside the zone, and who can help', async () => {
    await zone.go('/en/members')
    await zone.page.locator('tr', { hasText: 'observer' }).getByRole('button').click()
    await zone.page.waitForURL(/\/members$/)
    const refused = await zone.page.goto(`${zone.site.origin}/en/members/outbox`)
    expect(refused?.status()).toBe(403)
    expect(await zone.page.textContent('main')).toMatch(/You act as observer for Atlantis[\s\S]*ask your national administrator/)
    await zone.page.click('.who summary')
    await zone.page.selectOption('#act-under', { index: 0 })
    await zone.page.click('.who details button')
    await expect.poll(() => zone.page.textContent('h1')).toBe('Outbox')
  })

  test('has something to show on every page of the secretariat', async () => {
    for (const place of ['invitations', 'second-person', 'outbox', 'mandates', 'deeds', 'history']) {
      await zone.go(`/en/members/${place}`)
      expect([place, await zone.page.locator('tbody tr').count()]).not.toEqual([place, 0])
    }
    await zone.go('/en/members/morning')
    expect(await zone.page.locator('dl a').count()).toBeGreaterThan(3)
    await zone.go('/en/members/circles')
    expect(await zone.page.textContent('article')).toMatch(/suspended since[\s\S]*Closed group inside/)
  })

  test('lets nobody be the second person to themselves, as the chair either; and says in the record who acted alone', async () => {
    await zone.go('/en/members')
    await zone.page.locator('tr', { hasText: 'chair' }).getByRole('button').click()
    await expect.poll(() => zone.page.textContent('.who p')).toMatch(/chair/i)
    await zone.go('/en/members/second-person')
    expect(await zone.page.textContent('tbody')).toMatch(/Lena Sample[\s\S]*You asked for this/)
    expect(await zone.page.locator('form[action="?/approve"]').count()).toBe(0)
    await zone.go('/en/members')
    await zone.page.locator('tr', { hasText: 'secretariat' }).getByRole('button').click()
    await expect.poll(() => zone.page.textContent('.who p')).toMatch(/secretariat/i)
    await zone.go('/en/members/deeds?deed=give_mandate')
    expect(await zone.page.textContent('tbody')).toContain('alone: nobody else could have approved')
  })

  test.each([
    '/en/countries',
    '/en/compare',
    '/api/v1/states',
    '/api/v1/vocabularies',
    '/api/v1/search?q=Ruritania',
    '/api/v1/suggestions?q=Ruri',
    '/data/states.csv',
    '/data/facts.csv',
    '/data/participations.csv',
    '/en/treaties?view=matrix',
    '/en/cooperate',
    '/en/networks',
    '/sitemap.xml',
  ])('is nowhere in the open zone: %s', async (path) => {
    const names = fictitiousStates.flatMap(({ id, name }) => [id, ...Object.values(name).map((one) => one.split(' ')[0])])
    const found = (await text(path)).replaceAll('q=Ruritania', '')
    // The word that was looked for comes back as the question.
    const asked = path.includes('?q=') ? found.replace(/"(?:q|question|query)":\s*"[^"]*"/g, '') : found
    expect(names.filter((name) => name && asked.includes(name))).toEqual([])
  })

  test('cannot be asked for as a state', async () => {
    for (const path of ['/api/v1/states/demo-ruritania', '/en/countries/demo-ruritania', '/en/treaties/states/demo-utopia'])
      expect([path, (await zone.ask(path)).status]).toEqual([path, expect.toSatisfy((status: number) => status >= 400 && status < 500)])
  })

  test('stays as it is and stays marked when it is started again, with the word and without', async () => {
    const lines = async () => {
      await zone.signIn()
      await zone.go('/en/members/mandates')
      return zone.page.locator('tbody tr').count()
    }
    const before = await lines()
    for (const args of [['--demo'], []]) {
      await zone.restart(args)
      expect(await lines()).toBe(before)
      expect(await band()).toContain('Demonstration')
    }
  })
})
