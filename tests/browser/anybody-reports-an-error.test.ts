import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MembersZone } from '../members-zone.ts'
import { bothLanguages } from '../visit.ts'

// Without an account and without a script: from a statement to the report, to its answer, and to the register of gaps.

const zone = new MembersZone()
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000))
const told = {
  en: { title: 'Report an error', early: 'Not sent yet', received: 'received', answered: 'not an error' },
  fr: { title: 'Signaler une erreur', early: 'Pas encore envoyé', received: 'reçu', answered: 'ce n’est pas une erreur' },
} as const
const references = new Map<string, string>()

let reader: BrowserContext
let page: Page

beforeAll(async () => {
  await zone.open()
  reader = await zone.browser.newContext({ javaScriptEnabled: false, baseURL: zone.site.origin })
  page = await reader.newPage()
})
afterAll(() => zone.close())

describe.each(bothLanguages)('a reader without a script, in %s', (language) => {
  const words = told[language]

  test('comes from the statement, loses nothing by a mistake or by haste, and gets a reference', async () => {
    await page.goto(`/${language}/countries/it`)
    await page.click('#it-entry details summary')
    await page.click('#it-entry details a[href*="/report?statement="]')
    expect(await page.textContent('h1')).toBe(words.title)
    expect(await page.textContent('article dl')).toContain('12')
    await page.selectOption('#kind', 'law_changed')
    await page.fill('#words', 'The act was amended.\nSee <b>Article 3</b>.')
    await page.fill('#email', 'nobody@nowhere')
    await page.click('article form button')
    expect(await page.locator('#email-error').count()).toBe(1)
    expect(await page.inputValue('#words')).toBe('The act was amended.\nSee <b>Article 3</b>.')
    expect(await page.inputValue('#kind')).toBe('law_changed')
    expect(await page.inputValue('#email')).toBe('nobody@nowhere')
    await page.fill('#email', `reader-${language}@example.org`)
    await page.click('article form button')
    expect(await page.textContent('[role=alert]')).toContain(words.early)
    expect(await page.inputValue('#email')).toBe(`reader-${language}@example.org`)
    expect(page.url()).toContain('statement=IT')
    await seconds(4)
    await page.click('article form button')
    const reference = /\/report\/([2-9a-z-]{23})$/.exec(page.url())?.[1] ?? ''
    expect(await page.textContent('article')).toContain(reference)
    expect(await page.textContent('article')).toContain(words.received)
    references.set(language, reference)
  })

  test('finds the page of the reference again and no other, keeps no cookie, and nobody keeps the page', async () => {
    const found = await page.goto(`/${language}/report/${references.get(language)}`)
    expect([found?.status(), found?.headers()['cache-control']]).toEqual([200, 'no-store'])
    expect(await page.textContent('article')).not.toContain('Article 3')
    const other = await page.goto(`/${language}/report/22222-22222-22222-22222`)
    expect(other?.status()).toBe(404)
    expect((await page.goto(`/${language}/report`))?.headers()['cache-control']).toBe('no-store')
    expect(await reader.cookies()).toEqual([])
  })
})

describe('what a program sends', () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    zone.ask('/en/report', {
      method: 'POST',
      body,
      headers: { origin: zone.site.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  const fields = (given: Record<string, string>) =>
    new URLSearchParams({ form: '', kind: 'other', words: 'Something is wrong.', answerIn: 'en', ...given }).toString()

  test('is refused from elsewhere, when it is too large, and when it is no form', async () => {
    expect((await send(fields({}), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send(fields({}), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send(fields({ words: 'x'.repeat(1_000_000) }))).status).toBe(413)
    expect([400, 415]).toContain((await send('{"kind":"other"}', { 'content-type': 'application/json' })).status)
    expect((await send('')).status).toBe(400)
    expect((await send(fields({ kind: 'x' }))).status).toBe(400)
    expect((await send(fields({ state: 'ZZ' }))).status).toBe(400)
    expect((await send(fields({ email: 'a@example.org\r\nBcc: b@example.org' }))).status).toBe(400)
  })

  test('with NUL and what no form says is answered, never with a fault of ours', async () => {
    for (const odd of [
      fields({ words: 'a\u0000b'.repeat(20) }),
      fields({ form: '\u0000' }),
      fields({ state: '\u0000' }),
      `${fields({})}&words=%ff%fe&__proto__=x`,
      '%00=%00&='.repeat(100),
    ])
      expect((await send(odd)).status).toBeLessThan(500)
    for (const path of ['?statement=%00', '?statement=IT/offence/%00', '?place=%00', `?statement=${'x'.repeat(2_000)}`])
      expect((await zone.ask(`/en/report${path}`)).status).toBeLessThan(500)
  })

  test('with a form that nobody opened gets a new one, and nothing is taken', async () => {
    const answer = await send(fields({ form: 'made.up.form' }))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Something is wrong.')
  })
})

describe('an officer', () => {
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page: zone.page }).setLegacyMode(true).analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  }
  const overhang = () => zone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const canBeRead = async (place: string) => {
    for (const language of bothLanguages) {
      await zone.go(`/${language}${place}`)
      expect([place, language, await axe()]).toEqual([place, language, []])
      await zone.page.setViewportSize({ width: 320, height: 640 })
      expect([place, language, await overhang()]).toEqual([place, language, 0])
      await zone.page.setViewportSize({ width: 1280, height: 800 })
    }
  }

  test('finds the reports this morning, takes one up and answers it; the reader sees the answer', async () => {
    await zone.begin()
    await zone.acceptTerms()
    await zone.go('/en/members/morning')
    await zone.page.click('dd a[href="/en/members/reports"]')
    expect(await zone.page.locator('tbody tr').count()).toBe(2)
    await zone.page.click('tbody a')
    expect(await zone.page.textContent('article')).toContain('See <b>Article 3</b>.')
    expect(await zone.page.textContent('article')).not.toContain('@example.org')
    await zone.page.click('form[action="?/takeUp"] button')
    await page.goto(`/en/report/${references.get('en')}`)
    expect(await page.textContent('article')).toContain('being looked at')
    await zone.page.selectOption('#outcome', 'no_error')
    await zone.page.click('form[action="?/answer"] button')
    expect(await zone.page.locator('#answer-error').count()).toBe(1)
    await zone.page.fill('#answer', 'The text in force says so.')
    await zone.page.click('form[action="?/answer"] button')
    await expect.poll(() => zone.page.textContent('#answering ~ p strong')).toBe('not an error')
    for (const language of bothLanguages) {
      await page.goto(`/${language}/report/${references.get('en')}`)
      expect(await page.textContent('article')).toContain(told[language].answered)
      expect(await page.textContent('article')).toContain('The text in force says so.')
    }
    await zone.go('/en/members/outbox')
    expect(await zone.page.textContent('table')).toContain('reader-en@example.org')
  })

  test('takes the other into the register of gaps by one click, and a state’s unknowns by another', async () => {
    await zone.go('/en/members/reports')
    await zone.page.click('tbody a')
    await zone.page.click('form[action="?/gap"] button')
    await zone.page.waitForURL(/members\/gaps\/[0-9a-f-]{36}/)
    await zone.page.fill('#due', '2099-01-01')
    await zone.page.click('form[action="?/take"] button')
    await expect.poll(() => zone.page.locator('tbody tr').count()).toBe(2)
    await canBeRead(new URL(zone.page.url()).pathname.slice(3))
    await zone.go('/en/members/gaps?state=SM')
    await zone.page.click('form[action="?/takeIn"] button')
    await zone.page.waitForURL(/took=\d+/)
    expect(Number(/took=(\d+)/.exec(zone.page.url())?.[1])).toBeGreaterThan(0)
    expect(await zone.page.locator('form[action="?/takeIn"]').count()).toBe(0)
    const csv = await zone.ask('/en/members/gaps.csv?state=SM', { headers: await zone.mine() })
    expect((await csv.text()).split('\r\n').length).toBeGreaterThan(2)
  })

  test.each(['/members/reports', '/members/reports?which=answered', '/members/gaps', '/members/gaps?which=overdue', '/members/morning'])(
    '%s can be read by everybody',
    (place) => canBeRead(place),
  )

  test('is written to about what waits, by the program itself', async () => {
    const outbox = async () => {
      await zone.go('/en/members/outbox')
      return zone.page.textContent('table')
    }
    // The program looks each minute.
    await expect.poll(outbox, { timeout: 90_000, interval: 3_000 }).toMatch(/waits? in Liaison/)
  })

  test('the page of a report can be read by everybody', async () => {
    await zone.go('/en/members/reports')
    await canBeRead((await zone.page.getAttribute('tbody a', 'href'))?.slice(3) ?? '')
  })
})
