import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stepThrough } from '../keyboard.ts'
import { MembersZone } from '../members-zone.ts'
import { faultsOf, narrow, openAll, overhang, waysOf, wide } from '../page-faults.ts'
import { bothLanguages } from '../visit.ts'
import { filesOf } from '../walls/house.ts'

// The pages behind the door, looked at as those of the open zone are: by axe, on a narrow screen, by keyboard. A demonstration
// has something on each of them.

const zone = new MembersZone()

const places = filesOf(['src/routes/members'], /\+page\.svelte$/)
  .map(({ path }) => path.replace('src/routes', '').replace('/+page.svelte', ''))
  .filter((place) => !place.includes('['))
// Not a page of its own, but what stands in the place of one.
const refusals = ['/members/circles?/admit', '/members/invite', '/members/recoveries?/ask']

beforeAll(async () => {
  await zone.open({ demonstration: true })
  await zone.page.goto(zone.link)
  await zone.submitPasskey()
  await zone.page.waitForURL(/\/members\/terms/)
})
afterAll(() => zone.close())

async function look(page: Page, ways: readonly ('light' | 'dark')[] = ['light', 'dark']) {
  await page.setViewportSize(wide)
  const faults: string[] = []
  for (const scheme of ways) faults.push(...(await faultsOf(page, scheme)))
  await page.setViewportSize(narrow)
  faults.push(...(await overhang(page)))
  await openAll(page)
  faults.push(...(await overhang(page)))
  await page.setViewportSize(wide)
  return faults
}

/** Under another mandate, by the words of its line. */
async function actAs(line: RegExp) {
  await zone.go('/en/members')
  const button = zone.page.locator('tr', { hasText: line }).first().getByRole('button')
  if (await button.count()) await button.click()
  await zone.page.locator('.who strong + strong', { hasText: line }).waitFor()
}

describe('before the terms', () => {
  test('the terms can be read and accepted', async () => {
    const faults = await look(zone.page)
    await zone.acceptTerms()
    expect(faults).toEqual([])
  })
})

describe('with a passkey used a moment ago', () => {
  const addresses = bothLanguages.flatMap((language, turn) =>
    places.map((place, number) => ({ address: `/${language}${place}`, ways: waysOf(number, turn) })),
  )
  test.each(addresses)('$address', async ({ address, ways }) => {
    await zone.go(address)
    expect(await look(zone.page, ways)).toEqual([])
  })

  test.each(refusals)('what is missing in %s is named where it is missing, and its line leads there', async (place) => {
    const [path = '', action = ''] = place.split('?')
    await zone.go(`/fr${path}`)
    await zone.page.evaluate(() => {
      for (const form of document.forms) form.noValidate = true
    })
    await zone.page.locator(action ? `form[action="?${action}"] button` : 'form:has(#validUntil) button').click()
    await zone.page.waitForSelector('.faults')
    expect(await look(zone.page)).toEqual([])
    for (const line of await zone.page.locator('.faults a').all()) {
      const field = zone.page.locator(`[id="${(await line.getAttribute('href'))?.slice(1)}"]`)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
    }
  })

  test.each(places)('by keyboard, every step on %s shows where it is', async (place) => {
    await zone.go(`/en${place}`)
    const { lost, steps } = await stepThrough(zone.page)
    expect(lost).toEqual([])
    expect(steps).toBeGreaterThan(10)
  })
})

describe('under a mandate that opens little', () => {
  beforeAll(() => actAs(/observer/))
  afterAll(() => actAs(/secretariat/))

  test.each(places)('%s, or why it is not open', async (place) => {
    await zone.go(`/fr${place}`)
    expect(await look(zone.page)).toEqual([])
  })
})

describe('at the door, signed in already', () => {
  test.each(['/en/sign-in', '/fr/sign-in/confirm'])('%s', async (address) => {
    await zone.go(address)
    expect(await look(zone.page)).toEqual([])
  })
})
